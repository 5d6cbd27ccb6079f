from __future__ import annotations

import pytest

from studio.rehearsal.answers import Refused
from studio.rehearsal.forms import Form
from studio.rehearsal.options import Options, merged


def test_only_what_is_sent_changes() -> None:
    first = merged(Options(), Form({"show_names": "0", "exit_url": "https://x.de"}))
    assert first == Options(show_names=False, exit_url="https://x.de")
    assert merged(first, Form({"exit_url": ""})) == Options(show_names=False)
    assert merged(first, None) is first


def test_custom_fields_add_up_as_texts() -> None:
    first = merged(Options(), Form({"custom_fields": {"a": 1, "b": True}}))
    second = merged(first, Form({"custom_fields": {"b": {"c": []}}}))
    assert second.custom_fields == {"a": "1", "b": '{"c": []}'}


def test_the_audio_insert_has_a_mode_and_a_place() -> None:
    sent = Form({"audio_insert": "disabled", "audio_insert_position": {"x": "10", "y": 20}})
    options = merged(Options(), sent)
    assert options.audio_insert == "disabled"
    assert options.audio_insert_position == (10.0, 20.0)


@pytest.mark.parametrize(
    "sent",
    [
        {"audio_insert": "loud"},
        {"audio_insert_position": {"x": "left"}},
        {"audio_insert_position": "left"},
        {"sfu_mode": "x"},
        {"custom_fields": "x"},
        {"background_color": "#12"},
        {"kick_available": "sometimes"},
    ],
)
def test_what_no_option_can_be_is_refused(sent: dict[str, object]) -> None:
    with pytest.raises(Refused):
        merged(Options(), Form(sent))

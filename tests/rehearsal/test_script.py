from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.rehearsal.script import MAX_BYTES, BadScript, Deed, Line, read_script, script_of

JOIN = {"at_s": 1, "actor": "Zoe", "does": "join"}


def test_lines_come_in_order_of_time_those_of_one_time_as_written() -> None:
    rows = [
        {"at_s": 2.5, "actor": " Zoe ", "does": "say", "text": "Hello"},
        JOIN,
        {"at_s": 2.5, "actor": "Zoe", "does": "leave"},
    ]
    assert script_of(rows) == (
        Line(1.0, "Zoe", Deed.JOIN),
        Line(2.5, "Zoe", Deed.SAY, "Hello"),
        Line(2.5, "Zoe", Deed.LEAVE),
    )


@pytest.mark.parametrize("sent", [{"script": [JOIN]}, json.dumps([JOIN]), b'{"script":[%s]}'])
def test_a_script_may_come_as_text_and_by_its_name(sent: object) -> None:
    if isinstance(sent, bytes):
        sent = sent % json.dumps(JOIN).encode()
    assert script_of(sent) == (Line(1.0, "Zoe", Deed.JOIN),)


@pytest.mark.parametrize(
    ("sent", "part"),
    [
        (None, "a list of lines"),
        ({"script": {}}, "a list of lines"),
        ("[", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ([], "1 to 1000 lines"),
        ([JOIN] * 1001, "1001"),
        ([JOIN, "join"], "line 2 of the script is no object"),
        ([{**JOIN, "when": 3}], "unknown 'when'"),
        ([{**JOIN, "does": "dance"}], '"does" in line 1 of the script must be one of: join, leave'),
        ([{**JOIN, "does": ["join"]}], '"does" in line 1'),
        ([{**JOIN, "at_s": -1}], '"at_s" in line 1'),
        ([{**JOIN, "at_s": "soon"}], '"at_s" in line 1'),
        ([{**JOIN, "at_s": True}], '"at_s" in line 1'),
        ([{**JOIN, "at_s": float("nan")}], '"at_s" in line 1'),
        ([{**JOIN, "at_s": 10**400}], '"at_s" in line 1'),
        ([{**JOIN, "actor": " "}], 'no "actor"'),
        ([{**JOIN, "does": "say"}], 'needs a "text" to say'),
    ],
)
def test_a_bad_script_is_told_in_half_a_sentence(sent: object, part: str) -> None:
    with pytest.raises(BadScript) as caught:
        script_of(sent)
    assert part in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "show.json"
    path.write_text(json.dumps({"script": [JOIN]}))
    assert read_script(path) == (Line(1.0, "Zoe", Deed.JOIN),)


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadScript, match="No such file"):
        read_script(tmp_path / "none.json")
    (tmp_path / "large.json").write_bytes(bytes(MAX_BYTES + 1))
    with pytest.raises(BadScript, match="larger than 1 MB"):
        read_script(tmp_path / "large.json")


def test_half_a_character_does_not_get_through() -> None:
    (line,) = script_of('[{"at_s": 0, "actor": "Z\\ud800", "does": "join"}]')
    assert line.actor == "Z?"

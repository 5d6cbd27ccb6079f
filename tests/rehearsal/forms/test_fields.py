from __future__ import annotations

import pytest

from studio.rehearsal.answers import Refused
from studio.rehearsal.forms import Form


@pytest.mark.parametrize("sent", [True, "true", "1", 1, "TRUE", "on"])
def test_every_clients_yes_is_true(sent: object) -> None:
    assert Form({"a": sent}).flag("a") is True


@pytest.mark.parametrize("sent", [False, "false", "0", 0, "off"])
def test_every_clients_no_is_false(sent: object) -> None:
    assert Form({"a": sent}).flag("a") is False


@pytest.mark.parametrize("sent", [None, ""])
def test_nothing_null_and_an_empty_text_are_not_sent(sent: object) -> None:
    form = Form({"a": sent})
    assert (form.flag("a"), form.whole("a"), form.text("a"), form.nested("a")) == (None,) * 4
    assert form.flag("b") is None


@pytest.mark.parametrize(("sent", "number"), [("-1", -1), (3, 3), ("2.0", 2), (4.0, 4)])
def test_whole_numbers_come_as_numbers_or_texts(sent: object, number: int) -> None:
    assert Form({"a": sent}).whole("a") == number


@pytest.mark.parametrize("sent", ["x", "1.5", "1e999", "nan", [1], True, {"b": 1}])
def test_what_is_no_whole_number_is_refused(sent: object) -> None:
    with pytest.raises(Refused) as refused:
        Form({"a": sent}).whole("a")
    assert refused.value.status == 400


def test_a_single_value_is_a_list_of_one() -> None:
    assert Form({"users": "a"}).texts("users") == ["a"]
    assert Form({"users": ["a", None, 5]}).texts("users") == ["a", "", "5"]
    assert Form({"users": None}).texts("users") is None
    assert Form({}).texts("users") is None


def test_an_object_may_come_as_json_text() -> None:
    user = Form({"user": '{"name":"Jane"}'}).nested("user")
    assert user is not None
    assert user.text("name") == "Jane"


def test_the_refusal_names_the_parameter_with_its_parents() -> None:
    user = Form({"user": {"id": 1}}).nested("user")
    assert user is not None
    with pytest.raises(Refused, match="user name is missing"):
        user.required_text("name")


def test_a_known_word_is_asked_for() -> None:
    form = Form({"layout": "auto"})
    assert form.word("layout", ("auto", "custom")) == "auto"
    with pytest.raises(Refused, match="layout must be one of: fixed"):
        form.word("layout", ("fixed",))


def test_half_characters_are_replaced() -> None:
    assert Form({"a": "x\ud800y"}).text("a") == "x?y"

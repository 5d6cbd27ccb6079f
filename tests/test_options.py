from pathlib import Path

import pytest

from studio.options import KEY_VARIABLE, LANGUAGE_VARIABLE, Options, parse


def test_nothing_asked_means_a_rehearsal_room_of_its_own():
    assert parse([], {}) == Options()


def test_everything_may_be_asked():
    options = parse(["--profile", "here", "--server", "http://s", "--room", "r"], {})
    assert options == Options(profile=Path("here"), server="http://s", room="r")


def test_the_key_comes_from_the_environment_and_is_not_shown():
    options = parse([], {KEY_VARIABLE: "secret"})
    assert options.api_key == "secret"
    assert "secret" not in repr(options)


def test_an_empty_key_is_no_key():
    assert parse([], {KEY_VARIABLE: ""}).api_key is None


@pytest.mark.parametrize(("asked", "language"), [({LANGUAGE_VARIABLE: "de"}, "de"), ({}, None)])
def test_the_language_comes_from_the_environment_else_from_the_system(asked, language):
    assert parse([], asked).language == language


def test_a_driver_may_be_asked_for_but_is_not_advertised(capsys):
    assert parse(["--driver"], {}).driver
    with pytest.raises(SystemExit):
        parse(["--help"], {})
    assert "--driver" not in capsys.readouterr().out


def test_an_unknown_word_ends_with_a_sentence(capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["--key", "secret"], {})
    assert ended.value.code == 2
    assert "unrecognized arguments: --key" in capsys.readouterr().err

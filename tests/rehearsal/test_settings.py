from __future__ import annotations

from pathlib import Path

import pytest

from studio.rehearsal.script import Deed, Line
from studio.rehearsal.settings import CannotStart, Settings, settings_of


def test_without_options_everything_is_as_usual() -> None:
    assert settings_of([]) == Settings()


def test_every_option_of_the_contract_is_read(tmp_path: Path) -> None:
    script = tmp_path / "show.json"
    script.write_text('{"script": [{"at_s": 1, "actor": "Zoe", "does": "join"}]}')
    line = (
        "--host 10.0.0.7 --port 8080 --public-url https://show.example/eyeson/ --api-key k"
        " --data here --actors 4 --boot-delay-s 0 --idle-timeout-s 0.5 --exit-with-stdin"
        " --tls-cert c.pem --tls-key k.pem --strict --allow-private-urls --script"
    )
    assert settings_of([*line.split(), str(script)]) == Settings(
        host="10.0.0.7",
        port=8080,
        public_url="https://show.example/eyeson",
        api_key="k",
        data=Path("here"),
        actors=4,
        script=(Line(1.0, "Zoe", Deed.JOIN),),
        boot_delay_s=0.0,
        idle_timeout_s=0.5,
        ends_with_stdin=True,
        tls_cert=Path("c.pem"),
        tls_key=Path("k.pem"),
        is_strict=True,
        allows_private_urls=True,
    )


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("", True),
        ("--host localhost", True),
        ("--host ::1", True),
        ("--host 127.8.0.1", True),
        ("--host 0.0.0.0", False),
        ("--host ::", False),
        ("--host studio.example", False),
        ("--host 0.0.0.0 --allow-private-urls", True),
    ],
)
def test_urls_lead_inside_only_where_nobody_else_comes_or_it_is_allowed(
    line: str, may: bool
) -> None:
    assert settings_of(line.split()).may_reach_inside is may


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--port", "65536"),
        ("--port", "-1"),
        ("--port", "http"),
        ("--actors", "101"),
        ("--actors", "²"),
        ("--boot-delay-s", "-1"),
        ("--boot-delay-s", "nan"),
        ("--idle-timeout-s", "inf"),
        ("--public-url", "show.example"),
        ("--public-url", "ftp://show.example"),
        ("--public-url", "https://show.example?a=b"),
        ("--public-url", "http://[::1"),
        ("--api-key", ""),
        ("--api-key", "two words"),
        ("--api-key", "schlüssel"),
        ("--tls-cert", "c.pem"),
        ("--tls-key", "k.pem"),
        ("--nonsense", "1"),
        ("--por", "1"),
    ],
)
def test_a_wrong_option_is_told_in_one_sentence(option: str, value: str) -> None:
    with pytest.raises(CannotStart) as told:
        settings_of([option, value])
    sentence = str(told.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert option in sentence

import httpx
import pytest

from studio.rehearsal.media.faults import MediaFault
from studio.rehearsal.media.fetching import Fetcher, size_of
from tests.support.media_server import TEXT, MediaServer, media_server


@pytest.fixture
def server():
    with media_server() as running:
        yield running


class Names:
    """Knows one outside name; every other name is refused, as a private address is."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, host: str, _port: int) -> tuple[str, ...]:
        self.asked.append(host)
        if host != "outside.test":
            raise MediaFault("A private address.")
        return ("127.0.0.1",)


def anywhere(_host: str, _port: int) -> tuple[str, ...]:
    return ("127.0.0.1",)


def asked(resolve, url: str, at: int = 0) -> tuple[int, int | None, bytes]:
    fetcher = Fetcher(resolve, httpx.Timeout(5.0))
    try:
        response = fetcher.ask(httpx.URL(url), at)
        data = b"".join(response.iter_raw())
        return response.status_code, size_of(response), data
    finally:
        fetcher.close()


def outside(server: MediaServer, path: str) -> str:
    return f"http://outside.test:{server.server_port}{path}"


def test_the_checked_address_is_the_one_that_is_asked(server):
    names = Names()
    assert asked(names, outside(server, "/whole/text"))[2] == TEXT
    assert names.asked == ["outside.test"]


def test_the_server_still_hears_its_own_name(server):
    asked(Names(), outside(server, "/whole/text"))
    assert server.hosts == [f"outside.test:{server.server_port}"]


def test_every_redirect_is_checked_again(server):
    server.redirects["/away/text"] = f"{server.url}/whole/text"
    names = Names()
    with pytest.raises(MediaFault, match="private"):
        asked(names, outside(server, "/away/text"))
    assert names.asked == ["outside.test", "127.0.0.1"]
    assert server.asked == ["/away/text"]


def test_a_redirect_to_another_scheme_is_refused(server):
    server.redirects["/away/text"] = "file:///etc/hostname"
    with pytest.raises(MediaFault, match="http://"):
        asked(Names(), outside(server, "/away/text"))


def test_a_redirect_within_the_rules_is_followed(server):
    assert asked(Names(), outside(server, "/to/text"))[2] == TEXT


def test_redirects_come_to_an_end(server):
    with pytest.raises(MediaFault, match="without an end"):
        asked(anywhere, f"{server.url}/loop/text")
    assert len(server.asked) == 4


def test_a_part_is_asked_for_by_its_first_byte(server):
    assert asked(anywhere, f"{server.url}/whole/text", 8990) == (206, len(TEXT), TEXT[8990:])


def test_a_server_without_parts_sends_all(server):
    assert asked(anywhere, f"{server.url}/plain/text", 8990) == (200, len(TEXT), TEXT)


def test_a_refusal_names_its_number(server):
    with pytest.raises(MediaFault, match="answered 404"):
        asked(anywhere, f"{server.url}/missing/text")


def test_the_next_address_is_tried_when_nobody_answers_at_the_first(server):
    both = lambda _host, _port: ("127.0.0.254", "127.0.0.1")  # noqa: E731
    assert asked(both, f"{server.url}/whole/text")[0] == 206


@pytest.mark.parametrize("url", ["ftp://h/x", "file:///etc/hostname", "http:///x", "x"])
def test_only_web_addresses_are_asked(url):
    with pytest.raises(MediaFault, match="http://"):
        asked(anywhere, url)

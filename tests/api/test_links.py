import pytest

from studio.api.links import RoomLink, read_link
from studio.domain.errors import LinkNotRead
from tests.support.api import ACCESS_KEY, GUEST_TOKEN

LOCAL = "http://localhost:8080"


@pytest.mark.parametrize(
    ("pasted", "link"),
    [
        (ACCESS_KEY, RoomLink(access_key=ACCESS_KEY)),
        (f"  <{ACCESS_KEY}>\n", RoomLink(access_key=ACCESS_KEY)),
        (f"https://app.eyeson.team/?{ACCESS_KEY}", RoomLink(access_key=ACCESS_KEY)),
        (f"app.eyeson.team/?{ACCESS_KEY}", RoomLink(access_key=ACCESS_KEY)),
        (f"https://app.eyeson.team/?guest={GUEST_TOKEN}", RoomLink(guest_token=GUEST_TOKEN)),
        (f"https://api.eyeson.team/rooms/{ACCESS_KEY}", RoomLink(access_key=ACCESS_KEY)),
        (f"{LOCAL}/app/?{ACCESS_KEY}", RoomLink(access_key=ACCESS_KEY, server_url=LOCAL)),
        (f"localhost:8080/?{ACCESS_KEY}=", RoomLink(access_key=ACCESS_KEY, server_url=LOCAL)),
        (f"{LOCAL}/?{ACCESS_KEY}&lang=de#x", RoomLink(access_key=ACCESS_KEY, server_url=LOCAL)),
        (
            f"{LOCAL}/app/?lang=de&guest={GUEST_TOKEN}",
            RoomLink(guest_token=GUEST_TOKEN, server_url=LOCAL),
        ),
        (f"{LOCAL}/rooms/{ACCESS_KEY}/", RoomLink(access_key=ACCESS_KEY, server_url=LOCAL)),
        (
            f"ws://localhost:8080/rt?access_key={ACCESS_KEY}",
            RoomLink(access_key=ACCESS_KEY, server_url=LOCAL),
        ),
        (
            f"https://[2001:db8::1]:8443/?{ACCESS_KEY}",
            RoomLink(access_key=ACCESS_KEY, server_url="https://[2001:db8::1]:8443"),
        ),
        (f"https://app.eyeson.team/permalink?{ACCESS_KEY}", RoomLink(host_token=ACCESS_KEY)),
        (
            f"https://app.eyeson.team/permalink?guest={GUEST_TOKEN}",
            RoomLink(guest_token=GUEST_TOKEN),
        ),
    ],
)
def test_every_way_into_a_room_is_read(pasted, link):
    assert read_link(pasted) == link


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "hello",
        "https://app.eyeson.team/",
        "https://app.eyeson.team/?tooshort",
        "https://app.eyeson.team/?guest=",
        f"ftp://host/?{ACCESS_KEY}",
        f"file:///?{ACCESS_KEY}",
        f"http://[bad/?{ACCESS_KEY}",
        f"http://host:notaport/?{ACCESS_KEY}",
        f"{ACCESS_KEY}!",
        "vAX29sGYPZEvZQwvg0jycr-X",
    ],
)
def test_everything_else_is_not_read(pasted):
    with pytest.raises(LinkNotRead) as caught:
        read_link(pasted)
    assert ACCESS_KEY not in str(caught.value)


def test_a_links_readable_form_has_no_key():
    assert ACCESS_KEY not in repr(read_link(ACCESS_KEY))

import pytest

from studio.rehearsal.media.addresses import addresses_of, is_public
from studio.rehearsal.media.faults import MediaFault


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104  # judged, not bound
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "::",
    ],
)
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_that_are_public(address):
    assert is_public(address)


def test_a_private_address_is_refused_unless_allowed():
    with pytest.raises(MediaFault, match="private"):
        addresses_of("127.0.0.1", 80, is_private_allowed=False)
    assert addresses_of("127.0.0.1", 80, is_private_allowed=True) == ("127.0.0.1",)


def test_a_name_is_judged_by_what_it_resolves_to():
    with pytest.raises(MediaFault, match="private"):
        addresses_of("localhost", 80, is_private_allowed=False)


def test_numbers_in_disguise_are_judged_too():
    with pytest.raises(MediaFault):
        addresses_of("2130706433", 80, is_private_allowed=False)


def test_a_public_address_is_allowed():
    assert addresses_of("8.8.8.8", 443, is_private_allowed=False) == ("8.8.8.8",)


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 70 + ".example", "x..y"])
def test_a_name_without_a_server_is_said_to_have_none(host):
    with pytest.raises(MediaFault, match="no server named"):
        addresses_of(host, 80, is_private_allowed=True)

import pytest

from studio.rehearsal.media.rtmp.address import address_of


@pytest.mark.parametrize(
    ("url", "host", "port", "app", "key"),
    [
        ("rtmp://a.example.com/live2/abc-def", "a.example.com", 1935, "live2", "abc-def"),
        ("rtmps://b.example.com/rtmp/k?s_a=1/2", "b.example.com", 443, "rtmp", "k?s_a=1/2"),
        ("rtmp://c:1936/app/instance/key", "c", 1936, "app/instance", "key"),
        ("rtmp://[::1]/live/key", "::1", 1935, "live", "key"),
        ("rtmp://c/app", "c", 1935, "app", ""),
    ],
)
def test_an_address_is_taken_apart(url, host, port, app, key):
    address = address_of(url)
    assert (address.host, address.port, address.app, address.key) == (host, port, app, key)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("rtmp://a/live/secret", "rtmp://a/live"),
        ("rtmps://a:1443/live/secret", "rtmps://a:1443/live"),
        ("rtmp://[::1]:1935/live/secret", "rtmp://[::1]/live"),
    ],
)
def test_the_key_is_no_part_of_what_is_told(url, told):
    address = address_of(url)
    assert address.tc_url == told
    assert "secret" not in repr(address)


@pytest.mark.parametrize("url", ["http://a/b/c", "rtmp://", "rtmp://a:99999/b/c", "key"])
def test_another_address_is_refused(url):
    with pytest.raises(ValueError, match=r"rtmp|[Pp]ort"):
        address_of(url)

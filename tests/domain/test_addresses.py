import pytest

from studio.domain.addresses import file_name_of


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://x.test/clips/My%20Opener.webm?token=secret#part", "My Opener.webm"),
        ("https://x.test/clips/", "clips"),
        ("https://user:secret@x.test/?token=secret", "x.test"),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_an_address_is_called_after_its_file_and_nothing_else(url: str, name: str):
    assert file_name_of(url) == name

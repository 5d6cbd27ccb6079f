import pytest

from studio.ui.models.links import short_link


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("", ""),
        ("https://app.eyeson.team/?guest=gKsiVlrvkFyL3klk1wBHLlm3", "app.eyeson.team/?guest=gKsi…"),
        ("https://app.eyeson.team/?vAX29sGYPZEvZQwvg0jycrPX", "app.eyeson.team/?vAX2…"),
        ("http://127.0.0.1:8080/app/?vAX29sGYPZEv", "127.0.0.1/?vAX2…"),
        ("https://x.y/join/vAX29sGYPZEvZQwvg0jycrPX", "x.y/vAX2…"),
        ("https://user:secret@x.y/?abcdefgh", "x.y/?abcd…"),
    ],
)
def test_a_link_is_shown_without_its_key(link, shown):
    assert short_link(link) == shown

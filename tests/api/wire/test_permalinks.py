from studio.api.wire import parse_permalink, parse_permalinks
from tests.support.api import payload


def test_a_permalink_is_read():
    permalink = parse_permalink(payload("permalink"))
    assert permalink is not None
    assert permalink.id == "64a7ef81e2b8c4000fa1b2c3"
    assert permalink.room_name == "Standup"
    assert not permalink.is_running
    assert permalink.user_token == payload("permalink")["permalink"]["user_token"]
    assert permalink.guest_link.endswith("?guest=gKsiVlrvkFyL3klk1wBHLlm3")


def test_a_permalinks_readable_form_has_no_token():
    text = repr(parse_permalink(payload("permalink")))
    assert "KsiVlrvkFyL3klk1wBHLlm3" not in text


def test_a_page_of_permalinks_leaves_out_what_is_none():
    page = {"page": 1, "items": [payload("permalink"), {}, None]}
    assert len(parse_permalinks(page)) == 1
    assert parse_permalinks([]) == ()

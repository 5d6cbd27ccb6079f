from studio.api.wire import Webhook, parse_document, parse_webhook
from tests.support.api import ACCESS_KEY, GUEST_TOKEN, payload


def test_a_document_holds_the_way_into_the_room():
    document = parse_document(payload("room_document"))
    assert document is not None
    assert document.access_key == ACCESS_KEY
    assert document.user.id == "jane@example.com"
    assert document.gui_link == f"http://localhost:8080/app/?{ACCESS_KEY}"
    assert document.guest_link == f"http://localhost:8080/app/?guest={GUEST_TOKEN}"
    assert document.websocket_link == f"http://localhost:8080/rt?access_key={ACCESS_KEY}"
    assert document.guest_token == GUEST_TOKEN


def test_a_documents_readable_form_has_no_key_token_or_link():
    text = repr(parse_document(payload("room_document")))
    for secret in (ACCESS_KEY, GUEST_TOKEN, "http://"):
        assert secret not in text


def test_a_document_without_a_key_or_a_room_opens_nothing():
    document = payload("room_document")
    assert parse_document({**document, "access_key": None}) is None
    assert parse_document({**document, "room": {}}) is None
    assert parse_document("<html>") is None


def test_a_room_without_guest_links_is_fine():
    document = payload("room_document")
    del document["links"]["guest_join"], document["room"]["guest_token"]
    read = parse_document(document)
    assert read is not None
    assert (read.guest_link, read.guest_token) == ("", "")


def test_a_webhook_is_read():
    assert parse_webhook(payload("webhook")) == Webhook(
        id="63ede98fb20526000f64378a",
        url="https://myawesomeapp.com/meeting-webhook",
        types=("room_update",),
        last_request_sent_at="2021-01-01T09:00:00.000+00:00",
        last_response_code="201",
    )


def test_types_in_one_text_are_read_too():
    hook = parse_webhook({"id": "w", "types": "room_update, recording_update"})
    assert hook is not None
    assert hook.types == ("room_update", "recording_update")


def test_no_webhook_is_none():
    assert parse_webhook(None) is None

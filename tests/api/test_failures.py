import httpx
import pytest

from studio.api import endpoints
from studio.api.failures import MAX_DETAIL, cleaned, lost, refusal
from studio.domain import errors
from tests.support.api import ACCESS_KEY, API_KEY

STATUSES = [
    (400, errors.Refused),
    (401, errors.AuthError),
    (403, errors.AuthError),
    (404, errors.NotFound),
    (405, errors.FeatureOff),
    (406, errors.NotNow),
    (409, errors.Conflict),
    (410, errors.Gone),
    (413, errors.Refused),
    (418, errors.Refused),
    (422, errors.Refused),
    (423, errors.Locked),
    (429, errors.ServerTrouble),
    (301, errors.ServerTrouble),
    (500, errors.ServerTrouble),
    (503, errors.ServerTrouble),
]


@pytest.mark.parametrize(("status", "kind"), STATUSES)
def test_each_status_has_its_error(status, kind):
    error = refusal(endpoints.CREATE_ROOM, status, {"error": "why"}, ())
    assert type(error) is kind
    assert error.detail == "why"


@pytest.mark.parametrize("endpoint", [endpoints.LOCK, endpoints.KICK])
def test_403_on_lock_and_kick_is_a_switch(endpoint):
    assert type(refusal(endpoint, 403, None, ())) is errors.FeatureOff


def test_401_without_the_api_key_means_an_unknown_access_key():
    assert type(refusal(endpoints.READ_ROOM, 401, None, ())) is errors.RoomNotFound


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({"error": "one"}, "one"),
        ({"errors": ["one", "two", 3]}, "one, two"),
        ({"error": 7}, ""),
        ([], ""),
        (None, ""),
    ],
)
def test_the_servers_words_are_the_detail(body, detail):
    assert refusal(endpoints.SET_LAYOUT, 400, body, ()).detail == detail


def test_a_server_that_is_silent_about_its_trouble_is_quoted_with_its_status():
    assert refusal(endpoints.SET_LAYOUT, 502, None, ()).detail == "It answered 502."


def test_what_a_server_says_is_cleaned_of_links_secrets_and_line_breaks():
    said = f"key {API_KEY} of\n{ACCESS_KEY} at https://fs.test/x?signature=1 and rtmp://a/b is bad"
    assert cleaned(said, (API_KEY, ACCESS_KEY, "")) == "key … of … at (link) and (link) is bad"


def test_what_a_server_says_is_short():
    assert len(cleaned("x" * 5000, ())) == MAX_DETAIL


@pytest.mark.parametrize(
    "error",
    [
        httpx.ConnectError("refused"),
        httpx.ConnectTimeout(""),
        httpx.PoolTimeout(""),
        httpx.ProxyError("403"),
        httpx.UnsupportedProtocol("ftp"),
        httpx.InvalidURL("bad"),
    ],
)
def test_without_a_connection_nothing_was_sent(error):
    assert type(lost(endpoints.START_RECORDING, error)) is errors.Unreachable


@pytest.mark.parametrize(
    "error",
    [
        httpx.ReadTimeout(""),
        httpx.ReadError(""),
        httpx.WriteError(""),
        httpx.WriteTimeout(""),
        httpx.RemoteProtocolError(""),
        httpx.DecodingError(""),
        TimeoutError(),
    ],
)
def test_a_sent_request_without_an_answer_may_have_worked(error):
    assert type(lost(endpoints.START_RECORDING, error)) is errors.AnswerLost
    assert type(lost(endpoints.SET_LAYOUT, error)) is errors.AnswerLost
    assert type(lost(endpoints.READ_ROOM, error)) is errors.Unreachable


def test_a_key_that_no_header_can_hold_is_a_wrong_key():
    error = httpx.LocalProtocolError(f"Illegal header value {API_KEY}")
    failure = lost(endpoints.LIST_ROOMS, error)
    assert type(failure) is errors.AuthError
    assert API_KEY not in str(failure)


def test_a_certificate_that_is_not_trusted_is_said():
    error = httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed")
    assert lost(endpoints.READ_ROOM, error).detail == "Its certificate is not to be trusted."

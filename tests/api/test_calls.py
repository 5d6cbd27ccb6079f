import pytest

from studio.api import endpoints
from studio.api.calls import Call, Upload
from studio.domain.errors import NotFound
from tests.support.api import ACCESS_KEY


def test_ids_are_put_into_the_path_in_order():
    assert Call(endpoints.KICK, (ACCESS_KEY, "anna")).path == f"/rooms/{ACCESS_KEY}/users/anna"


def test_an_id_that_is_an_address_stays_one_segment():
    call = Call(endpoints.KICK, ("key", "jane@example.com/../x?y#z"))
    assert call.path == "/rooms/key/users/jane%40example.com%2F..%2Fx%3Fy%23z"


@pytest.mark.parametrize("user_id", ["", ".", ".."])
def test_an_id_that_would_lead_elsewhere_is_unknown(user_id):
    with pytest.raises(NotFound):
        _ = Call(endpoints.KICK, (ACCESS_KEY, user_id)).path


def test_a_call_has_no_readable_secrets():
    upload = Upload(b"picture", "layer.png", "image/png")
    call = Call(endpoints.SET_LAYER, (ACCESS_KEY,), {"url": "https://x"}, {"q": "v"}, upload)
    assert ACCESS_KEY not in repr(call)
    assert "https://x" not in repr(call)
    assert "picture" not in repr(call)


def test_the_access_key_is_a_secret_and_a_room_id_is_not():
    assert Call(endpoints.KICK, (ACCESS_KEY, "anna")).secrets == (ACCESS_KEY,)
    assert Call(endpoints.LIST_USERS, ("demo",)).secrets == ()

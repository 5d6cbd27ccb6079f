"""The shapes of documents, written from the protocol (1.2 to 1.21, 3.7, 4.2)."""

from __future__ import annotations

import re

from tests.conformance.shape import Fields, Leaf, Maybe


def _matching(name: str, pattern: str) -> Leaf:
    return Leaf(name, lambda v: isinstance(v, str) and re.fullmatch(pattern, v) is not None)


def _one_of(*words: str) -> Leaf:
    return Leaf(f"word of {words}", lambda v: v in words)


TEXT = Leaf("text", lambda v: isinstance(v, str))
NAME = Leaf("text with letters", lambda v: isinstance(v, str) and v != "")
WHOLE = Leaf("whole number", lambda v: isinstance(v, int) and not isinstance(v, bool))
TRUTH = Leaf("truth", lambda v: isinstance(v, bool))
NOTHING = Leaf("null", lambda v: v is None)
HEX = _matching("24 lowercase hex digits", r"[0-9a-f]{24}")
KEY = _matching("24 word characters", r"[A-Za-z0-9]{24}")
URL = _matching("address", r"https?://[^\s]+")
ISO = _matching("date with milliseconds and Z", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
OFFSET_ISO = _matching(
    "date with milliseconds and offset", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00"
)
SECOND = _matching("Unix second as text", r"\d{10}")
COLOUR = _matching("colour", r"#[0-9a-fA-F]{6}")
TEXTS = Leaf(
    "map of texts",
    lambda v: isinstance(v, dict) and all(isinstance(one, str) for one in v.values()),
)

SIP = Fields({"uri": TEXT, "domain": Maybe(TEXT), "authorizationUser": Maybe(TEXT)})
ROOM_SUMMARY = Fields(
    {"id": NAME, "name": NAME, "ready": TRUTH, "started_at": ISO, "shutdown": TRUTH},
    {"guest_token": KEY},
)
ROOM = Fields({**ROOM_SUMMARY.known, "sip": SIP}, ROOM_SUMMARY.more)
USER = Fields({"id": NAME, "name": NAME, "avatar": Maybe(TEXT), "guest": TRUTH, "joined_at": ISO})
PARTICIPANT = Fields(
    {
        "id": NAME,
        "room_id": NAME,
        "name": NAME,
        "avatar": Maybe(TEXT),
        "guest": TRUTH,
        "online": TRUTH,
    }
)
OPTIONS = Fields(
    {
        **dict.fromkeys(
            (
                "show_names",
                "show_label",
                "recording_available",
                "broadcast_available",
                "layout_available",
                "reaction_available",
                "suggest_guest_names",
                "lock_available",
                "kick_available",
                "voice_activation",
                "widescreen",
            ),
            TRUTH,
        ),
        "exit_url": Maybe(TEXT),
        "layout": _one_of("auto", "custom"),
        "sfu_mode": _one_of("disabled", "screencast", "ptp"),
        "layout_users": Maybe([TEXT]),
        "layout_name": Maybe(TEXT),
        "layout_map": Maybe([[WHOLE]]),
        "custom_fields": TEXTS,
        "background_color": COLOUR,
    }
)
PLAYBACK = Fields(
    {
        "url": URL,
        "name": Maybe(TEXT),
        "play_id": NAME,
        "replacement_id": Maybe(TEXT),
        "audio": TRUTH,
        "loop_count": WHOLE,
    }
)
PRESENTATION = Fields({"user": USER, "room": ROOM})
BROADCAST = Fields(
    {"id": HEX, "platform": _one_of("generic"), "player_url": TEXT, "user": USER, "room": ROOM}
)
RECORDING = Fields(
    {
        "id": HEX,
        "created_at": WHOLE,
        "duration": Maybe(WHOLE),
        "links": Fields({"self": URL, "download": Maybe(URL)}),
        "user": USER,
        "room": ROOM,
    }
)
SNAPSHOT = Fields(
    {
        "id": HEX,
        "name": SECOND,
        "links": Fields({"download": URL}),
        "creator": USER,
        "created_at": ISO,
        "room": ROOM,
    }
)
TURN = Fields({"urls": [TEXT], "username": TEXT, "password": TEXT})
SIGNALING = Fields(
    {
        "type": _one_of("sepp"),
        "options": Fields(
            {
                "client_id": HEX,
                "conf_id": HEX,
                "auth_token": _matching("JWT", r"[\w-]+\.[A-Za-z0-9+/]+\.[\w-]+"),
                "endpoint": _matching("socket address without a query", r"wss?://[^?\s]+"),
                "stun_servers": [_matching("STUN address", r"stun:.+")],
                "turn_servers": [TURN],
            }
        ),
    }
)
ROOM_DOCUMENT = Fields(
    {
        "access_key": KEY,
        "ready": TRUTH,
        "locked": TRUTH,
        "room": ROOM,
        "team": Fields({"name": NAME}),
        "user": Fields(
            {
                "id": NAME,
                "room_id": NAME,
                "name": NAME,
                "avatar": Maybe(TEXT),
                "guest": TRUTH,
                "blocked": TRUTH,
                "ready": TRUTH,
                "sip": SIP,
            }
        ),
        "links": Fields({"self": URL, "gui": URL, "websocket": URL}, {"guest_join": URL}),
        "options": OPTIONS,
        "playbacks": [PLAYBACK],
        "presentation": Maybe(PRESENTATION),
        "broadcasts": [BROADCAST],
        "recording": Maybe(RECORDING),
        "snapshots": [SNAPSHOT],
        "signaling": SIGNALING,
    }
)
WEBHOOK = Fields(
    {
        "id": HEX,
        "types": [NAME],
        "url": URL,
        "last_request_sent_at": Maybe(OFFSET_ISO),
        "last_response_code": Maybe(TEXT),
    }
)
PERMALINK = Fields(
    {
        "permalink": Fields(
            {
                "id": HEX,
                "created_at": ISO,
                "user_token": TEXT,
                "guest_token": KEY,
                "expires_at": Maybe(ISO),
            }
        ),
        "room": Fields({"id": NAME, "name": NAME, "started_at": Maybe(ISO)}),
        "team": Fields({"name": NAME}),
        "user": USER,
        "options": OPTIONS,
        "links": Fields({"self": URL, "gui": URL, "guest_join": URL}),
    }
)
PERMALINKS = Fields({"page": WHOLE, "limit": WHOLE, "total": WHOLE, "items": [PERMALINK]})

SPOT = Fields(
    {
        "user_id": Maybe(TEXT),
        "play_id": Maybe(TEXT),
        "width": WHOLE,
        "height": WHOLE,
        "left": WHOLE,
        "top": WHOLE,
        "z-index": WHOLE,
    },
    {"layer_id": NAME},
)
ROOM_CONTENT = Fields(
    {
        **ROOM_SUMMARY.known,
        "options": OPTIONS,
        "participants": [PARTICIPANT],
        "playbacks": [PLAYBACK],
        "presentation": Maybe(PRESENTATION),
        "broadcasts": [BROADCAST],
        "recording": Maybe(RECORDING),
    },
    ROOM_SUMMARY.more,
)
MESSAGE = {"content": TEXT, "cid": HEX, "user_id": NAME, "created_at": ISO}

"""Why a stream does not arrive, in sentences without addresses: an address holds the stream key."""

from __future__ import annotations


class StreamFault(Exception):
    """The stream does not arrive now; it may later."""


class StreamForbidden(Exception):
    """The stream may not go there, now or later."""


PRIVATE = "The address of this stream is a private one, which is not allowed here."
NOBODY = "Nobody answers at the address of this stream."
NO_SERVER = "There is no server at the address of this stream."
NO_RTMP = "The server of this stream does not speak RTMP."
REFUSED = "The server of this stream refused it: is its key right, and not in use?"
ENCODING = "The picture cannot be encoded for this stream on this machine."
BROKEN = "The server of this stream broke off."
SILENT = "The server of this stream takes nothing any more."

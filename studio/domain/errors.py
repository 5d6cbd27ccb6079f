"""Errors the operator may see: one tree, each with a sentence and a next step.

`sentence` and `advice` are fixed texts per class, so that they can be translated; `detail` is what
the other side said, shown as it came. No error text ever holds a key, a token or a link.
"""

from __future__ import annotations

from typing import ClassVar


class StudioError(Exception):
    """Base of every error that is told to the operator."""

    sentence: ClassVar[str] = "Something did not work."
    advice: ClassVar[str] = "Try again. If it keeps failing, look at the log."
    is_about_room: ClassVar[bool] = False
    """Whether it is settled once another room is open."""
    is_unsure: ClassVar[bool] = False
    """Whether it may have worked all the same."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.sentence} {detail}".rstrip())
        self.detail = detail


class Unexpected(StudioError):
    """A fault of the program itself; the traceback is in the log."""

    sentence = "Something failed unexpectedly."
    advice = "Try again. If it comes back, send the log of your profile to support."


class ApiError(StudioError):
    """The room's server did not do what was asked."""

    sentence = "The room's server did not do what was asked."
    is_about_room = True


class AuthError(ApiError):
    """401, or 403 where no feature switch is involved."""

    sentence = "The server does not accept this key."
    advice = "Paste the API key again, without spaces, in the room panel."


class KeyMissing(AuthError):
    """No key was given, and none is remembered for this server."""

    sentence = "There is no API key for this server yet."
    advice = "Paste the API key in the room panel, or open the room with a link."


class NotFound(ApiError):
    """404."""

    sentence = "The room does not know what was asked for."
    advice = "It may already be gone. Look at the lists, they show what is there now."


class RoomNotFound(NotFound):
    """404 while opening a room."""

    sentence = "There is no such room, access key or guest link."
    advice = "Check what you pasted, or create a new room."


class Gone(ApiError):
    """410: the meeting is over."""

    sentence = "This room has ended."
    advice = "Open a room again in the room panel. Your preview is kept."


class Locked(ApiError):
    """423: nobody new may come in."""

    sentence = "This room is locked, nobody new can come in."
    advice = "Ask the host for a new room. A lock cannot be undone."


class FeatureOff(ApiError):
    """405, or 403 for lock and kick: switched off when the room was created."""

    sentence = "This feature is switched off for this room."
    advice = "Create a new room with the feature switched on."


class Refused(ApiError):
    """400, 413 or 422: the server read the request and says it is wrong."""

    sentence = "The room refused this."
    advice = "Change what you sent and try again. On air nothing has changed."


class Conflict(ApiError):
    """409: the same thing is already running."""

    sentence = "The same thing is already running in the room."
    advice = "Stop it first, or wait until it ends."


class NotNow(ApiError):
    """406: cannot be done in this state of the room."""

    sentence = "The room cannot do this right now."
    advice = "Wait until the room is ready, and look whether it is already running."


class ServerTrouble(ApiError):
    """5xx or an answer that makes no sense."""

    sentence = "The server has trouble of its own."
    advice = "Try again in a moment. The desk keeps what you prepared."


class Unreachable(ApiError):
    """No connection: nothing was sent."""

    sentence = "The server cannot be reached, nothing was sent."
    advice = "Check the network and the server address, then try again."


class AnswerLost(ApiError):
    """The request went out and no answer came: it may have happened."""

    sentence = "Sent, answer lost."
    advice = "It may have worked. Look at the program before you send it again."
    is_unsure = True


class PictureRefused(StudioError):
    """A picture that must not go on air as it is."""

    sentence = "This picture cannot be put on air."
    advice = "Choose a PNG, JPEG or WebP picture that fits the room's frame."


class GraphicIncomplete(StudioError):
    """A graphic with a part that cannot be drawn: a missing picture, a character without a font."""

    sentence = "A graphic is not complete."
    advice = "It goes on air without the missing part. Change its text or its picture."


class ScriptsMissing(StudioError):
    """Text cannot be shaped on this computer."""

    sentence = "Some writing systems cannot be drawn on this computer."
    advice = "Install the missing library, then start the desk again."


class ClipRefused(StudioError):
    """A clip address that is no playable media."""

    sentence = "This clip cannot be played."
    advice = "Use a WebM, MP4 or MP3 address that opens without a login."


class RehearsalEnded(StudioError):
    """The rehearsal process is gone."""

    sentence = "The rehearsal room stopped by itself."
    advice = "Start it again in the room panel. Your preview and finished recordings are kept."
    is_about_room = True


class RehearsalNotStarted(StudioError):
    """The rehearsal process did not come up."""

    sentence = "The rehearsal room could not be started."
    advice = "Close other copies of the program and start it again in the room panel."
    is_about_room = True


class FileTrouble(StudioError):
    """A file could not be read or written."""

    sentence = "A file could not be read or written."
    advice = "Check the free space and the rights of the folder, then try again."


class KeyersUnread(StudioError):
    """Keyers of the last run that cannot be read; their file is kept aside."""

    sentence = "Not all keyers of the last show could be read."
    advice = "Load their templates again, or send the file that was kept aside to support."


class NotConnected(StudioError):
    """An intent that needs a room, without one."""

    sentence = "No room is open."
    advice = "Open a room in the room panel first."
    is_about_room = True


class PowerMissing(StudioError):
    """An intent that needs the API key in a room opened by access key."""

    sentence = "This needs the API key."
    advice = "Open the room with the API key to do this."
    is_about_room = True


class LinkNotRead(StudioError):
    """What was pasted is neither an access key nor a link of a room."""

    sentence = "This is no access key and no link of a room."
    advice = "Paste the guest link, the GUI link or the 24 letters of the access key."
    is_about_room = True


class BundleRefused(StudioError):
    """A bundle file that must not be unpacked; the detail says why."""

    sentence = "This bundle cannot be imported."
    advice = "Export it again where it comes from. The library is not touched."


class DrawingRefused(StudioError):
    """An SVG drawing that cannot become a graphic; the detail says why."""

    sentence = "This drawing cannot be imported."
    advice = "Save it as plain SVG, with its pictures inside, and import it again."


class SourceTrouble(StudioError):
    """A data source that cannot be read; the detail says why."""

    sentence = "This data source cannot be read."
    advice = "The rows read last are kept. Look at the file or the address."


class BatchRefused(StudioError):
    """A list of rows from which no picture can be made; the detail says why."""

    sentence = "No pictures can be made from this list."
    advice = "The first row has to name fields of the graphic, as its form has them."

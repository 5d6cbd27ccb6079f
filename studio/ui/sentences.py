"""Every sentence that does not belong to one widget: requests, their fates, and what went wrong.

The domain's texts are English and stay so; here they are listed once more, so that the translation
tools find them. A test walks the error tree and fails for one that is missing.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from studio.domain.commands import (
    FOREGROUND,
    ClearLayer,
    Command,
    EndRoom,
    Failure,
    Fate,
    Kick,
    LayerKind,
    LockRoom,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    StopRecording,
    TakeSnapshot,
)
from studio.ui.export_words import fault_words
from studio.ui.library_errors import LIBRARY_ERRORS
from studio.ui.marked import QT_TRANSLATE_NOOP
from studio.ui.picture_errors import PICTURE_ERRORS
from studio.ui.template_words import template_words
from studio.ui.theme_errors import THEME_ERRORS

ERRORS: Final = (
    QT_TRANSLATE_NOOP("errors", "Something did not work."),
    QT_TRANSLATE_NOOP("errors", "Try again. If it keeps failing, look at the log."),
    QT_TRANSLATE_NOOP("errors", "The room's server did not do what was asked."),
    QT_TRANSLATE_NOOP("errors", "The server does not accept this key."),
    QT_TRANSLATE_NOOP("errors", "Paste the API key again, without spaces, in the room panel."),
    QT_TRANSLATE_NOOP("errors", "There is no API key for this server yet."),
    QT_TRANSLATE_NOOP(
        "errors", "Paste the API key in the room panel, or open the room with a link."
    ),
    QT_TRANSLATE_NOOP("errors", "The room does not know what was asked for."),
    QT_TRANSLATE_NOOP(
        "errors", "It may already be gone. Look at the lists, they show what is there now."
    ),
    QT_TRANSLATE_NOOP("errors", "There is no such room, access key or guest link."),
    QT_TRANSLATE_NOOP("errors", "Check what you pasted, or create a new room."),
    QT_TRANSLATE_NOOP("errors", "This room has ended."),
    QT_TRANSLATE_NOOP("errors", "Open a room again in the room panel. Your preview is kept."),
    QT_TRANSLATE_NOOP("errors", "This room is locked, nobody new can come in."),
    QT_TRANSLATE_NOOP("errors", "Ask the host for a new room. A lock cannot be undone."),
    QT_TRANSLATE_NOOP("errors", "This feature is switched off for this room."),
    QT_TRANSLATE_NOOP("errors", "Create a new room with the feature switched on."),
    QT_TRANSLATE_NOOP("errors", "The room refused this."),
    QT_TRANSLATE_NOOP("errors", "Change what you sent and try again. On air nothing has changed."),
    QT_TRANSLATE_NOOP("errors", "The same thing is already running in the room."),
    QT_TRANSLATE_NOOP("errors", "Stop it first, or wait until it ends."),
    QT_TRANSLATE_NOOP("errors", "The room cannot do this right now."),
    QT_TRANSLATE_NOOP(
        "errors", "Wait until the room is ready, and look whether it is already running."
    ),
    QT_TRANSLATE_NOOP("errors", "The server has trouble of its own."),
    QT_TRANSLATE_NOOP("errors", "Try again in a moment. The desk keeps what you prepared."),
    QT_TRANSLATE_NOOP("errors", "The server cannot be reached, nothing was sent."),
    QT_TRANSLATE_NOOP("errors", "Check the network and the server address, then try again."),
    QT_TRANSLATE_NOOP("errors", "Sent, answer lost."),
    QT_TRANSLATE_NOOP(
        "errors", "It may have worked. Look at the program before you send it again."
    ),
    QT_TRANSLATE_NOOP("errors", "This picture cannot be put on air."),
    QT_TRANSLATE_NOOP("errors", "Choose a PNG, JPEG or WebP picture that fits the room's frame."),
    QT_TRANSLATE_NOOP("errors", "This file is no picture that can be read."),
    QT_TRANSLATE_NOOP(
        "errors", "Open it in a picture program and save it again as PNG, JPEG or WebP."
    ),
    QT_TRANSLATE_NOOP("errors", "This picture file is too heavy."),
    QT_TRANSLATE_NOOP("errors", "Save it as JPEG or WebP, or scale it down."),
    QT_TRANSLATE_NOOP("errors", "This picture has too many pixels."),
    QT_TRANSLATE_NOOP("errors", "Scale it down to the size of the room's frame."),
    QT_TRANSLATE_NOOP("errors", "This picture is larger than the room's frame."),
    QT_TRANSLATE_NOOP(
        "errors", "Scale it down, or use it as background, which is fitted by the room."
    ),
    QT_TRANSLATE_NOOP("errors", "Some writing systems cannot be drawn on this computer."),
    QT_TRANSLATE_NOOP("errors", "Install the missing library, then start the desk again."),
    QT_TRANSLATE_NOOP("errors", "A graphic is not complete."),
    QT_TRANSLATE_NOOP(
        "errors", "It goes on air without the missing part. Change its text or its picture."
    ),
    QT_TRANSLATE_NOOP("errors", "This clip cannot be played."),
    QT_TRANSLATE_NOOP("errors", "Use a WebM, MP4 or MP3 address that opens without a login."),
    QT_TRANSLATE_NOOP("errors", "The rehearsal room stopped by itself."),
    QT_TRANSLATE_NOOP(
        "errors", "Start it again in the room panel. Your preview and finished recordings are kept."
    ),
    QT_TRANSLATE_NOOP("errors", "The rehearsal room could not be started."),
    QT_TRANSLATE_NOOP(
        "errors", "Close other copies of the program and start it again in the room panel."
    ),
    QT_TRANSLATE_NOOP("errors", "A file could not be read or written."),
    QT_TRANSLATE_NOOP(
        "errors", "Check the free space and the rights of the folder, then try again."
    ),
    QT_TRANSLATE_NOOP("errors", "The settings could not be read and were kept aside."),
    QT_TRANSLATE_NOOP("errors", "The desk starts as new. Send the file that was kept to support."),
    QT_TRANSLATE_NOOP("errors", "Not all keyers of the last show could be read."),
    QT_TRANSLATE_NOOP(
        "errors", "Load their templates again, or send the file that was kept aside to support."
    ),
    QT_TRANSLATE_NOOP("errors", "No room is open."),
    QT_TRANSLATE_NOOP("errors", "Open a room in the room panel first."),
    QT_TRANSLATE_NOOP("errors", "This needs the API key."),
    QT_TRANSLATE_NOOP("errors", "Open the room with the API key to do this."),
    QT_TRANSLATE_NOOP("errors", "This is no access key and no link of a room."),
    QT_TRANSLATE_NOOP(
        "errors", "Paste the guest link, the GUI link or the 24 letters of the access key."
    ),
    QT_TRANSLATE_NOOP("errors", "This graphic cannot be read."),
    QT_TRANSLATE_NOOP("errors", "Take another copy of it, or correct what is named."),
    QT_TRANSLATE_NOOP("errors", "This graphic was made with a newer version of the program."),
    QT_TRANSLATE_NOOP("errors", "Update the program, then open the graphic again."),
    QT_TRANSLATE_NOOP("errors", "The program's fonts are missing."),
    QT_TRANSLATE_NOOP("errors", "Install the program again."),
    QT_TRANSLATE_NOOP("errors", "Something failed unexpectedly."),
    QT_TRANSLATE_NOOP(
        "errors", "Try again. If it comes back, send the log of your profile to support."
    ),
    *LIBRARY_ERRORS,
    *PICTURE_ERRORS,
    *THEME_ERRORS,
)
"""Sentence and advice of every error the operator may see."""

_REQUESTS: Final[dict[type[Request], str]] = {
    ShowLayout: QT_TRANSLATE_NOOP("requests", "Layout"),
    ShowLayer: QT_TRANSLATE_NOOP("requests", "Graphics"),
    ClearLayer: QT_TRANSLATE_NOOP("requests", "Graphics off"),
    StartClip: QT_TRANSLATE_NOOP("requests", "Clip"),
    StopClip: QT_TRANSLATE_NOOP("requests", "Clip stop"),
    StartRecording: QT_TRANSLATE_NOOP("requests", "Record"),
    StopRecording: QT_TRANSLATE_NOOP("requests", "Record stop"),
    TakeSnapshot: QT_TRANSLATE_NOOP("requests", "Snapshot"),
    SendChat: QT_TRANSLATE_NOOP("requests", "Chat"),
    Kick: QT_TRANSLATE_NOOP("requests", "Kick"),
    LockRoom: QT_TRANSLATE_NOOP("requests", "Lock"),
    EndRoom: QT_TRANSLATE_NOOP("requests", "End for all"),
    StartBroadcast: QT_TRANSLATE_NOOP("requests", "Stream"),
    StopBroadcast: QT_TRANSLATE_NOOP("requests", "Stream stop"),
}
_LAYERS: Final = {
    LayerKind.GRAPHICS: QT_TRANSLATE_NOOP("requests", "Graphics"),
    LayerKind.PICTURE: QT_TRANSLATE_NOOP("requests", "Picture"),
    LayerKind.ADDRESS: QT_TRANSLATE_NOOP("requests", "Picture"),
    LayerKind.INSERT: QT_TRANSLATE_NOOP("requests", "Text insert"),
    LayerKind.FOREIGN: QT_TRANSLATE_NOOP("requests", "Layer"),
}
_FATES: Final = {
    Fate.ASKED: QT_TRANSLATE_NOOP("fates", "sent, waiting for the room"),
    Fate.ACCEPTED: QT_TRANSLATE_NOOP("fates", "accepted, waiting for the echo"),
    Fate.CONFIRMED: QT_TRANSLATE_NOOP("fates", "confirmed"),
    Fate.UNECHOED: QT_TRANSLATE_NOOP("fates", "accepted, not echoed by this server"),
    Fate.FAILED: QT_TRANSLATE_NOOP("fates", "failed"),
}


def failure_words(failure: Failure) -> str:
    """Return a failure in the operator's language: what happened, what next, what was said."""
    words = f"{_told(failure.sentence)} {_told(failure.advice)}"
    return f"{words} ({fault_words(failure.detail)})" if failure.detail else words


def request_words(request: Request) -> str:
    """Return what was asked for, with the name of whom or what it is about."""
    match request:
        case ShowLayer(z_index, kind=LayerKind.GRAPHICS, keyers=keyers) if z_index != FOREGROUND:
            names = ", ".join(template_words(k.title) for k in keyers)
            return _with_name(QCoreApplication.translate("requests", "Background"), names)
        case ShowLayer(kind=kind, keyers=keyers, title=title):
            names = ", ".join(template_words(k.title) for k in keyers if k.is_in)
            return _with_name(_translate("requests", _LAYERS[kind]), names or title)
        case ClearLayer(z_index) if z_index != FOREGROUND:
            return QCoreApplication.translate("requests", "Background off")
        case StartClip(name=name) | Kick(name=name):
            return _with_name(_translate("requests", _REQUESTS[type(request)]), name)
        case _:
            return _translate("requests", _REQUESTS[type(request)])


def fate_words(command: Command) -> str:
    """Return how far a command has come; a confirmed one with the measured delay."""
    words = _translate("fates", _FATES[command.fate])
    if command.failure is not None and command.fate is Fate.FAILED:
        return f"{words}: {failure_words(command.failure)}"
    delay_s = command.echo_delay_s
    if command.fate is Fate.CONFIRMED and delay_s is not None:
        return f"{words} {seconds_words(delay_s)}"
    return words


def command_words(command: Command, *others: Command) -> str:
    """Return a command and its fate: `Layout - confirmed 0.41 s`; others share the fate."""
    names = ", ".join(request_words(part.request) for part in (*others, command))
    return f"{names} - {fate_words(command)}"


def seconds_words(seconds: float) -> str:
    """Return a short time: `0.41 s`."""
    number = QLocale().toString(float(seconds), "f", 2)
    return QCoreApplication.translate("times", "%1 s").replace("%1", number)


def _told(text: str) -> str:
    return _translate("errors", text)


def _translate(context: str, text: str) -> str:
    """Translate what is listed above; a text that is not comes back as it is."""
    return QCoreApplication.translate(context, text)


def _with_name(words: str, name: str) -> str:
    return f"{words} {name}" if name else words

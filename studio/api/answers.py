"""What an answer must hold. The server said yes in a way that makes no sense: ServerTrouble."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from studio.api.failures import NOT_EYESON
from studio.api.wire import RoomDocument, parse_document
from studio.domain.errors import ServerTrouble

Thing = TypeVar("Thing")


def required(parse: Callable[[object], Thing | None], answer: object) -> Thing:
    """Return what parse finds in an answer; raises ServerTrouble where it finds nothing."""
    thing = parse(answer)
    if thing is None:
        raise ServerTrouble(NOT_EYESON)
    return thing


def listed(answer: object) -> list[object]:
    """Return an answer that is a list: anything else does not mean that there is nothing."""
    if not isinstance(answer, list):
        raise ServerTrouble(NOT_EYESON)
    return answer


def document_of(answer: object) -> RoomDocument:
    """Return the room document in an answer."""
    return required(parse_document, answer)

"""The REST interface, a module for each group of endpoints (protocol section 1).

Every handler checks in the order of 2.5: the key (404, 410), the feature (405, 403), the parameters
(400), then what goes on (406, 409). What it refuses it raises as `answers.Refused`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.rehearsal.routes import (
    broadcasts,
    forwards,
    layers,
    messages,
    pages,
    permalinks,
    podium,
    recordings,
    rehearsal,
    rooms,
    snapshots,
    users,
    webhooks,
)

if TYPE_CHECKING:
    from starlette.routing import Route


def all_routes() -> list[Route]:
    """Return every route but the sockets and the files."""
    groups = (
        rooms.ROUTES,
        users.ROUTES,
        messages.ROUTES,
        recordings.ROUTES,
        snapshots.ROUTES,
        broadcasts.ROUTES,
        forwards.ROUTES,
        podium.ROUTES,
        layers.ROUTES,
        permalinks.ROUTES,
        webhooks.ROUTES,
        rehearsal.ROUTES,
        pages.ROUTES,
    )
    return [route for group in groups for route in group]

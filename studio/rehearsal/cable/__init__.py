"""The ActionCable socket `/rt` (protocol section 3): who listens to a meeting, and hears what.

`Hub` carries messages to the sockets of a meeting, `Doorkeeper` is what the house must answer at
the door, and `endpoint` is the WebSocket endpoint that joins the two.
"""

from __future__ import annotations

from studio.rehearsal.cable.doorkeeper import Admission, Doorkeeper, Refusal
from studio.rehearsal.cable.endpoint import endpoint
from studio.rehearsal.cable.hub import Hub

__all__ = ["Admission", "Doorkeeper", "Hub", "Refusal", "endpoint"]

"""The parent's side of one mixing child: orders go in, facts come out, and it is always there.

`memory` knows what a new child must be told, `child` is one process, `supervision` puts another in
its place when it dies, `rescue` saves what it was recording, `program` starts them all, a few at a
time as `start_queue` lets them.
"""

from __future__ import annotations

from studio.rehearsal.mixing.rescue import rescue
from studio.rehearsal.mixing.start_queue import StartQueue
from studio.rehearsal.mixing.supervision import MIXER, Mixing

__all__ = ["MIXER", "Mixing", "StartQueue", "rescue"]

"""Podium Studio: a live producer's desk for Eyeson video rooms, and the room to rehearse in.

The floors, imports point down only (held by import-linter, run as a test):

    main_loop   starts Qt and asyncio, ends them in order
    bootstrap   composition root: builds every part and wires them; no logic
    options     what the program was asked for when it was started
    ui | api | storage | feeds | rehearsal    adapters, strangers to each other
    services    store, director, take, guards, ports; no Qt
    compose     overlay document -> picture
    tasks       background tasks that cannot be lost, for the desk and the rehearsal room
    domain      what a show is; standard library only
    overriding  one mark for methods, for modules the first paint waits for
"""

from __future__ import annotations

from pathlib import Path

_BESIDE = Path(__file__).with_name("resources")

RESOURCES = _BESIDE if _BESIDE.is_dir() else Path(__file__).parent.with_name("resources")
"""Icons, fonts and translations: inside the package in a wheel, beside it in a checkout."""

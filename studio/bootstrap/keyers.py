"""The keyers a show starts with: those of the last run, else those of a new show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.compose.templates import CLOCK, LOWER_THIRD, load_template
from studio.domain.library import BUILT_IN
from studio.domain.looks import Keyer, Look
from studio.domain.overlay import Graphic

if TYPE_CHECKING:
    from pathlib import Path

    from studio.services.ports import KeyerMemory


def first_look(templates: Path) -> Look:
    """Return the look a new show starts with: a strap and a clock, neither of them in."""
    names = (LOWER_THIRD, CLOCK)
    return Look(
        keyers=tuple(
            Keyer(n, Graphic(load_template(templates, name)), template=BUILT_IN + name)
            for n, name in enumerate(names, 1)
        )
    )


def kept_look(memory: KeyerMemory, templates: Path) -> Look:
    """Return a look with the keyers of the last run, none of them in; raises FileTrouble."""
    keyers = memory.load()
    return first_look(templates) if keyers is None else Look(keyers=keyers)

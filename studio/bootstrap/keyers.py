"""The keyers a show starts with: those of the last run, else those of a new show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.bootstrap.wording import desk_wording
from studio.compose.templates import CLOCK, LOWER_THIRD, load_template
from studio.domain.errors import KeyersUnread, StudioError
from studio.domain.events import NoticeRaised, PreviewChanged, ThemeChosen
from studio.domain.keying import KeptShow
from studio.domain.library import BUILT_IN
from studio.domain.looks import Keyer, Look
from studio.domain.overlay import Graphic
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from pathlib import Path

    from studio.services.ports import KeyerMemory
    from studio.services.store import Store


def first_show(templates: Path) -> KeptShow:
    """Return what a new show starts with: a strap and a clock, neither of them in."""
    wording = desk_wording()
    return KeptShow(
        tuple(
            Keyer(n, Graphic(wording.of(load_template(templates, name))), template=BUILT_IN + name)
            for n, name in enumerate((LOWER_THIRD, CLOCK), 1)
        )
    )


def kept_show(memory: KeyerMemory, templates: Path) -> KeptShow:
    """Return the keyers of the last run, none of them in; raises what the memory does."""
    show = memory.load()
    return first_show(templates) if show is None else show


def begin_show(store: Store, memory: KeyerMemory, templates: Path) -> None:
    """Prepare what the show goes on with; what cannot be read is told, and it starts without."""
    try:
        show = kept_show(memory, templates)
    except StudioError as error:
        store.apply(NoticeRaised(failure_of(error)))
        show = first_show(templates)
    if not show.is_whole:
        store.apply(NoticeRaised(failure_of(KeyersUnread())))
    store.apply(PreviewChanged(Look(keyers=show.keyers)))
    store.apply(ThemeChosen(show.theme))

"""What a desk has without any room: the library of templates and the data sources, wired."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from studio import RESOURCES
from studio.bootstrap.wording import desk_wording
from studio.services.feeds import Feeds
from studio.services.library import LibraryDesk
from studio.services.press import Press, PressFolders
from studio.services.themes import ThemeDesk
from studio.storage.drafts import DraftFolder
from studio.storage.library import LibraryFolder
from studio.storage.sources import SourceFile
from studio.storage.themes import ThemeFolder

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.domain.intents import Wish
    from studio.services.compositing import ThreadedCompositor
    from studio.services.ports import FeedReader
    from studio.services.store import Store
    from studio.storage.profile import Profile
    from studio.tasks import TaskScope


def library_in(profile: Profile, store: Store, tasks: TaskScope) -> LibraryDesk:
    """Return the library of a profile; nothing is read yet."""
    templates = LibraryFolder(profile.library, RESOURCES / "templates", desk_wording())
    return LibraryDesk(store, tasks, (templates, DraftFolder(profile.drafts)))


def themes_in(profile: Profile, store: Store) -> ThemeDesk:
    """Return the themes of a profile; nothing is read yet."""
    return ThemeDesk(store, ThemeFolder(profile.themes))


def press_in(
    profile: Profile,
    store: Store,
    tasks: TaskScope,
    desks: tuple[LibraryDesk, ThemeDesk],
    compositor: ThreadedCompositor,
) -> Press:
    """Return who does what takes long for the library of a profile."""
    folders = PressFolders(RESOURCES / "fonts", profile.fonts, profile.thumbnails)
    return Press(store, tasks, desks, folders, compositor)


def feeds_in(
    profile: Profile,
    parts: tuple[Store, TaskScope],
    reader: FeedReader,
    wish: Callable[[Wish], None],
) -> Feeds:
    """Return the data sources of a profile; nothing is read yet."""
    outside = (reader, SourceFile(profile.sources))
    return Feeds(*parts, outside, wish=wish, times=(time.time, asyncio.sleep))

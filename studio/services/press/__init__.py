"""Does what takes long about templates: small pictures, imports, exports, batches.

press        the face: one work at a time, in the order they were asked for
bench        the thread that draws, the fonts it draws with, and where its work is told
bundling     templates in from files, and out into bundles
printing     graphics as picture files: one, or a whole table of them
thumbnails   the small pictures of the lists
"""

from __future__ import annotations

from studio.services.press.press import Press, PressFolders

__all__ = ["Press", "PressFolders"]

"""How foregrounds are packed: the window's menu, the memory and the compositor, joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studio.bootstrap.memory import Remembered
    from studio.domain.packing import Packing
    from studio.services.compositing import ThreadedCompositor
    from studio.tasks import TaskScope
    from studio.ui.window_menu import WindowMenu


class PackingChoice:
    """Packs as the operator chose it, now and at the next start; what is on air stays as it is.

    It has to be kept as long as the menu: Qt does not hold on to it.
    """

    def __init__(
        self,
        menu: WindowMenu,
        remembered: Remembered,
        compositor: ThreadedCompositor,
        tasks: TaskScope,
    ) -> None:
        self._remembered, self._compositor, self._tasks = remembered, compositor, tasks
        menu.show_packing(remembered.packing)
        menu.packing_chosen.connect(self.choose)
        self._pack(remembered.packing)

    def choose(self, packing: Packing) -> None:
        """Keep a choice and pack that way from the next picture on."""
        self._remembered.keep_packing(packing)
        self._pack(packing)

    def _pack(self, packing: Packing) -> None:
        self._tasks.spawn(self._compositor.pack_as(packing), name="choose the packing")

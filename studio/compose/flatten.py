"""Several graphics in keyer order as one foreground, since the API has only one."""

from __future__ import annotations

from collections.abc import Iterable

from studio.compose.arrange import Arranger
from studio.compose.tiles import Placement
from studio.domain.overlay import Graphic


def flattened(graphics: Iterable[Graphic], arranger: Arranger) -> list[Placement]:
    """Return the placements of all graphics, the first graphic at the back."""
    return [placement for graphic in graphics for placement in arranger.placements(graphic)]

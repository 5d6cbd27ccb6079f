"""The mark of an overridden method, for the few modules that the first paint waits for.

`typing_extensions` takes longer to load than the empty window takes to draw. Everybody else
imports `override` from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Mark method as overriding; the checker sees that it does."""
        method.__override__ = True
        return method


__all__ = ["override"]

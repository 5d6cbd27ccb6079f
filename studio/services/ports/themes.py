"""The operator's own themes on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from studio.domain.overlay import Theme
    from studio.domain.themes import KeptThemes


class ThemeFiles(Protocol):
    """Knows themes by ids of its own. Most methods may wait for the disk: call them in a thread."""

    def list(self) -> KeptThemes:
        """Return the themes, and what could not be read."""

    def fresh_id(self, name: str) -> str:
        """Return the id of a theme to come; does not wait."""

    def save(self, theme_id: str, theme: Theme) -> None:
        """Write a theme over the one with its id."""

    def delete(self, theme_id: str) -> None:
        """Put a theme away."""

    def restore(self, theme_id: str) -> None:
        """Bring back a theme that was deleted."""

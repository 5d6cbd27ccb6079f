"""A document filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studio.domain.overlay.document import OverlayDocument
from studio.domain.overlay.fields import Field
from studio.domain.overlay.filling import filled_in, lines_kept, one_line
from studio.domain.overlay.theme import DEFAULT_THEME, Theme

Values = Mapping[str, str] | Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True, init=False)
class Graphic:
    """A document filled in. Equal values make equal graphics, in whatever order they came.

    Values for fields the document does not have are kept, so that nothing typed is lost, and are
    not drawn. `started_at` is when it went on air, in Unix seconds: what counts from then shows
    its first state while that is None.
    """

    document: OverlayDocument
    values: tuple[tuple[str, str], ...]
    theme: Theme
    started_at: float | None

    def __init__(
        self,
        document: OverlayDocument,
        values: Values = (),
        theme: Theme = DEFAULT_THEME,
        started_at: float | None = None,
    ) -> None:
        object.__setattr__(self, "document", document)
        object.__setattr__(self, "values", tuple(sorted(dict(values).items())))
        object.__setattr__(self, "theme", theme)
        object.__setattr__(self, "started_at", started_at)

    def field(self, name: str) -> Field | None:
        """Return the field of that name, if the document has it."""
        return next((field for field in self.document.fields if field.name == name), None)

    def value(self, name: str) -> str:
        """Return what was filled in for a field, else its default; empty for an unknown field."""
        field = self.field(name)
        if field is None:
            return ""
        return dict(self.values).get(name, field.default)

    def with_value(self, name: str, value: str) -> Graphic:
        """Return this graphic with one value changed."""
        values = {**dict(self.values), name: value}
        return Graphic(self.document, values, self.theme, self.started_at)

    def with_values(self, values: Values) -> Graphic:
        """Return this graphic with several values changed."""
        changed = {**dict(self.values), **dict(values)}
        return Graphic(self.document, changed, self.theme, self.started_at)

    def started(self, at: float | None) -> Graphic:
        """Return this graphic as one that went on air at a moment, or is not on air."""
        return Graphic(self.document, self.values, self.theme, at)

    def themed(self, theme: Theme) -> Graphic:
        """Return this graphic in another theme."""
        return Graphic(self.document, self.values, theme, self.started_at)

    def filled(self, content: str) -> str:
        """Return content in one line, its placeholders replaced by values cut to their length."""
        return one_line(self._filled(content))

    def filled_lines(self, content: str) -> str:
        r"""Return the same with its line ends, each a `\n`."""
        return lines_kept(self._filled(content))

    def _filled(self, content: str) -> str:
        if "{{" not in content:
            return content
        return filled_in(content, self._cut, self.document.language)

    def _cut(self, name: str) -> str:
        field = self.field(name)
        return self.value(name)[: field.max_length] if field else ""

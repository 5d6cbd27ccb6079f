"""What comes with the program, in the words of who sits at the desk.

The templates on disk are English. A desk of another language tells them anew when it opens them, so
that the form, the editor and the air say the same; what the operator saves is the operator's own
and is told anew by nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.domain.editing.tree import changed
from studio.domain.overlay import Element, Field, FieldKind, OverlayDocument


@dataclass(frozen=True, slots=True)
class Wording:
    """Says texts in a language; those it does not know stay as they are."""

    words: Callable[[str], str]
    language: str = "en"

    def of(self, document: OverlayDocument) -> OverlayDocument:
        """Return a document with its names, labels, hints and first texts in the language."""
        variants = (
            replace(variant, elements=changed(variant.elements, self._element))
            for variant in document.variants
        )
        return replace(
            document,
            name=self.words(document.name),
            elements=changed(document.elements, self._element),
            fields=tuple(map(self._field, document.fields)),
            variants=tuple(variants),
            language=self.language,
        )

    def _element(self, element: Element) -> Element:
        return replace(element, label=self.words(element.label)) if element.label else element

    def _field(self, field: Field) -> Field:
        is_said = field.kind is FieldKind.TEXT and field.default
        return replace(
            field,
            label=self.words(field.label),
            hint=self.words(field.hint),
            default=self.words(field.default) if is_said else field.default,
        )

"""The words of the desk, for what knows no language: storage and what a new show begins with."""

from __future__ import annotations

from studio.domain.wording import Wording
from studio.ui.language import spoken_language
from studio.ui.template_words import template_words


def desk_wording() -> Wording:
    """Return how the program's own graphics are told at this desk."""
    return Wording(template_words, spoken_language())

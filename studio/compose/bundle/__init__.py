"""Template bundles: one `.podium` file with documents, pictures, fonts, previews and themes.

A bundle is a zip file. Its `manifest.json` names the version and every file that belongs to it;
what it does not name is not read. Pictures lie beside the documents, each once however many
documents show it. A bundle comes from somewhere else, so `container` trusts nothing in it: names
that lead elsewhere, links, bombs and lies about sizes are refused with one sentence each, and no
file of it is ever unpacked onto the disk.
"""

from __future__ import annotations

from studio.compose.bundle.content import SUFFIX, Bundle, FontFile, fonts_for
from studio.compose.bundle.embedding import embedded
from studio.compose.bundle.reading import read_bundle
from studio.compose.bundle.writing import bundle_bytes

__all__ = [
    "SUFFIX",
    "Bundle",
    "FontFile",
    "bundle_bytes",
    "embedded",
    "fonts_for",
    "read_bundle",
]

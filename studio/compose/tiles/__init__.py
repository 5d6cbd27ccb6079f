"""Tiles: small pictures keyed by exactly what changes their pixels, never by where they lie.

    tile      a tile, what says how to draw one, and the cache
    text      lines of text, their outlines and shadows
    shape     filled shapes, their borders and shadows
    image     pictures
    qr        QR codes
    layer     several tiles as one picture: faded, blurred, with a shadow

Drawing follows four rules: only masks are blurred and coloured afterwards (Pillow's filters do not
know about alpha; a picture with colours of its own is blurred premultiplied), tiles are put over
one another by `alpha_composite` alone, transparent pixels keep no colour, and all blending is in
plain sRGB.
"""

from __future__ import annotations

from studio.compose.tiles.image import Embedded, FileVersion, ImageTile, Missing, Source
from studio.compose.tiles.layer import LayerShadowTile, LayerTile
from studio.compose.tiles.qr import QrTile
from studio.compose.tiles.shape import BorderTile, ShadowTile, ShapeTile
from studio.compose.tiles.text import OutlineTile, TextShadowTile, TextTile
from studio.compose.tiles.tile import CACHE_BYTES, Placement, Tile, TileCache, TileSpec, tile_cache

__all__ = [
    "CACHE_BYTES",
    "BorderTile",
    "Embedded",
    "FileVersion",
    "ImageTile",
    "LayerShadowTile",
    "LayerTile",
    "Missing",
    "OutlineTile",
    "Placement",
    "QrTile",
    "ShadowTile",
    "ShapeTile",
    "Source",
    "TextShadowTile",
    "TextTile",
    "Tile",
    "TileCache",
    "TileSpec",
    "tile_cache",
]

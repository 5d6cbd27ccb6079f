"""PNG, packed band by band so that a small change costs little.

Every Adam7 pass of every band of 64 rows is a deflate segment of its own that shares no history
with the others; an unchanged band is reused byte for byte. The segments behind one another, with a
header and the combined Adler-32, are one valid zlib stream. Interlacing costs a third more bytes;
it is the default because the API's reference asks for it. Compact pictures have 256 colours: a
third of the bytes, for slow uplinks.
"""

from __future__ import annotations

from studio.compose.png.encoder import BAND_ROWS, PngEncoder, PngOptions, Rows, encode_png

__all__ = ["BAND_ROWS", "PngEncoder", "PngOptions", "Rows", "encode_png"]

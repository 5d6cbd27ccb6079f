"""PNG as libpng reads it: the library that most programs decode with, through its simple API."""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import Final

import numpy as np

from studio.compose.pixels import Pixels

_SONAME: Final = "libpng16.so.16"
_VERSION: Final = 1
_RGBA: Final = 3
_WARNINGS_AND_ERRORS: Final = 3


class _Image(ctypes.Structure):
    """`png_image` (png.h, "Simplified API")."""

    _fields_ = (
        ("opaque", ctypes.c_void_p),
        ("version", ctypes.c_uint32),
        ("width", ctypes.c_uint32),
        ("height", ctypes.c_uint32),
        ("format", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("colormap_entries", ctypes.c_uint32),
        ("warning_or_error", ctypes.c_uint32),
        ("message", ctypes.c_char * 64),
    )


def libpng_pixels(data: bytes) -> Pixels:
    """Return what libpng makes of a file, height x width x 4; also a warning fails."""
    library, image = _library(), _Image(version=_VERSION)
    library.png_image_begin_read_from_memory(ctypes.byref(image), data, ctypes.c_size_t(len(data)))
    assert not image.warning_or_error, image.message
    image.format = _RGBA
    pixels = np.zeros((image.height, image.width, 4), np.uint8)
    address = pixels.ctypes.data_as(ctypes.c_void_p)
    library.png_image_finish_read(ctypes.byref(image), None, address, 0, None)
    assert not image.warning_or_error & _WARNINGS_AND_ERRORS, image.message
    return pixels


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL:
    return ctypes.CDLL(_SONAME)

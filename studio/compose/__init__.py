"""Overlay document to picture to PNG: Pillow and numpy, no Qt, no network.

The way of an edit: documents are arranged into placements (a tile and where it lies), the canvas
composites only the rectangles that changed, and the PNG encoder packs only the bands that changed.
Tiles are keyed by what changes their pixels and nothing else, so moving a thing draws nothing anew.

Why Pillow and not Skia, Cairo or Qt: text at four times the size with a brightness curve is
within a few shades of Skia's, a tick costs a few milliseconds, and what takes the time elsewhere is
the PNG encoder, which is our own (`png`). Blending stays in plain sRGB as browsers and the service
do it.

    arrange     a filled graphic as placements; `geometry` says where its elements lie
    tiles       the small pictures that are placed; `outlines` (with `masks`) and `shapes` draw them
    text        lines and paragraphs in the fonts of `fonts`
    render      the canvas; `composer` keeps one with its encoder, `flatten` stacks graphics
    png         the encoder

What a graphic can have, and how it maps to what Eyeson's node-layer draws, is in
`resources/templates/README.md`.

Importing this package is cheap; `composer`, `preview` and `images` load Pillow and numpy.
"""

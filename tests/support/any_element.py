"""Whatever an element can be, for tests that draw anything at all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from studio.domain import overlay

LENGTHS = st.sampled_from([0, 1, 7, 60, 200, 700])
COLOURS = st.sampled_from(
    [
        overlay.Colour(255, 0, 0),
        overlay.Colour(0, 0, 255, 90),
        overlay.Colour(1, 2, 3, 0),
        overlay.ColourRef("{{tint}}"),
    ]
)
FILLS = COLOURS | st.builds(
    overlay.Gradient,
    st.lists(
        st.builds(overlay.Stop, COLOURS, st.sampled_from([0.0, 0.5, 1.0])), min_size=1, max_size=3
    ).map(tuple),
    st.sampled_from([0, 45, 90, 200, -30]),
    st.sampled_from(overlay.GradientKind),
    st.sampled_from([0.5, 0.0, 1.5]),
    st.sampled_from([0.5, -0.25]),
    st.sampled_from([1.0, 0.3]),
)
MAYBE_FILL = st.none() | FILLS
STROKES = st.none() | st.builds(overlay.Stroke, FILLS, st.sampled_from([0, 1, 5, 200]))
SHADOWS = st.none() | st.builds(
    overlay.Shadow, COLOURS, st.just(3), st.just(-2), st.sampled_from([0, 3, 200])
)
STYLES = st.builds(
    overlay.TextStyle,
    st.sampled_from([4, 18, 60, 150]),
    FILLS,
    st.sampled_from(["Inter", "Nothing", "theme:heading"]),
    align=st.sampled_from(overlay.Horizontal),
    shadow=SHADOWS,
    letter_spacing=st.sampled_from([0.0, 3.0, -9.0]),
    outline=STROKES,
    tabular=st.booleans(),
)
WORDS = st.sampled_from(
    ["", " ", "A", "{{name}}", "{{name|upper}}\n{{tint}}", "a\nb\n\nc", "W" * 90, "שלום محمد", "東"]
)
TIMES = st.sampled_from(["", "5", "0:30", "20:15", "rubbish"])
PLATES = st.none() | st.builds(
    overlay.TextBackground,
    MAYBE_FILL,
    st.sampled_from([(0,), (5,), (1, 2, 3, 4)]),
    st.sampled_from([0, 9, 500]),
    STROKES,
    st.booleans(),
)
SIZES = st.none() | st.sampled_from([1, 40, 150])
POINTS = st.lists(st.tuples(LENGTHS, LENGTHS), min_size=0, max_size=5).map(tuple)
RADII = st.sampled_from([(0,), (9,), (1, 2, 3, 4), (999,)])
KINDS = (
    st.builds(
        overlay.Text,
        WORDS,
        STYLES,
        SIZES,
        SIZES,
        st.sampled_from(overlay.TextFit),
        SIZES,
        background=PLATES,
    ),
    st.builds(overlay.Box, LENGTHS, LENGTHS, MAYBE_FILL, RADII, STROKES),
    st.builds(overlay.Ellipse, LENGTHS, LENGTHS, MAYBE_FILL, STROKES),
    st.builds(overlay.Polygon, POINTS, MAYBE_FILL, STROKES),
    st.builds(
        overlay.Line, LENGTHS, LENGTHS, st.builds(overlay.Stroke, FILLS, LENGTHS), st.booleans()
    ),
    st.builds(
        overlay.Image, st.sampled_from(["", "gone", "asset:x", "theme:logo"]), LENGTHS, LENGTHS
    ),
    st.builds(overlay.QrCode, WORDS, st.sampled_from([1, 30, 200]), COLOURS, st.none() | COLOURS),
    st.builds(
        overlay.Clock, STYLES, st.sampled_from(["%H:%M:%S", "%S"]), st.sampled_from(["UTC", "?"])
    ),
    st.builds(overlay.Countdown, STYLES, TIMES, TIMES, WORDS),
    st.builds(overlay.CountUp, STYLES, TIMES, TIMES),
    st.builds(
        overlay.Score, LENGTHS, LENGTHS, WORDS, WORDS, WORDS, WORDS, STYLES, STYLES, FILLS, FILLS
    ),
    st.builds(overlay.Ticker, WORDS, STYLES, LENGTHS, st.sampled_from([0.0, 1.0])),
    st.builds(overlay.Progress, LENGTHS, LENGTHS, FILLS, MAYBE_FILL, TIMES, TIMES, st.just(5)),
)
BASES = st.fixed_dictionaries(
    {
        "anchor": st.builds(
            overlay.Anchor,
            st.sampled_from(overlay.Horizontal),
            st.sampled_from(overlay.Vertical),
            st.sampled_from([0, -500, 33]),
            st.sampled_from([0, 20]),
            st.sampled_from(overlay.Area),
            st.sampled_from([0, 5]),
        ),
        "opacity": st.sampled_from([1.0, 0.4, 0.0]),
        "shown_if": st.sampled_from(["", "name"]),
        "shadow": SHADOWS,
        "blur_px": st.sampled_from([0, 0, 5]),
    }
)


def _dressed(kind: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(lambda element, base: replace(element, **base), kind, BASES)


SINGLE = _dressed(st.one_of(KINDS))
ELEMENTS = SINGLE | _dressed(
    st.builds(overlay.Group, LENGTHS, LENGTHS, st.lists(SINGLE, max_size=2).map(tuple))
)
"""Any element, sensible or not, and groups of them."""

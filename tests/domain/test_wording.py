from dataclasses import replace

from studio.domain.overlay import Box as Plate
from studio.domain.overlay import Colour, Field, FieldKind, Group, OverlayDocument, Variant
from studio.domain.wording import Wording

PLATE = Plate(10, 10, Colour(0, 0, 0), id="e1", label="Plate")
BARE = Plate(10, 10, Colour(0, 0, 0), id="e2")
TEXT = Field("name", "Name", "Anna", hint="Who")
COLOUR = Field("tint", "Tint", "theme:accent", FieldKind.COLOUR)
DOCUMENT = OverlayDocument(
    "Strap",
    (Group(10, 10, (PLATE, BARE), id="e3"),),
    (TEXT, COLOUR),
    variants=(Variant("1280x960", (PLATE,)),),
)


def test_what_people_read_is_told_anew_and_nothing_else():
    told = Wording(str.upper, "de").of(DOCUMENT)
    plate = replace(PLATE, label="PLATE")
    assert told == OverlayDocument(
        "STRAP",
        (Group(10, 10, (plate, BARE), id="e3"),),
        (
            Field("name", "NAME", "ANNA", hint="WHO"),
            Field("tint", "TINT", "theme:accent", FieldKind.COLOUR),
        ),
        variants=(Variant("1280x960", (plate,)),),
        language="de",
    )


def test_a_desk_of_the_templates_own_language_changes_nothing():
    assert Wording(str).of(DOCUMENT) == DOCUMENT

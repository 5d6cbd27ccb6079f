from studio import RESOURCES
from studio.compose.templates import load_template, template_names
from studio.domain.editing.creating import KINDS, created
from studio.domain.editing.scene import Scene
from studio.domain.overlay import FieldKind, OverlayDocument, walked
from studio.domain.overlay_json import contents_of
from studio.domain.podium import WIDE
from studio.ui.template_words import BEGUN_TEXTS, TEMPLATE_TEXTS, begun_words, template_words


def test_every_text_of_the_templates_can_be_translated():
    templates = RESOURCES / "templates"
    told = set()
    for name in template_names(templates):
        document = load_template(templates, name)
        told |= {document.name, *(text for f in document.fields for text in (f.label, f.hint))}
        told |= {element.label for element in walked(document.elements)}
        said = {f.default for f in document.fields if f.kind is FieldKind.TEXT}
        told |= {text for text in said if any(letter.isalpha() for letter in text)}
    assert told == set(TEMPLATE_TEXTS)


def test_every_text_of_a_new_element_can_be_translated():
    told = set()
    for kind in KINDS:
        document, _ = created(Scene(OverlayDocument(""), WIDE), kind, None)
        told |= {text for e in document.elements for text in contents_of(e) if _is_said(text)}
    assert told == set(BEGUN_TEXTS)


def _is_said(text: str) -> bool:
    return any(letter.isalpha() for letter in text) and ":" not in text


def test_a_new_element_speaks_the_language_of_the_desk(spoken):
    spoken("de")
    assert [begun_words(text) for text in ("HOME", "#123456", "")] == ["HEIM", "#123456", ""]


def test_a_graphic_of_ones_own_keeps_its_name(spoken):
    spoken("de")
    assert template_words("Lower third") == "Bauchbinde"
    assert template_words("Harbour strap") == "Harbour strap"
    assert template_words("") == ""

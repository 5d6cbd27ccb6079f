from studio import RESOURCES
from studio.compose.templates import load_template, template_names
from studio.domain.overlay import walked
from studio.ui.template_words import TEMPLATE_TEXTS, template_words


def test_every_text_of_the_templates_can_be_translated():
    templates = RESOURCES / "templates"
    told = set()
    for name in template_names(templates):
        document = load_template(templates, name)
        told |= {document.name, *(text for f in document.fields for text in (f.label, f.hint))}
        told |= {element.label for element in walked(document.elements)}
    assert told == set(TEMPLATE_TEXTS)


def test_a_graphic_of_ones_own_keeps_its_name(spoken):
    spoken("de")
    assert template_words("Lower third") == "Bauchbinde"
    assert template_words("Harbour strap") == "Harbour strap"
    assert template_words("") == ""

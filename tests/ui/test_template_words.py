import json

from studio import RESOURCES
from studio.ui.template_words import TEMPLATE_TEXTS, template_words


def test_every_text_of_the_templates_can_be_translated():
    told = set()
    for path in (RESOURCES / "templates").glob("*.json"):
        template = json.loads(path.read_text())
        fields = template.get("fields", [])
        told |= {template["name"], *(f[key] for f in fields for key in ("label", "hint"))}
    assert told == set(TEMPLATE_TEXTS)


def test_a_graphic_of_ones_own_keeps_its_name(spoken):
    spoken("de")
    assert template_words("Lower third") == "Bauchbinde"
    assert template_words("Harbour strap") == "Harbour strap"
    assert template_words("") == ""

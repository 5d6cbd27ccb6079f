from __future__ import annotations

import pytest

from studio.domain.overlay import Field, Graphic, OverlayDocument, filters_of, placeholders_of
from studio.domain.overlay.filling import grouped

FIELDS = (Field("name", "Name"), Field("sum", "Sum"))


def shown(content: str, language: str = "en", **values: str) -> str:
    return Graphic(OverlayDocument("x", fields=FIELDS, language=language), values).filled(content)


def test_the_placeholders_of_a_content_come_in_order():
    assert placeholders_of("{{b}} {{ a }} {{1}} {b}") == ("b", "a")


def test_the_filters_of_a_content_come_in_order():
    assert filters_of("{{name|upper}} {{ sum | number : 2 | default: - }}") == (
        "upper",
        "number",
        "default",
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("{{name|upper}}", "ANNA BERG"),
        ("{{ name | lower }}", "anna berg"),
        ("{{name|lower|title}}", "Anna Berg"),
        ("{{name|initials}}", "AB"),
        ("{{name|default:Guest}}", "Anna Berg"),
        ("{{sum|default:no sum}}", "no sum"),
        ("{{sum|default:5|number:2}}", "5.00"),
        ("{{name|number}}", "Anna Berg"),
        ("{{name|sparkle}}", "Anna Berg"),
    ],
)
def test_a_value_goes_through_its_filters(content, text):
    assert shown(content, name="Anna Berg") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1,234,567.5"),
        ("de", "1.234.567,5"),
        ("de-DE", "1.234.567,5"),
        ("de-CH", "1\u2019234\u2019567.5"),
        ("fr_FR", "1\u202f234\u202f567,5"),
        ("xx", "1,234,567.5"),
    ],
)
def test_a_number_is_written_as_the_documents_language_has_it(language, text):
    assert shown("{{sum|number}}", language, sum="1234567.5") == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(0.1 + 0.2, None, "0.3"), (-0.001, 0, "0"), (1e9, None, "1,000,000,000"), (2.5, 1, "2.5")],
)
def test_a_number_has_the_decimals_it_needs(value, decimals, text):
    assert grouped(value, decimals, "en") == text


@pytest.mark.parametrize("argument", ["", "x", "-1", "99999"])
def test_a_silly_number_of_decimals_is_survived(argument):
    assert shown(f"{{{{sum|number:{argument}}}}}", sum="5").startswith("5")

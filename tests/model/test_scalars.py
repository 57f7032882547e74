"""What each sort of value takes, to the edge of it, and what an editor is told."""

import re
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from samverkan.model import PartialDate, TimeUnit
from samverkan.model.scalars import (
    Count,
    Flag,
    Kommunkod,
    Line,
    Link,
    Number,
    ParagraphNumber,
    ProseText,
    RegistrationNumber,
    Slug,
    When,
)
from samverkan.model.sources import Note


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        (Line, " två ord ", "två ord"),
        (ProseText, " Ett stycke.\n", " Ett stycke.\n"),
        (RegistrationNumber, " KS 2024/12 ", "KS 2024/12"),
        (RegistrationNumber, "Dnr KS 2024/12", "KS 2024/12"),
        (ParagraphNumber, "§ 12", "12"),
        (ParagraphNumber, "§12", "12"),
        (ParagraphNumber, "12 §", "12"),
        (ParagraphNumber, "12 a", "12 a"),
        (ParagraphNumber, "§", "§"),
        (RegistrationNumber, "Diarienummer: 2024-12", "2024-12"),
        (RegistrationNumber, "Ärendenr. A 1/2024", "A 1/2024"),
        (RegistrationNumber, "DNRX 12", "DNRX 12"),
        (RegistrationNumber, "Dnr", "Dnr"),
        (Slug, " varv-1 ", "varv-1"),
        (Slug, "a" * 80, "a" * 80),
        (When, "2024", PartialDate(2024)),
        (When, "2024-12", PartialDate(2024, 12)),
        (When, "2024-02-29", PartialDate(2024, 2, 29)),
        (Count, "1", 1),
        (Count, "999999", 999_999),
        (Number, "44 000", Decimal(44000)),
        (Number, "−6,25", Decimal("-6.25")),
        (Number, "123456789012345.123456", Decimal("123456789012345.123456")),
        (Flag, "Ja", True),
        (Flag, "yes", True),
        (Flag, "true", True),
        (Flag, "nej", False),
        (Flag, "no", False),
        (Flag, "FALSE", False),
        (Kommunkod, "0114", "0114"),
        (Link, "https://example.se/" + "a" * 1981, "https://example.se/" + "a" * 1981),
        (Link, "mailto:namn@example.se", "mailto:namn@example.se"),
    ],
)
def test_a_value_is_read(kind: Any, written: str, read: object) -> None:
    assert TypeAdapter(kind).validate_python(written) == read


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        *[(each, "") for each in (Line, ProseText, Slug, When, Count, Number, Flag, Kommunkod, Link)],
        *[(each, ["x"]) for each in (Line, ProseText, Slug, When, Count, Number, Flag, Kommunkod, Link)],
        (Line, "  "),
        (ProseText, " \n\t"),
        (Slug, "a" * 81),
        (Slug, "Varv"),
        (Slug, "varv--1"),
        (When, "2024-13"),
        (When, "2024-00"),
        (When, "24"),
        (Count, "0"),
        (Count, "1000000"),
        (Count, "2,0"),
        (Number, "1234567890123456"),
        (Number, "1,1234567"),
        (Number, "cirka 3"),
        (Flag, "j"),
        (Kommunkod, "381"),
        (Kommunkod, "03810"),
        (Link, "https://example.se/" + "a" * 1982),
        (Link, "ftp://example.se"),
        (Link, "https://example.se/a b"),
    ],
)
def test_a_value_is_refused(kind: Any, written: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("when", "written"),
    [
        (PartialDate(814), "0814"),
        (PartialDate(2024, 3), "2024-03"),
        (PartialDate(2024, 3, 9), "2024-03-09"),
        (TimeUnit.HALF_YEAR, "half_year"),
    ],
)
def test_a_value_is_written_as_it_is_read(when: object, written: str) -> None:
    assert str(when) == written


def test_an_editor_is_told_what_fits() -> None:
    schema = {kind: TypeAdapter(kind).json_schema() for kind in (TimeUnit, Count, Flag, ProseText)}
    assert schema[TimeUnit]["enumDescriptions"] == [unit.label for unit in TimeUnit]
    assert schema[Count]["minimum"] == 1
    assert schema[Flag]["type"] == ["boolean", "string"]
    assert all(re.search(schema[Flag]["pattern"], word) for word in ("yes", "Nej", "TRUE"))
    assert not re.search(schema[Flag]["pattern"], "kanske")
    scalar, file = schema[ProseText]["anyOf"]
    assert scalar["type"] == ["string", "number", "boolean"]
    assert (file["type"], file["required"], file["additionalProperties"]) == ("object", ["file"], False)
    assert file["properties"]["file"]["pattern"] == r"\.md$"
    assert file["properties"]["file"]["patternErrorMessage"] == "Filens namn ska sluta på .md."


def test_a_record_is_never_changed_knows_its_keys_and_takes_an_empty_key_for_none() -> None:
    note = Note.model_validate({"id": "a", "text": "Ord.", "sources": None})
    assert note == Note.model_validate({"id": "a", "text": "Ord."})
    with pytest.raises(ValidationError):
        note.text = "Andra ord."  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Note.model_validate({"id": "a", "text": "Ord.", "texts": "Fler."})

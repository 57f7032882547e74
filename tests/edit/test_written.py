"""Plain data is written so that what is read again is the same."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given

from samverkan.edit import entry, item, written
from samverkan.edit.layout import within_brackets
from samverkan.edit.scalars import WIDTH
from samverkan.source import parse
from tests.edit.texts import ODD, files, words


@given(files)
def test_what_is_written_reads_as_it_was(data: dict[str, Any]) -> None:
    parsed = parse(written(data))
    assert parsed.faults == ()
    assert parsed.tree == data


@given(words)
def test_any_text_reads_as_it_was_at_any_place(text: str) -> None:
    data = {
        "text": text,
        "list": [text],
        "brackets": {"per": text, "n": [text, text]},
        "items": [{"text": text}],
    }
    assert parse(written(data)).tree == data
    assert parse(f"a: {{b: {within_brackets(text)}}}\n").tree == {"a": {"b": text}}


@pytest.mark.parametrize("text", [each for each in ODD if each not in ("-1", "2024-01-01", "1.10")])
def test_other_readers_of_yaml_take_a_text_for_text(text: str) -> None:
    assert yaml.safe_load(written({"text": text})) == {"text": text}


def test_short_values_stand_in_brackets_and_texts_on_lines() -> None:
    data = {
        "title": "Samverkansavtal 2024–2027",
        "children": True,
        "subtitle": "Trygghet, tillsammans",
        "validity": {"start": date(2024, 1, 1), "termination": {"notice": {"count": 6, "unit": "month"}}},
        "goals": [
            {
                "id": "trygga",
                "title": "Fler är trygga",
                "responsible": ["kommunen", "polisen"],
                "measurements": [{"date": "2024-10", "value": Decimal("7.5"), "n": 1012}],
            },
        ],
        "purpose": "Första stycket.\n\nAndra stycket: mer.\n",
        "legal_basis": ["lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"],
        "steps": [],
        "text": None,
    }
    assert (
        written(data)
        == """\
title: Samverkansavtal 2024–2027
children: yes
subtitle: "Trygghet, tillsammans"

validity:
  start: 2024-01-01
  termination:
    notice: {count: 6, unit: month}

goals:
  - id: trygga
    title: Fler är trygga
    responsible: [kommunen, polisen]
    measurements:
      - {date: 2024-10, value: 7.5, n: 1012}

purpose: |
  Första stycket.

  Andra stycket: mer.

legal_basis:
  - "lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"

steps: []
text:
"""
    )


def test_a_long_text_has_a_line_of_its_own() -> None:
    text = "Parterna möts varje månad och talar om " + "trygghet " * 12 + "i kommunen."
    assert entry("text", text, 2) == f"  text: |-\n    {text}\n"
    assert item(text, 2) == f"  - |-\n    {text}\n"


@pytest.mark.parametrize("more", [0, 1])
def test_a_text_stands_on_one_line_as_long_as_there_is_room(more: int) -> None:
    text = "ord " * 20 + "o" * (WIDTH + more - len("text: ") - 80)
    told = written({"text": text}).splitlines()
    assert (told == [f"text: {text}"]) is (not more)
    assert max(map(len, told)) <= WIDTH

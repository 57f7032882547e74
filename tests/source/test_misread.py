"""What looks right and is read as something else is told of where it stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.source import parse
from tests.conftest import ROOT

from .saying import told

SHIPPED = [path.read_text() for path in sorted((ROOT / "agreements").rglob("agreement.yaml"))]
ODD = st.sampled_from("\u00a0\u2003\u202f\u3000")
INDENTED = re.compile(r"^( +)(?=(?:- )?[a-z_]+:)", re.MULTILINE)
QUOTED = re.compile(r'^( *(?:- )?[a-z_]+: )"[^"\n]*(")$', re.MULTILINE)


@given(data=st.data(), text=st.sampled_from(SHIPPED), odd=ODD)
def test_a_blank_that_is_no_space_in_an_indent_is_named_on_its_line(
    data: st.DataObject, text: str, odd: str
) -> None:
    match = data.draw(st.sampled_from(list(INDENTED.finditer(text))))
    place = data.draw(st.integers(match.start(1), match.end(1) - 1))
    (fault,) = parse(text[:place] + odd + text[place + 1 :]).faults
    assert (fault.span.line, fault.span.column) == (text.count("\n", 0, place) + 1, place - match.start() + 1)
    assert f"U+{ord(odd):04X}" in fault.message.sv


@given(odd=st.sets(st.integers(0, 7), min_size=1))
def test_what_is_misread_in_line_after_line_is_told_at_the_first_of_them(odd: set[int]) -> None:
    lines = [f"key{chr(0xA0) if place in odd else '_'}{place}: x\n" for place in range(8)]
    firsts = [place for place in sorted(odd) if place - 1 not in odd]
    assert [each.span.line for each in parse("".join(lines)).faults] == [1 + each for each in firsts]


@given(data=st.data(), text=st.sampled_from(SHIPPED))
def test_a_quotation_without_end_is_told_of_where_it_begins(data: st.DataObject, text: str) -> None:
    found = list(QUOTED.finditer(text))
    match = data.draw(st.sampled_from(found)) if found else None
    if match:
        (fault,) = parse(text[: match.start(2)] + text[match.end(2) :]).faults
        assert (fault.span.line, fault.span.column) == (
            text.count("\n", 0, match.start()) + 1,
            len(match[1]) + 1,
        )


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("validity:\n  start:\u00a02024\n  end: 2025\n", (2, 9), "där ett blanksteg behövs"),
        ("validity:\n  start:\u00a02024\n  end:\u00a02025\n", (2, 9), "där ett blanksteg behövs"),
        ("title:\u00a0Avtal\n", (1, 7), "där ett blanksteg behövs"),
        ("a:\n  -\u00a0b\n  -\u00a0c\n", (2, 4), "där ett blanksteg behövs"),
        ("title\u00a0: x\n", (1, 6), "i nyckeln"),
        ('title: "Avtal\nparties:\n  - name: x\nfoo: "\n', (1, 8), "slutar först på rad 4"),
        ("a: se fråga #3 i\n  enkäten\nb: c\n", (1, 13), "Texten slutar före `#`"),
        ("a: {b: se fråga #3 i, c: d}\ne: f\n", (1, 17), "Texten slutar före `#`"),
        ("a: ”Mål: tryggt”\n", (1, 4), "Typografiska citattecken"),
    ],
)
def test_what_is_misread_is_said_at_its_sign(text: str, place: tuple[int, int], words: str) -> None:
    ((_, line, column),) = told(text)
    assert (line, column) == place
    assert words in parse(text).faults[0].message.sv


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  x\n  \u00a0y\n",
        "a: b:\u00a0c\n",
        "a:\n  - Obs:\u00a0detta\n",
        'a: "x\n  y: z"\n',
        "a: 2\u00a0000\u00a0kr\n",
        'a: "it\'s\n  fine"\nb: c\n',
    ],
)
def test_what_is_read_as_it_was_meant_is_silent(text: str) -> None:
    assert told(text) == []

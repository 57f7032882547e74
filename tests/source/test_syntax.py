import re
from pathlib import Path
from typing import Any

import pytest
from yaml import MarkedYAMLError

from samverkan.source import parse
from samverkan.source.events import NextEvent, PythonParser, next_event
from tests.conftest import ROOT

from .saying import only_fault, place

# What was written, the place pointed at, and the beginning of the Swedish and the English message.
MISTAKES = [
    ("mål:\n\ttitel: x", (2, 1, 2, 2), "Det står en tabb i radens indrag.", "There is a tab in the"),
    ("a:\n  b: 1\n\tc: 2", (3, 1, 3, 2), "Det står en tabb i radens indrag.", "There is a tab in the"),
    ("a: >\n\tb", (2, 1, 2, 2), "Det står en tabb i radens indrag.", "There is a tab in the"),
    ("titel: Mål: x", (1, 11, 1, 12), "Ett kolon följt av blanksteg får inte", "A colon followed by a space"),
    (
        "a: text\n  b: c",
        (2, 3, 2, 5),
        "Här kan ingen nyckel stå: raden ovanför",
        "No key can stand here: the",
    ),
    (
        "a:b\nc: d",
        (1, 2, 1, 4),
        "Det saknas ett blanksteg efter kolonet.",
        "There is no space after the colon",
    ),
    ("a\n  b: c", (1, 1, 1, 2), "Raden har ingen nyckel: det finns", "The line has no key: there is no"),
    ("a b\nc: d", (1, 1, 1, 2), "Raden har ingen nyckel: det finns", "The line has no key: there is no"),
    ("x:\n  - a b\n    c: d", (2, 5, 2, 6), "Raden har ingen nyckel: det finns", "The line has no key"),
    ("x:\n  -a: b\n    c: d", (2, 3, 2, 6), "Det saknas ett blanksteg efter strecket.", "There is no space"),
    ("x:\n  -a\n  c: d", (2, 3, 2, 5), "Det saknas ett blanksteg efter strecket.", "There is no space after"),
    (
        "x: text\n  goes on\n  c: d",
        (3, 3, 3, 5),
        "Här kan ingen nyckel stå: raden ovanför",
        "No key can stand",
    ),
    (
        "x: text\n  goes on\n  and on\n  c: d",
        (4, 3, 4, 5),
        "Här kan ingen nyckel stå: raden ovanför",
        "No key can stand",
    ),
    (
        "x:b\n\nd: e",
        (1, 2, 1, 4),
        "Det saknas ett blanksteg efter kolonet.",
        "There is no space after the",
    ),
    ("a: {", (1, 4, 1, 5), "Det som börjar med `{` här saknar", "What begins with `{` here lacks"),
    ("a: [", (1, 4, 1, 5), "Det som börjar med `[` här saknar", "What begins with `[` here lacks"),
    ("x: {a: 1, b\ny: 2\n", (1, 4, 1, 7), "Det som börjar med `{` här saknar", "What begins with `{` here"),
    ("a: {{b: c}", (1, 4, 1, 8), "Det som börjar med `{` här saknar", "What begins with `{` here lacks"),
    ("x" * 1200 + ": b", (1, 1201, 1, 1202), "Texten före kolonet är för lång", "The text before the colon"),
    ("a: @x", (1, 4, 1, 6), "En text får inte börja med `@`.", "A text cannot begin with `@`."),
    ("a: %x", (1, 4, 1, 6), "En text får inte börja med `%`.", "A text cannot begin with `%`."),
    ("%x: 1", (1, 1, 1, 4), "En text får inte börja med `%`.", "A text cannot begin with `%`."),
    ("a: `x`", (1, 4, 1, 7), 'En text får inte börja med "`".', 'A text cannot begin with "`".'),
    ("a: *x* y", (1, 4, 1, 7), "En text får inte börja med `*`.", "A text cannot begin with `*`."),
    ("a: & b", (1, 4, 1, 5), "En text får inte börja med `&`.", "A text cannot begin with `&`."),
    ("a: !å, b", (1, 4, 1, 7), "En text får inte börja med `!`.", "A text cannot begin with `!`."),
    ("a: !x!y b", (1, 4, 1, 8), "En text får inte börja med `!`.", "A text cannot begin with `!`."),
    ("a: ? b", (1, 4, 1, 5), "En text får inte börja med `?`.", "A text cannot begin with `?`."),
    ("a: ]", (1, 4, 1, 5), "En text får inte börja med `]`.", "A text cannot begin with `]`."),
    ("a: 'b\nc: d", (1, 4, 1, 6), "Citattecknet som börjar här har inget slut.", "The quotation that begins"),
    ("a: 'x\n---\ny'", (1, 4, 1, 6), "Citattecknet som börjar här har inget slut.", "The quotation that"),
    ("a: [b, c\nd: e", (1, 4, 1, 7), "Det som börjar med `[` här saknar", "What begins with `[` here lacks"),
    ("a: {b: 1\nc: 2", (1, 4, 1, 7), "Det som börjar med `{` här saknar", "What begins with `{` here lacks"),
    (
        "a: b\nhej\nc: d",
        (2, 1, 2, 4),
        "Raden har ingen nyckel: det finns",
        "The line has no key: there is no",
    ),
    (
        "- a\n-b\n",
        (2, 1, 2, 3),
        "Det saknas ett blanksteg efter strecket.",
        "There is no space after the dash.",
    ),
    ("a: - b", (1, 4, 1, 5), "En lista kan inte börja på samma rad", "A list cannot begin on the line of"),
    ('a: "x" y', (1, 8, 1, 9), 'Här står något efter `"`, där värdet', 'Something stands here after `"`'),
    ("a: [x] y", (1, 8, 1, 9), "Här står något efter `]`, där värdet", "Something stands here after `]`"),
    ("a: [b, c]]", (1, 10, 1, 11), "Här står ett `]` för mycket.", "There is one `]` too many here."),
    ("a: {b: 1}}\nc: 2", (1, 10, 1, 11), "Här står ett `}` för mycket.", "There is one `}` too many here."),
    ("a: [x] b: y", (1, 8, 1, 10), "Nyckeln `b` står på samma rad som", "The key `b` stands on the line"),
    ('a: "x"   b: y', (1, 10, 1, 12), "Nyckeln `b` står på samma rad som", "The key `b` stands on the line"),
    ("a: x b: y\nb: z", (1, 6, 1, 8), "Nyckeln `b` står i texten efter en", "The key `b` stands in the"),
    ("- b: z\n- a: x b: y", (2, 8, 2, 10), "Nyckeln `b` står i texten efter en", "The key `b` stands in"),
    ("b: z\na: vi åb: y", (2, 9, 2, 10), "Ett kolon följt av blanksteg får inte", "A colon followed by a"),
    ("a: Mål: x\n  # kommentar", (1, 7, 1, 8), "Ett kolon följt av blanksteg får inte", "A colon followed"),
    ("b: z\na: b: y", (2, 5, 2, 6), "Ett kolon följt av blanksteg får inte", "A colon followed by a space"),
    ("a: b\nc:d\ne: f", (2, 2, 2, 4), "Det saknas ett blanksteg efter kolonet.", "There is no space after"),
    ("a:\n  b: 1\n c: 2", (3, 2, 3, 4), "Raden passar inte ihop med raderna", "The line does not fit the"),
    ("a:\n  b: 1\n  - b: 2", (2, 3, 2, 5), "Raden saknar `- ` i början", "The line lacks the `- ` at its"),
    ("a:\n  b: 1\n  c: 2\n  - b: 2", (2, 3, 2, 5), "Raden saknar `- ` i början", "The line lacks the `- `"),
    ("a: två\n  - b: 2", (1, 4, 1, 7), "Efter nyckeln står en text", "A text stands after the key"),
    ("a:\nb: x\n  c: y", (2, 1, 2, 3), "Raden har mindre indrag än raden under", "The line has less"),
    ("a:\n  b: 1\nc: x\n  d: y", (3, 1, 3, 3), "Raden har mindre indrag än raden under", "The line has"),
    ("a:\n  - b: 1\nc: x\n  - b: y", (3, 1, 3, 3), "Raden har mindre indrag än raden under", "The line"),
    ("- - b:x\n  c: y", (2, 3, 2, 5), "Raden passar inte ihop med raderna", "The line does not fit the"),
    ("a:\n  - b\nc: x\n  d: y", (4, 3, 4, 5), "Här kan ingen nyckel stå", "No key can stand here"),
    ("- - b: x\n  c: y", (1, 3, 1, 4), "Här står ett streck till", "Another dash stands here"),
    ("a:\n  - {b: x} # c\n    c: y", (2, 5, 2, 8), "Klamrarna `{…}` är hela posten", "The braces"),
    ("a:\n  - {b: x}\n    c: y", (2, 5, 2, 8), "Klamrarna `{…}` är hela posten", "The braces"),
    ("a:\n  -\n  b: x", (2, 3, 2, 4), "Strecket står ensamt", "The dash stands alone"),
    ("a: [b,\n\nc:\n  - d: 1\n", (1, 4, 1, 7), "Det som börjar med `[` här saknar", "What begins with `["),
    ("a: [b,\n\nc:\n  d: 1", (1, 4, 1, 7), "Det som börjar med `[` här saknar", "What begins with `["),
    ("b: z\na:\nb: x\n  c: y", (3, 1, 3, 3), "Raden har mindre indrag än raden under", "The line has less"),
    ("a:\n  - b\n  c: d", (3, 3, 3, 5), "Raden passar inte ihop med raderna", "The line does not fit the"),
    ("  a: 1\nb: 2", (2, 1, 2, 3), "Raden passar inte ihop med raderna", "The line does not fit the"),
    (
        'a: [b, "c, d]\ne: f\ng: "h"',
        (1, 8, 1, 9),
        "Citattecknet som börjar här slutar först på rad 3",
        "The quo",
    ),
    ("- {a: 'b}\n- {a: 'c'}", (1, 7, 1, 8), "Citattecknet som börjar här slutar först på rad 2", "The quo"),
    ("a: |x\n  b", (1, 5, 1, 6), "Efter `|` ska texten börja på nästa rad.", "After `|` the text has to"),
    (": x", (1, 1, 1, 2), "Det finns ingen nyckel före kolonet.", "There is no key before the colon."),
    ('"b":c', (1, 4, 1, 6), "Det saknas ett blanksteg efter kolonet.", "There is no space after the"),
    ("%YAML 3.0\n---\na: 1", (1, 1, 1, 6), "Filen följer inte YAML härifrån (läsaren", "The file does not"),
]


@pytest.mark.parametrize(("text", "span", "sv", "en"), MISTAKES, ids=[text[:20] for text, *_ in MISTAKES])
def test_a_mistake_is_said_in_plain_words_at_its_place(
    text: str, span: tuple[int, int, int, int], sv: str, en: str
) -> None:
    fault = only_fault(text)
    assert fault.rule == "YAML01"
    assert fault.message.sv.startswith(sv)
    assert fault.message.en.startswith(en)
    assert place(fault.span) == span
    assert parse(text).tree is None


@pytest.mark.parametrize("text", [text for text, *_ in MISTAKES[:-1]], ids=lambda text: text[:20])
def test_the_parser_without_libyaml_says_the_same(text: str) -> None:
    assert parse(text, lambda each: PythonParser(each).get_event) == parse(text)


@pytest.mark.parametrize("text", ["a: {b: , c:,}", "a: {c:}", "a: [c:, d]", "a: {b: 1, c:,d: 2}"])
def test_a_key_in_braces_without_a_space_after_its_colon_is_told_in_our_words(text: str) -> None:
    faults = parse(text).faults  # without libyaml some of these can be read
    said = [(each.span.column, each.message.en) for each in faults]
    assert said in ([], [(text.index("c:") + 2, "There is no space after the colon.")])


def test_a_backslash_in_double_quotation_marks() -> None:
    fault = only_fault('a: "C:\\mapp"')
    assert fault.message.sv == (
        "Omvänt snedstreck betyder något särskilt mellan dubbla citattecken, men inte så här."
    )
    assert fault.help.en == "Write `\\\\`, or use single quotation marks."


def test_the_words_for_a_colon_in_a_text() -> None:
    fault = only_fault("titel: Mål: trygghet")
    assert fault.message.sv == "Ett kolon följt av blanksteg får inte stå i texten efter en nyckel."
    assert fault.message.en == "A colon followed by a space cannot stand in the text after a key."
    assert fault.help.sv == 'Sätt citattecken om hela texten: `"Mål: trygghet"`.'
    assert fault.help.en == 'Put the whole text in quotation marks: `"Mål: trygghet"`.'


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ('a: Enkäten (fråga 12: "är du trygg?")', "'Enkäten (fråga 12: \"är du trygg?\")'"),
        ('a: "Otrygghet": mest för unga', "'\"Otrygghet\": mest för unga'"),
        ("a: Mål: kommunen: x", '"Mål: kommunen: x"'),
        ("- a: Mål: x", '"Mål: x"'),
    ],
)
def test_a_text_with_a_colon_is_shown_as_it_is_to_be_written(written: str, right: str) -> None:
    fault = only_fault(written)
    assert fault.help.sv == f"Sätt citattecken om hela texten: `{right}`."
    value = written.partition("a: ")[2]
    assert parse(f"a: {right}").tree == {"a": value}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("a: Tre mål:\n\n  - b\n  - c", "a"),
        ("x:\n  - a: Tre mål:\n      - b", "a"),
        ("a: Ett mål: trygghet\n  och inget annat", "a"),
    ],
)
def test_a_text_with_a_colon_that_goes_on_below_is_to_be_written_as_a_block(written: str, key: str) -> None:
    fault = only_fault(written)
    assert fault.help.sv == f"Skriv `{key}: |` och hela texten på raderna under, med indrag."
    assert fault.help.en == f"Write `{key}: |` and all of the text, indented, on the lines below."


def test_a_word_that_may_be_a_key_is_mended_in_either_way() -> None:
    fault = only_fault("slut: 2026\ntitel: Vårt slut: 2027")
    assert fault.help.sv == (
        "Skriv den på en egen rad. Hör ordet till texten, "
        'sätt citattecken om hela texten: `"Vårt slut: 2027"`.'
    )


NEIGHBOURS = re.compile(r"^( *)(?:- )?[\w-]+: [^|>#\n]*(\n\1 *)([a-z_]+): [^\n]*$", re.MULTILINE)


@pytest.mark.parametrize("path", sorted((ROOT / "agreements").rglob("*.yaml")), ids=lambda path: path.name)
def test_a_line_that_was_drawn_up_to_the_one_above_is_to_be_moved_down(path: Path) -> None:
    text = path.read_text("utf-8")
    for found in NEIGHBOURS.finditer(text):
        start, end, key = *found.span(2), found[3]
        fault = only_fault(f"{text[:start]} {text[end:]}")
        assert fault.span.line == text.count("\n", 0, start) + 1
        if len(re.findall(rf"^[ -]*{key}:", text, re.MULTILINE)) > 1:
            assert fault.span.column == start - text.rfind("\n", 0, start) + 1
            assert fault.help.sv.startswith("Skriv den på en egen rad. ")


@pytest.mark.parametrize("written", ["a: Mål: x # en kommentar", "a: nås: namn@kommunen.example"])
def test_a_text_of_which_the_end_or_the_words_are_not_to_be_told_is_not_shown(written: str) -> None:
    assert only_fault(written).help.sv == "Sätt citattecken om hela texten."


def test_faults_before_the_mistake_are_told_too() -> None:
    assert [fault.rule for fault in parse("a: 1\na: 2\nb: @x").faults] == ["YAML02", "YAML01"]


@pytest.mark.parametrize("text", [text for text, *_ in MISTAKES[:-1]], ids=lambda text: text[:20])
def test_a_mistake_is_recognised_whatever_the_parser_says_of_it(text: str) -> None:
    def in_other_words(given: str) -> NextEvent:
        get = next_event(given)

        def event() -> Any:
            try:
                return get()
            except MarkedYAMLError as error:
                error.context, error.problem = "reading", "something is wrong"
                raise

        return event

    assert parse(text, in_other_words) == parse(text)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("a: [: x]", 5, "Det finns ingen nyckel före kolonet."),
        ("a: b\n" + "x" * 1200 + ": c", 1201, "Texten före kolonet är för lång"),
        ('a: "\\xZZ"', 7, "Omvänt snedstreck betyder något"),
        ("a: 'b'\n  \"c\"\nd", 3, "Raden passar inte ihop med raderna"),
    ],
)
def test_mistakes_that_are_told_apart_by_the_line(text: str, column: int, words: str) -> None:
    fault = only_fault(text)
    assert (fault.span.column, fault.message.sv.startswith(words)) == (column, True), fault

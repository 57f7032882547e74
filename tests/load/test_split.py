"""A text that a comma in braces has split is told of at the comma, whole and in quotation marks."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from samverkan.diagnostics import Diagnostic
from samverkan.load.checking import checked
from samverkan.load.loaded import Loaded
from samverkan.model import Agreement
from samverkan.quoting import discreet
from samverkan.source import SourceFile, parse

_WORD = "(?:[a-zåäöA-ZÅÄÖ]{1,9}|[0-9]{1,3})[.]?"
WORDS = st.from_regex(f"{_WORD}( {_WORD}){{0,3}}", fullmatch=True)


def loaded(text: str) -> Loaded:
    parsed = parse(text)
    return checked(SourceFile("agreement.yaml", text, parsed.tree, parsed.faults), Agreement)


def cuts(text: str) -> list[Diagnostic]:
    return [each for each in loaded(text).diagnostics if each.rule == "YAML15"]


@given(
    first=WORDS,
    rest=st.lists(WORDS, min_size=1, max_size=4),
    before=st.sampled_from(["title: ", "id: x, title: ", "title: y, text: ", "label: y, title: "]),
    after=st.sampled_from(["", ", type: effect", ", sources: [a, b]"]),
    gap=st.sampled_from([", ", ",", ",\n     "]),
)
@example("Kommunen ska", ["om det behövs", "ordna vakter"], "title: ", "", ", ")
@example("Vi mäter mål", ["label", "level"], "title: y, text: ", "", ", ")
@example("Se", ["a", "b", "a"], "title: ", ", type: effect", ", ")
def test_every_text_is_put_together(first: str, rest: list[str], before: str, after: str, gap: str) -> None:
    written = gap.join([first, *rest])
    text = f"goals:\n  - {{{before}{written}{after}}}\n"
    keys = {each.split(":")[0] for each in f"{before}{after}".replace(", ", "|").split("|")}
    assume(first.lower() != "null" and not keys & {*rest} and discreet(written) == written)
    told = [each for each in loaded(text).diagnostics if each.span.line > 1]
    assert [each.rule for each in told] == ["YAML15"], told
    assert (told[0].span.line, told[0].span.column) == (2, len(f"  - {{{before}{first}") + 1)
    assert told[0].help
    assert f'"{" ".join(written.split())}"' in told[0].help.sv


@pytest.mark.parametrize(
    "written",
    [
        'goals: [{title: "Kommunen ska, om det behövs, ordna vakter"}]',
        "validity: {start: 2024, end}",
        "validity: {start: 2024, end: , text: }",
        "areas: [{id: a, title: }]",
        "areas: [{title: Trygga kvällar, id: }]",
        "goals: [{title: Tryggt, sources: [a, b], responsible: [c]}, {title: Lugnt}]",
        "goals: [{title: Tryggt, sources: [a, b],}]",
    ],
)
def test_what_is_no_split_text_is_silent(written: str) -> None:
    assert cuts(written) == []


@pytest.mark.parametrize(
    ("written", "column", "whole"),
    [
        ("goals: [{title: x, indicators: [{title: y, baseline: 0,75, unit: procent}]}]", 55, '"0,75"'),
        (
            "clauses: [{text: ”Kommunen ska, enligt lag: ordna vakter”}]",
            31,
            '"Kommunen ska, enligt lag: ordna vakter"',
        ),
        ('clauses: [{text: Ett "ord", två}]', 27, "'Ett \"ord\", två'"),
        ("goal: [{title: ett, två}]", 19, '"ett, två"'),
        ("goals: [{title: Mål, title}]", 20, '"Mål, title"'),
        ("goals: [{title: Mål, text: Ord, title, title}]", 31, '"Ord, title, title"'),
    ],
)
def test_the_text_is_shown_as_it_can_be_written(written: str, column: int, whole: str) -> None:
    (told,) = cuts(written)
    assert (told.span.line, told.span.column, told.rule) == (1, column, "YAML15")
    assert told.help
    assert whole in told.help.sv
    assert whole in told.help.en


def test_a_text_that_may_be_of_a_person_is_not_shown() -> None:
    (told,) = cuts("clauses: [{text: Ring 19121212-1212, helst på dagen}]")
    assert told.help
    assert "1212" not in told.help.sv


@given(
    value=st.integers(0, 999),
    before=st.sampled_from(["date: 2025, ", "date: 2025-03, ", ""]),
    after=st.sampled_from([", n: 12", "", ", date: 2025"]),
)
def test_a_colon_that_was_forgotten_is_told_and_nothing_else(value: int, before: str, after: str) -> None:
    assume(bool(before) != ("date" in after))
    series = f"{{{before}value {value}{after}}}"
    head = "goals:\n  - title: Färre brott\n    indicators:\n      - title: Brott\n        measurements: ["
    told = [each for each in loaded(f"{head}{series}]\n").diagnostics if each.span.line > 1]
    assert [each.rule for each in told] == ["YAML15"], told
    column = len(head.rpartition("\n")[2]) + len(f"{{{before}value") + 1
    assert (told[0].span.line, told[0].span.column) == (5, column)
    assert told[0].help
    assert f"`value: {value}`" in told[0].help.sv

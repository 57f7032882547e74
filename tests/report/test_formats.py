"""The shapes that programs read: SARIF and GitHub annotations, and what a terminal shows."""

import fcntl
import json
import os
import re
import struct
import termios
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.report import changes, findings, law, rules, status, tasks
from samverkan.report.findings import FORMATS
from samverkan.report.findings.report import FindingsReport
from samverkan.report.formats import Formats
from samverkan.report.layout import Layout, layout_for, visible
from samverkan.text import Language, Text


def _diagnostic(number: int, severity: Severity = Severity.WARNING, message: str = "Något") -> Diagnostic:
    span = Span(number, 3, number, 9)
    text = Text(sv=message, en=message)
    return Diagnostic(
        "agreements/å b/agreement.yaml", span, f"goals[{number}]", "SV011", severity, text, text
    )


def _report(*diagnostics: Diagnostic, source: str = "") -> FindingsReport:
    texts = {"agreements/å b/agreement.yaml": source}
    return FindingsReport(diagnostics, 1, texts, Language.SV)


def test_sarif_says_where_in_code_points_with_a_lasting_fingerprint() -> None:
    made = json.loads(FORMATS.write("sarif", _report(_diagnostic(7))))
    run = made["runs"][0]
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "agreements/%C3%A5%20b/agreement.yaml",
        "uriBaseId": "WORKSPACE",
    }
    assert place["region"] == {"startLine": 7, "startColumn": 3, "endLine": 7, "endColumn": 9}
    moved = replace(_diagnostic(7), span=Span(90, 1, 90, 2))
    again = json.loads(FORMATS.write("sarif", _report(moved)))["runs"][0]["results"][0]
    assert again["partialFingerprints"] == result["partialFingerprints"]


def test_annotations_come_heaviest_first_ten_of_a_kind_and_count_the_rest() -> None:
    lines = FORMATS.write(
        "github",
        _report(
            *[_diagnostic(n) for n in range(1, 13)],
            _diagnostic(20, Severity.ERROR),
            _diagnostic(21, Severity.INFO),
        ),
    ).splitlines()
    kinds = [line.split()[0] for line in lines[:-1]]
    assert kinds == ["::error", *["::warning"] * 10, "::notice"]
    assert lines[-1].endswith("2 visas inte här.")
    assert "1 fel, 12 varningar, 1 upplysning" in lines[-1]


def test_annotations_cannot_be_broken_out_of() -> None:
    made = FORMATS.write("github", _report(_diagnostic(1, message="50 %\n::error::nej\r,:")))
    first, *rest = made.splitlines()
    assert len(rest) == 1
    assert "50 %25%0A::error::nej" in first
    assert "\r" not in first
    assert re.match(r"::warning file=agreements/å b/agreement\.yaml,line=1,", first)


def test_a_long_line_is_cut_round_the_caret() -> None:
    source = "x" * 500 + "MÅL" + "y" * 500
    diagnostic = replace(_diagnostic(1), span=Span(1, 501, 1, 504))
    _, line, carets, *_ = FORMATS.write("text", _report(diagnostic, source=source)).splitlines()
    assert len(line) < 120
    assert line[carets.index("^") : carets.rindex("^") + 1] == "MÅL"


def test_carets_stand_under_wide_characters() -> None:
    diagnostic = replace(_diagnostic(1), span=Span(1, 3, 1, 4))
    _, line, carets, *_ = FORMATS.write("text", _report(diagnostic, source="漢字!")).splitlines()
    assert (line, carets) == ("1 | 漢字!", "  |     ^")


def test_the_last_line_says_where_to_begin() -> None:
    findings = [_diagnostic(n) for n in range(1, 6)] + [_diagnostic(9, Severity.ERROR)]
    last = FORMATS.write("text", _report(*findings)).splitlines()[-1]
    assert (
        last == "1 fil kontrollerad: 1 fel, 5 varningar. Börja med agreements/å b/agreement.yaml:9:3 (SV011)."
    )


@pytest.mark.parametrize(
    "sort", [findings, changes, law, status, tasks, rules], ids=lambda sort: sort.__name__
)
def test_every_format_has_its_module_and_every_module_its_format(sort: ModuleType) -> None:
    formats: Formats[Any] = sort.FORMATS
    modules = {each.name for each in iter_modules(sort.__path__)} - {"report"}
    assert modules == set(formats)
    assert all(callable(import_module(f"{sort.__name__}.{name}").write) for name in formats)


WORDS = st.lists(st.text("abcåäö-/.", min_size=1, max_size=30), max_size=12).map(" ".join)


@given(WORDS, st.integers(1, 60), st.integers(0, 6), st.integers(0, 6))
def test_wrapped_words_stay_whole_and_in_order(text: str, width: int, indent: int, hang: int) -> None:
    lines = Layout(width).wrapped(text, " " * indent, hang)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= max(width, indent + hang + 1) for line in lines)
    if width - indent - hang >= 30:
        assert " ".join(lines).split() == text.split()
    assert Layout().wrapped(text) == [text.strip()]


@pytest.mark.parametrize("style", ["error", "strong", ""])
def test_colour_changes_no_word(style: str) -> None:
    plain, painted = (
        Layout(20, coloured=each).wrapped("[bold]ett :smile: två tre", style=style) for each in (False, True)
    )
    assert [re.sub("\\x1b\\[[0-9;]*m", "", line) for line in painted] == plain
    assert (painted != plain) == bool(style)


def test_nothing_reaches_a_terminal_that_it_would_act_on() -> None:
    assert visible("a\x1b[31m\tb\u202e\u2028c") == "a\ufffd[31m b\ufffd c"


def test_a_terminal_that_is_narrow_breaks_no_word_of_a_message() -> None:
    long = (
        "Ett meddelande om avtalets uppföljning som är längre än vad som ryms på en rad i en smal terminal."
    )
    report = _report(_diagnostic(1, message=long))
    shown = FORMATS.write("text", FindingsReport(report.diagnostics, 1, {}, Language.SV, Layout(40)))
    message = [line for line in shown.splitlines() if line.startswith("  ")]
    assert max(map(len, message)) <= 40
    assert long in " ".join(line.strip() for line in message)


def test_a_terminal_is_as_wide_as_it_says_and_one_that_says_nothing_is_written_to_as_a_file() -> None:
    _, slave = os.openpty()
    with os.fdopen(slave, "w") as terminal:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 0, 0, 0))
        assert layout_for(terminal, otherwise=100, no_color=True) == Layout(100)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 66, 0, 0))
        assert layout_for(terminal, otherwise=100, no_color=True) == Layout(66)
    assert layout_for(None, otherwise=100, no_color=False) == Layout(100)

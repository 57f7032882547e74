"""What a reader of findings gets: in a terminal, in an editor, on a code host, as data."""

import json
import re
from typing import Any

import pytest

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.report.findings import FORMATS
from samverkan.report.findings.report import FindingsReport
from samverkan.report.layout import Layout
from samverkan.text import Language, Text

FILE = "a/agreement.yaml"
FINDING = Diagnostic(
    FILE,
    Span(2, 3, 2, 6),
    "goals[0]",
    "SV011",
    Severity.WARNING,
    Text(sv="Målet saknar indikator.", en="The goal has no indicator."),
    Text(sv="Skriv en.", en="Write one."),
    Text(sv="Brå", en="Brå’s handbook"),
)

WRONG, MEND = Text(sv="Fel.", en="Wrong."), Text(sv="Rätta.", en="Mend it.")


def _report(*diagnostics: Diagnostic, files: int = 1, source: str = "", **more: Any) -> FindingsReport:
    return FindingsReport(diagnostics, files, {FILE: source}, more.pop("language", Language.SV), **more)


def _at(span: Span, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(FILE, span, "", "SV011", severity, WRONG, MEND)


def test_a_finding_is_told_with_its_place_its_line_and_how_to_mend_it() -> None:
    shown = FORMATS.write("text", _report(FINDING, source="goals:\n- tit: Ro\n"))
    assert shown == (
        "a/agreement.yaml:2:3: varning SV011\n2 | - tit: Ro\n  |   ^^^\n"
        "  Målet saknar indikator.\n  hjälp: Skriv en.\n  källa: Brå\n\n"
        "1 fil kontrollerad: 0 fel, 1 varning.\n"
    )
    shown = FORMATS.write("text", _report(FINDING, language=Language.EN))
    assert shown == (
        "a/agreement.yaml:2:3: warning SV011\n"
        "  The goal has no indicator.\n  help: Write one.\n  source: Brå’s handbook\n\n"
        "1 file checked: 0 errors, 1 warning.\n"
    )


@pytest.mark.parametrize(
    ("span", "source", "carets"),
    [
        (Span(1, 1, 1, 2), "abc", "^"),
        (Span(1, 3, 1, 3), "abc", "  ^"),
        (Span(1, 2, 1, 9), "abc", " ^^"),
        (Span(1, 2, 3, 1), "abc\ndef\nghi", " ^^"),
        (Span(1, 4, 1, 4), "abc", "   ^"),
        (Span(1, 2, 1, 4), "a\u0301bc", " ^"),
        (Span(1, 1, 1, 3), "漢字c", "^^^^"),
        (Span(1, 1, 1, 1), "漢字c", "^^"),
        (Span(1, 97, 1, 98), "x" * 96 + "y", "…" + "x" * 48 + "y"),
    ],
)
def test_the_carets_stand_under_what_is_meant(span: Span, source: str, carets: str) -> None:
    _, line, under, *_ = FORMATS.write("text", _report(_at(span), source=source)).split("\n")
    if source.isascii() and len(source) > 96:
        assert line == f"1 | {carets}"
        assert under.index("^") == len(line) - 1
    else:
        assert under == f"  | {carets}"


@pytest.mark.parametrize(
    ("length", "column", "shown"),
    [
        (96, 96, "x" * 96),
        (97, 1, "x" * 96 + "…"),
        (97, 49, "x" * 96 + "…"),
        (97, 50, "…" + "x" * 96),
        (200, 100, "…" + "x" * 96 + "…"),
        (200, 153, "…" + "x" * 96),
    ],
)
def test_a_long_line_is_cut_on_the_sides_that_have_more(length: int, column: int, shown: str) -> None:
    span = Span(1, column, 1, column + 1)
    _, line, under, *_ = FORMATS.write("text", _report(_at(span), source="x" * length)).split("\n")
    assert line == f"1 | {shown}"
    assert under.endswith("^")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("id: 19121212-1212", "id: ••••••••-••••"),
        ("id: 121212+1212", "id: ••••••+••••"),
        ("id: 1212121212", "id: ••••••••••"),
        ("dnr: 2024-00123", "dnr: 2024-00123"),
        ("tel: 12345678901234", "tel: 12345678901234"),
    ],
)
def test_what_may_be_a_personnummer_is_not_shown(line: str, shown: str) -> None:
    assert f"1 | {shown}\n" in FORMATS.write("text", _report(_at(Span(1, 1, 1, 3)), source=line))


COUNTED = [
    ("", 1, "1 fil kontrollerad, inget att anmärka.", "1 file checked, nothing to remark."),
    ("", 0, "0 filer kontrollerade, inget att anmärka.", "0 files checked, nothing to remark."),
    ("e", 2, "2 filer kontrollerade: 1 fel, 0 varningar.", "2 files checked: 1 error, 0 warnings."),
    ("eew", 1, "1 fil kontrollerad: 2 fel, 1 varning.", "1 file checked: 2 errors, 1 warning."),
    (
        "wwi",
        1,
        "1 fil kontrollerad: 0 fel, 2 varningar, 1 upplysning.",
        "1 file checked: 0 errors, 2 warnings, 1 info.",
    ),
    (
        "ii",
        1,
        "1 fil kontrollerad: 0 fel, 0 varningar, 2 upplysningar.",
        "1 file checked: 0 errors, 0 warnings, 2 infos.",
    ),
]
SEVERITIES = {"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.INFO}


@pytest.mark.parametrize(("found", "files", "sv", "en"), COUNTED)
def test_the_last_line_counts(found: str, files: int, sv: str, en: str) -> None:
    findings = [_at(Span(1, 1, 1, 1), SEVERITIES[each]) for each in found]
    for language, said in ((Language.SV, sv), (Language.EN, en)):
        for name in ("text", "concise", "github"):
            shown = FORMATS.write(name, _report(*findings, files=files, language=language))
            assert shown.endswith("\n")
            assert shown.split("\n")[-2] == said


def test_of_many_the_heaviest_and_first_is_where_to_begin() -> None:
    spans = [Span(line, 1, line, 2) for line in (3, 4, 5, 2)]
    four = [_at(span) for span in spans]
    assert "Börja" not in FORMATS.write("concise", _report(*four))
    five = [*four, _at(Span(9, 2, 9, 3), Severity.INFO)]
    assert FORMATS.write("concise", _report(*five)).endswith(" Börja med a/agreement.yaml:2:1 (SV011).\n")
    five = [*four, _at(Span(9, 2, 9, 3), Severity.ERROR)]
    said = FORMATS.write("concise", _report(*five, language=Language.EN))
    assert said.endswith(" Begin with a/agreement.yaml:9:2 (SV011).\n")


def test_a_severity_has_its_colour() -> None:
    told = FORMATS.write("text", _report(FINDING, source="\n- tit: Ro", layout=Layout(80, coloured=True)))
    for words, colour in (
        ("a/agreement.yaml:2:3:", "1"),
        ("varning SV011", "1;33"),
        ("^^^", "1;33"),
        ("hjälp:", "2"),
        ("1 fil kontrollerad: 0 fel, 1 varning.", "1;33"),
    ):
        assert f"\x1b[{colour}m{words}\x1b[0m" in told
    clean = FORMATS.write("text", _report(layout=Layout(80, coloured=True)))
    assert clean == "\x1b[1m1 fil kontrollerad, inget att anmärka.\x1b[0m\n"


def test_a_line_each_for_editors() -> None:
    shown = FORMATS.write("concise", _report(FINDING, _at(Span(4, 1, 4, 2), Severity.ERROR)))
    assert shown.split("\n")[:2] == [
        "a/agreement.yaml:2:3: varning SV011 Målet saknar indikator.",
        "a/agreement.yaml:4:1: fel SV011 Fel.",
    ]


def test_an_annotation_has_columns_on_one_line_only() -> None:
    shown = FORMATS.write("github", _report(FINDING, _at(Span(4, 1, 6, 2), Severity.INFO)))
    assert shown.split("\n")[:2] == [
        "::warning file=a/agreement.yaml,line=2,endLine=2,title=SV011,col=3,endColumn=6::"
        "Målet saknar indikator. Skriv en.",
        "::notice file=a/agreement.yaml,line=4,endLine=6,title=SV011::Fel. Rätta.",
    ]


def test_as_data() -> None:
    told = json.loads(FORMATS.write("json", _report(FINDING, _at(Span(4, 1, 6, 2), Severity.ERROR), files=3)))
    whole, bare = told["diagnostics"]
    assert whole == {
        "file": FILE,
        "line": 2,
        "column": 3,
        "end_line": 2,
        "end_column": 6,
        "at": "goals[0]",
        "rule": "SV011",
        "severity": "warning",
        "message": "Målet saknar indikator.",
        "help": "Skriv en.",
        "source": "Brå",
    }
    assert (bare["source"], bare["severity"]) == (None, "error")
    assert told["summary"] == {"files": 3, "errors": 1, "warnings": 1, "infos": 0}


def test_sarif_names_each_rule_once_and_tells_two_findings_of_one_place_apart() -> None:
    other = Diagnostic(FILE, Span(1, 1, 1, 2), "", "YAML01", Severity.ERROR, WRONG, MEND)
    (run,) = json.loads(FORMATS.write("sarif", _report(FINDING, FINDING, other)))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["SV011", "YAML01"]
    assert [each["ruleIndex"] for each in run["results"]] == [0, 0, 1]
    assert [each["level"] for each in run["results"]] == ["warning", "warning", "error"]
    assert run["results"][0]["message"]["text"] == "Målet saknar indikator. Skriv en."
    assert run["results"][2]["message"]["text"] == "Fel. Rätta."
    prints = [each["partialFingerprints"]["dataPath/v1"] for each in run["results"]]
    assert len(set(prints)) == 3
    assert all(re.fullmatch("[0-9a-f]{32}", each) for each in prints)
    described, fault = rules
    assert described["fullDescription"]["text"] in described["help"]["text"]
    assert fault["fullDescription"]["text"]
    assert all(rule["shortDescription"]["text"] for rule in rules)

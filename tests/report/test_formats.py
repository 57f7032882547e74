"""The shapes that programs read: SARIF and GitHub annotations, and what a terminal shows."""

import json
import re

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.report import FORMATS, Report, RuleInfo
from samverkan.text import Language, Text


def _diagnostic(number: int, severity: Severity = Severity.WARNING, message: str = "Något") -> Diagnostic:
    span = Span(number, 3, number, 9)
    text = Text(sv=message, en=message)
    return Diagnostic(
        "agreements/å b/agreement.yaml", span, f"goals[{number}]", "SV011", severity, text, text
    )


def _report(*diagnostics: Diagnostic, source: str = "") -> Report:
    texts = {"agreements/å b/agreement.yaml": source}
    rules = {"SV011": RuleInfo("SV011", Text(sv="Titel", en="Title"), Severity.WARNING)}
    return Report(diagnostics, 1, texts, Language.SV, rules)


def test_sarif_says_where_in_code_points_with_a_lasting_fingerprint() -> None:
    made = json.loads(FORMATS["sarif"](_report(_diagnostic(7))))
    run = made["runs"][0]
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "agreements/%C3%A5%20b/agreement.yaml",
        "uriBaseId": "WORKSPACE",
    }
    assert place["region"] == {"startLine": 7, "startColumn": 3, "endLine": 7, "endColumn": 9}
    moved = _diagnostic(7)
    moved = Diagnostic(moved.file, Span(90, 1, 90, 2), moved.at, moved.rule, moved.severity, moved.message)
    again = json.loads(FORMATS["sarif"](_report(moved)))["runs"][0]["results"][0]
    assert again["partialFingerprints"] == result["partialFingerprints"]


def test_annotations_come_heaviest_first_ten_of_a_kind_and_count_the_rest() -> None:
    lines = FORMATS["github"](
        _report(
            *[_diagnostic(n) for n in range(1, 13)],
            _diagnostic(20, Severity.ERROR),
            _diagnostic(21, Severity.INFO),
        )
    ).splitlines()
    kinds = [line.split()[0] for line in lines[:-1]]
    assert kinds == ["::error", *["::warning"] * 10, "::notice"]
    assert lines[-1].endswith("2 visas inte här.")
    assert "1 fel, 12 varningar, 1 upplysning" in lines[-1]


def test_annotations_cannot_be_broken_out_of() -> None:
    made = FORMATS["github"](_report(_diagnostic(1, message="50 %\n::error::nej\r,:")))
    first, *rest = made.splitlines()
    assert len(rest) == 1
    assert "50 %25%0A::error::nej%0D" in first
    assert re.match(r"::warning file=agreements/å b/agreement\.yaml,line=1,", first)


def test_a_long_line_is_cut_round_the_caret() -> None:
    source = "x" * 500 + "MÅL" + "y" * 500
    diagnostic = Diagnostic(
        "agreements/å b/agreement.yaml",
        Span(1, 501, 1, 504),
        "",
        "SV011",
        Severity.ERROR,
        Text(sv="Fel", en="Wrong"),
    )
    _, line, carets, *_ = FORMATS["text"](_report(diagnostic, source=source)).splitlines()
    assert len(line) < 120
    assert line[carets.index("^") : carets.rindex("^") + 1] == "MÅL"


def test_carets_stand_under_wide_characters() -> None:
    diagnostic = Diagnostic(
        "agreements/å b/agreement.yaml",
        Span(1, 3, 1, 4),
        "",
        "SV011",
        Severity.ERROR,
        Text(sv="Fel", en="Wrong"),
    )
    _, line, carets, *_ = FORMATS["text"](_report(diagnostic, source="漢字!")).splitlines()
    assert (line, carets) == ("1 | 漢字!", "  |     ^")


def test_the_last_line_says_where_to_begin() -> None:
    findings = [_diagnostic(n) for n in range(1, 6)] + [_diagnostic(9, Severity.ERROR)]
    last = FORMATS["text"](_report(*findings)).splitlines()[-1]
    assert (
        last == "1 fil kontrollerad: 1 fel, 5 varningar. Börja med agreements/å b/agreement.yaml:9:3 (SV011)."
    )

"""The extract of the minutes as one that can be signed, attested and appealed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, Ran

CASE = """\
registration_number: KS 2019/1
title: Samverkansavtal
steps:
  - id: ks
    role: decides
    body: Kommunstyrelsen
    date: 2018-12-03
    paragraph: "9"
    page: 4 (31)
    decision: {decider: Kommunstyrelsen, points: [avtalet godkänns]}
"""
MEETING = """\
    present: [Ada Ek (A), Bo Alm (B)]
    substitutes: [Cai Bok (C)]
    also_present: ["Dan Lind, kommundirektör"]
    chair: Ada Ek
    secretary: Eva Gran
    adjustment: {date: 2018-12-10, place: Kommunhuset, adjusters: [Bo Alm]}
    announcement: {posted: 2018-12-11, removed: 2019-01-02, kept_at: Kansliet}
    recipients: [{name: Polisen}]
    appeal_notice: yes
"""
HOUSE_STYLE = "house_style: {{date_style: iso, {}}}\n"


@pytest.fixture
def extract(samverkan: Callable[..., Ran], workspace: Callable[..., Path]) -> Callable[..., list[str]]:
    """The lines of the extract of a case with these further lines of its step, without empty ones."""

    def written(more: str, style: str = "") -> list[str]:
        files = {"a/agreement.yaml": MINIMAL, "a/case.yaml": CASE + more}
        root = workspace(files | {"/samverkan.yaml": HOUSE_STYLE.format(style)})
        samverkan("render", root, "--to", "md", "--output", root / "build")
        text = (root / "build/a/protokollsutdrag.md").read_text()
        return [line for line in text.split("\n") if line]

    return written


def headings(lines: list[str]) -> list[str]:
    return [line.removeprefix("## ") for line in lines if line.startswith("## ")]


def below(lines: list[str], heading: str) -> list[str]:
    """What stands between a heading and the next one."""
    after = lines[lines.index(f"## {heading}") + 1 :]
    until = next((place for place, line in enumerate(after) if line.startswith("## ")), len(after))
    return after[:until]


def test_the_usual_order_is_that_of_minutes(extract: Callable[..., list[str]]) -> None:
    lines = extract(MEETING)
    assert headings(lines) == [
        "Närvarande",
        "Justering",
        "Kommunstyrelsens beslut",
        "Beslutet skickas till",
        "Underskrifter",
        "Anslag",
        "Överklagande",
        "Rätt utdraget intygas",
    ]
    assert "- **Protokollets sida:** 4 (31)" in lines
    assert not any(line.startswith("- **Sida:**") for line in lines)


def test_those_who_were_there_stand_with_their_offices(extract: Callable[..., list[str]]) -> None:
    assert below(extract(MEETING), "Närvarande") == [
        "Beslutande:",
        "- Ada Ek (A)",
        "- Bo Alm (B)",
        "Ersättare:",
        "- Cai Bok (C)",
        "Övriga:",
        "- Dan Lind, kommundirektör",
        "- Eva Gran, sekreterare",
    ]
    assert below(extract("    present: [Bo Alm]\n    chair: Ada Ek\n"), "Närvarande") == [
        "Beslutande:",
        "- Ada Ek, ordförande",
        "- Bo Alm",
    ]
    assert below(extract("    present: [Bo Alm]\n"), "Närvarande") == ["- Bo Alm"]


def test_adjusters_were_there_where_nobody_has_listed_who_was(extract: Callable[..., list[str]]) -> None:
    chosen = "    chair: Ada Ek (A)\n    adjustment: {adjusters: [Ada Ek, Bo Alm]}\n"
    assert below(extract(chosen), "Närvarande") == [
        "Beslutande:",
        "- Ada Ek (A), ordförande",
        "- Bo Alm, justerare",
    ]
    assert "- Bo Alm, justerare" not in extract(f"{chosen}    present: [Ada Ek (A), Bo Alm]\n")
    assert "Närvarande" not in headings(extract("    adjustment: {adjusters: [Bo Alm]}\n"))


@pytest.mark.parametrize(
    ("more", "lines"),
    [
        (
            MEETING,
            [
                "- **Eva Gran**\\",
                "  Sekreterare",
                "- **Ada Ek**\\",
                "  Ordförande",
                "- **Bo Alm**\\",
                "  Justerare",
            ],
        ),
        ("    chair: Ada Ek\n", ["- **Sekreterare**", "- **Ada Ek**\\", "  Ordförande", "- **Justerare**"]),
    ],
)
def test_each_who_signs_the_minutes_has_a_line(
    more: str, lines: list[str], extract: Callable[..., list[str]]
) -> None:
    assert below(extract(more), "Underskrifter")[1:-1] == lines


def test_nobody_signs_minutes_of_which_nothing_is_told(extract: Callable[..., list[str]]) -> None:
    assert headings(extract("")) == ["Kommunstyrelsens beslut", "Rätt utdraget intygas"]


@pytest.mark.parametrize(
    ("attestation", "lines"),
    [
        ("", ["- **Namn och befattning**"]),
        ("    attestation: {title: Registrator}\n", ["- **Registrator**"]),
        (
            "    attestation: {name: Eva Gran, title: Sekreterare, place: Exempelby, date: 2019-01-03}\n",
            ["Exempelby 2019-01-03", "- **Eva Gran**\\", "  Sekreterare"],
        ),
    ],
)
def test_the_extract_is_attested(
    attestation: str, lines: list[str], extract: Callable[..., list[str]]
) -> None:
    assert below(extract(attestation), "Rätt utdraget intygas")[1:-1] == lines


def test_a_kommun_attaches_its_own_appeal_notice(extract: Callable[..., list[str]]) -> None:
    own = 'appeal_notice: "Skriv till förvaltningsrätten."'
    assert below(extract(MEETING, own), "Överklagande") == ["Skriv till förvaltningsrätten."]
    assert below(extract(MEETING), "Överklagande") == ["Överklagandehänvisning bifogas."]
    assert "Skriv till förvaltningsrätten." not in extract("", own)


def test_an_order_of_ones_own_loses_no_appeal_notice(extract: Callable[..., list[str]]) -> None:
    own = "protokollsutdrag: [{show: decision}, {heading: Mötet, sections: [{show: present}%s]}]"
    lines = extract(MEETING, own % "")
    assert (headings(lines), lines[-1]) == (
        ["Kommunstyrelsens beslut", "Mötet"],
        "Överklagandehänvisning bifogas.",
    )
    lines = extract(MEETING, own % ", {heading: Så överklagar du, show: appeal}")
    assert lines.count("Överklagandehänvisning bifogas.") == 1
    assert lines[-2:] == ["### Så överklagar du", "Överklagandehänvisning bifogas."]


def test_the_papers_of_a_case_are_told_apart_by_what_their_files_are_called(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    memorandum = "tjansteskrivelse: {proposal: {decider: Kommunstyrelsen, points: [avtalet godkänns]}}\n"
    root = workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": CASE + memorandum})
    samverkan("render", root, "--to", "html", "--output", root / "build")
    pages = [path.read_text() for path in (root / "build/a").glob("*.html")]
    titles = sorted(each.partition("<title>")[2].partition("</title>")[0] for each in pages)
    assert titles[0].startswith("Protokollsutdrag, kommunstyrelsen: Samverkansavtal – ")
    assert titles[-1].startswith("Tjänsteskrivelse: Samverkansavtal – ")
    assert sum(">Samverkansavtal</h1>" in page for page in pages) == 2


def test_a_body_written_small_begins_its_sentences_large(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    proposal = "tjansteskrivelse: {proposal: {decider: kommunstyrelsen, points: [avtalet godkänns]}}\n"
    case = CASE.replace("Kommunstyrelsen", "kommunstyrelsen") + proposal
    root = workspace({"a/agreement.yaml": MINIMAL, "a/case.yaml": case})
    samverkan("render", root, "--to", "md", "--output", root / "build")
    texts = [
        (root / "build/a" / f"{name}.md").read_text() for name in ("protokollsutdrag", "tjansteskrivelse")
    ]
    assert all("\nKommunstyrelsen beslutar att:" in text for text in texts)
    assert "\n- Kommunstyrelsen\n" in texts[0]
    assert "\n## Kommunstyrelsens beslut\n" in texts[0]

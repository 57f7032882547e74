"""Whatever a file says stands in the agreement or in the report, and the agreement has no errors."""

import re
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Severity
from samverkan.importing.imported import Imported, imported
from samverkan.importing.report import ImportReport
from samverkan.importing.words import lost, texts_in, unlisted
from samverkan.load.load import load
from samverkan.rules.run import check
from samverkan.source import parse
from tests.conftest import examples
from tests.importing.word_files import (
    box,
    bullets,
    heading,
    note,
    numbers,
    packed,
    paragraph,
    table,
    words,
)

_LETTERS = "abcdefåäöABCÅÄÖ0123456789"
_SIGNS = "*_`#[]()<>|~^$&:;,.!?–-”\"'/\\+=%§ "
_TEXT = st.text(_LETTERS + _LETTERS + " " + _SIGNS, min_size=1, max_size=40).filter(
    lambda text: bool(re.search(r"\w", text))
)
_SAID = st.sampled_from(
    [
        "Syfte",
        "Mål",
        "Åtaganden",
        "Åtgärder",
        "Samverkansområden",
        "Uppföljning",
        "Ekonomi",
        "Organisation",
        "Styrgrupp",
        "Problem",
        "Målgrupper",
        "Avtalstid",
        "Parter",
        "Underskrifter",
        "Bilaga 1 Modellen",
        "Bilaga 2",
        "Medborgarlöften",
        "Kommunen åtar sig att:",
        "Vi ska:",
        "Syftet är att:",
        "Följande mål gäller:",
        "Enköpings kommun",
        "Polismyndigheten, lokalpolisområde Lund",
        "Avtalet gäller 2024–2027 och ersätter tidigare avtal (KS 2020/3).",
        "Gäller tills vidare, se bilaga 3",
        "Dnr KS 2023/12",
        "Anna Ek\nKommunstyrelsens ordförande",
        "Bo Alm",
        "Lokalpolisområdeschef",
        "Plats: torget",
        "Ansvarig: samordnaren",
        "Lund den 3 mars 2024",
        "======",
        "Kommunen:   - ordnar möten",
        "Mål:      Färre rån senast kv. 3 2025",
        "andra halvåret 2025",
        "HT25",
        "Fokusområde 1: Trygga torg",
        "Insatsområde B – Trafik",
        "Mål 1.2 Färre rån",
        "Styrgrupp: chef, barn- och ungdomschef och polis, möts varje månad.",
        "våren–hösten",
        "Q2 och Q4",
        "Vecka 12",
        "Klart: ja",
        "Åtgärd\nAnsvarig\nNär",
        "Möten:\n• i skolan\n• i hemmet",
        "Slut: hösten 2026",
        "1 jan. 2025 – 31 dec. 2027",
        "Problem: Rån vid torget. Ansvarig: polisen. Klart: löpande",
        "Mål: Färre rån\nAnsvarig: polisen\nKlart: 2027",
        "Kommunen\n: ska ha en rutin\n: ska bjuda in",
        "Samrådsgruppen, där chef och polis ingår, träffas varje vecka och gör mer.",
        "I styrgruppen ingår A, B och chef för C. Gruppen träffas i mars och maj. A är sammankallande.",
        "Möten: varannan onsdag, i rådhuset",
        "Ordförande: chefen (ett år)",
        "Strategisk nivå: Styrgrupp Väst",
        "Vårt mål är att minska rånen till 12 per år.",
        "Kommunen åtar sig att ha en rutin, att bjuda in samt att följa upp.",
        "Tecken: ☐ ej påbörjad ◐ pågår ☑ klar",
        "Åtgärderna följs upp varje kvartal av styrgruppen. En rapport lämnas till rådet i maj varje år.",
        "Anna Ek\tKommunchef",
        "Kommunpolis, 114 14",
        "För kommunen      För Polisen",
        "Vem gör vad?",
        "Så gör vi:",
        "mellan Lunds kommun och Polisen",
        "och polisen, som fortsätter på raden efter den förra,",
    ]
)
_WORDS = st.one_of(_SAID, _TEXT)
_CELLS = st.lists(st.lists(_WORDS, min_size=1, max_size=3), min_size=1, max_size=3)
_HEADS = st.sampled_from(
    [
        ["Mål", "Indikator", "Målvärde"],
        ["Område", "Kommunen", "Polisen"],
        ["Åtgärd", "Ansvarig", "När"],
        ["Vad", "När", "Vem"],
        ["Åtgärd", "När", "Klart ja/nej"],
        ["Problem", "Mål", "Åtgärd"],
        ["Område", "Part", "Aktivitet"],
        ["Ort", "Namn", "Titel"],
        ["", "Aktivitet", "När"],
        ["Part", "Nedan kallad", "Nummer"],
        ["Grupp", "Deltagare", "Leds av"],
        ["Mål", "2027", "Mäts genom"],
        ["Vad", "Hur ofta", "Redovisas för"],
        ["För kommunen", "För Polisen", "Datum"],
    ]
)
_BLOCKS = st.lists(
    st.one_of(
        st.tuples(st.just("heading"), _WORDS, st.integers(1, 4)),
        st.tuples(st.just("paragraph"), _WORDS),
        st.tuples(st.just("bold"), _WORDS),
        st.tuples(st.just("bullets"), st.lists(_WORDS, min_size=1, max_size=3)),
        st.tuples(st.just("numbers"), st.lists(_WORDS, min_size=1, max_size=3)),
        st.tuples(st.just("table"), _HEADS, _CELLS),
        st.tuples(st.just("box"), _WORDS),
        st.tuples(st.just("note"), _WORDS),
    ),
    min_size=1,
    max_size=12,
)


def _as_word(blocks: Sequence[tuple]) -> str:  # type: ignore[type-arg]
    made = []
    for kind, *said in blocks:
        if kind == "heading":
            made.append(heading(said[0], said[1]))
        elif kind == "bold":
            made.append(paragraph(words(said[0], "<w:b/>")))
        elif kind == "bullets":
            made.append(bullets(*said[0]))
        elif kind == "numbers":
            made.append(numbers(*said[0]))
        elif kind == "table":
            rows = [[*row, "", ""][: len(said[0])] for row in said[1]]
            made.append(table(said[0], *rows))
        elif kind == "box":
            made.append(box(said[0]))
        else:
            made.append(paragraph(words(said[0]) + (note(1) if kind == "note" else "")))
    return "".join(made)


def _import(folder: Path, name: str, content: bytes) -> Imported:
    (folder / name).write_bytes(content)
    return imported(folder / name)


def _placed(made: Imported) -> list[str]:
    return [*texts_in(parse(made.agreement).tree), made.report.text()]


@given(_BLOCKS, _TEXT, _TEXT, _TEXT)
@example([("table", ["Vad", "När", "Vem"], [["03", "3"]])], "0", "0", "0")
@example(
    [("table", ["Mål", "Indikator", "Målvärde"], [["Åtaganden"], ["Syfte"], ["Syfte", "Syfte"]])],
    "0",
    "0",
    "0",
)
@settings(max_examples=examples(300))
def test_every_word_of_a_word_file_is_placed(blocks: list, footnote: str, comment: str, head: str) -> None:  # type: ignore[type-arg]
    with tempfile.TemporaryDirectory() as folder:
        parts = {"footnotes": footnote, "comments": comment, "header": head}
        made = _import(Path(folder), "avtal.docx", packed(_as_word(blocks), **parts))
    said = " ".join(_every([each[1:] for each in blocks]))
    assert not lost(f"{said} {comment} {head}", _placed(made))
    assert not any(kind.startswith("Ord som") for kind, _ in made.report.unplaced)
    if any(kind == "note" for kind, *_ in blocks):
        assert not lost(footnote, _placed(made))


@given(_BLOCKS)
@example([("table", ["Område", "Kommunen", "Polisen"], [["0", "Syfte"]])])
@example([("bullets", ["Syfte", "Syfte", "Lokalpolisområdeschef"]), ("bullets", ["Enköpings kommun"])])
@example([("paragraph", "Parter"), ("bullets", ["Rån vid torget. Ansvarig: polisen. Klart: löpande"])])
@settings(max_examples=examples(100))
def test_what_is_written_has_no_errors_and_can_be_shown(blocks: list) -> None:  # type: ignore[type-arg]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = _import(folder, "avtal.docx", packed(_as_word(blocks), footnotes="Källa"))
        home = folder / "agreements" / "exempel"
        home.mkdir(parents=True)
        (home / "agreement.yaml").write_text(made.agreement)
        workspace = load(folder)
        found = check(workspace, date(2026, 11, 28))
        errors = [each for each in found if each.severity is Severity.ERROR]
        assert not errors, (errors, made.agreement)


def _every(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for each in value for text in _every(each)] if isinstance(value, list | tuple) else []


_LINES = st.lists(
    st.one_of(_WORDS.map(lambda each: each.replace("\n", " ")), st.just("")), min_size=1, max_size=20
)
_STARTS = st.sampled_from(
    [
        "---\ntitle: x\n---\n",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "  - ",
        "",
        "",
        "| a | b |\n|---|---|\n| c | ",
        "**fet** ",
    ]
)


@given(st.lists(st.tuples(_STARTS, _TEXT), min_size=1, max_size=14))
@settings(max_examples=examples(300))
def test_every_word_of_a_markdown_file_is_placed(lines: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"{start}{words}" for start, words in lines)
    with tempfile.TemporaryDirectory() as folder:
        made = _import(Path(folder), "avtal.md", text.encode())
    placed = "\n".join(_placed(made))
    runs = re.findall(r"[a-zåäöA-ZÅÄÖ]{3,}", " ".join(words for _, words in lines))
    assert [each for each in runs if each not in placed] == []


@given(_LINES)
@settings(max_examples=examples(200))
def test_every_word_of_a_text_file_is_placed(lines: list[str]) -> None:
    text = "Avtal\n" + "\n".join(lines)
    with tempfile.TemporaryDirectory() as folder:
        made = _import(Path(folder), "avtal.txt", text.encode())
    assert not lost(unlisted(text), _placed(made))


@pytest.mark.parametrize(
    "word", ["Anna", "mellan", "ersätter", "2024-", "gäller mandatperiod", "säga upp", "vi ska", "(nedan"]
)
def test_a_line_that_does_not_end_is_read_all_the_same(word: str, tmp_path: Path) -> None:
    made = _import(tmp_path, "avtal.txt", f"Avtal\n\n{f'{word} ' * 10_000}\n".encode())
    assert not lost(word, _placed(made))


def test_words_that_were_left_out_by_mistake_are_told_of() -> None:
    told = ImportReport("avtal.docx", (), (), (), (), ()).with_lost(["tappade", "ord"]).text()
    assert "Ord som inte har fått någon plats: tappade ord" in told


@pytest.mark.parametrize("below", ["", "## Tillsammans\n", "*Tillsammans*\n"])
def test_an_agreement_may_be_a_title_alone(below: str, tmp_path: Path) -> None:
    (tmp_path / "avtal.md").write_text(f"# Samverkansavtal 2026\n\n{below}", encoding="utf-8")
    assert "title: Samverkansavtal" in imported(tmp_path / "avtal.md").agreement

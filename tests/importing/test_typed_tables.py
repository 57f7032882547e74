"""Tables in text files: with tabs, bars or blanks between the cells, or a cell a line, as Word saves them."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from samverkan.importing.typed_tables import WHY, with_tables
from samverkan.importing.words import lost, texts_in
from samverkan.source import parse

Rows = Sequence[Sequence[str]]

HEADS = ["Område", "Part", "Aktivitet", "Tid"]
ROWS = [
    ["Trygg skola", "Kommunen", "Rastvärdar på alla högstadieskolor", "Löpande"],
    ["Trygg skola", "Polisen", "Besök i årskurs 7", "ht 2026"],
    ["Trygg trafik", "Polisen", "Kontroller i hamnen", "Vecka 12"],
]


def _a_line_a_cell(rows: Rows) -> str:
    return "\n".join(cell for row in rows for cell in row)


def _with_empty_lines(rows: Rows) -> str:
    return "\n\n".join("\n".join(row) for row in rows)


def _between(sign: str) -> Any:
    return lambda rows: "\n".join(sign.join(row) for row in rows)


def _with_bars(rows: Rows) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


WAYS = [_a_line_a_cell, _with_empty_lines, _between("\t"), _between("    "), _with_bars]
GUESSED = WAYS[:2]


def _file(table: str, after: str = "Uppföljning\n\nPlanen följs upp varje år.") -> str:
    return (
        f"Åtgärdsplan 2026\n\nPiteå kommun och Polisen\n\nÅtgärder under året\n\n{table}\n\n{after}\n\n"
        "Underskrifter\n\nPiteå den 3 mars 2026\n\nHelena Test\nKommundirektör\nPiteå kommun\n\n"
        "Jonas Prov\nLokalpolisområdeschef\nPolisen\n"
    )


def _draft(folder: Path, text: str) -> dict[str, Any]:
    (folder / "plan.txt").write_text(text)
    return drafted(read_source(folder / "plan.txt")).values


@pytest.mark.parametrize("way", WAYS)
def test_a_table_is_read_however_it_is_typed(way: Any, tmp_path: Path) -> None:
    made = _draft(tmp_path, _file(way([HEADS, *ROWS])))
    assert [each["title"] for each in made["areas"]] == ["Trygg skola", "Trygg trafik"]
    assert [(each["title"], each["owners"], each.get("end")) for each in made["measures"]] == [
        ("Rastvärdar på alla högstadieskolor", ["kommunen"], None),
        ("Besök i årskurs 7", ["polisen"], "2026-12"),
        ("Kontroller i hamnen", ["polisen"], "2026-03-22"),
    ]
    assert [each["name"] for each in made["signatories"]] == ["Helena Test", "Jonas Prov"]
    assert [each["date"] for each in made["signatories"]] == ["2026-03-03"] * 2
    assert "Uppföljning" in [each.get("heading") for each in made["sections"]]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_guessed_of_the_rows_is_marked(way: Any, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(_file(way([HEADS, *ROWS])))
    assert (WHY in imported(tmp_path / "plan.txt").agreement) is (way in GUESSED)


def test_an_empty_line_is_an_empty_cell(tmp_path: Path) -> None:
    rows = [["Kontroller", "", "Polisen"], ["Vandringar", "våren 2026", "Kommunen"]]
    made = _draft(tmp_path, _file(_a_line_a_cell([["Åtgärd", "När", "Ansvarig"], *rows])))
    assert [(each["title"], each.get("end"), each["owners"]) for each in made["measures"]] == [
        ("Kontroller", None, ["polisen"]),
        ("Vandringar", "2026-06", ["kommunen"]),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Åtgärd\nAnsvarig\nNär\nKontroller",
        "Åtgärd\nAnsvarig\nKommunen ska:\n- städa\n- lysa upp",
        "Åtgärder\nKommunen ska:\n- städa",
        "Mål\n\nFärre rån\n\nÅtgärd\n\nFler vakter",
        "Åtgärd   Ansvarig\nKontroller   Polisen   varje vecka",
    ],
)
def test_lines_that_do_not_come_out_even_are_no_table(table: str, tmp_path: Path) -> None:
    made = _draft(tmp_path, _file(table))
    assert "measures" not in made or "Kontroller" not in [each["title"] for each in made["measures"]]


_CELL = st.sampled_from(
    [
        "Trafik",
        "Kommunen",
        "Polisen",
        "Löpande",
        "Mål",
        "Uppföljning",
        "- punkt",
        "Vandringar",
        "",
        "Klart: ja",
    ]
)


@given(
    st.lists(st.sampled_from([*HEADS, "Mål", "Ansvarig", "Status"]), min_size=2, max_size=4, unique=True),
    st.lists(st.lists(_CELL, min_size=4, max_size=4), min_size=1, max_size=4),
    st.sampled_from(WAYS),
)
def test_no_word_of_a_table_is_dropped(heads: list[str], rows: list[list[str]], way: Any) -> None:
    table = way([heads, *(row[: len(heads)] for row in rows)])
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "plan.txt").write_text(_file(table))
        made = imported(Path(folder) / "plan.txt")
    assert not lost(_file(table), [*texts_in(parse(made.agreement).tree), made.report.text()])
    assert not any(kind.startswith("Ord som") for kind, _ in made.report.unplaced)


@pytest.mark.parametrize("text", ["Namn\tNummer\nett\ttvå", "a | b\n1 | 2", "Aktivitet\nEn annan"])
def test_what_has_other_heads_than_a_table_of_records_stays_as_it_was_typed(text: str) -> None:
    assert list(with_tables(text)) == [text]

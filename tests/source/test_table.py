import csv
import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from samverkan.source import Rows, SourceFile, read
from samverkan.source.cells import BadQuoteError, Cell, delimiter, rows_of
from samverkan.source.table import MAX_ROWS, read_table

from .saying import is_inside, place, under

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters='";,\t\n å'), max_size=8)
SIGNS = st.sampled_from(";,\t")


def written(rows: Iterable[list[str]], sign: str, quoting: int) -> str:
    """The rows as Python's own writer has them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign, lineterminator="\n", quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def texts(rows: Iterable[list[Cell]]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def read_by_python(text: str, sign: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    return [row for row in rows if any(cell.strip() for cell in row)]


@given(
    sign=SIGNS,
    cells=st.lists(st.from_regex("[a-z]{1,5}", fullmatch=True), min_size=1, max_size=3, unique=True),
)
def test_the_line_that_says_what_sets_cells_apart_is_no_row(sign: str, cells: list[str]) -> None:
    text = f"sep={sign}\n{sign.join(cells)}\n{sign.join('1' for _ in cells)}\n"
    rows, _, faults = read_table(text.encode(), "a.csv")
    assert (list(rows.columns), faults, len(rows)) == (cells, [], 1)
    assert rows.item_places[0].start == text.index("\n", 7) + 1


@given(
    rows=st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=5),
    sign=SIGNS,
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_is_written_is_read_back(rows: list[list[str]], sign: str, quoting: int) -> None:
    expected = [row for row in rows if any(cell.strip() for cell in row)]
    assert texts(rows_of(written(rows, sign, quoting), sign)) == expected


@given(text=st.text(st.sampled_from('ab ";,\t\n'), max_size=40), sign=SIGNS)
@example(text='a;"b\n""c"\n', sign=";")
@example(text="a;", sign=";")
def test_what_is_accepted_is_read_as_python_reads_it(text: str, sign: str) -> None:
    try:
        rows = list(rows_of(text, sign))
    except BadQuoteError:
        assume(False)
    assert texts(rows) == read_by_python(text, sign)
    for cell in (cell for row in rows for cell in row):
        found = text[cell.start : cell.end]
        assert found.removeprefix('"').removesuffix('"').replace('""', '"').strip() == cell.text.strip()


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_rows_or_faults_in_place(data: bytes) -> None:
    rows, text, faults = read_table(data, "a.csv")
    assert rows.path == "a.csv"
    for fault in faults:
        assert fault.path == "a.csv"
        assert is_inside(fault.span, text)
        assert fault.message.sv != fault.message.en
    assert rows.columns or faults


@pytest.mark.parametrize(
    ("header", "sign"),
    [
        ("date;value", ";"),
        ("date,value", ","),
        ("date\tvalue", "\t"),
        ("date", ","),
        ('"värde, procent";date', ";"),
        ("värde, procent;date", ";"),
        ("\n;;\ndate,value\n1;2", ","),
    ],
)
def test_the_first_row_shows_what_sets_cells_apart(header: str, sign: str) -> None:
    assert delimiter(header) == sign


def table(tmp_path: Path, data: bytes) -> SourceFile:
    (tmp_path / "a.yaml").write_text("mål:\n  - namn: x\n    serie: {file: b.csv}\nsedan: y\n")
    (tmp_path / "b.csv").write_bytes(data)
    return read(tmp_path / "a.yaml", tmp_path)


SERIES = 'date;value;source\r\n\r\n2022;31,5;"Enkät; egen"\r\n;;\r\n2023; 3 ;\r\n'


def test_rows_take_the_place_of_the_mapping_that_names_them(tmp_path: Path) -> None:
    file = table(tmp_path, b"\xef\xbb\xbf" + SERIES.encode())
    assert file.faults == ()
    rows = [
        {"date": "2022", "value": "31,5", "source": "Enkät; egen"},
        {"date": "2023", "value": " 3 ", "source": None},
    ]
    assert file.tree == {"mål": [{"namn": "x", "serie": rows}], "sedan": "y"}
    assert file.included == {"b.csv": SERIES.replace("\r\n", "\n")}
    ((route, taken),) = file.tables
    assert route == ("mål", 0, "serie")
    assert isinstance(taken, Rows)


ROUTE = ("mål", 0, "serie")


@pytest.mark.parametrize(
    ("route", "path", "shown"),
    [
        (ROUTE, "a.yaml", "serie"),
        (("sedan",), "a.yaml", "y"),
        ((*ROUTE, "value"), "b.csv", "value"),
        ((*ROUTE, 0), "b.csv", "2022"),
        ((*ROUTE, 0, "source"), "b.csv", '"Enkät; egen"'),
        ((*ROUTE, 1, "value"), "b.csv", "3"),
        ((*ROUTE, 1, "source"), "b.csv", ";"),
        ((*ROUTE, 1, "nothing"), "b.csv", "2023"),
        ((*ROUTE, 7), "a.yaml", "serie"),
    ],
)
def test_the_place_of_a_value_in_a_row(
    tmp_path: Path, route: tuple[str | int, ...], path: str, shown: str
) -> None:
    file = table(tmp_path, SERIES.encode())
    where, span = file.locate(route)
    assert where == path
    assert under(span, file.included.get(path, file.text)) == shown


def test_words_are_found_in_a_cell(tmp_path: Path) -> None:
    file = table(tmp_path, SERIES.encode())
    path, span = file.find((*ROUTE, 0, "source"), "egen")
    assert (path, place(span)) == ("b.csv", (3, 19, 3, 23))
    assert file.find((*ROUTE, 0, "source"), "saknas") == file.locate((*ROUTE, 0, "source"))


def test_the_way_to_a_cell_is_told_from_the_yaml_file(tmp_path: Path) -> None:
    file = table(tmp_path, SERIES.encode())
    assert file.at((*ROUTE, 0, "source")) == "mål[0].serie[0].source"
    assert file.own((*ROUTE, 0, "source")) == ROUTE
    assert file.own((*ROUTE, "value")) == ROUTE
    assert file.own(("sedan", "x")) == ("sedan", "x")


def test_columns_are_renamed_and_left_out_in_every_row(tmp_path: Path) -> None:
    file = table(tmp_path, SERIES.encode())
    ((_, rows),) = file.tables
    rows.rename({"date": "datum"}, {"source"})
    assert rows == [{"datum": "2022", "value": "31,5"}, {"datum": "2023", "value": " 3 "}]
    assert under(file.locate((*ROUTE, 1, "datum"))[1], file.included["b.csv"]) == "2023"
    assert under(file.locate((*ROUTE, "date"))[1], file.included["b.csv"]) == "date"


def test_a_column_called_file_names_no_file(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("hemligt")
    file = table(tmp_path, b"file\nx.md\n")
    assert file.tree is not None
    assert file.tree["mål"] == [{"namn": "x", "serie": [{"file": "x.md"}]}]
    assert list(file.included) == ["b.csv"]


def test_only_so_many_rows_are_read(tmp_path: Path) -> None:
    file = table(tmp_path, b"date\n" + b"2022\n" * (MAX_ROWS + 2))
    ((_, rows),) = file.tables
    assert len(rows) == MAX_ROWS
    (fault,) = file.faults
    assert (fault.rule, fault.path, place(fault.span)) == ("YAML07", "b.csv", (10002, 1, 10002, 5))


def test_faults_of_a_row_are_told_up_to_a_hundred(tmp_path: Path) -> None:
    file = table(tmp_path, b"date;value\n" + b"1\n" * 5000)
    assert len(file.faults) == 100
    assert {fault.rule for fault in file.faults} == {"YAML14"}


def test_a_link_to_the_same_rows_is_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("date\n2022\n")
    (tmp_path / "c.csv").symlink_to("b.csv")
    (tmp_path / "a.yaml").write_text("a: {file: b.csv}\nb: {file: c.csv}\n")
    file = read(tmp_path / "a.yaml", tmp_path)
    (fault,) = file.faults
    assert (fault.rule, place(fault.span)) == ("YAML12", (2, 11, 2, 16))
    assert fault.message.sv == "CSV-filen `c.csv` är redan hämtad på ett annat ställe."
    assert file.tree == {"a": [{"date": "2022"}], "b": []}

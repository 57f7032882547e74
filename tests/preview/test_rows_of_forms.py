"""Rows of tables, changed in their cells."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import SOUND
from tests.preview.filling import GOALS, bytes_of
from tests.preview.served import Served, serving

ROWS = "/avtal/exempelby/avtal?fil=agreements/exempelby/agreement.yaml&vid=goals/0/indicators/0/measurements"


@pytest.fixture
def with_rows(workspace: Callable[..., Path]) -> Iterator[Served]:
    root = workspace({"exempelby/agreement.yaml": f"{SOUND}{GOALS}", "exempelby/om målet.md": "-"})
    table = 'date;value;source\r\n2019-03-01; 20 ;"Delvis; ny fråga"\r\n\r\n2020-03;21;\r\n'
    (root / "agreements/exempelby/varden.csv").write_bytes(b"\xef\xbb\xbf" + table.encode())
    with serving(root) as each:
        yield each


@pytest.mark.parametrize(
    ("at", "entered", "old", "new"),
    [
        ("/0", {"value": ["22,5"]}, b"; 20 ;", b"; 22,5 ;"),
        ("/0", {"source": [""]}, b'"Delvis; ny fr\xc3\xa5ga"', b""),
        ("/1", {"source": ['Sagt: "ja"; två']}, b"21;", 'b21;"Sagt: ""ja""; två"'[1:].encode()),
        ("/1", {"date": ["2021"]}, b"2020-03;", b"2021;"),
        ("", {"date": ["2022"], "value": ["23"]}, b"2020-03;21;\r\n", b"2020-03;21;\r\n2022;23;\r\n"),
        ("/1", {"_remove": ["1"]}, b"2020-03;21;\r\n", b""),
    ],
)
def test_a_row_of_a_table_is_changed_in_its_cells_and_nothing_else(
    with_rows: Served, at: str, entered: dict[str, list[str]], old: bytes, new: bytes
) -> None:
    before = bytes_of(with_rows)
    form = with_rows.form(f"{ROWS}{at}")
    assert set(form) >= {"date", "value", "source"}
    assert with_rows.send(f"{ROWS}{at}", form | entered).status == 303
    table = before["varden.csv"]
    assert table.count(old) == 1
    assert bytes_of(with_rows) == before | {"varden.csv": table.replace(old, new)}


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("date;value\r\n", "2022;23\r\n"),
        ("date;value", "\n2022;23\n"),
        ("sep=;\ndate;value;source\n", "2022;23;\n"),
        ("date\tvalue\tsource\n2021\t5\t\n", "2022\t23\t\n"),
    ],
)
def test_a_row_is_added_to_a_table_with_columns_alone(with_rows: Served, table: str, row: str) -> None:
    path = with_rows.desk.root / "agreements/exempelby/varden.csv"
    path.write_bytes(table.encode())
    assert "Lägg till" in with_rows.ask(ROWS.removesuffix("/measurements")).text
    entered = with_rows.form(ROWS) | {"date": ["2022"], "value": ["23"]}
    assert with_rows.send(ROWS, entered).status == 303
    assert path.read_bytes().decode() == table + row


def test_no_row_is_added_to_a_table_without_columns(with_rows: Served) -> None:
    (with_rows.desk.root / "agreements/exempelby/varden.csv").write_bytes(b"")
    assert ROWS.partition("vid=")[2] not in with_rows.ask(ROWS.removesuffix("/measurements")).text
    assert with_rows.ask(ROWS).status == 404


@pytest.mark.parametrize("entered", [{"value": ["många"]}, {"date": [""]}, {"date": ["2019-03-01"]}])
def test_a_row_that_will_not_do_is_refused(with_rows: Served, entered: dict[str, list[str]]) -> None:
    before = bytes_of(with_rows)
    assert with_rows.send(f"{ROWS}/1", with_rows.form(f"{ROWS}/1") | entered).status == 422
    assert bytes_of(with_rows) == before


def test_what_is_wrong_in_a_row_is_told_at_its_field(with_rows: Served) -> None:
    entered = with_rows.form(f"{ROWS}/1") | {"value": ["många"]}
    told = with_rows.send(f"{ROWS}/1", entered).text
    assert "varden.csv, rad" not in told
    assert re.search(r'name="value"[^>]*aria-invalid="true"', told)


def test_a_row_that_has_changed_meanwhile_is_kept(with_rows: Served) -> None:
    form = with_rows.form(f"{ROWS}/0") | {"value": ["5"]}
    other = with_rows.desk.root / "agreements/exempelby/varden.csv"
    other.write_text("date;value;source\n2019-03-01;99;\n")
    assert with_rows.send(f"{ROWS}/0", form).status == 422
    assert "99" in other.read_text()

"""Values that a document is composed of come back at their place: dates, numbers, cells of a CSV file."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.returned.shares import shares
from tests.conftest import Ran
from tests.returned.editing import Edited

Samverkan = Callable[..., Ran]

FOLDER = "exempelby/2028-2031"
AGREEMENT = """\
title: Samverkansavtal 2028–2031
registration_number: KS 2027/12
date: 2027-11-15
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - {id: polisen, name: Polisen i Exempelby, short_name: polisen}
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
goals:
  - id: torget
    title: Fler är trygga på torget
    indicators:
      - title: Trygga på torget
        unit: procent
        direction: increase
        baseline: 71
        baseline_date: 2027-10   # mätningen
        target: 80
        target_date: 2031-12-31
        measurements: {file: trygga.csv}
  - title: Färre luras
    indicators:
      - title: Anmälda bedrägerier
        unit: brott
        direction: decrease
        baseline: 71
        baseline_date: 2027
        target: 40
        target_date: 2031-12-31
sections:
  - {heading: Mål, show: goals}
  - {heading: Avtalstid, show: validity}
"""
FOLLOW_UP = """\
id: ett-ar
title: Uppföljning av 2028
date: 2029-01-20
start: 2028-01-01
end: 2028-12-31
goals: [{goal: torget, reached: partly}]
"""
CSV = "date;value\n2027-10;71\n2028-10;72,5\n"

CHANGES: dict[str, tuple[str, str, str, str, str]] = {
    "a number": ("till 80", "till 85,5", "goals[0].indicators[0].target", "80", "85.5"),
    "a number that another record has": (
        "minska från 71",
        "minska från 72",
        "goals[1].indicators[0].baseline",
        "71",
        "72",
    ),
    "a month": (
        "(oktober 2027)",
        "(mars 2027)",
        "goals[0].indicators[0].baseline_date",
        "2027-10",
        "2027-03",
    ),
    "a year": ("(2027)", "(2026)", "goals[1].indicators[0].baseline_date", "2027", "2026"),
    "a day that others have": (
        "till och med den 31 december 2031",
        "till och med den 30 juni 2032",
        "validity.end",
        "end: 2031-12-31",
        "end: 2032-06-30",
    ),
}
"""What is typed over what, and where it comes back; and what the patch has instead of what."""


@pytest.fixture
def sent(workspace: Callable[..., Path], samverkan: Samverkan) -> Path:
    files = {"agreement.yaml": AGREEMENT, "trygga.csv": CSV, "uppfoljning.yaml": FOLLOW_UP}
    root = workspace({f"{FOLDER}/{name}": text for name, text in files.items()})
    ran = samverkan("render", "--to", "docx", "--output", root / "ut")
    assert ran.status == 0, ran.err + ran.out
    return root / "ut" / FOLDER


@pytest.mark.parametrize("author", [None, "Kim Polis"])
@pytest.mark.parametrize("name", CHANGES)
def test_a_value_in_composed_words_comes_back_at_its_place(
    name: str, author: str | None, sent: Path, samverkan: Samverkan
) -> None:
    typed_over, typed, path, before, after = CHANGES[name]
    edited = Edited((sent / "avtal.docx").read_bytes(), author)
    edited.replace(typed_over, typed)
    (sent / "avtal.docx").write_bytes(edited.saved())
    found = json.loads(samverkan("returned", sent / "avtal.docx", "--format", "json").out)
    assert ([each["path"] for each in found["changes"]], found["unplaced"]) == ([path], [])
    patch = samverkan("returned", sent / "avtal.docx", "--patch")
    assert patch.err == ""
    struck, put_in = (
        next(line for line in patch.out.split("\n") if line[:1] == sign and line[:3] != sign * 3)
        for sign in "-+"
    )
    assert struck[1:].replace(before, after) == put_in[1:]


@pytest.mark.parametrize("author", [None, "Kim Polis"])
@pytest.mark.parametrize(
    ("typed_over", "typed", "paths"),
    [
        ("40 brott", "35 brott", ["goals[1].indicators[0].target"]),
        ("till 80 procent", "till 85 procent", ["goals[0].indicators[0].target"]),
        ("minska från 71 brott", "minska från 72 brott", ["goals[1].indicators[0].baseline"]),
        ("Trygga på torget: ska öka", "Trygga på torget: kan öka", []),
        ("40 brott", "35 stölder", []),
    ],
)
def test_words_typed_anew_beyond_a_value_are_of_what_they_were_of(
    typed_over: str, typed: str, paths: list[str], author: str | None, sent: Path, samverkan: Samverkan
) -> None:
    edited = Edited((sent / "avtal.docx").read_bytes(), author)
    edited.type_over(typed_over, typed)
    (sent / "avtal.docx").write_bytes(edited.saved())
    found = json.loads(samverkan("returned", sent / "avtal.docx", "--format", "json").out)
    assert ([each["path"] for each in found["changes"]], len(found["unplaced"])) == (paths, not paths)


SIGNED = """\
commitments:
  - {id: vandra, text: Parterna vandrar, cadence: {times: 4, per: year}, parties: [polisen]}
  - {id: svara, text: Parterna svarar, parties: [polisen]}
signatories:
  - {party: kommunen, name: Anna Exempel, place: Exempelby, date: 2027-12-14}
  - {party: polisen, name: Bo Exempel, place: PLACE, date: 2027-12-14}
"""
SHOWN = "  - {heading: Åtaganden, show: commitments}\n  - {heading: Underskrifter, show: signatories}\n"


@pytest.mark.parametrize(
    ("place", "paths"),
    [
        ("Exempelby", ["signatories[0].date", "signatories[1].date"]),
        ("Grannby", ["signatories[0].date"]),
    ],
)
def test_a_day_that_all_who_sign_share_is_changed_for_each(
    place: str, paths: list[str], sent: Path, samverkan: Samverkan
) -> None:
    _with(SIGNED.replace("PLACE", place), samverkan)
    edited = Edited((sent / "avtal.docx").read_bytes(), None)
    edited.replace("den 14 december", "den 15 december")
    (sent / "avtal.docx").write_bytes(edited.saved())
    found = json.loads(samverkan("returned", sent / "avtal.docx", "--format", "json").out)
    assert [each["path"] for each in found["changes"]] == paths
    assert samverkan("returned", sent / "avtal.docx", "--patch").out.count("date: 2027-12-15") == len(paths)


def _with(more: str, samverkan: Samverkan) -> None:
    """The agreement with these parts too, written anew."""
    (path,) = Path("agreements").rglob("agreement.yaml")
    path.write_text(path.read_text().replace("sections:\n", f"{more}sections:\n") + SHOWN)
    ran = samverkan("render", "--to", "docx", "--output", "ut")
    assert ran.status == 0, ran.err


def test_a_line_of_an_item_that_is_struck_is_not_left_to_do(sent: Path, samverkan: Samverkan) -> None:
    _with(SIGNED.replace("PLACE", "Exempelby"), samverkan)
    edited = Edited((sent / "avtal.docx").read_bytes(), None)
    edited.delete_paragraph("Parterna vandrar")
    edited.delete_paragraph("Hur ofta: fyra gånger per år")
    (sent / "avtal.docx").write_bytes(edited.saved())
    found = json.loads(samverkan("returned", sent / "avtal.docx", "--format", "json").out)
    assert [(each["path"], each["kind"]) for each in found["changes"]] == [("commitments[0].text", "removed")]
    assert found["unplaced"] == []
    patch = samverkan("returned", sent / "avtal.docx", "--patch")
    assert (patch.err, "-  - {id: vandra" in patch.out) == ("", True)


def test_a_cell_of_a_table_comes_back_at_the_row_of_the_csv_file(sent: Path, samverkan: Samverkan) -> None:
    path = sent / "uppfoljning.docx"
    edited = Edited(path.read_bytes(), None)
    edited.replace("72,5", "73,5")
    path.write_bytes(edited.saved())
    (told, *_) = json.loads(samverkan("returned", path, "--format", "json").out)["changes"]
    assert (told["file"].rpartition("/")[2], told["line"], told["path"]) == (
        "trygga.csv",
        3,
        "goals[0].indicators[0].measurements[1].value",
    )
    patch = samverkan("returned", path, "--patch")
    assert patch.err == ""
    assert "-2028-10;72,5\n+2028-10;73.5\n" in patch.out


def test_a_number_that_is_none_is_told_and_left(sent: Path, samverkan: Samverkan) -> None:
    path = sent / "avtal.docx"
    edited = Edited(path.read_bytes(), None)
    edited.replace("till 80", "till åttio")
    path.write_bytes(edited.saved())
    patch = samverkan("returned", path, "--patch")
    assert (patch.out, "1 change is not" in patch.err) == ("", True)


@pytest.mark.parametrize(
    ("new", "found"),
    [
        ("Lägesbild 2024, andra utgåvan, ", None),
        ("Lägesbild 2024 och 2025, ", ["", "Lägesbild 2024 och 2025, ", ""]),
        ("Lägesbild 2024, Nya ", ["", "Lägesbild 2024,", " Nya "]),
    ],
)
def test_what_is_typed_between_two_commas_of_ours_belongs_to_neither_side(
    new: str, found: list[str] | None
) -> None:
    assert shares([(None, "Lägesbild 2024, ")], new, left=False, right=True) == found

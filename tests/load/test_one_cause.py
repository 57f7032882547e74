"""One thing changed in an example, at every place where it can be: one thing is told, at what was changed."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.report.findings.report import folded
from samverkan.rules import check
from tests.conftest import ROOT, some
from tests.load.reading import load_known

TODAY = date(2026, 11, 22)
AGREEMENTS = ROOT / "agreements"
YEARS = re.compile(r"^  (start|end): (20\d\d)", re.MULTILINE)
Said = dict[tuple[str, str, str], Diagnostic]


def _said(root: Path) -> Said:
    return {(d.file, d.rule, d.message.sv): d for d in folded(check(load_known(root), TODAY))}


@pytest.fixture(scope="module")
def before() -> Said:
    return _said(ROOT)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(AGREEMENTS, tmp_path / "agreements")
    shutil.copy(ROOT / "samverkan.yaml", tmp_path)
    return tmp_path


def _choices() -> Iterator[tuple[str, int]]:
    for path in sorted(AGREEMENTS.rglob("agreement.yaml")):
        for found in re.finditer(r"only: \[", path.read_text("utf-8")):
            yield path.relative_to(AGREEMENTS).as_posix(), found.end()


@pytest.mark.parametrize(("path", "place"), some(list(_choices()), 2))
def test_a_choice_misspelt(path: str, place: int, root: Path, before: Said) -> None:
    file = root / "agreements" / path
    text = file.read_text("utf-8")
    file.write_text(f"{text[:place]}x{text[place:]}", "utf-8")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert (told.rule, told.span.line) == ("SV025", text[:place].count("\n") + 1)


def _work() -> Iterator[tuple[str, str]]:
    for path in sorted((AGREEMENTS / "tankvika/2024-2027").glob("varv-?/*.yaml")):
        for to in ("", "tankvika"):
            yield path.relative_to(AGREEMENTS).as_posix(), to


@pytest.mark.parametrize(("path", "to"), some(list(_work()), 8))
def test_a_file_of_the_work_outside_its_agreement(path: str, to: str, root: Path, before: Said) -> None:
    moved = root / "agreements" / to / Path(path).name
    (root / "agreements" / path).rename(moved)
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert (told.rule, told.file) == ("SCHEMA09", moved.relative_to(root).as_posix())
    assert told.help.sv.startswith(
        ("Flytta filen till agreements/tankvika/2024-2027/.", "Lägg den i avtalets mapp")
    )


@pytest.mark.parametrize("name", ["varv-1", "varv-2"])
@pytest.mark.parametrize(("to", "rule"), [("", "SCHEMA09"), ("tankvika/2028-2031", "SV025")])
def test_a_round_outside_its_agreement(name: str, to: str, rule: str, root: Path, before: Said) -> None:
    (root / "agreements/tankvika/2024-2027" / name).rename(root / "agreements" / to / name)
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert told.rule == rule
    assert told.help.sv == f"Flytta mappen till agreements/tankvika/2024-2027/{name}/."


def _periods() -> Iterator[tuple[str, str, int]]:
    for path in ("tankvika/2024-2027", "tankvika/2028-2031", "enkoping/2022-2023"):
        for key in ("start", "end", "start end"):
            yield from ((path, key, years) for years in (-10, -2, 2))


@pytest.mark.parametrize(("agreement", "keys", "years"), some(list(_periods()), 5))
def test_a_period_in_other_years(agreement: str, keys: str, years: int, root: Path, before: Said) -> None:
    file = root / "agreements" / agreement / "agreement.yaml"
    head, start, rest = file.read_text("utf-8").partition("\nvalidity:\n")
    dates, end, after = rest.partition("\n\n")
    moved = YEARS.sub(lambda at: f"  {at[1]}: {int(at[2]) + years * (at[1] in keys)}", dates)
    file.write_text(f"{head}{start}{moved}{end}{after}", "utf-8")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert (told.rule, told.file) == ("SV019", f"agreements/{agreement}/agreement.yaml")
    assert told.at in [f"validity.{key}" for key in keys.split()]


@pytest.mark.parametrize("inside", ["samverkan", "tankvika/kopia", "enkoping/2019-2022/gammalt"])
def test_a_workspace_inside_the_workspace(inside: str, root: Path, before: Said) -> None:
    folder = root / "agreements" / inside
    shutil.copytree(AGREEMENTS, folder / "agreements")
    shutil.copy(ROOT / "samverkan.yaml", folder)
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert (told.rule, told.file) == ("SCHEMA08", f"agreements/{inside}/samverkan.yaml")
    assert told.message.sv.startswith(f"Mappen `agreements/{inside}` är en hel arbetsyta inuti en annan.")
    assert before.keys() <= _said(root).keys()


def test_settings_alone_in_a_folder_are_misplaced_and_hide_nothing(root: Path, before: Said) -> None:
    shutil.copy(ROOT / "samverkan.yaml", root / "agreements/tankvika")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert "bredvid mappen agreements/" in told.help.sv


def test_an_area_that_is_gone_and_the_next_agreement_has_too(root: Path, before: Said) -> None:
    _without_item(
        root / "agreements/tankvika/2024-2027/agreement.yaml", "  - id: stationstorget\n", "  - id: unga\n"
    )
    told, *others = [each for known, each in _said(root).items() if known not in before]
    assert told.message.sv.startswith("Det finns inget samverkansområde `stationstorget`, men ")
    assert {each.rule for each in others} == {"SV078"}  # texts that say how many areas there are


@pytest.mark.parametrize("agreement", ["trollasa", "centralt"])
@pytest.mark.parametrize("end", ["2024-12-31", "2024-12", "2024"])
def test_an_end_before_the_start_that_both_lie_near_the_date(
    agreement: str, end: str, root: Path, before: Said
) -> None:
    file = root / "agreements/vitterbygden" / agreement / "agreement.yaml"
    file.write_text(file.read_text("utf-8").replace("  end: 2028-12-31\n", f"  end: {end}\n"), "utf-8")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert (told.rule, told.at) == ("SV019", "validity.end")


def test_an_agreement_that_is_gone_is_not_taken_for_another_in_its_folder(root: Path, before: Said) -> None:
    shutil.rmtree(root / "agreements/vitterbygden/centralt")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert told.message.sv == "Det finns inget avtal `vitterbygden/centralt`, men 2 hänvisningar leder dit."


ITEM = re.compile(r"^( +)- (\w+): .*\n(?:\1  (?=[\w ]).*\n)+\n*\1(- )(\2): ", re.MULTILINE)


def _items() -> Iterator[tuple[str, int]]:
    """Where the dash stands before items that begin as the one before, which has a line more."""
    for path in sorted(AGREEMENTS.rglob("*.yaml")):
        text = path.read_text("utf-8")
        at = 0
        while found := ITEM.search(text, at):
            at = found.start(3) - len(found[1])
            if re.match(r".*\n" + found[1] + r"  \w+:", text[at:]):
                yield path.relative_to(AGREEMENTS).as_posix(), found.start(3)


@pytest.mark.parametrize(("path", "place"), some(list(_items())[::11], 4))
def test_a_dash_that_is_lost_before_an_item(path: str, place: int, root: Path, before: Said) -> None:
    file = root / "agreements" / path
    text = file.read_text("utf-8")
    file.write_text(f"{text[:place]}  {text[place + 2 :]}", "utf-8")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert (told.rule, told.file) == ("YAML02", f"agreements/{path}")
    assert told.span.line == text[:place].count("\n") + 1


def _without_item(path: Path, first: str, following: str) -> None:
    """Takes out of a file what stands from one line up to another."""
    head, start, rest = path.read_text("utf-8").partition(first)
    path.write_text(f"{head}{following}{rest.partition(following)[2]}", "utf-8")
    assert start


ROUND = "agreements/tankvika/2024-2027/varv-2"


@pytest.mark.parametrize(
    ("gone", "leading"),
    [("lagesbild-gemensam", 7), ("medborgarlofte", 3), ("orsaksanalys-narkotika", 1), ("cycle", 0)],
)
def test_a_file_of_the_work_that_is_gone(gone: str, leading: int, root: Path, before: Said) -> None:
    (root / ROUND / f"{gone}.yaml").unlink()
    told = [each for known, each in _said(root).items() if known not in before]
    lost = [each.message.sv for each in told if each.rule == "SV025"]
    assert len(lost) == (leading > 0)
    assert all(f"men {leading} hänvisningar leder dit" in each for each in lost if leading > 1)


def test_an_id_that_is_changed_to_the_short_name_of_its_party(root: Path, before: Said) -> None:
    file = root / "agreements/tankvika/2024-2027/agreement.yaml"
    file.write_text(file.read_text("utf-8").replace("- id: tankvikahem\n", "- id: bostadsbolaget\n"), "utf-8")
    (told,) = [each for known, each in _said(root).items() if known not in before]
    assert told.message.sv.startswith("Id:t `bostadsbolaget` hänvisar ingenting till, men 11 hänvisningar")


@pytest.mark.parametrize(
    ("first", "following", "leading"),
    [
        ("  - id: beredningsgruppen\n    name", "  - id: samordningen\n", 10),
        ("  - id: farre-erbjuds\n", "  - id: stod-i-tid\n", 10),
    ],
)
def test_an_item_that_is_gone(first: str, following: str, leading: int, root: Path, before: Said) -> None:
    _without_item(root / "agreements/tankvika/2024-2027/agreement.yaml", first, following)
    told = [each for known, each in _said(root).items() if known not in before]
    lost, *within = [each.message.sv for each in told if each.rule == "SV025"]
    assert f", men {leading} hänvisningar leder dit." in lost
    assert len(within) <= 1  # an indicator of the goal

"""The shipped example, an invented kommun: sound, and its figures hang together through three years."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from samverkan.load import AgreementFolder
from samverkan.load.load import load
from samverkan.model import (
    Atgardsplan,
    ClauseKind,
    Forum,
    ForumType,
    Indicator,
    Lagesbild,
    ReceiverKind,
    Statistic,
    Uppfoljning,
    first_day,
    whole_ones,
)
from samverkan.status.today import status_on
from tests.conftest import ROOT, Ran, some

Samverkan = Callable[..., Ran]

EXAMPLE = ROOT / "agreements" / "tankvika"
CURRENT = "tankvika/2024-2027"
TODAY = "2026-11-22"
TWO_YEARS = timedelta(days=731)


@pytest.fixture(scope="module")
def folder() -> AgreementFolder:
    """The agreement in force, with its case and all its work."""
    return next(each for each in load(ROOT).folders if each.id == CURRENT)


@pytest.mark.parametrize("day", ["2026-01-15", "2026-05-20", TODAY])
def test_no_rule_has_anything_to_remark_on(day: str, samverkan: Samverkan) -> None:
    ran = samverkan("validate", EXAMPLE, "--today", day, "--format", "json", "--fail-on", "info")
    assert json.loads(ran.out)["diagnostics"] == []
    assert ran.status == 0


def test_every_kind_of_document_is_written(shipped: Path) -> None:
    written = {path.stem for path in (shipped / CURRENT).glob("*.md")}
    assert {
        "avtal",
        "bilaga-1",
        "tjansteskrivelse",
        "protokollsutdrag",
        "lagesbild",
        "orsaksanalys",
        "atgardsplan",
        "medborgarlofte",
        "uppfoljning",
        "motesanteckning",
    } <= written


def _standing(day: str, samverkan: Samverkan) -> dict[str, Any]:
    ran = samverkan("status", EXAMPLE, "--today", day, "--format", "json")
    assert ran.status == 0
    every: list[dict[str, Any]] = json.loads(ran.out)["agreements"]
    return next(each for each in every if each["id"] == CURRENT)


@pytest.mark.parametrize(
    ("day", "in_force", "steps", "measures"),
    [
        ("2023-09-01", False, ["initiate"], (0, 0, 0)),
        ("2023-10-15", False, ["own_preparations"], (0, 0, 0)),
        ("2024-02-10", False, ["joint_preparations"], (0, 0, 0)),
        ("2024-06-09", False, ["joint_preparations"], (0, 0, 0)),
        ("2024-06-15", False, ["implementation"], (9, 0, 0)),
        ("2024-09-15", True, ["implementation"], (2, 7, 0)),
        ("2025-02-20", True, ["implementation"], (1, 7, 1)),
        ("2025-12-01", True, ["implementation"], (0, 7, 2)),
        ("2026-01-31", True, ["follow_up", "own_preparations"], (0, 0, 9)),
        ("2026-02-20", True, ["follow_up", "joint_preparations"], (0, 0, 9)),
        ("2026-03-20", True, ["follow_up", "implementation"], (0, 0, 9)),
        ("2026-04-20", True, ["follow_up", "implementation"], (1, 6, 0)),
        (TODAY, True, ["follow_up", "implementation"], (0, 7, 0)),
    ],
)
def test_where_the_work_stands_through_three_years(
    day: str,
    in_force: bool,
    steps: list[str],
    measures: tuple[int, int, int],
    samverkan: Samverkan,
) -> None:
    told = _standing(day, samverkan)
    assert told["in_force"] is in_force
    assert [each["step"] for each in told["cycles"]] == steps
    planned, ongoing, done = measures
    assert told["measures"] == {"planned": planned, "ongoing": ongoing, "done": done, "cancelled": 0}
    assert told["overdue"] == []


def test_nothing_is_late_on_any_day() -> None:
    workspace = load(ROOT)
    (current,) = (each for each in workspace.folders if each.id == CURRENT)
    first, last = date(2023, 9, 1), date.fromisoformat(TODAY)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    assert [day for day in some(days, 7) if status_on(current, workspace, day, 0).overdue] == []


def test_a_goal_moves_towards_its_target(samverkan: Samverkan) -> None:
    moved = []
    for day in ("2024-01-31", "2025-01-31", "2026-01-31", TODAY):
        goals = _standing(day, samverkan)["goals"]
        goal = next(each for each in goals if each["id"] == "trygga-pa-torget")
        moved.append((goal["latest"], goal["target"], goal["progress"]))
    assert moved == [(38, 25, 0.0), (34, 25, 0.31), (29, 25, 0.69), (27, 25, 0.85)]


def test_work_that_stops_is_overdue(samverkan: Samverkan) -> None:
    assert samverkan("status", EXAMPLE, "--today", TODAY, "--fail-overdue").status == 0
    assert samverkan("status", EXAMPLE, "--today", "2027-02-01", "--fail-overdue").status == 1


# ---- lag (2023:196), paragraph by paragraph


def _forums(folder: AgreementFolder, type_: ForumType) -> Iterator[Forum]:
    assert folder.agreement
    yield from (forum for forum in folder.agreement.forums if forum.type is type_)


def _joint(folder: AgreementFolder) -> list[Lagesbild]:
    return [each for each in whole_ones(folder.work.of(Lagesbild)) if each.party is None]


def _has_what_is_asked(folder: AgreementFolder) -> bool:
    return all(
        each.mapping
        and each.mapping.extent
        and each.mapping.consequences
        and each.other_information
        and each.analysis
        for each in _joint(folder)
    )


def _plans_rest_on_lagesbilder(folder: AgreementFolder) -> bool:
    dated = {each.id: each.date for each in folder.work.of(Lagesbild)}
    plans = folder.work.of(Atgardsplan)
    return len(plans) == 2 and all(
        plan.measures
        and plan.based_on
        and any(decision.body == "Kommunstyrelsen" for decision in plan.decisions)
        and all(dated[each] <= plan.date for each in plan.based_on)
        for plan in plans
    )


def _is_seen_to_every_second_year(folder: AgreementFolder) -> bool:
    records = _joint(folder), folder.work.of(Uppfoljning)
    days = ([first_day(each.date) for each in some] for some in records)
    today = date.fromisoformat(TODAY)
    return all(b - a <= TWO_YEARS for each in days for a, b in pairwise([*each, today]))


def _is_coordinated(folder: AgreementFolder) -> bool:
    named = [each.coordinated_with for each in _joint(folder)]
    return all([*named, *(each.coordinated_with for each in folder.work.of(Atgardsplan))])


def _is_written_and_signed(folder: AgreementFolder) -> bool:
    return bool(folder.agreement and all(each.date for each in folder.agreement.signatories))


def _says_why_and_where(folder: AgreementFolder) -> bool:
    return bool(folder.agreement and folder.agreement.purposes and folder.agreement.areas)


def _council_is_led_by_the_kommun(folder: AgreementFolder) -> bool:
    (council,) = _forums(folder, ForumType.STRATEGIC_COUNCIL)
    led = council.chair is not None and council.chair.party == "kommunen"
    return led and bool(council.members) and all(member.leading for member in council.members)


def _someone_coordinates(folder: AgreementFolder) -> bool:
    (function,) = _forums(folder, ForumType.COORDINATION)
    return bool(function.contact and function.contact.phone and function.contact.email)


def _residents_are_told(folder: AgreementFolder) -> bool:
    assert folder.agreement
    planned = any(each.kind is ClauseKind.COMMUNICATION for each in folder.agreement.clauses)
    return planned and bool(list(_given(folder, ReceiverKind.RESIDENTS)))


def _given(folder: AgreementFolder, kind: ReceiverKind) -> Iterator[Uppfoljning]:
    for each in folder.work.of(Uppfoljning):
        if any(receiver.kind is kind and receiver.date for receiver in each.receivers):
            yield each


def _the_board_leads_and_reports(folder: AgreementFolder) -> bool:
    (leading,) = _forums(folder, ForumType.LEAD_BODY)
    reports = [report.receiver for report in leading.reports_to]
    told = list(_given(folder, ReceiverKind.COUNCIL))
    return leading.name == "Kommunstyrelsen" and reports == ["kommunfullmäktige"] and len(told) == 2


LAW: dict[str, Callable[[AgreementFolder], bool]] = {
    "4 § mapping, other information and analysis: lagesbild-gemensam.yaml": _has_what_is_asked,
    "5 § a plan on the basis of the lägesbild: atgardsplan.yaml": _plans_rest_on_lagesbilder,
    "6 § every second year: lagesbild-gemensam.yaml, uppfoljning-*.yaml": _is_seen_to_every_second_year,
    "7 § other planning: coordinated_with": _is_coordinated,
    "8 § in writing: agreement.yaml signatories": _is_written_and_signed,
    "9 § purposes and areas: agreement.yaml": _says_why_and_where,
    "10 § a strategic council: forums[id=trygghetsradet]": _council_is_led_by_the_kommun,
    "11 § a coordination function: forums[id=samordningen]": _someone_coordinates,
    "12 § residents are told: clauses[id=kommunikation], receivers": _residents_are_told,
    "13 § leads and reports: forums[id=kommunstyrelsen], receivers": _the_board_leads_and_reports,
}


@pytest.mark.parametrize("paragraph", LAW)
def test_the_law_is_met(paragraph: str, folder: AgreementFolder) -> None:
    assert LAW[paragraph](folder)


# ---- figures and people


def _indicators(folder: AgreementFolder) -> Iterator[Indicator]:
    assert folder.agreement
    for goal in folder.agreement.goals:
        yield from goal.indicators


def _statistics(lagesbild: Lagesbild) -> Iterator[Statistic]:
    if lagesbild.mapping:
        yield from lagesbild.mapping.statistics
        for problem in lagesbild.mapping.problems:
            yield from problem.statistics


def test_a_figure_is_the_same_wherever_it_stands(folder: AgreementFolder) -> None:
    measured = {
        (indicator.title, str(value.date)): value.value
        for indicator in _indicators(folder)
        for value in indicator.measurements
    }
    told = {
        (each.title, str(each.date)): each.value
        for lagesbild in folder.work.of(Lagesbild)
        for each in _statistics(lagesbild)
        if (each.title, str(each.date)) in measured
    }
    assert len(told) == 10
    assert told == {each: measured[each] for each in told}


def test_a_baseline_is_the_first_value(folder: AgreementFolder) -> None:
    for indicator in _indicators(folder):
        first = indicator.measurements[0]
        if first.date == indicator.baseline_date:
            assert first.value == indicator.baseline, indicator.title
        else:
            assert indicator.baseline == 0, indicator.title


def test_the_costs_stay_within_what_the_agreement_sets_aside(folder: AgreementFolder) -> None:
    follow_ups = {each.id: each for each in folder.work.of(Uppfoljning)}
    whole = sum((each.cost or Decimal(0) for each in follow_ups["slutet-2025"].measures), Decimal(0))
    first = sum((each.cost or Decimal(0) for each in follow_ups["aret-2024"].measures), Decimal(0))
    assert (first, whole - first) == (Decimal(673_800), Decimal(764_620))
    said = follow_ups["slutet-2025"].process
    assert said
    assert "673 800 under 2024 och 764 620 under 2025" in said


def test_numbers_and_addresses_are_set_aside_for_fiction() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.rglob("*.yaml")))
    phones = re.findall(r"phone: ([-\d ]+\d)", text)
    assert phones
    assert all(re.fullmatch(r"08-465 004 \d\d", phone) for phone in phones)
    assert set(re.findall(r"@[\w.-]+", text)) == {"@example.se"}

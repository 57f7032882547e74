"""How the work stands, as a reader of the terminal and a program get it.

`UPDATE_GOLDEN=1 pytest tests/report/test_status.py` writes the golden texts anew.
"""

import json
import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from samverkan.load import Workspace as Loaded
from samverkan.model import Settings
from samverkan.report.layout import Layout
from samverkan.report.status import FORMATS
from samverkan.report.status.report import StatusReport
from samverkan.report.status.text import write
from samverkan.source import SourceFile, read
from samverkan.status import Place, Status
from samverkan.text import Language, Text
from tests.cli.test_status import AGREEMENT
from tests.conftest import ROOT
from tests.render.texts import ANY_TEXT
from tests.statuses import BARE, RICH, TODAY

Workspace = Callable[..., Path]
GOLDEN = ROOT / "tests/golden/status"


def golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def _report(statuses: list[Status], file: SourceFile, language: Language) -> StatusReport:
    workspace = Loaded(Path(), Settings(), (), {}, (), {file.path: file})
    return StatusReport(statuses, (), workspace, TODAY, 90, language, Layout(80))


@pytest.mark.parametrize("language", list(Language))
def test_the_text_as_it_should_read(workspace: Workspace, language: Language) -> None:
    root = workspace({"exempelby/2024-2027/agreement.yaml": AGREEMENT})
    file = read(root / RICH.overdue[0].place.path, root)
    shown = _report([RICH, BARE], file, language)
    assert shown.found(Place(file.path, ("measures", 2)))[1] == 24
    text = write(shown)
    golden(f"laget.{language}.txt", text)
    assert max(len(line) for line in text.split("\n")) <= 80


@given(st.lists(ANY_TEXT, min_size=3, max_size=3))
def test_any_words_keep_to_the_lines_of_a_terminal(texts: list[str]) -> None:
    title, what, owner = texts
    measure = replace(RICH.measures[2], title=title, responsible=owner)
    deadline = replace(RICH.overdue[0], what=Text(sv=what, en=what))
    rich = replace(RICH, title=title or "–", measures=(measure,), overdue=(), due=(deadline,))
    file = SourceFile(RICH.overdue[0].place.path, "", None)
    shown = _report([rich], file, Language.SV)
    for line in write(shown).rstrip("\n").split("\n"):
        assert cell_len(line) <= 80
        assert not [c for c in line if unicodedata.category(c)[0] == "C"]


FILE = SourceFile(RICH.overdue[0].place.path, "", None)


@pytest.mark.parametrize(
    ("ahead", "within", "language", "said"),
    [
        ((1, 1), 1, Language.SV, ["och två saker ska göras inom 1 dag.", "Att göra inom 1 dag (2)"]),
        ((1, 1), 1, Language.EN, ["and 2 things are due within 1 day.", "Due within 1 day (2)"]),
        ((0, 0), 0, Language.SV, ["inom 0 dagar."]),
        ((0, 2), 2, Language.EN, ["within 2 days."]),
        (
            (5, 138),
            90,
            Language.SV,
            [
                "och en sak ska göras inom 90 dagar. En sak väntar längre fram.",
                "Att göra inom 90 dagar och längre fram (2)",
            ],
        ),
        (
            (91, 138),
            90,
            Language.SV,
            [
                "och inget är planerat de närmaste 90 dagarna. Två saker väntar längre fram.",
                "Att göra längre fram (2)",
            ],
        ),
        (
            (5, 138),
            90,
            Language.EN,
            [
                "and 1 thing is due within 90 days. 1 thing is due further ahead.",
                "Due within 90 days and further ahead (2)",
            ],
        ),
    ],
)
def test_how_much_is_ahead_is_told_in_the_right_number(
    ahead: tuple[int, int], within: int, language: Language, said: list[str]
) -> None:
    due = tuple(
        replace(each, due=TODAY + timedelta(days)) for each, days in zip(RICH.due, ahead, strict=True)
    )
    shown = write(replace(_report([replace(RICH, due=due)], FILE, language), within=within))
    assert [words for words in said if words not in " ".join(shown.split())] == []


def _bar(filled: int) -> str:
    return f"[{'#' * filled}{'.' * (20 - filled)}]"


@pytest.mark.parametrize(
    ("progress", "filled"),
    [(0.0, 0), (0.02, 0), (0.03, 1), (0.5, 10), (0.97, 19), (1.0, 20), (1.5, 20), (-0.5, 0)],
)
def test_how_far_a_goal_has_come_is_drawn(progress: float, filled: int) -> None:
    goal = replace(RICH.goals[0], progress=progress)
    lines = write(_report([replace(RICH, goals=(goal,))], FILE, Language.SV)).split("\n")
    assert [each[4:26] for each in lines if each.startswith("    [")] == [_bar(filled)]


PLACE = {"path": FILE.path, "line": 1}
CLOSED = {"first": "2024-03-01", "last": "2024-03-01", "start": "2024-03-01", "end": "2024-03-01"}
STEPS = [
    {
        "id": "own_preparations",
        "step": "own_preparations",
        "title": "Egna förberedelser",
        "done": True,
        **CLOSED,
        "missing": [],
        "set_aside": [],
    },
    {
        "id": "implementation",
        "step": "implementation",
        "title": "Genomförande",
        "done": False,
        "first": "2024-09-01",
        "last": "2026-05-04",
        "start": "2024-09-01",
        "end": "2026-05-04",
        "missing": ["åtgärdsplanen är inte beslutad"],
        "set_aside": [{"requirement": "promises", "reason": "Löften ges inte under perioden"}],
    },
]
CYCLE = {
    "id": "varv-1",
    "round": 1,
    "title": "Trygga kvällar",
    "area": None,
    "step": "implementation",
    "done": False,
    "behind": [],
    "missing": ["åtgärdsplanen är inte beslutad"],
    **PLACE,
}
UNMEASURED = {
    "direction": None,
    "baseline": None,
    "baseline_date": None,
    "latest": None,
    "measured": None,
    "target": None,
    "target_date": None,
    "unit": None,
    "progress": None,
    "reached": None,
    **PLACE,
}
GOALS = [
    {
        "id": "trygghet",
        "title": "Färre ska vara otrygga utomhus på kvällen",
        "indicator": "Andel som är otrygga",
        "direction": "decrease",
        "baseline": 31,
        "baseline_date": "2023-11",
        "latest": 26.5,
        "measured": "2026-03-01",
        "target": 25,
        "target_date": "2027",
        "target_text": None,
        "unit": "procent",
        "progress": 0.67,
        "reached": False,
        **PLACE,
    },
    UNMEASURED
    | {
        "id": "klotter",
        "title": "Klottret ska minska",
        "indicator": "Anmälningar",
        "target_text": "färre än året innan",
    },
    UNMEASURED | {"id": None, "title": "Verka för tillit", "indicator": None, "target_text": None},
]
PLANNED = {"title": "Vuxna på stan", "status": "planned", "responsible": None, "end": None, "overdue": False}
LATE = {
    "kind": "measure",
    "what": "Åtgärden ”Trygghetsvandringar” ska vara klar.",
    "due": "2026-04-30",
    "missed": None,
    "next": None,
    "who": None,
}


def test_as_data() -> None:
    rich = replace(RICH, goals=(replace(RICH.goals[0], latest=Decimal("26.5")), *RICH.goals[1:]))
    told = json.loads(FORMATS.write("json", _report([rich, BARE], FILE, Language.SV)))
    assert (told["today"], told["within"], len(told["agreements"])) == ("2026-06-01", 90, 2)
    shown, bare = told["agreements"]
    assert [shown[key] for key in ("id", "title", "in_force")] == [RICH.id, RICH.title, True]
    (cycle,) = shown["cycles"]
    steps = cycle.pop("steps")
    assert cycle == CYCLE
    assert [steps[1], steps[3]] == STEPS
    assert [each["end"] for each in steps] == ["2024-02-20", "2024-03-01", "2024-06-03", "2026-05-04", None]
    assert shown["goals"] == GOALS
    assert shown["measures"] == {"planned": 1, "ongoing": 1, "done": 1, "cancelled": 0}
    assert shown["measure_list"][1] == PLANNED | PLACE
    assert [each["responsible"] for each in shown["measure_list"]] == [
        each.responsible or None for each in RICH.measures
    ]
    assert shown["overdue"] == [LATE | PLACE]
    assert [each["due"] for each in shown["due"]] == ["2026-06-01", "2026-08-30"]
    empty = [bare[key] for key in ("in_force", "cycles", "goals", "measure_list", "overdue", "due")]
    assert empty == [False, [], [], [], [], []]


def test_what_presses_has_its_colour() -> None:
    plain = _report([RICH, BARE], FILE, Language.SV)
    told = write(replace(plain, layout=Layout(80, coloured=True)))
    assert re.sub(r"\x1b\[[\d;]*m", "", told) == write(plain)
    for words, colour in (
        ("Försenat (1)", "1;31"),
        ("Att göra inom 90 dagar (2)", "1"),
        ("  2026-04-30  Trygghetsvandringar tillsammans med boende, skolor och föreningar", "1;31"),
        ("- åtgärdsplanen är inte beslutad", "1;33"),
        ("agreement.yaml:1", "2"),
    ):
        assert f"\x1b[{colour}m{words}\x1b[0m" in told
    assert "utan datum  Vuxna på stan: planerad\n" in told


@pytest.mark.parametrize("width", range(40, 120))
def test_the_signs_of_the_steps_stand_on_one_line(width: int, workspace: Workspace) -> None:
    root = workspace({"exempelby/2024-2027/agreement.yaml": AGREEMENT})
    report = _report([RICH], read(root / RICH.overdue[0].place.path, root), Language.SV)
    lines = write(replace(report, layout=Layout(width))).split("\n")
    signs = [each for each in lines if re.search(r"(?:^|  )[^\w\s](?: [^\w\s]){4}$", each)]
    assert len(signs) == len(RICH.cycles)

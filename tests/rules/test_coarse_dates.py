"""Dates of the work that are known to the month or the year alone: nothing more is found wrong for it."""

import re
import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.documents.validity_words import in_force
from samverkan.model import KINDS, Case, PartialDate, fields
from samverkan.model.scalars import Dated
from samverkan.rules.checks.protokollsutdrag import minutes_are_in_time
from tests.conftest import ROOT, SOUND, Ran, some
from tests.status.building import agreement, on, said

KEYS = "date|decided|published|leadership_informed|posted|removed|appeal_until"
"""The keys of dates of the work that may be as coarse as they are known."""
DAY = re.compile(rf"\b((?:{KEYS}): )(\d{{4}})(-\d\d)(?:-\d\d)?\b")
GRAINS = {"month": r"\1\2\3", "year": r"\1\2"}


def _findings(samverkan: Callable[..., Ran], root: Path, today: str) -> set[tuple[str, str]]:
    ran = samverkan("validate", root, "--format", "concise", "--today", today, "--no-cache")
    lines = (line.split(":", 3) for line in ran.out.splitlines() if line.count(":") > 2)
    return {(file, rest.split()[1]) for file, _, _, rest in lines}


@pytest.mark.parametrize(
    ("kind", "today"),
    some(product(["", *(k for k in KINDS if KINDS[k].record_kind.is_work)], ["2025-06-15", "2026-11-28"]), 5),
)
def test_nothing_more_is_wrong_with_dates_as_coarse_as_they_are_known(
    kind: str, today: str, samverkan: Callable[..., Ran], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    exact = _findings(samverkan, tmp_path, today)
    for grain in GRAINS:  # a date that is known to the month can also be known to the year
        _coarsen(tmp_path, kind, grain)
        assert _findings(samverkan, tmp_path, today) - exact == set()


def _coarsen(root: Path, kind: str, grain: str) -> None:
    for path in (root / "agreements").rglob(f"{kind}*.yaml"):
        if path.name.partition(".")[0].partition("-")[0] not in ("agreement", "case", "organisations"):
            path.write_text(DAY.sub(GRAINS[grain], path.read_text("utf-8")), "utf-8")


def test_a_document_of_the_work_never_shows_a_day_that_nobody_stated(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    agreement = (ROOT / "tests/workspaces/loften/agreements/pitea").glob("*/agreement.yaml")
    root = workspace(
        {
            "a/agreement.yaml": next(iter(agreement)).read_bytes(),
            "a/lagesbild.yaml": "id: bild\ndate: 2024\npresented: [{to: Styrgruppen, date: 2024-05}]\n",
            "a/medborgarlofte.yaml": (
                "id: loften\ndate: 2024-03\nstart: 2024\nend: 2024\n"
                "extensions: [{until: 2025, decided: 2024-12}]\n"
                "promises: [{text: Vi går i centrum., results: [{end: 2024, published: 2025-01}]}]\n"
            ),
        }
    )
    ran = samverkan("render", root / "agreements", "--to", "md", "--output", root / "build")
    assert ran.status == 0, ran.err
    for name in ("lagesbild", "medborgarlofte"):
        text = (root / "build/a" / f"{name}.md").read_text("utf-8")
        assert re.search(r"\bmars 2024|\bmaj 2024", text)
        assert not re.search(r"\b(?:1|31) (?:januari|december|mars|maj)|\d{4}-\d\d-\d\d", text), text


@pytest.mark.parametrize("kind", [each for each in KINDS if KINDS[each].record_kind.is_work])
def test_every_document_of_the_work_may_be_dated_by_its_year(kind: str) -> None:
    if "date" in fields(KINDS[kind]):
        assert Dated.__metadata__[0] in KINDS[kind].model_fields["date"].metadata
        assert KINDS[kind].model_fields["date"].annotation is PartialDate


@pytest.mark.parametrize(("today", "grain"), some(product(["2025-06-15", "2028-02-01"], GRAINS), 3))
def test_nothing_more_is_wrong_with_a_case_whose_days_are_not_known(
    today: str, grain: str, samverkan: Callable[..., Ran], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements", tmp_path / "agreements")
    exact = _findings(samverkan, tmp_path, today)
    for path in (tmp_path / "agreements").rglob("case.yaml"):
        path.write_text(DAY.sub(GRAINS[grain], path.read_text("utf-8")), "utf-8")
    assert _findings(samverkan, tmp_path, today) - exact == set()
    for command in (["render", "--to", "md", "--output", tmp_path / "b"], ["status"], ["law"]):
        assert samverkan(*command, tmp_path / "agreements", "--today", today).status == 0


def test_minutes_never_show_a_day_that_nobody_stated(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    case = (
        "registration_number: KS 2019/1\ntitle: Avtal\nsteps:\n"
        "  - {id: ks, role: decides, body: Kommunstyrelsen, date: 2019-02, paragraph: '12',\n"
        "     adjustment: {date: 2019, adjusters: [Bo Ek]}, attestation: {name: Eva Alm, date: 2019-03},\n"
        "     announcement: {posted: 2019-02, removed: 2019, appeal_until: 2019-03},\n"
        "     decision: {points: [avtalet godkänns]}}\n"
    )
    ran = samverkan("render", workspace({"a/agreement.yaml": SOUND, "a/case.yaml": case}), "--to", "md")
    assert ran.status == 0, ran.err
    text = Path("build/a/protokollsutdrag.md").read_text("utf-8")
    assert "februari 2019" in text
    assert "Överklagas senast: mars 2019" in text
    assert not re.search(r"\d (?:januari|februari|mars|december) 2019|\d{4}-\d\d-\d\d", text), text


_DAYS = ("2024-04-05", "2024-04-18", "2024-04-19", "2024-05-13", "2024-05-10")
"""The meeting, the approval, the posting, the takedown and the end of the time for appeals, all in time."""


@given(st.tuples(*(st.sampled_from([4, 7, 10]) for _ in _DAYS)))
def test_minutes_in_time_are_so_however_coarse_each_of_their_days_is(lengths: tuple[int, ...]) -> None:
    held, approved, posted, removed, until = (day[:n] for day, n in zip(_DAYS, lengths, strict=True))
    step = {
        "id": "ks",
        "role": "decides",
        "body": "Kommunstyrelsen",
        "paragraph": "1",
        "date": held,
        "adjustment": {"date": approved},
        "announcement": {"posted": posted, "removed": removed, "appeal_until": until},
    }
    case = Case.model_validate({"registration_number": "KS 1", "title": "Avtal", "steps": [step]})
    assert list(minutes_are_in_time(case, None)) == []  # type: ignore[arg-type] - it asks for nothing there


@pytest.mark.parametrize("today", ["2024-05-20", "2025-06-01"])
def test_an_announcement_of_a_month_comes_down_when_its_last_day_lets_it(today: str) -> None:
    step = {"id": "ks", "role": "decides", "body": "Kommunstyrelsen", "paragraph": "1", "date": "2024-04-05"}
    case = {
        "registration_number": "KS 1",
        "title": "Avtal",
        "steps": [{**step, "announcement": {"posted": "2024-04"}}],
    }
    assert said(on(today, within=60, case=case), "announcement") == [
        ("2024-05-21", "Kommunstyrelsen: ta ned anslaget om § 1")
    ]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2023-12-01", "Avtalet ska gälla från och med 2024."),
        ("2028-06-01", "Avtalet upphörde vid utgången av 2027-10."),
    ],
)
def test_the_term_of_an_agreement_is_told_as_coarse_as_it_is_stated(today: str, words: str) -> None:
    own = agreement(validity={"start": "2024", "end": "2027-10"})
    assert in_force(on(today, agreement=own)).sv == words

"""The cases of two agreements: compared with them, or said not to be."""

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from samverkan.diff.cases import compare_cases
from samverkan.diff.matching import Ids
from samverkan.diff.walking import ComparisonWalk
from samverkan.model import Case, Section, fields
from tests.conftest import Ran

AGREEMENT = """\
title: Samverkansavtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
validity: {start: 2024, end: 2027}
"""
CASE = """\
registration_number: KS 2024/1
title: Samverkansavtal med polisen
tjansteskrivelse:
  proposal:
    decider: Kommunstyrelsen
    points: [Kommunen undertecknar avtalet., Styrelsen rapporterar till fullmäktige varje år.]
  background: Parterna har arbetat ihop i tio år.
  consequences: [{kind: children, text: Barn berörs.}]
  decision_documents: [{title: Tjänsteskrivelse, date: 2024-02-01}]
  recipients: [{name: Polisen}]
steps:
  - id: ks
    role: decides
    body: Kommunstyrelsen
    date: 2024-03-01
    decision: {points: [Kommunen undertecknar avtalet.]}
"""
CASE_OF_NEXT = CASE.replace("KS 2024/1", "KS 2028/1")
Compared = Callable[..., dict[str, Any]]


@pytest.fixture
def compared(samverkan: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compared:
    """Compares two agreements with these files beside them, and gives the comparison as data."""
    monkeypatch.chdir(tmp_path)

    def run(old: str | None, new: str | None, *folders: str) -> dict[str, Any]:
        both = folders or ("old", "new")
        for folder, case in zip(both, (old, new), strict=True):
            Path(folder).mkdir(parents=True)
            Path(folder, "agreement.yaml").write_text(AGREEMENT, "utf-8")
            if case:
                Path(folder, "case.yaml").write_text(case, "utf-8")
        ran = samverkan("diff", *both, "--format", "json", "--lang", "sv", "--editorial")
        assert ran.status == 0, ran.err
        told: dict[str, Any] = json.loads(ran.out)
        return told

    return run


SAME = ("a/agreements/by/1", "b/agreements/by/1")
"""Folders of one agreement at two times."""


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("KS 2024/1", "KS 2024/2", "changed editorial registration_number"),
        ("avtal med polisen", "avtal med Polisen och Räddningen", "reworded editorial title"),
        ("varje år", "vid behov", "reworded decision tjansteskrivelse.proposal.points"),
        (
            "decider: Kommunstyrelsen",
            "decider: Fullmäktige",
            "changed decision tjansteskrivelse.proposal.decider",
        ),
        ("i tio år", "i elva år", "reworded follow_up tjansteskrivelse.background"),
        ("Barn berörs.", "Barn berörs inte.", "reworded follow_up tjansteskrivelse.consequences.text"),
        (
            "date: 2024-02-01",
            "date: 2024-02-02",
            "changed follow_up tjansteskrivelse.decision_documents.date",
        ),
        ("{name: Polisen}", "{name: Åklagaren}", "changed follow_up tjansteskrivelse.recipients"),
        ("date: 2024-03-01", "date: 2024-03-02", "changed follow_up date"),
        ("role: decides", "role: proposes", "changed decision role"),
        ("[Kommunen undertecknar avtalet.]", "[Kommunen avslår.]", "changed decision decision.points"),
        ("    decision: {points: [Kommunen undertecknar avtalet.]}\n", "", "removed decision decision"),
    ],
)
def test_whatever_differs_in_a_case_is_told(before: str, after: str, what: str, compared: Compared) -> None:
    assert before in CASE
    told = compared(CASE, CASE.replace(before, after), *SAME)
    kinds = [f"{each['kind']} {each['class']} {each['field']}" for each in told["changes"]]
    assert set(kinds) <= {what, what.replace("changed", "removed"), what.replace("changed", "added")}
    assert {each["file"].rpartition("/")[2] for each in told["changes"]} == {"case.yaml"}
    assert told["not_compared"] == []


SHOWN = {name: held for name, held in fields(Section).items() if name not in ("id", "sections")}


def _values(name: str) -> list[Any]:
    """No value of a field of a section, and two of its values."""
    held = SHOWN[name]
    given = [each.value for each in list(held.choice)[:2]] if held.choice else ["title", "text"]
    return [None, *([[each] for each in given] if held.is_list else given)]


def _showing(name: str, value: Any) -> Case:
    case = yaml.safe_load(CASE)
    section = {"text": "Bakgrund."} | ({} if value is None else {name: value})
    case["tjansteskrivelse"]["background"] = [section]
    return Case.model_validate_json(json.dumps(case, default=str))


@pytest.mark.parametrize(
    ("name", "old", "new"), [(name, *pair) for name in SHOWN for pair in permutations(_values(name), 2)]
)
def test_all_that_a_text_of_the_case_says_and_shows_is_compared(name: str, old: Any, new: Any) -> None:
    cases = (_showing(name, value) for value in (old, new))
    told = compare_cases(*cases, ComparisonWalk(Ids()), periods=False)
    assert [each.at.path for each in told] == [("tjansteskrivelse", "background")]


def test_a_memorandum_that_comes_or_goes_takes_its_proposal_along(compared: Compared) -> None:
    without = CASE[: CASE.index("tjansteskrivelse:")] + CASE[CASE.index("steps:") :]
    for place, (old, new) in enumerate(((without, CASE), (CASE, without))):
        (change,) = compared(old, new, *(f"{place}/{each}" for each in SAME))["changes"]
        assert (change["field"], change["class"]) == ("tjansteskrivelse", "decision")


def test_what_a_body_has_decided_since_needs_no_new_decision(compared: Compared) -> None:
    undecided = CASE.replace("    decision: {points: [Kommunen undertecknar avtalet.]}\n", "")
    told = compared(undecided, CASE, *SAME)
    assert [(each["name"], each["class"]) for each in told["changes"]] == [("Kommunstyrelsen", "follow_up")]


def test_of_two_cases_what_they_put_to_a_decision_is_compared_and_the_rest_is_said(
    compared: Compared,
) -> None:
    new = CASE_OF_NEXT.replace("i tio år", "i elva år").replace("varje år", "vid behov")
    told = compared(CASE, new)
    fields = [each["field"] for each in told["changes"]]
    assert fields == ["tjansteskrivelse.proposal.points", "registration_number"]
    assert told["not_compared"][0].startswith("Ärendena är två.")


def test_that_the_next_case_is_not_yet_decided_is_no_change(compared: Compared) -> None:
    undecided = CASE_OF_NEXT.replace("    decision: {points: [Kommunen undertecknar avtalet.]}\n", "")
    told = compared(CASE, undecided)
    assert [each["field"] for each in told["changes"]] == ["registration_number"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [(None, CASE, "Det nya avtalets ärende"), (CASE, None, "Det tidigare avtalets ärende")],
)
def test_a_case_without_counterpart_is_said_not_to_be_compared(
    old: str | None, new: str | None, said: str, compared: Compared
) -> None:
    told = compared(old, new)
    assert told["changes"] == []
    assert [each.startswith(said) for each in told["not_compared"]] == [True]
    assert told["summary"]["text"] == "Inga ändringar i det som har jämförts."


def test_a_case_of_one_agreement_has_come_or_gone(compared: Compared) -> None:
    told = compared(None, CASE, *SAME)
    assert [(each["area"], each["kind"], each["class"]) for each in told["changes"]] == [
        ("case", "added", "decision")
    ]


def test_nothing_differs_when_nothing_does(compared: Compared) -> None:
    assert compared(CASE, CASE, *SAME)["summary"]["text"] == "Inga ändringar."


def test_what_lies_beside_a_file_of_another_name_is_said_not_to_be_read(
    samverkan: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("gammalt.yaml", AGREEMENT), ("nytt.yaml", AGREEMENT), ("case.yaml", CASE)):
        Path(name).write_text(text, "utf-8")
    ran = samverkan("diff", "gammalt.yaml", "nytt.yaml", "--lang", "sv")
    assert "Inga ändringar i det som har jämförts." in ran.out
    assert "Inte jämfört: case.yaml, bredvid nytt.yaml: läses bara tillsammans med" in " ".join(
        ran.out.split()
    )


OF_COUNCIL = """\
    - decider: Kommunfullmäktige
      points: [Kommunen undertecknar avtalet., Styrelsen rapporterar till fullmäktige vartannat år.]
    - decider: Kommunstyrelsen
      condition: av kommunfullmäktiges beslut
      points: [Kontoret tar fram en plan.]
"""
"""What a former kommunstyrelse decided, put to the fullmäktige, and something else to the kommunstyrelse."""


@pytest.mark.parametrize("back", [False, True])
def test_points_put_to_another_body_are_the_same_points(compared: Compared, back: bool) -> None:
    head, _, rest = CASE_OF_NEXT.partition("    decider: Kommunstyrelsen\n")
    after = head + OF_COUNCIL + rest.partition("\n")[2]
    told = compared(*((after, CASE) if back else (CASE, after)))
    field = "tjansteskrivelse.proposal"
    found = {
        (each["kind"], each["field"]) for each in told["changes"] if (each["field"] or "").startswith(field)
    }
    whole = "removed" if back else "added"
    assert found == {("changed", f"{field}.decider"), ("reworded", f"{field}.points"), (whole, field)}


def test_the_answer_tells_who_decides_and_all_that_each_body_is_asked(compared: Compared) -> None:
    head, _, rest = CASE_OF_NEXT.partition("    decider: Kommunstyrelsen\n")
    told = compared(CASE, head + OF_COUNCIL + rest.partition("\n")[2])
    [answer] = [each["points"] for each in told["answers"] if each["name"] == "decision"]
    assert answer[1:] == [
        "Kommunfullmäktige ska besluta, tidigare kommunstyrelsen.",
        "Förslag till beslut (Kommunfullmäktige): Styrelsen rapporterar till fullmäktige vartannat år.",
        "Förslag till beslut (Kommunstyrelsen, under förutsättning av kommunfullmäktiges beslut): Kontoret "
        "tar fram en plan.",
    ]


def test_the_answer_tells_the_new_points_to_decide(compared: Compared) -> None:
    told = compared(CASE, CASE_OF_NEXT.replace("varje år", "vartannat år"))
    points = next(each["points"] for each in told["answers"] if each["name"] == "decision")
    assert points == [
        "Ärendet: förslaget till beslut ändras.",
        "Förslag till beslut (Kommunstyrelsen): Styrelsen rapporterar till fullmäktige vartannat år.",
    ]


def test_whoever_gets_word_is_told_that_the_case_is_not_in_it(
    samverkan: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder, case in (("a", CASE), ("b", CASE.replace("varje år", "vartannat år")), ("c", CASE)):
        Path(folder).mkdir()
        Path(folder, "agreement.yaml").write_text(AGREEMENT, "utf-8")
        Path(folder, "case.yaml").write_text(case, "utf-8")
    said = [
        samverkan("diff", "a", other, "--format", "docx", "--output", "ut.docx", "--lang", "sv").err
        for other in ("b", "c")
    ]
    assert said == [
        "Word-filen visar avtalet och dess bilagor. De andra formaten visar också ärendet och arbetet.\n",
        "",
    ]


def test_a_decision_that_asks_for_fewer_reports_is_a_weakening_told_once(compared: Compared) -> None:
    reporting = CASE.replace("decision: {points: [", "decision: {points: [Styrelsen rapporterar varje år., ")
    told = compared(reporting, reporting.replace("varje år.", "vartannat år."), *SAME)
    weak = [each for each in told["changes"] if each["weakening"]]
    points = {each["name"]: each["points"] for each in told["answers"]}
    assert [each["area"] for each in weak] == ["case", "case_step"]
    assert [each.partition(": ")[2] for each in points["follow_up"]] == [
        "det sker mer sällan, vartannat år i stället för varje år."
    ] * 2
    assert points["no_longer_promised"] == []


def test_a_decision_that_binds_less_in_every_body_is_told_once(compared: Compared) -> None:
    point = "Kommunen avsätter 900 000 kronor."
    paying = CASE.replace("Styrelsen rapporterar till fullmäktige varje år.", point)
    paying = paying.replace("decision: {points: [", f"decision: {{points: [{point}, ")
    told = compared(paying, paying.replace("900 000", "600 000"), *SAME)
    points = {each["name"]: each["points"] for each in told["answers"]}
    assert told["summary"]["weakenings"] == 2
    assert len(points["no_longer_promised"]) == 1


@pytest.mark.parametrize(
    ("point", "weaker"),
    [
        ("Styrelsen rapporterar till fullmäktige varje år.", True),
        ("Kommunen undertecknar avtalet.", False),
    ],
)
def test_a_point_gone_by_which_something_is_done_again_and_again_is_a_weakening(
    point: str, weaker: bool, compared: Compared
) -> None:
    two = CASE.replace("Styrelsen rapporterar till fullmäktige varje år.", f"Planen antas., {point}", 1)
    one = two.replace(f", {point}", "", 1)
    weak = [each["weakens"] for each in compared(two, one, *SAME)["changes"] if each["weakening"]]
    said = f"Det föreslås eller beslutas inte längre: ”{point.removesuffix('.')}”."
    assert weak == ([said] if weaker else [])

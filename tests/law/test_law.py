"""`samverkan law`: what each kommun can show of lag (2023:196), on days through the years."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.law.sheet import sheets
from samverkan.load.load import load
from samverkan.model import first_day
from samverkan.report.law import FORMATS
from tests.conftest import ROOT, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

AGREEMENT = """\
title: Samverkansavtal 2025–2028
parties:
  - {id: kommunen, name: Exempelby kommun}
  - {id: polisen, name: Lokalpolisområde Exempelby, short_name: polisen}
validity: {start: 2025-01-01, end: 2028-12-31}
purposes: [{id: brott, text: minska brotten}]
areas: [{id: centrum, title: Trygga centrum}]
forums:
  - id: ks
    name: kommunstyrelsen
    type: lead_body
    reports_to: [{receiver: kommunfullmäktige, cadence: {per: year}}]
  - id: radet
    name: trygghetsrådet
    type: strategic_council
    chair: {party: kommunen}
    members: [{party: polisen, functions: [lokalpolisområdeschef]}]
  - id: samordnaren
    name: trygghetssamordnaren
    type: coordination
    text: Samordnar arbetet och informerar invånarna.
    contact: {email: trygg@example.se}
signatories:
  - {party: kommunen, name: Anna Ek, date: 2024-12-01}
  - {party: polisen, name: Bo Alm, date: 2024-12-01}
"""
LAGESBILD = """\
id: laget
date: 2025-02-10
mapping: {extent: Mest stölder., consequences: Otrygghet.}
other_information: Fler rör sig ute.
analysis: Mörkret på torget.
coordinated_with: [socialnämndens plan]
"""
PLAN = """\
id: planen
title: Trygg 2025
date: 2025-03-01
based_on: [laget]
decisions: [{body: kommunstyrelsen, date: 2025-03-18}]
measures: [{title: Ljus på torget}]
"""
FOLLOW_UP = """\
id: ar
date: 2026-01-20
plan: planen
receivers: [{kind: council, date: 2026-02-23}]
"""
WHOLE = {
    "a/agreement.yaml": AGREEMENT,
    "a/lagesbild.yaml": LAGESBILD,
    "a/atgardsplan.yaml": PLAN,
    "a/uppfoljning.yaml": FOLLOW_UP,
}

Asked = Callable[..., dict[str, dict[str, Any]]]


@pytest.fixture
def asked(samverkan: Samverkan, workspace: Workspace) -> Asked:
    """Answers by paragraph, of the one kommun there is, on a day."""

    def ask(files: dict[str, str], day: str = "2026-06-01") -> dict[str, dict[str, Any]]:
        workspace(files)
        ran = samverkan("law", "--format", "json", "--today", day)
        (kommun,) = json.loads(ran.out)["kommuner"]
        return {each["paragraph"]: each for each in kommun["paragraphs"]}

    return ask


def test_json_has_the_shape_that_is_promised(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(WHOLE)
    content = json.loads(samverkan("law", "--format", "json", "--today", "2026-06-01").out)
    assert content["today"] == "2026-06-01"
    (kommun,) = content["kommuner"]
    assert (kommun["name"], kommun["code"]) == ("Exempelby kommun", None)
    assert [each["paragraph"] for each in kommun["paragraphs"]] == [str(n) for n in range(4, 15)]
    first = kommun["paragraphs"][0]
    assert first["by"] == [
        {"file": "agreements/a/lagesbild.yaml", "line": 1, "what": "Lägesbild den 10 februari 2025"}
    ]
    assert (first["state"], first["since"], first["due"]) == ("fulfilled", "2025-02-10", "2027-02-10")
    assert first["text"] == (
        "Kommunen har en lägesbild från den 10 februari 2025 med kartläggning, annan relevant information "
        "och analys, och ska uppdatera den senast den 10 februari 2027."
    )


def test_all_is_shown_where_all_is_kept(asked: Asked) -> None:
    answers = asked(WHOLE)
    states = {number: each["state"] for number, each in answers.items()}
    assert states == {str(n): "fulfilled" for n in range(4, 14)} | {"14": "not_applicable"}
    assert answers["5"]["text"] == (
        "Kommunstyrelsen beslutade den 18 mars 2025 om åtgärdsplanen ”Trygg 2025”, som bygger på lägesbilden "
        "från den 10 februari 2025 och har en åtgärd."
    )
    assert answers["13"]["text"] == (
        "Kommunstyrelsen leder kommunens brottsförebyggande arbete och rapporterade till kommunfullmäktige "
        "den 23 februari 2026; nästa rapport ska lämnas senast den 23 februari 2027."
    )


@pytest.mark.parametrize(
    ("day", "number", "state"),
    [
        ("2023-06-30", "4", "not_applicable"),
        ("2024-06-30", "5", "not_applicable"),
        ("2025-01-15", "4", "missing"),
        ("2025-03-17", "5", "missing"),
        ("2025-03-18", "5", "fulfilled"),
        ("2026-12-01", "4", "due"),
        ("2027-02-10", "4", "due"),
        ("2027-02-11", "4", "overdue"),
        ("2027-02-11", "6", "overdue"),
        ("2025-12-01", "13", "due"),
        ("2026-01-02", "13", "overdue"),
        ("2026-02-23", "13", "fulfilled"),
        ("2028-12-01", "8", "due"),
        ("2029-01-01", "8", "overdue"),
        ("2029-01-01", "10", "missing"),
    ],
)
def test_states_follow_the_day(day: str, number: str, state: str, asked: Asked) -> None:
    assert asked(WHOLE, day)[number]["state"] == state


@pytest.mark.parametrize(
    ("validity", "due"),
    [
        ("validity: {start: 2025-01-01, end: 2028-12-31}", "2028-12-31"),
        ("validity: {start: 2025-01-01, until_further_notice: yes}", None),
        (
            "validity: {start: 2025-01-01, end: 2028-12-31}\n"
            "relations: [{kind: precedes, title: Samverkansavtal 2029–2032}]",
            None,
        ),
    ],
)
def test_an_agreement_is_to_be_renewed_by_its_end_unless_another_follows(
    validity: str, due: str | None, asked: Asked
) -> None:
    agreement = AGREEMENT.replace("validity: {start: 2025-01-01, end: 2028-12-31}", validity)
    assert asked({"agreements/a/agreement.yaml": agreement})["8"]["due"] == due


@pytest.mark.parametrize(
    ("name", "old", "new", "number", "said"),
    [
        ("lagesbild", "analysis: Mörkret på torget.\n", "", "4", "saknar analys"),
        ("lagesbild", "id: laget\n", "id: laget\nplace: Torget\n", "4", "bara en del av kommunen"),
        ("lagesbild", "id: laget\n", "id: laget\nparty: polisen\n", "4", "tagit fram en lägesbild"),
        ("atgardsplan", "kommunstyrelsen", "styrgruppen", "5", "att kommunen har beslutat om den"),
        ("atgardsplan", "2025-03-18", "2027-03-18", "5", "att kommunen har beslutat om den"),
        ("atgardsplan", "[laget]", "[]", "5", "en lägesbild som fanns när den beslutades"),
        ("agreement", "purposes: [{id: brott, text: minska brotten}]\n", "", "9", "för vilka syften"),
        ("agreement", "Trygga centrum", "…", "9", "inom vilka områden"),
        ("agreement", "chair: {party: kommunen}", "chair: {party: polisen}", "10", "kommunen leder rådet"),
        ("agreement", "lokalpolisområdeschef", "kommunpolis", "10", "i ledande ställning"),
        ("agreement", "contact: {email: trygg@example.se}", "level: tactical", "12", "kontaktpunkt"),
        ("agreement", " och informerar invånarna", "", "12", "sprids till invånarna"),
        ("agreement", "type: lead_body", "type: other", "13", "rapporterade"),
        ("uppfoljning", "kind: council", "kind: residents", "13", "fått någon rapport"),
    ],
)
def test_what_is_not_there_is_said_and_never_claimed(
    name: str, old: str, new: str, number: str, said: str, asked: Asked
) -> None:
    path = f"a/{name}.yaml"
    assert old in WHOLE[path]
    answer = asked(WHOLE | {path: WHOLE[path].replace(old, new)})[number]
    assert said in answer["text"]
    if said != "rapporterade":
        assert answer["state"] in ("missing", "overdue")


@pytest.mark.parametrize(("kind", "is_told"), [("communication", True), ("economy", False)])
def test_an_agreement_on_how_the_parties_inform_shows_that_residents_are_told(
    kind: str, is_told: bool, asked: Asked
) -> None:
    silent = AGREEMENT.replace(" och informerar invånarna", "")
    agreed = f"{silent}clauses: [{{kind: {kind}, text: Parterna talar med dem som bor här.}}]\n"
    assert (asked(WHOLE | {"a/agreement.yaml": agreed})["12"]["state"] == "fulfilled") is is_told


TWO = AGREEMENT.replace("  - {id: polisen", "  - {id: grannen, name: Nåbo kommun}\n  - {id: polisen")


def test_each_of_several_kommuner_has_what_is_its_own(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(
        WHOLE
        | {
            "a/agreement.yaml": TWO,
            "a/atgardsplan.yaml": PLAN.replace("body: kommunstyrelsen", "body: kommunstyrelsen i Nåbo"),
        }
    )
    rows = list(csv.reader(io.StringIO(samverkan("law", "--format", "csv", "--today", "2026-06-01").out)))
    assert rows[0] == ["name", "code", *(str(n) for n in range(4, 15))]
    assert [row[0] for row in rows[1:]] == ["Exempelby kommun", "Nåbo kommun"]
    assert [row[3] for row in rows[1:]] == ["missing", "fulfilled"]


def test_of_a_kommun_with_a_broken_file_nothing_is_said(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(
        WHOLE
        | {"a/lagesbild.yaml": "id: [\n", "b/agreement.yaml": AGREEMENT.replace("Exempelby k", "Nåbo k")}
    )
    ran = samverkan("law", "--format", "csv", "--today", "2026-06-01")
    assert ran.status == 1
    assert [row[0] for row in csv.reader(io.StringIO(ran.out))] == ["name", "Nåbo kommun"]
    assert "lagesbild.yaml" in ran.err


def test_without_a_kommun_there_is_nothing_to_trust(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": AGREEMENT.replace("Exempelby kommun", "AB Exempelbyhus")})
    ran = samverkan("law")
    assert ran.status == 2
    assert "No kommun is a party" in ran.err


def test_several_kommuner_are_told_in_a_row_each(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace(WHOLE | {"b/agreement.yaml": AGREEMENT.replace("Exempelby k", "Nåbo k")})
    ran = samverkan("law", "--lang", "sv", "--today", "2026-06-01")
    law, head, *rows = ran.out.split("\n\n")[0], *map(str.split, ran.out.split("\n\n")[1].splitlines())
    assert " ".join(law.split()).endswith("4–14 §§, den 2026-06-01")
    assert head == ["Kommun", *map(str, range(4, 15))]
    assert rows == [["Exempelby", "kommun", *"✓✓✓✓✓✓✓✓✓✓–"], ["Nåbo", "kommun", *"????✓✓✓✓✓!–"]]


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("text", "json", "csv")])
def test_documents_hold_the_sentences(
    name: str, samverkan: Samverkan, workspace: Workspace, tmp_path: Path
) -> None:
    workspace(WHOLE)
    file = tmp_path / f"lagen.{name}"
    ran = samverkan("law", "--format", name, "--output", file, "--today", "2026-06-01")
    assert (ran.status, ran.err, ran.out) == (0, "", "")
    begins = {"pdf": b"%PDF", "docx": b"PK", "html": b"<!doctype", "md": b"<!-- meta"}
    content = file.read_bytes()
    assert content.lower().startswith(begins[name].lower())
    if name in ("md", "html"):
        assert "Alla tio krav är uppfyllda." in content.decode()


_LONG = date(2030, 1, 1)


@pytest.fixture(scope="module")
def tankvika() -> Any:
    """The workspace of the repository."""
    return load(ROOT)


@given(st.dates(date(2023, 1, 1), _LONG), st.integers(0, 400))
def test_what_is_said_holds_together_on_every_day(tankvika: Any, day: date, within: int) -> None:
    for sheet in sheets(tankvika.folders, tankvika, day, within):
        assert [paragraph.number for paragraph, _ in sheet.answers] == [str(n) for n in range(4, 15)]
        for _, answer in sheet.answers:
            assert answer.text.endswith(".")
            assert "  " not in answer.text
            assert answer.since is None or first_day(answer.since) <= day
            if answer.state in ("fulfilled", "due"):
                assert answer.by
                ahead = answer.due is None or answer.due > day + timedelta(days=within)
                assert ahead == (answer.state == "fulfilled")
            if answer.state == "overdue":
                assert answer.due
                assert answer.due < day


def test_a_council_that_kommuner_share_is_led_by_the_one_that_leads_it() -> None:
    workspace = load(ROOT)
    shared = [each for each in workspace.folders if each.id == "vitterbygden/centralt"]
    found = sheets(shared, workspace, date(2026, 6, 1), 90)
    led = {
        each.kommun.name: answer.text
        for each in found
        for paragraph, answer in each.answers
        if paragraph.number == "10"
    }
    assert len(led) == 3
    for name, text in led.items():
        leader = "kommunen" if name == "Trollåsa kommun" else "Trollåsa kommun"
        assert f"Det leds av {leader}, och andra aktörer" in text


@pytest.mark.parametrize(
    ("day", "state", "lacks"),
    [
        ("2025-01-10", "missing", "saknar underskrift för Exempelby kommun och polisen"),
        ("2025-02-01", "missing", "saknar underskrift för polisen"),
        ("2025-02-15", "fulfilled", ""),
    ],
)
def test_an_agreement_that_is_not_signed_is_not_shown(asked: Asked, day: str, state: str, lacks: str) -> None:
    late = AGREEMENT.replace("2024-12-01", "2025-02-01", 1).replace("2024-12-01", "2025-02-15")
    answer = asked({**WHOLE, "a/agreement.yaml": late}, day)["8"]
    assert (answer["state"], lacks in answer["text"]) == (state, True)


def test_an_agreement_that_waits_for_a_decision_is_not_shown(asked: Asked) -> None:
    undated = re.sub(r", date: 2024-12-01", "", AGREEMENT)
    case = """\
registration_number: KS 2024/1
title: Avtalet
steps: [{id: ks, role: decides, body: Kommunstyrelsen}]
"""
    answer = asked({**WHOLE, "a/agreement.yaml": undated, "a/case.yaml": case})["8"]
    assert (answer["state"], "väntar på beslut" in answer["text"]) == ("missing", True)


def test_of_a_retold_agreement_that_holds_no_more_is_said_than_is_known(asked: Asked) -> None:
    retold = f"{AGREEMENT.replace(', date: 2024-12-01', '', 1)}retold: yes\n"
    answer = asked({**WHOLE, "a/agreement.yaml": retold})["8"]
    assert answer["state"] == "fulfilled"
    assert answer["text"].endswith(
        "det framgår inte av underlaget när den skrevs under för Exempelby kommun."
    )


@pytest.mark.parametrize(
    ("day", "late"),
    [
        ("2027-02-28", "tre är försenade"),
        ("2027-02-15", "två är försenade"),
        ("2026-02-01", "ett är försenat"),
    ],
)
def test_what_is_late_is_told_in_number(
    samverkan: Samverkan, workspace: Workspace, day: str, late: str
) -> None:
    workspace(WHOLE)
    ran = samverkan("--lang", "sv", "law", "--today", day)
    assert late in " ".join(ran.out.split())

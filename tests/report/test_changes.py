"""What a reader gets of a comparison: words in the terminal, and the same as data."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.cli.sides import opened
from samverkan.diff.compare import compare
from samverkan.report.changes import FORMATS
from samverkan.report.changes.report import ChangesReport
from samverkan.report.layout import Layout
from tests.conftest import Ran

Samverkan = Callable[..., Ran]

HEAD = """\
title: Samverkansavtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
validity: {start: 2024, end: 2027}
"""
OLD = (
    HEAD
    + """\
goals:
  - id: tillit
    title: Stärk tilliten
    text: |
      Alla ska våga gå ut. Parterna möts varje vecka i byn. Vuxna går på stan. Skolan deltar.

      Ungdomar ska bli sedda. Det gäller alla.
    responsible: [kommunen, polisen]
  - id: unga
    title: Nå fler unga som är ute sent på kvällarna och på nätterna i centrum och vid stationen
notes: [{id: a, text: En not.}]
"""
)
NEW = (
    HEAD
    + """\
goals:
  - id: tillit
    title: Stärk tilliten
    text: |
      Alla ska våga gå ut. Parterna möts varje månad i byn. Vuxna går på stan. Skolan deltar.

      Ungdomar ska bli sedda. Det gäller alla och envar.
    responsible: [polisen]
  - id: vag
    title: Trygga vägar
commitments:
  - text: Parterna ses.
notes: [{id: a, text: En annan not.}]
"""
)
TOLD_SV = """\
Förut: Samverkansavtal (old.yaml)
Nu: Samverkansavtal (new.yaml)

Ett nytt mål, ett mål borttaget, ett mål omformulerat och ett nytt åtagande, samt en ändring av
källhänvisningarna; fem ändringar kräver beslut.

Vad lovar vi inte längre?
  - Målet ”Nå fler unga som är ute sent på kvällarna och på nätterna i centrum och vid stationen”
    finns inte längre.
  - ”Stärk tilliten”: det sker mer sällan, varje månad i stället för varje vecka.
  - ”Stärk tilliten”: Exempelby kommun svarar inte längre för det.

Vad är nytt?
  - Ett nytt mål: ”Trygga vägar”.
  - Ett nytt åtagande: ”Parterna ses”.

Vem undertecknar nu?
  Avtalen säger inte vem som undertecknar.

Följs avtalet upp mer sällan?
  Avtalen säger inte hur ofta de följs upp.

Vad måste beslutas på nytt?
  Fem ändringar kräver ett nytt beslut.
  - Mål, åtaganden och åtgärder: ett mål utgår, ett tillkommer och ett omformuleras (”Stärk
    tilliten”) samt ett åtagande tillkommer.

Vad är bara redaktionellt?
  Dessa uppgifter ändras, men inget av det som avtalas.
  - Fotnoter: text.

Försvagningar (3)
  - ”Stärk tilliten”: det sker mer sällan, varje månad i stället för varje vecka. (rad 7 → 7)
  - ”Stärk tilliten”: Exempelby kommun svarar inte längre för det. (rad 11 i det tidigare)
  - Målet ”Nå fler unga som är ute sent på kvällarna och på nätterna i centrum och vid stationen”
    finns inte längre. (rad 12 i det tidigare)

Mål
  Stärk tilliten
    text: omformulerat, kräver beslut, försvagning (rad 7 → 7)
        Alla ska våga gå ut. Parterna möts varje [-vecka-] {+månad+} i byn. […] Det gäller alla
        {+och envar+}.
    ansvarig: borttaget, kräver beslut, försvagning (rad 11 i det tidigare)
        [-Exempelby kommun-]
  Nå fler unga som är ute sent på kvällarna och på nätterna i centrum och…: borttaget, kräver
    beslut, försvagning (rad 12 i det tidigare)
      [-Nå fler unga som är ute sent på kvällarna och på nätterna i centrum och vid stationen-]
  Trygga vägar: tillagt, kräver beslut (rad 12)

Åtaganden
  Parterna ses: tillagt, kräver beslut (rad 15)

Dessutom en redaktionell ändring av uppställning, källor, noter eller hänvisningar. Visa den med
--editorial.
"""


@pytest.fixture
def compared(samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Compares the text of two agreements, and gives what is shown."""
    monkeypatch.chdir(tmp_path)

    def run(old: str, new: str, *options: str) -> str:
        for name, text in (("old.yaml", old), ("new.yaml", new)):
            Path(name).write_text(text, "utf-8")
        ran = samverkan("diff", "old.yaml", "new.yaml", *options)
        assert ran.status == 0, ran.err
        return ran.out

    return run


def test_a_comparison_is_told_weakenings_first_and_change_by_change(compared: Callable[..., str]) -> None:
    assert compared(OLD, NEW, "--lang", "sv") == TOLD_SV


def test_it_is_told_in_english(compared: Callable[..., str]) -> None:
    old = HEAD + "goals: [{id: a, title: Nå unga, text: Snart.}, {id: b, title: Ro}]\n"
    new = HEAD + "goals: [{id: a, title: Nå unga}, {id: c, title: Lugn, text: Nu.}]\n"
    told = compared(old, new, "--lang", "en")
    assert told.startswith("Before: Samverkansavtal (old.yaml)\nNow: Samverkansavtal (new.yaml)\n\n")
    assert "\n\nWeakenings (1)\n  - The goal “Ro” is gone. (line 4 of the former)\n\n" in told
    assert "\n  Lugn: added, needs a decision (line 4)\n" in told
    assert "\n      [-Snart.-]\n" in told


def test_what_is_folded_is_counted_and_shown_when_asked_for(compared: Callable[..., str]) -> None:
    notes = "notes: [{id: a, text: Ett.}, {id: b, text: Två.}]\n"
    old, new = HEAD + notes, HEAD + notes.replace("Ett.", "Tre.").replace("Två.", "Fyra.")
    said = (
        "And two editorial changes of layout, sources, footnotes or references. Show them with --editorial."
    )
    assert compared(old, new, "--lang", "en").endswith(f"\n\n{said}\n")
    whole = compared(old, new, "--lang", "en", "--editorial")
    assert "editorial changes" not in whole
    assert "[-Ett.-] {+Tre.+}" in whole


def test_of_a_long_value_the_beginning_is_shown_and_how_much_there_is_more(
    compared: Callable[..., str],
) -> None:
    long = "ord " * 99 + "slut"  # 400 signs
    cut = "ord " * 99 + "…"
    for text, shown in (
        (long, long),
        (f"{long} mer ändå", f"{cut} (+3 ord)"),
        (f"{long}et", f"{cut} (+1 ord)"),
    ):
        goal = HEAD + f"goals: [{{id: a, title: Nå unga, text: {text}}}]\n"
        told = compared(HEAD + "goals: [{id: a, title: Nå unga}]\n", goal, "--lang", "sv")
        assert f"{{+{shown}+}}" in " ".join(told.split())


def test_of_a_long_name_the_beginning_is_shown(compared: Callable[..., str]) -> None:
    for name, shown in (("ä" * 72, "ä" * 72), ("ä" * 73, "ä" * 71 + "…")):
        told = compared(HEAD, HEAD + f"goals: [{{title: {name}}}]\n", "--lang", "sv")
        assert f"\n  {shown}: tillagt" in told


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("A b. C d. E f. G h.", "A x. C d. E f. G h.", "A [-b-] {+x+}. […]"),
        ("A b. C d. E f. G h.", "A b. C d. E f. G x.", "[…] G [-h-] {+x+}."),
        ("A b. C d. E f. G h.", "A x. C d. E f. G x.", "A [-b-] {+x+}. […] G [-h-] {+x+}."),
        ("A b. C d. E f. G h. I j.", "A x. C d. E f. G h. I x.", "A [-b-] {+x+}. […] I [-j-] {+x+}."),
        ("A b. C d.", "A x. C d.", "A [-b-] {+x+}. C d."),
        ("A b.", "A b. C d.", "A b. {+C d.+}"),
    ],
)
def test_sentences_without_a_change_are_folded(
    old: str, new: str, shown: str, compared: Callable[..., str]
) -> None:
    goals = [HEAD + f"goals: [{{id: a, title: Nå unga, text: {text}}}]\n" for text in (old, new)]
    told = compared(*goals, "--lang", "sv")
    assert told.split("\n")[-2].strip() == shown


def test_a_thing_is_named_once_over_all_its_changes(compared: Callable[..., str]) -> None:
    old = HEAD + "goals: [{id: a, title: Nå unga, label: M1, text: Snart.}, {id: b, title: Ro, label: M2}]\n"
    told = compared(old, old.replace("M1", "N1").replace("Snart.", "Nu.").replace("M2", "N2"), "--lang", "sv")
    assert told[told.index("\nMål\n") :] == (
        "\nMål\n  Nå unga\n    text: ändrat, kräver beslut (rad 4 → 4)\n        [-Snart.-] {+Nu.+}\n"
        "    benämning: ändrat, redaktionellt (rad 4 → 4)\n        [-M1-] {+N1+}\n"
        "  Ro, benämning: ändrat, redaktionellt (rad 4 → 4)\n      [-M2-] {+N2+}\n"
    )


def test_what_went_and_came_has_its_colour(compared: Callable[..., str]) -> None:
    compared(OLD, NEW)
    before, after = (opened(name).side for name in ("old.yaml", "new.yaml"))
    comparison = compare(before.whole, after.whole, periods=True)
    plain, painted = (
        FORMATS.write("text", ChangesReport(before, after, comparison, layout=Layout(60, coloured=each)))
        for each in (False, True)
    )
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain
    for words, colour in (("vecka", 31), ("månad", 32), ("Försvagningar (3)", "1;33"), ("Mål", 1)):
        assert f"\x1b[{colour}m{words}\x1b[0m" in painted
    assert "stationen\x1b[0m\x1b[31m-]\x1b[0m\n" in painted
    assert "på\x1b[0m\n\x1b[31m      nätterna" in painted


PLAN = """\
id: plan
date: 2024-02-01
measures:
  - {id: ljus, title: Byt lampor, owners: [kommunen], end: 2025-06}
  - {id: vakt, title: Vuxna på stan, owners: [polisen]}
"""
OLD_PLAN, NEW_PLAN = (f"agreements/{each}/1/atgardsplan.yaml" for each in "ab")
PLACES = [
    [NEW_PLAN, "atgardsplan.yaml:measures[0].end", 4, 4],
    [OLD_PLAN, "atgardsplan.yaml:measures[1]", 5, None],
    [NEW_PLAN, "atgardsplan.yaml:measures[1]", None, 5],
]


def test_what_is_seen_in_a_document_of_the_work_has_its_name_and_line(
    samverkan: Samverkan, workspace: Callable[..., Path]
) -> None:
    new = PLAN.replace("2025-06", "2026-06").replace("vakt, title: Vuxna på stan", "nytt, title: Fler lampor")
    workspace({"a/1/agreement.yaml": HEAD, "a/1/atgardsplan.yaml": PLAN})
    workspace({"b/1/agreement.yaml": HEAD, "b/1/atgardsplan.yaml": new})
    told = samverkan("diff", "a/1", "b/1", "--lang", "sv").out
    assert "(atgardsplan.yaml, rad 4 → 4)" in told
    assert "(atgardsplan.yaml, rad 5 i det tidigare)" in told
    assert "Fler lampor: tillagt, kräver beslut (atgardsplan.yaml, rad 5)" in told
    data = json.loads(samverkan("diff", "a/1", "b/1", "--format", "json", "--lang", "sv").out)
    places = [[each[key] for key in ("file", "path", "old_line", "new_line")] for each in data["changes"]]
    assert places == PLACES
    refused = samverkan("diff", "a/1", "b/1", "--allow", "editorial", "--lang", "sv")
    assert [line.split(": ")[0] for line in refused.err.splitlines()] == [
        f"{file}:{now or then}" for file, _, then, now in PLACES
    ]


CHANGE = {
    "area": "goal",
    "id": "unga",
    "name": "Nå unga",
    "old": None,
    "new": None,
    "old_value": None,
    "new_value": None,
    "weakening": False,
    "weakens": None,
    "to_compare": [],
    "old_line": None,
    "new_line": None,
}
GONE = CHANGE | {
    "kind": "removed",
    "field": "responsible",
    "old": "Exempelby kommun",
    "old_value": "kommunen",
    "class": "decision",
    "rule": "DIF123",
    "reason": "Mål och indikatorer är vad parterna har kommit överens om att nå.",
    "weakening": True,
    "weakens": "”Nå unga”: ingen part står längre som ansvarig.",
    "file": "old.yaml",
    "path": "goals[0].responsible[0]",
    "old_line": 4,
}
CAME = CHANGE | {
    "kind": "added",
    "field": "label",
    "new": "M1",
    "new_value": "M1",
    "class": "editorial",
    "rule": "DIF104",
    "reason": "En benämning är ändrad, inte saken.",
    "file": "new.yaml",
    "path": "goals[0].label",
    "new_line": 4,
}
COUNTED = {"added": 1, "removed": 1, "reworded": 0, "changed": 0, "moved": 0, "weakenings": 1}


def test_as_data(compared: Callable[..., str]) -> None:
    old = HEAD + "goals: [{id: unga, title: Nå unga, responsible: [kommunen]}, {id: ro, title: Ro}]\n"
    new = HEAD + "goals: [{id: unga, title: Nå unga, label: M1}, {id: ro, title: Ro}]\n"
    told = "Ett mål ändrat; en ändring kräver beslut."
    data = json.loads(compared(old, new, "--format", "json", "--lang", "sv"))
    answers = data.pop("answers")
    assert [list(each) for each in answers] == [["name", "question", "sentences", "points", "table"]] * 6
    assert answers[0]["points"] == ["”Nå unga”: ingen part står längre som ansvarig."]
    assert data == {
        "old": "old.yaml",
        "new": "new.yaml",
        "old_file": "old.yaml",
        "new_file": "new.yaml",
        "changes": [GONE, CAME],
        "not_compared": [],
        "summary": COUNTED | {"decision": 1, "follow_up": 0, "editorial": 1, "text": told},
    }


@pytest.mark.parametrize(
    ("old", "new", "words", "values"),
    [
        (
            "date: 2024-12-31\n",
            "date: 2025-01\n",
            ["31 december 2024", "januari 2025"],
            ["2024-12-31", "2025-01"],
        ),
        (
            "goals: [{title: Nå, indicators: [{title: Antal, target: 8}]}]\n",
            "goals: [{title: Nå, indicators: [{title: Antal, target: '8,5'}]}]\n",
            ["8", "8,5"],
            [8, 8.5],
        ),
        (
            "goals: [{title: Nå, type: effect}]\n",
            "goals: [{title: Nå, type: output}]\n",
            ["effektmål", "produktionsmål"],
            ["effect", "output"],
        ),
        (
            "forums: [{id: a, name: Rådet, cadence: {per: year}}]\n",
            "forums: [{id: a, name: Rådet, cadence: {times: 2, per: year}}]\n",
            ["varje år", "två gånger per år"],
            [{"per": "year"}, {"times": 2, "per": "year"}],
        ),
        (
            "",
            "goals: [{id: na, title: Nå, responsible: [polisen]}]\n",
            [None, "Nå. Polisen i Exempelby ansvarar."],
            [None, {"id": "na", "title": "Nå", "responsible": ["polisen"]}],
        ),
        (
            "sections: [{show: goals}, {show: areas}]\n",
            "sections: [{show: areas}, {show: goals}]\n",
            ["plats 2", "plats 1"],
            [None, None],
        ),
    ],
)
def test_the_values_stand_beside_their_words(
    compared: Callable[..., str], old: str, new: str, words: list[str | None], values: list[object]
) -> None:
    data = json.loads(compared(HEAD + old, HEAD + new, "--format", "json", "--lang", "sv", "--editorial"))
    told = [[each["old"], each["new"], each["old_value"], each["new_value"]] for each in data["changes"]]
    assert [*words, *values] in told

"""Rows of tables are told apart: one that comes or goes leaves the words of the others where they are."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited

Samverkan = Callable[..., Ran]

AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
sections: [{heading: Bakgrund, text: {file: bakgrund.md}}]
"""
PLAN = """\
id: plan
title: Plan för torget
date: 2028-01-08
measures:
  - id: belysning
    title: Ny belysning
    text: Kommunen byter armaturer.
    responsible: gatuchefen
    steps:
      - text: Röja buskar
        responsible: parklaget
        end: 2028-09-15
      - text: Sätta upp armaturer
        responsible: elektrikern
        end: 2028-11-20
      - text: Måla tunneln
        responsible: målaren
        end: 2028-12-01
  - id: vandring
    title: Trygghetsvandring
    text: Alla går en runda.
    owners: [polisen]
    start: 2028-02-01
  - id: kamera
    title: Kameror
    owners: [kommunen]
    start: 2028-05-01
    status: ongoing
"""
FOLDER = "exempelby/2028-2031"


@pytest.fixture(params=[None, "Kim Polis"], ids=["untracked", "tracked"])
def author(request: pytest.FixtureRequest) -> str | None:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def back(
    workspace: Callable[..., Path], samverkan: Samverkan, author: str | None
) -> Callable[[Edit], tuple[dict[str, Any], Ran]]:
    files = {"agreement.yaml": AGREEMENT, "bakgrund.md": "Så är det.\n", "atgardsplan.yaml": PLAN}
    root = workspace({f"{FOLDER}/{name}": text for name, text in files.items()})

    def edit(change: Edit) -> tuple[dict[str, Any], Ran]:
        assert samverkan("render", "--to", "docx", "--output", root / "ut").status == 0
        path = root / "ut" / FOLDER / "atgardsplan.docx"
        edited = Edited(path.read_bytes(), author)
        change(edited)
        path.write_bytes(edited.saved())
        ran = samverkan("returned", path, "--format", "json")
        assert ran.status == 0, ran.err
        return json.loads(ran.out), samverkan("returned", path, "--patch")

    return edit


def short(found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(each["kind"], each["path"], each["old"], each["new"]) for each in found["changes"]]


def test_a_row_that_is_put_in_is_a_new_item_with_the_keys_of_its_columns(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    found, patch = back(
        lambda file: file.new_row_after("Sätta upp", ["Mäta ljuset", "konsulten", "24 november 2028"])
    )
    assert found["unplaced"] == []
    assert short(found) == [
        ("added", "measures[0].steps[2]", "", "Mäta ljuset | konsulten | 24 november 2028")
    ]
    assert patch.err == ""
    added = [line for line in patch.out.split("\n") if line.startswith("+ ")]
    assert added == [
        "+      - text: Mäta ljuset",
        "+        responsible: konsulten",
        "+        end: 2028-11-24",
    ]


def test_a_row_that_is_taken_out_leaves_the_others(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    found, patch = back(lambda file: file.delete_row("Sätta upp"))
    assert found["unplaced"] == []
    assert {(each[0], each[1].rpartition(".")[0]) for each in short(found)} == {
        ("removed", "measures[0].steps[1]")
    }
    assert patch.err == ""
    assert [line for line in patch.out.split("\n") if line.startswith("- ")] == [
        "-      - text: Sätta upp armaturer",
        "-        responsible: elektrikern",
        "-        end: 2028-11-20",
    ]


@pytest.mark.parametrize(
    ("struck", "moved", "steps"),
    [
        ("Röja buskar", "", ["Sätta upp armaturer", "Måla tunneln", "Mäta ljuset"]),
        ("Röja buskar", "Måla tunneln", ["Måla tunneln", "Sätta upp armaturer", "Mäta ljuset"]),
        ("Sätta upp", "Måla tunneln", ["Måla tunneln", "Röja buskar", "Mäta ljuset"]),
        ("Mäta ljuset", "Måla tunneln", ["Måla tunneln", "Röja buskar", "Sätta upp armaturer"]),
    ],
)
def test_a_row_that_is_taken_out_beside_one_that_is_moved_goes_with_all_that_its_item_has(
    workspace: Callable[..., Path],
    samverkan: Samverkan,
    author: str | None,
    struck: str,
    moved: str,
    steps: list[str],
) -> None:
    last = "      - {text: Mäta ljuset, responsible: parklaget, end: 2028-12-01}\n"
    plan = PLAN.replace("  - id: vandring", f"{last}  - id: vandring").replace("elektrikern", "parklaget")
    files = {"agreement.yaml": AGREEMENT, "bakgrund.md": "Så är det.\n", "atgardsplan.yaml": plan}
    root = workspace({f"{FOLDER}/{name}": text for name, text in files.items()})
    assert samverkan("render", "--to", "docx", "--output", root / "ut").status == 0
    path = root / "ut" / FOLDER / "atgardsplan.docx"
    edited = Edited(path.read_bytes(), author)
    edited.delete_row(struck)
    if moved:
        edited.move_row_after(moved, "Delmoment")
    path.write_bytes(edited.saved())
    patch = samverkan("returned", path, "--patch")
    assert patch.err == ""
    (root / "patch").write_text(patch.out, "utf-8")
    subprocess.run(["git", "apply", "patch"], cwd=root, check=True)  # noqa: S607
    text = (root / "agreements" / FOLDER / "atgardsplan.yaml").read_text("utf-8")
    assert re.findall(r"- \{?text: ([^,\n]+)", text) == steps


MINUTES = """\
id: mote
date: 2028-03-01
forum: gruppen
items: [{title: Läget, text: Det är lugnt.}]
tasks:
  - {text: Kalla krögarna, responsible: värden, party: kommunen, due: 2028-04-01}
  - {text: Mäta ljuset, responsible: värden, party: kommunen, due: 2028-05-02}
"""


def test_a_row_takes_along_a_value_in_composed_words_that_others_have(
    workspace: Callable[..., Path], samverkan: Samverkan, author: str | None
) -> None:
    agreement = f"{AGREEMENT}forums: [{{id: gruppen, name: Gruppen}}]\n"
    files = {"agreement.yaml": agreement, "bakgrund.md": "Så är det.\n", "motesanteckning.yaml": MINUTES}
    root = workspace({f"{FOLDER}/{name}": text for name, text in files.items()})
    assert samverkan("render", "--to", "docx", "--output", root / "ut").status == 0
    path = root / "ut" / FOLDER / "motesanteckning.docx"
    edited = Edited(path.read_bytes(), author)
    edited.delete_row("Mäta ljuset")
    path.write_bytes(edited.saved())
    patch = samverkan("returned", path, "--patch")
    assert patch.err == ""
    gone = [line for line in patch.out.split("\n") if line.startswith("- ")]
    assert gone == ["-" + MINUTES.split("\n")[-2]]


def test_a_row_in_place_of_another_is_not_that_one(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    def change(file: Edited) -> None:
        file.new_row_after("Röja buskar", ["Mäta ljuset", "konsulten", "15 september 2028"])
        file.delete_row("Röja buskar")

    found, patch = back(change)
    assert {each[0] for each in short(found)} == {"added", "removed"}
    assert found["unplaced"] == []
    assert patch.err == ""
    assert "+      - text: Mäta ljuset\n" in patch.out
    assert "-      - text: Röja buskar\n" in patch.out


def test_a_row_with_a_date_that_is_none_is_told_and_left(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    found, patch = back(lambda file: file.new_row_after("Sätta upp", ["Mäta ljuset", "konsulten", "hösten"]))
    assert [each[:2] for each in short(found)] == [("added", "measures[0].steps[2]")]
    assert (patch.out, "1 change is not" in patch.err) == ("", True)


def test_a_row_that_is_typed_anew_is_changed_cell_by_cell(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    def change(file: Edited) -> None:
        file.retype("Röja buskar", "Fälla träd")
        file.retype("parklaget", "arboristen")

    found, patch = back(change)
    assert found["unplaced"] == []
    assert short(found) == [
        ("changed", "measures[0].steps[0].text", "Röja buskar", "Fälla träd"),
        ("changed", "measures[0].steps[0].responsible", "parklaget", "arboristen"),
    ]
    assert patch.err == ""


@pytest.mark.parametrize(
    ("row", "above", "below", "path"),
    [
        ("Röja buskar", "Måla tunneln", "målaren | 1 december 2028", "measures[0].steps[0].text"),
        (
            "Trygghetsvandring",
            "Kameror",
            "från den 1 maj 2028 | Exempelby kommun | pågår",
            "measures[1].title",
        ),
    ],
)
def test_a_row_that_is_moved_takes_its_item_along_and_tells_what_row_it_stands_below(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]], row: str, above: str, below: str, path: str
) -> None:
    found, patch = back(lambda file: file.move_row_after(row, above))
    assert found["unplaced"] == []
    assert short(found) == [("moved", path, row, row)]
    assert found["changes"][0]["after"] == f"{above} | {below}"
    assert patch.err == ""
    added, gone = (
        sorted(line[1:] for line in patch.out.split("\n")[2:] if line.startswith(sign)) for sign in "+-"
    )
    assert added == gone != []


def test_a_row_moved_below_the_head_of_its_table_is_first(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    found, patch = back(lambda file: file.move_row_after("Måla tunneln", "Delmoment"))
    assert [(each["path"], each["after"]) for each in found["changes"]] == [
        ("measures[0].steps[2].text", None)
    ]
    assert patch.err == ""


def test_a_new_row_with_words_that_are_composed_of_no_known_values_is_told_whole_and_left(
    back: Callable[[Edit], tuple[dict[str, Any], Ran]],
) -> None:
    cells = ["Nya lampor", "ibland", "kommunen, gatuchefen", "planerad"]
    found, patch = back(lambda file: file.new_row_after("Trygghetsvandring", cells))
    assert found["unplaced"] == []
    assert short(found) == [("added", "measures[2]", "", " | ".join(cells))]
    assert patch.out == ""
    assert "1 change is not in the patch" in patch.err
    assert "`ibland` is nothing that tells" in patch.err

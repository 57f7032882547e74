"""Choices and references come back as what files have for them, and a new row as an item of all its keys."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited

Samverkan = Callable[..., Ran]

FOLDER = "exempelby/2028-2031"
AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - {id: polisen, name: Polisen i Exempelby, short_name: polisen}
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Minska brotten}]
areas:
  - {id: platsen, title: Platser i centrum, priority: focus}
forums: [{id: styrgruppen, name: Styrgruppen, type: steering_group}]
goals:
  - {id: torget, title: Fler är trygga på torget, area: platsen}
  - {id: luras, title: Färre luras}
measures:
  - title: Ny belysning   # den första
    owners: [kommunen]
    responsible: gatuchefen
    end: 2028-09-15
    status: planned
  - title: Trygghetsvandring
    owners: [polisen]
    start: 2028-02-01
    status: ongoing
sections:
  - {heading: Områden, show: areas}
  - {heading: Mål, show: goals}
  - {heading: Åtgärder, show: measures, form: SHAPE}
"""
FOLLOW_UP = """\
id: ett-ar
title: Uppföljning av 2028
date: 2029-01-20
start: 2028-01-01
end: 2028-12-31
goals: [{goal: torget, reached: partly}, {goal: luras, reached: no}]
"""
MEETING = """\
id: mote
date: 2028-03-01
forum: styrgruppen
present:
  - {person: Anna Ask, party: kommunen, functions: [ordförande]}
  - {person: Bo Berg, party: polisen, functions: [områdeschef]}
items: [{title: Läget, text: Det gick bra.}]
tasks:
  - {text: Boka rum, party: kommunen, responsible: samordnaren, due: 2028-04-01}
  - {text: Ring, party: polisen, responsible: gruppchefen, due: 2028-04-02, done: 2028-04-02}
"""

CHANGES: dict[str, tuple[str, str, Edit, str, set[str]]] = {
    "a choice in a list": (
        "bullets",
        "avtal",
        lambda file: file.replace("Status: planerad", "Status: klar"),
        "measures[0].status",
        {"-    status: planned", "+    status: done"},
    ),
    "a choice in a table": (
        "table",
        "avtal",
        lambda file: file.replace("pågår", "avbruten"),
        "measures[1].status",
        {"-    status: ongoing", "+    status: cancelled"},
    ),
    "a choice in the row of a reference": (
        "bullets",
        "uppfoljning",
        lambda file: file.replace("delvis nått", "nått"),
        "goals[0].reached",
        {
            "-goals: [{goal: torget, reached: partly}, {goal: luras, reached: no}]",
            "+goals: [{goal: torget, reached: yes}, {goal: luras, reached: no}]",
        },
    ),
    "a choice on its line": (
        "bullets",
        "avtal",
        lambda file: file.replace("Prioritet: fokusområde", "Prioritet: övrigt område"),
        "areas[0].priority",
        {
            "-  - {id: platsen, title: Platser i centrum, priority: focus}",
            "+  - {id: platsen, title: Platser i centrum, priority: other}",
        },
    ),
    "a reference in a list": (
        "bullets",
        "avtal",
        lambda file: file.replace("polisen", "kommunen"),
        "measures[1].owners[0]",
        {"-    owners: [polisen]", "+    owners: [kommunen]"},
    ),
    "a reference in a table": (
        "table",
        "avtal",
        lambda file: file.replace("polisen", "kommunen"),
        "measures[1].owners[0]",
        {"-    owners: [polisen]", "+    owners: [kommunen]"},
    ),
    "a reference by its full name": (
        "bullets",
        "avtal",
        lambda file: file.replace("polisen", "Exempelby kommun"),
        "measures[1].owners[0]",
        {"-    owners: [polisen]", "+    owners: [kommunen]"},
    ),
    "a reference more": (
        "table",
        "avtal",
        lambda file: file.replace("polisen", "polisen och kommunen"),
        "measures[1].owners[0]",
        {"-    owners: [polisen]", "+    owners: [polisen, kommunen]"},
    ),
    "a choice that is struck with its line": (
        "bullets",
        "avtal",
        lambda file: file.delete_paragraph("Status: planerad"),
        "measures[0].status",
        {"-    status: planned"},
    ),
}
"""In which shape of which document what is done, where it comes back, and what the patch says of it."""


@pytest.fixture
def back(
    workspace: Callable[..., Path], samverkan: Samverkan
) -> Callable[[str, str, Edit, str | None], tuple[Path, Path]]:
    def edit(shape: str, document: str, change: Edit, author: str | None) -> tuple[Path, Path]:
        files = {"agreement.yaml": AGREEMENT.replace("SHAPE", shape), "uppfoljning.yaml": FOLLOW_UP}
        files["motesanteckning.yaml"] = MEETING
        root = workspace({f"{FOLDER}/{name}": text for name, text in files.items()})
        ran = samverkan("render", "--to", "docx", "--document", document, "--output", root / "ut")
        assert ran.status == 0, ran.err + ran.out
        path = root / "ut" / FOLDER / f"{document}.docx"
        edited = Edited(path.read_bytes(), author)
        change(edited)
        path.write_bytes(edited.saved())
        return root, path

    return edit


def changed_lines(patch: str) -> set[str]:
    return {line for line in patch.split("\n") if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}}


@pytest.mark.parametrize("author", [None, "Kim Polis"])
@pytest.mark.parametrize("name", CHANGES)
def test_what_is_chosen_or_named_anew_is_patched_as_its_value(
    name: str,
    author: str | None,
    back: Callable[[str, str, Edit, str | None], tuple[Path, Path]],
    samverkan: Samverkan,
) -> None:
    shape, document, edit, path, lines = CHANGES[name]
    root, sent = back(shape, document, edit, author)
    found = json.loads(samverkan("returned", sent, "--format", "json").out)
    assert ([each["path"] for each in found["changes"]], found["unplaced"]) == ([path], [])
    patch = samverkan("returned", sent, "--patch")
    assert (patch.err, changed_lines(patch.out)) == ("", lines)
    subprocess.run(["git", "apply", "-"], input=patch.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "Status: planerad",
            "Status: färdig",
            "`färdig` är inget av det som kan stå där: `planerad`, `pågår`",
        ),
        ("polisen", "räddningstjänsten", "`räddningstjänsten` är inget av det som kan stå där: `kommunen`"),
    ],
)
def test_words_for_no_value_are_told_at_their_line_with_what_may_stand_there(
    old: str,
    new: str,
    said: str,
    back: Callable[[str, str, Edit, str | None], tuple[Path, Path]],
    samverkan: Samverkan,
) -> None:
    _, sent = back("bullets", "avtal", lambda file: file.replace(old, new), None)
    patch = samverkan("returned", sent, "--patch", "--lang", "sv")
    assert patch.out == ""
    assert said in patch.err
    assert f"{FOLDER}/agreement.yaml:" in patch.err


@pytest.mark.parametrize("author", [None, "Kim Polis"])
@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        (
            ["Nya lampor", "kommunen, parkchefen", "senast den 3 mars 2029", "", "klar"],
            [
                "+  - title: Nya lampor",
                "+    owners: [kommunen]",
                "+    responsible: parkchefen",
                "+    end: 2029-03-03",
                "+    status: done",
            ],
        ),
        (
            ["Fler vandringar", "polisen och kommunen", "från mars 2029", "", ""],
            ["+  - title: Fler vandringar", "+    owners: [polisen, kommunen]", "+    start: 2029-03"],
        ),
    ],
)
def test_a_new_row_of_composed_cells_is_a_new_item_with_the_keys_that_they_say(
    cells: list[str],
    lines: list[str],
    author: str | None,
    back: Callable[[str, str, Edit, str | None], tuple[Path, Path]],
    samverkan: Samverkan,
) -> None:
    root, sent = back("table", "avtal", lambda file: file.new_row_after("Trygghetsvandring", cells), author)
    patch = samverkan("returned", sent, "--patch")
    assert (patch.err, changed_lines(patch.out)) == ("", set(lines))
    subprocess.run(["git", "apply", "-"], input=patch.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    assert samverkan("render", "--to", "md", "--document", "avtal", "--output", root / "ny").status == 0
    said = (root / "ny" / FOLDER / "avtal.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert f"| {' | '.join(cells)} |".replace("  ", " ") in said.replace("  ", " ")


WHOLE: dict[str, tuple[str, Edit, set[str]]] = {
    "a row about what it refers to": (
        "uppfoljning",
        lambda file: file.delete_row("Färre luras"),
        {
            "-goals: [{goal: torget, reached: partly}, {goal: luras, reached: no}]",
            "+goals: [{goal: torget, reached: partly}]",
        },
    ),
    "a line that an item is": (
        "motesanteckning",
        lambda file: file.delete_paragraph("Bo Berg"),
        {"-  - {person: Bo Berg, party: polisen, functions: [områdeschef]}"},
    ),
    "a new row with a dash": (
        "motesanteckning",
        lambda file: file.new_row_after("Ring", ["Skriv", "Polisen, gruppchefen", "1 maj 2028", "–"]),
        {"+  - {text: Skriv, party: polisen, responsible: gruppchefen, due: 2028-05-01}"},
    ),
}


@pytest.mark.parametrize("author", [None, "Kim Polis"])
@pytest.mark.parametrize("name", WHOLE)
def test_what_is_struck_or_put_in_as_a_whole_is_so_in_the_file(
    name: str,
    author: str | None,
    back: Callable[[str, str, Edit, str | None], tuple[Path, Path]],
    samverkan: Samverkan,
) -> None:
    document, edit, lines = WHOLE[name]
    _, sent = back("table", document, edit, author)
    patch = samverkan("returned", sent, "--patch")
    assert (patch.err, changed_lines(patch.out)) == ("", lines)


def test_a_new_row_with_a_cell_that_is_not_understood_says_which(
    back: Callable[[str, str, Edit, str | None], tuple[Path, Path]], samverkan: Samverkan
) -> None:
    cells = ["Nya lampor", "räddningstjänsten", "från mars 2029", "", "klar"]
    _, sent = back("table", "avtal", lambda file: file.new_row_after("Trygghetsvandring", cells), None)
    patch = samverkan("returned", sent, "--patch", "--lang", "sv")
    assert patch.out == ""
    assert "`räddningstjänsten` är inget som" in patch.err

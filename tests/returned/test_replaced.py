"""A section written anew, a table put in, an item that leaves its list: the rest stays as it is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited, W

Samverkan = Callable[..., Ran]

FILE = "exempelby/2028-2031/agreement.yaml"
AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
validity: {start: 2028-01-01, end: 2031-12-31}
areas: [{id: platsen, title: Platser i centrum}]
purposes:
  - text: Minska brotten
  - text: Öka tryggheten
  - text: Följa upp arbetet
target_groups: [{text: Unga i centrum}, {text: Gamla som bor ensamma}]
clauses:
  - {kind: disputes, text: Parterna löser tvist genom samtal.}
follow_up:
  occasions:
    - {subject: Målen, cadence: {per: year}}
    - {subject: Åtgärderna, cadence: {per: tertial}}
sections:
  - heading: Bakgrund
    text: |
      Exempelby växer snabbt.

      Många är oroliga på kvällen.

      Därför sluter vi avtal.
  - {heading: Syfte, show: purposes}
  - {heading: Målgrupper, show: target_groups}
  - {heading: Uppföljning, show: follow_up}
  - {heading: Villkor, show: clauses}
"""
BEGUN, LATER = "Ingen ska vara rädd i Exempelby.", "Skolan och polisen ser samma sak."
PARAGRAPHS = ("Exempelby växer", "Många är oroliga", "Därför sluter")


@pytest.fixture(params=[None, "Kim Polis"], ids=["untracked", "tracked"])
def sent(
    workspace: Callable[..., Path], samverkan: Samverkan, request: pytest.FixtureRequest
) -> Callable[[Edit], Path]:
    """The file as it comes back after somebody has edited it."""
    root = workspace({FILE: AGREEMENT})

    def edit(change: Edit) -> Path:
        assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
        path = root / "ut/exempelby/2028-2031/avtal.docx"
        edited = Edited(path.read_bytes(), request.param)
        change(edited)
        path.write_bytes(edited.saved())
        return path

    return edit


def _told(file: Path, samverkan: Samverkan) -> dict[str, Any]:
    return dict(json.loads(samverkan("returned", file, "--format", "json").out))


def _write_anew(*new: str) -> Edit:
    """Types these paragraphs after a section's, and takes those out."""

    def edit(file: Edited) -> None:
        last = PARAGRAPHS[-1]
        for words in new:
            file.new_paragraph_after(last, words)
            last = words
        for words in PARAGRAPHS:
            file.delete_paragraph(words)

    return edit


@pytest.mark.parametrize("new", [(BEGUN,), (BEGUN, LATER), (BEGUN, LATER, "Ett.", "Två.")])
def test_a_section_written_anew_has_the_new_words_alone(
    new: tuple[str, ...], sent: Callable[[Edit], Path], samverkan: Samverkan
) -> None:
    file = sent(_write_anew(*new))
    found = _told(file, samverkan)
    assert found["unplaced"] == []
    assert {each["path"] for each in found["changes"]} == {"sections[0].text"}
    ran = samverkan("returned", file, "--patch")
    assert ran.err == ""
    kept = [line[1:].strip() for line in ran.out.split("\n") if line[:1] in {"+", " "}]
    text = [line for line in kept if line.endswith(".")]
    assert text == list(new)


def test_a_section_of_another_shape_is_told_and_nothing_named_after_it(
    sent: Callable[[Edit], Path], samverkan: Samverkan
) -> None:
    def edit(file: Edited) -> None:
        file.new_paragraph_after("Minska brotten", BEGUN)
        for words in PARAGRAPHS:
            file.delete_paragraph(words)

    found = _told(sent(edit), samverkan)
    assert [each["kind"] for each in found["changes"]] == ["removed"] * 3 + ["added"]


def _put_table(file: Edited) -> None:
    paragraph = file.paragraph("Parterna löser")
    row = next(each for each in file.root.iter(f"{W}tr"))
    table = file.parents[row]
    for words in ("Kommunen", "Polisen"):
        file.new_row_after("Målen", [words, *[f"{words} betalar"] * (len(row.findall(f"{W}tc")) - 1)])
    rows = table.findall(f"{W}tr")
    own = type(table)(f"{W}tbl")
    for each in rows[2:4]:
        table.remove(each)
        own.append(each)
    file.parents[paragraph].insert(list(file.parents[paragraph]).index(paragraph) + 1, own)


def test_the_rows_of_a_table_that_is_put_in_belong_to_no_other(
    sent: Callable[[Edit], Path], samverkan: Samverkan
) -> None:
    found = _told(sent(_put_table), samverkan)
    assert found["changes"] == []
    assert sorted(each["new"].split(" |")[0] for each in found["unplaced"]) == ["Kommunen", "Polisen"]


@pytest.mark.parametrize("place", ["Unga i centrum", "Gamla som", "Exempelby växer"])
def test_an_item_that_leaves_its_list_gives_that_no_new_order(
    place: str, sent: Callable[[Edit], Path], samverkan: Samverkan
) -> None:
    file = sent(lambda edited: edited.move_after("Minska brotten", place))
    assert [each["kind"] for each in _told(file, samverkan)["changes"]] == ["moved"]
    ran = samverkan("returned", file, "--patch")
    assert ran.out == ""
    assert "not in the patch" in ran.err


def test_an_item_moved_within_its_list_gives_that_its_new_order(
    sent: Callable[[Edit], Path], samverkan: Samverkan
) -> None:
    file = sent(lambda edited: edited.move_after("Minska brotten", "Följa upp"))
    ran = samverkan("returned", file, "--patch")
    assert ran.err == ""
    assert "+  - text: Minska brotten" in ran.out

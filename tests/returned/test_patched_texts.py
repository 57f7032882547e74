"""Longer texts, lists and their order are patched with their marks, notes and comments."""

import json
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited, text_of
from tests.returned.sent_agreement import AGREEMENT, FILE, RECORDED

Samverkan = Callable[..., Ran]


def test_a_text_in_a_file_of_its_own_is_patched_there(
    workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    start = AGREEMENT.index("    text: |\n")
    end = AGREEMENT.index("  - {heading: Parter")
    text = "Kommunen och *polisen* ser\natt torget är tomt.\n\nDet var bättre förr.\n"
    inside = f"{AGREEMENT[:start]}    text: {{file: bakgrund.md}}\n{AGREEMENT[end:]}"
    folder = FILE.removeprefix("agreements/").removesuffix("agreement.yaml")
    root = workspace({f"{folder}agreement.yaml": inside, f"{folder}bakgrund.md": text})
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
    path = root / "ut/exempelby/2028-2031/avtal.docx"
    edited = Edited(path.read_bytes(), RECORDED)
    edited.replace("att torget är tomt", "att torget är fullt")
    edited.delete_paragraph("Det var bättre")
    edited.replace("Fler är trygga", "Alla är trygga")
    path.write_bytes(edited.saved())
    edited.new_paragraph_after("att torget är", "Nytt.")
    path.write_bytes(edited.saved())
    found = json.loads(samverkan("returned", path, "--format", "json").out)
    assert {(each["file"].rpartition("/")[2], each["line"]) for each in found["changes"]} == {
        ("bakgrund.md", 2),
        ("bakgrund.md", 4),
        ("agreement.yaml", 21),
    }
    ran = samverkan("returned", path, "--patch")
    assert ran.err == ""
    assert "-att torget är tomt.\n" in ran.out
    assert "+att torget är fullt.\n" in ran.out
    assert "+    title: Alla är trygga på torget\n" in ran.out
    assert "-Det var bättre förr.\n+Nytt.\n" in ran.out


def test_words_beside_a_note_and_items_that_are_only_their_titles_are_patched(
    workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    kept = (
        AGREEMENT.replace("title: Platser i centrum", "title: Platser i centrum, themes: [ljus, vuxna]")
        .replace("har sett att\n", "har sett[^lagen] att\n")
        .replace("  - {heading: Parter", "  - {heading: Områden, show: areas}\n  - {heading: Parter")
    )
    root = workspace({FILE.removeprefix("agreements/"): f"{kept}sources: [{{id: lagen, title: Lag}}]\n"})
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
    path = root / "ut/exempelby/2028-2031/avtal.docx"
    edited = Edited(path.read_bytes(), RECORDED)
    edited.replace("otryggheten på torget", "otryggheten på torget och i parken")
    edited.replace("vuxna", "fler vuxna")
    path.write_bytes(edited.saved())
    ran = samverkan("returned", path, "--patch")
    assert ran.err == ""
    assert "themes: [ljus, fler vuxna]" in ran.out
    assert "+      otryggheten på torget och i parken har ökat." in ran.out


ONE_PARAGRAPH = {
    "plain": "    text: Vi ser allt. Vi hoppas.\n",
    "single": "    text: 'Vi ser allt. Vi hoppas.'\n",
    "double": '    text: "Vi ser allt. Vi hoppas."\n',
    "folded": "    text: >-\n      Vi ser allt.\n      Vi hoppas.\n",
}


@pytest.mark.parametrize("written", ONE_PARAGRAPH)
@pytest.mark.parametrize("new", ["Vi *vill*: [mer].", ""], ids=["a new paragraph", "parted"])
def test_a_text_of_one_paragraph_is_given_two(
    written: str, new: str, author: str | None, workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    start, end = AGREEMENT.index("    text: |\n"), AGREEMENT.index("  - {heading: Parter")
    kept = f"{AGREEMENT[:start]}{ONE_PARAGRAPH[written]}{AGREEMENT[end:]}"
    root = workspace({FILE.removeprefix("agreements/"): kept})
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
    path = root / "ut/exempelby/2028-2031/avtal.docx"
    edited = Edited(path.read_bytes(), author)
    if new:
        edited.new_paragraph_after("Vi hoppas.", new)
    else:
        edited.part_before("Vi hoppas.")
    path.write_bytes(edited.saved())
    ran = samverkan("returned", path, "--patch")
    assert (ran.status, ran.err) == (0, "")
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    assert samverkan("render", "--to", "md", "--document", "avtal", "--output", root / "ny").status == 0
    said = (root / "ny/exempelby/2028-2031/avtal.md").read_text(encoding="utf-8").replace("\\", "")
    assert (f"\nVi ser allt. Vi hoppas.\n\n{new}\n" if new else "\nVi ser allt.\n\nVi hoppas.\n") in said


@pytest.mark.parametrize("apart", [False, True], ids=["in the YAML", "in a file of its own"])
def test_a_paragraph_is_moved_within_its_text_with_all_its_marks(
    author: str | None, apart: bool, workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    first, second, third = "Vi *ser*[^lagen]\natt torget är tomt.", "Det var bättre.", "Vi hoppas."
    body = f"{first}\n\n{second}\n\n{third}\n"
    block = "|\n" + "".join(f"      {line}\n" if line else "\n" for line in body.split("\n")[:-1])
    start, end = AGREEMENT.index("    text: |\n"), AGREEMENT.index("  - {heading: Parter")
    value = "{file: text.md}\n" if apart else block
    kept = f"{AGREEMENT[:start]}    text: {value}{AGREEMENT[end:]}"
    folder = FILE.removeprefix("agreements/").removesuffix("agreement.yaml")
    files = {"agreement.yaml": f"{kept}sources: [{{id: lagen, title: Lag}}]\n", "text.md": body}
    root = workspace({f"{folder}{name}": text for name, text in files.items() if apart or name != "text.md"})
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
    path = root / f"ut/{folder}avtal.docx"
    edited = Edited(path.read_bytes(), author)
    edited.move_after("Vi hoppas", "torget är tomt")
    path.write_bytes(edited.saved())
    (told,) = json.loads(samverkan("returned", path, "--format", "json").out)["changes"]
    assert (told["kind"], told["path"]) == ("moved", "sections[0].text")
    ran = samverkan("returned", path, "--patch")
    assert ran.err == ""
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    text = (root / "agreements" / folder / ("text.md" if apart else "agreement.yaml")).read_text("utf-8")
    moved = f"{first}\n\n{third}\n\n{second}\n"
    assert moved in "".join(f"{line.removeprefix('      ')}\n" for line in text.split("\n"))


def test_a_list_is_given_its_new_order_with_its_comments(
    sent: Path, samverkan: Samverkan, back: Callable[[str | None, Edit], dict[str, Any]]
) -> None:
    def move(file: Edited) -> None:
        file.replace("till fots", "med cykel")
        file.move_after("Unga får", 'Färre "brott"')
        file.move_after("Fler är trygga", "Delmål till")
        file.move_after("Torggruppen", "Fler är trygga")
        file.move_after("Kommunen ordnar", "Polisen patrullerar")

    back(None, move)
    ran = samverkan("returned", sent, "--patch")
    assert (ran.status, ran.err) == (0, "")
    root = sent.parents[3]
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    text = (root / FILE).read_text(encoding="utf-8")
    starts = ["  # det viktigaste", '  - title: "Färre', "  - id: skador", "  - title: Ingen", "  - title: >"]
    places = [*map(AGREEMENT.index, starts), AGREEMENT.index("commitments:")]
    parts = [AGREEMENT[start:end] for start, end in pairwise(places)]
    goals = "".join(parts[place] for place in (3, 1, 4, 0, 2))
    commitments = """\
commitments:
  - text: Polisen patrullerar med cykel
  - text: Kommunen ordnar värdar på torget
"""
    assert text == AGREEMENT[: places[0]] + goals + commitments + AGREEMENT[AGREEMENT.index("signatories:") :]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda file: file.move_after("Fler är trygga", "Ingen skadar"), "without changing more"),
        (
            lambda file: (
                file.move_after('Färre "brott"', "Ingen skadar"),
                file.delete_paragraph("Unga får stöd"),
            ),
            "taken out of the same list",
        ),
    ],
    ids=["half an item", "beside one that is gone"],
)
def test_an_order_that_is_unsure_is_told_and_left(
    sent: Path,
    samverkan: Samverkan,
    back: Callable[[str | None, Edit], dict[str, Any]],
    change: Edit,
    reason: str,
) -> None:
    assert "moved" in [each["kind"] for each in back(None, change)["changes"]]
    ran = samverkan("returned", sent, "--patch")
    assert "not in the patch" in ran.err


@pytest.mark.parametrize(
    "typed", ["Polisen *hör* [av] sig", "Polisen hör_av_sig", "# Polisen hör av sig", "1. Polisen"]
)
def test_what_is_typed_in_a_new_item_is_no_markdown(
    typed: str,
    back: Callable[[str | None, Edit], dict[str, Any]],
    sent: Path,
    samverkan: Samverkan,
) -> None:
    back(None, lambda file: file.new_paragraph_after("Polisen patrullerar", typed) and None)
    ran = samverkan("returned", sent, "--patch")
    assert ran.err == ""
    root = sent.parents[3]
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ny").status == 0
    again = Edited((root / "ny/exempelby/2028-2031/avtal.docx").read_bytes())
    assert text_of(again.paragraph(typed)) == typed

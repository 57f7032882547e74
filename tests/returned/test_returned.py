"""What somebody has changed in Word is found again, with its place in the YAML, and can be patched in."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited
from tests.returned.sent_agreement import AGREEMENT, FILE, RECORDED, line_of, short

Samverkan = Callable[..., Ran]


def test_what_nobody_has_edited_has_no_changes(sent: Path, samverkan: Samverkan) -> None:
    ran = samverkan("returned", sent, "--exit-code", "--lang", "sv")
    assert (ran.status, ran.out) == (0, "exempelby/2028-2031 avtal: inget är ändrat.\n")


CHANGES: dict[str, tuple[Edit, tuple[str, str, str, str]]] = {
    "a word": (
        lambda file: file.replace("värdar", "trygghetsvärdar"),
        (
            "changed",
            "commitments[0].text",
            "Kommunen ordnar värdar på torget",
            "Kommunen ordnar trygghetsvärdar på torget",
        ),
    ),
    "an addition at the end": (
        lambda file: file.type_after("Fler är trygga", " och i parken"),
        ("changed", "goals[0].title", "Fler är trygga på torget", "Fler är trygga på torget och i parken"),
    ),
    "an addition at the beginning": (
        lambda file: file.type_before("Polisen patrullerar", "Dagligen: "),
        (
            "changed",
            "commitments[1].text",
            "Polisen patrullerar till fots",
            "Dagligen: Polisen patrullerar till fots",
        ),
    ),
    "a goal retyped": (
        lambda file: file.retype("Färre", 'Färre "stölder" i centrum'),
        ("changed", "goals[1].title", 'Färre "brott" i centrum', 'Färre "stölder" i centrum'),
    ),
    "a name": (
        lambda file: file.replace("Anna Ask", "Åsa Alm"),
        ("changed", "signatories[0].name", "Anna Ask", "Åsa Alm"),
    ),
    "quotation marks": (
        lambda file: file.replace("Polisen i 'Exempelby'", "Polisen i 'Nya Exempelby'"),
        ("changed", "parties[1].name", "Polisen i 'Exempelby'", "Polisen i 'Nya Exempelby'"),
    ),
    "words of a prose over lines": (
        lambda file: file.replace(" har sett att otryggheten", " ser att tryggheten"),
        (
            "changed",
            "sections[0].text",
            "Kommunen och polisen har sett att otryggheten på torget har ökat.",
            "Kommunen och polisen ser att tryggheten på torget har ökat.",
        ),
    ),
    "folded words": (
        lambda file: file.replace("i tid", "i god tid"),
        ("changed", "goals[4].title", "Unga får stöd i tid", "Unga får stöd i god tid"),
    ),
    "a commitment struck": (
        lambda file: file.delete_paragraph("Polisen patrullerar"),
        ("removed", "commitments[1].text", "Polisen patrullerar till fots", ""),
    ),
    "a commitment moved": (
        lambda file: file.move_after("Kommunen ordnar", "Polisen patrullerar"),
        (
            "moved",
            "commitments[0].text",
            "Kommunen ordnar värdar på torget",
            "Kommunen ordnar värdar på torget",
        ),
    ),
    "a new commitment": (
        lambda file: file.new_paragraph_after("Polisen patrullerar", "Polisen möter skolorna: varje år"),
        ("added", "commitments[2]", "", "Polisen möter skolorna: varje år"),
    ),
    "a paragraph struck": (
        lambda file: file.delete_paragraph("gemensam lägesbild"),
        ("removed", "sections[0].text", "Avtalet bygger på en gemensam lägesbild.", ""),
    ),
    "a contact struck": (
        lambda file: file.delete_paragraph("Torggruppen"),
        ("removed", "goals[0].text", "Torggruppen svarar för målet.", ""),
    ),
    "a new paragraph": (
        lambda file: file.new_paragraph_after("gemensam lägesbild", "Brå har stöttat."),
        ("added", "sections[0].text", "", "Brå har stöttat."),
    ),
    "a new paragraph in the middle": (
        lambda file: file.new_paragraph_after("har sett att", "Brå har stöttat."),
        ("added", "sections[0].text", "", "Brå har stöttat."),
    ),
    "a paragraph parted": (
        lambda file: file.part_before("otryggheten på"),
        (
            "changed",
            "sections[0].text",
            "Kommunen och polisen har sett att otryggheten på torget har ökat.",
            "Kommunen och polisen har sett att\n\notryggheten på torget har ökat.",
        ),
    ),
    "two paragraphs joined": (
        lambda file: file.join_with_next("har sett att"),
        (
            "changed",
            "sections[0].text",
            "Kommunen och polisen har sett att otryggheten på torget har ökat."
            "\n\nAvtalet bygger på en gemensam lägesbild.",
            "Kommunen och polisen har sett att otryggheten på torget har ökat."
            " Avtalet bygger på en gemensam lägesbild.",
        ),
    ),
}


LINES = {
    "a goal retyped": "Färre",
    "quotation marks": "Polisen i ''",
    "words of a prose over lines": "har sett att",
    "folded words": "i tid",
    "a word": "värdar",
    "an addition at the end": "Fler är",
    "a commitment moved": "Kommunen ordnar",
    "a new commitment": "Polisen patrullerar",
    "a new paragraph": "gemensam lägesbild",
    "a new paragraph in the middle": "har ökat",
    "a paragraph parted": "otryggheten på",
    "two paragraphs joined": "har ökat",
}
"""What stands on the line that a change is told at, where that is not all the words before it."""


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_is_found(
    name: str, author: str | None, back: Callable[[str | None, Edit], dict[str, Any]]
) -> None:
    edit, expected = CHANGES[name]
    found = back(author, edit)
    assert short(found) == [expected]
    assert found["unplaced"] == []
    assert found["changes"][0]["file"] == FILE
    assert found["changes"][0]["author"] == (author or "")
    assert found["changes"][0]["line"] == line_of(LINES.get(name, expected[2]))


@pytest.mark.parametrize("name", CHANGES)
def test_the_patch_makes_the_change_and_keeps_the_rest(
    name: str, sent: Path, samverkan: Samverkan, back: Callable[[str | None, Edit], dict[str, Any]]
) -> None:
    edit, (kind, _, _, new) = CHANGES[name]
    back(RECORDED, edit)
    ran = samverkan("returned", sent, "--patch")
    assert (ran.status, ran.err) == (0, "")
    root = sent.parents[3]
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    text = (root / FILE).read_text(encoding="utf-8")
    assert {"# det tredje", "# det viktigaste målet"} <= {line[line.find("#") :] for line in text.split("\n")}
    changed = [line for line in ran.out.split("\n") if line[:1] in {"+", "-"}]
    assert len(changed) <= 6
    assert (kind == "moved") == (sorted(text.split("\n")) == sorted(AGREEMENT.split("\n")))
    assert samverkan("render", "--to", "md", "--document", "avtal", "--output", root / "ny").status == 0
    said = (root / "ny/exempelby/2028-2031/avtal.md").read_text(encoding="utf-8").replace("*", "")
    assert (new in said) is (kind != "removed") or kind == "removed"


def test_the_patch_can_be_made_beside_a_text_that_lies_in_another_file(
    workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    kept = AGREEMENT.replace("{heading: Parter", "{heading: Mer, text: {file: mer.md}}\n  - {heading: Parter")
    folder = FILE.removeprefix("agreements/").removesuffix("agreement.yaml")
    root = workspace({f"{folder}agreement.yaml": kept, f"{folder}mer.md": "Mer om *torget*.\n"})
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
    sent = root / f"ut/{folder}avtal.docx"
    edited = Edited(sent.read_bytes(), None)
    edited.replace("till fots", "med cykel")
    edited.replace("värdar", "vakter")
    sent.write_bytes(edited.saved())
    ran = samverkan("returned", sent, "--patch")
    assert (ran.status, ran.err) == (0, "")
    assert "+  - text: Polisen patrullerar med cykel" in ran.out
    assert "+  - text: Kommunen ordnar vakter på torget" in ran.out
    edited.move_after("Kommunen ordnar", "Polisen patrullerar")
    sent.write_bytes(edited.saved())
    assert samverkan("returned", sent, "--patch").err == ""


def test_what_something_else_refers_to_is_not_taken_out(
    sent: Path, samverkan: Samverkan, back: Callable[[str | None, Edit], dict[str, Any]]
) -> None:
    found = back(RECORDED, lambda file: file.delete_paragraph("Färre skadar"))
    assert ("removed", "goals[2].title", "Färre skadar skolan", "") in short(found)
    ran = samverkan("returned", sent, "--patch")
    assert (ran.status, ran.out) == (0, "")
    assert "not in the patch" in ran.err


@pytest.mark.parametrize(
    ("typed", "written"),
    [("torget!", "torget!"), ("torget *nu*", "torget \\*nu\\*"), ("torget [^1]", "torget \\[\\^1\\]")],
)
def test_the_patch_escapes_only_what_would_be_read_as_a_mark(
    typed: str,
    written: str,
    back: Callable[[str | None, Edit], dict[str, Any]],
    sent: Path,
    samverkan: Samverkan,
) -> None:
    back(None, lambda file: file.replace("värdar på torget", f"värdar på {typed}"))
    ran = samverkan("returned", sent, "--patch")
    assert f"+  - text: Kommunen ordnar värdar på {written}" in ran.out


def test_a_mark_that_libreoffice_has_not_ended_ends_with_its_paragraph(
    back: Callable[[str | None, Edit], dict[str, Any]],
) -> None:
    def edit(file: Edited) -> None:
        file.part_as_libreoffice("bygger på")
        file.replace("till fots", "med cykel")

    paths = {each["path"] for each in back(None, edit)["changes"]}
    assert paths <= {"sections[0].text", "commitments[1].text"}
    assert "commitments[1].text" in paths


def test_another_name_after_words_of_ours_renames_nothing_and_refers_to_that(
    author: str | None, back: Callable[[str | None, Edit], dict[str, Any]], sent: Path, samverkan: Samverkan
) -> None:
    found = back(author, lambda file: file.replace("Färre skadar skolan", "Fler är trygga på torget", 1))
    expected = ("changed", "goals[3].part_of", "Färre skadar skolan", "Fler är trygga på torget")
    assert (short(found), found["unplaced"]) == ([expected], [])
    patch = samverkan("returned", sent, "--patch")
    assert patch.err == ""
    assert "-    part_of: skador\n+    part_of: torget\n" in patch.out


def test_a_name_that_is_struck_after_words_of_ours_is_not_struck_where_it_is_written(
    author: str | None, back: Callable[[str | None, Edit], dict[str, Any]], sent: Path, samverkan: Samverkan
) -> None:
    found = back(author, lambda file: file.delete_paragraph("Delmål till"))
    assert short(found) == [("removed", "goals[3].part_of", "Färre skadar skolan", "")]
    assert found["unplaced"] == []
    patch = samverkan("returned", sent, "--patch")
    assert patch.err == ""
    assert [line for line in patch.out.split("\n") if line[:2] in {"- ", "+ "}] == ["-    part_of: skador"]


def test_a_short_line_of_ours_that_reads_otherwise_is_one_change_also_beside_a_new_one(
    back: Callable[[str | None, Edit], dict[str, Any]],
) -> None:
    def edit(file: Edited) -> None:
        file.retype("Avtalet gäller mellan parterna:", "Avtalen gäller mellan parter:")
        file.new_paragraph_after("Avtalen gäller", "Något helt annat står här.")

    told = back(None, edit)["unplaced"]
    assert ("Avtalet gäller mellan parterna:", "Avtalen gäller mellan parter:") in {
        (each["old"], each["new"]) for each in told
    }


def test_a_comment_stands_at_its_text(back: Callable[[str | None, Edit], dict[str, Any]]) -> None:
    found = back(None, lambda file: file.comment("Unga får", "När är det?", "Kim Polis"))
    assert found["changes"] == []
    assert found["comments"] == [
        {
            "file": FILE,
            "line": line_of("Unga får stöd"),
            "path": "goals[4].title",
            "author": "Kim Polis",
            "text": "När är det?",
            "mark": None,
            "was": None,
            "now": None,
        }
    ]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("3 mars 2028", "2028-03-03"),
        ("den 3 mars 2028", "2028-03-03"),
        ("2028-03-03", "2028-03-03"),
        ("våren 2028", None),
        ("31 februari 2028", None),
    ],
)
def test_a_date_comes_back_as_the_file_has_it(
    typed: str, written: str | None, workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    dated = AGREEMENT.replace("{start: 2028-01-01", "{start: 2028-01-15  # första dagen\n  ", 1).replace(
        "  - {heading: Parter", "  - {heading: Tid, show: validity}\n  - {heading: Parter"
    )
    root = workspace({FILE.removeprefix("agreements/"): dated})
    assert samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut").status == 0
    path = root / "ut/exempelby/2028-2031/avtal.docx"
    edited = Edited(path.read_bytes(), RECORDED)
    edited.replace("15 januari 2028", typed)
    path.write_bytes(edited.saved())
    found = json.loads(samverkan("returned", path, "--format", "json").out)
    assert short(found) == [("changed", "validity.start", "15 januari 2028", typed)]
    ran = samverkan("returned", path, "--patch")
    if written:
        assert f"+validity: {{start: {written}  # första dagen\n" in ran.out
    else:
        assert (ran.out, "1 change is not" in ran.err) == ("", True)


def test_the_exit_code_says_that_something_is_changed(
    back: Callable[[str | None, Edit], dict[str, Any]], sent: Path, samverkan: Samverkan
) -> None:
    back(RECORDED, CHANGES["a word"][0])
    ran = samverkan("returned", sent, "--exit-code", "--lang", "sv")
    assert ran.status == 1
    assert f"{FILE}:{line_of('värdar')}: commitments[0].text: ändrat (Lena Lag)" in ran.out

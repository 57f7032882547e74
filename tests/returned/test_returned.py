"""What somebody has changed in Word is found again, with its place in the YAML, and can be patched in."""

import json
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import Ran, some
from tests.returned.editing import Edit, Edited, text_of

Samverkan = Callable[..., Ran]

AGREEMENT = """\
title: Samverkansavtal 2028–2031   # det tredje
registration_number: KS 2027/12
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - id: polisen
    name: 'Polisen i ''Exempelby'''
    short_name: polisen
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Parterna vill minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
sections:
  - heading: Bakgrund
    text: |
      Kommunen och *polisen* har sett att
      otryggheten på torget har ökat.

      Avtalet bygger på en gemensam lägesbild.
  - {heading: Parter, show: parties}
  - {heading: Mål, show: goals}
  - {heading: Åtaganden, show: commitments}
  - {heading: Underskrifter, show: signatories}
goals:
  # det viktigaste målet
  - id: torget
    title: Fler är trygga på torget
    text: Torggruppen svarar för målet.
  - title: "Färre \\"brott\\" i centrum"
  - id: skador
    title: Färre skadar skolan
  - title: Ingen skadar skolan på loven
    part_of: skador
  - title: >
      Unga får stöd
      i tid
commitments:
  - text: Kommunen ordnar värdar på torget
  - text: Polisen patrullerar till fots
signatories:
  - {name: Anna Ask, title: ordförande, party: kommunen}
  - {name: Bo Berg, title: områdeschef, party: polisen}
"""
FILE = "agreements/exempelby/2028-2031/agreement.yaml"
RECORDED = "Lena Lag"
SENT: list[bytes] = []


@pytest.fixture(params=[None, RECORDED], ids=["untracked", "tracked"])
def author(request: pytest.FixtureRequest) -> str | None:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def sent(workspace: Callable[..., Path], samverkan: Samverkan) -> Path:
    """The agreement as Word, in the folder of a workspace; it is written once for all tests."""
    root = workspace({FILE.removeprefix("agreements/"): AGREEMENT})
    path = root / "ut/exempelby/2028-2031/avtal.docx"
    if not SENT:
        ran = samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut")
        assert ran.status == 0, ran.err
        SENT.append(path.read_bytes())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(SENT[0])
    return path


@pytest.fixture
def back(sent: Path, samverkan: Samverkan) -> Callable[[str | None, Edit], dict[str, Any]]:
    """Edits the file as somebody would, and reads it back."""

    def edit(author: str | None, change: Edit) -> dict[str, Any]:
        edited = Edited(sent.read_bytes(), author)
        change(edited)
        sent.write_bytes(edited.saved())
        ran = samverkan("returned", sent, "--format", "json")
        assert ran.status == 0, ran.err
        return json.loads(ran.out)  # type: ignore[no-any-return]

    return edit


def line_of(words: str) -> int:
    return AGREEMENT[: AGREEMENT.index(words)].count("\n") + 1


def short(found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(each["kind"], each["path"], each["old"], each["new"]) for each in found["changes"]]


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


def test_words_of_no_file_are_shown_all_the_same(
    author: str | None, back: Callable[[str | None, Edit], dict[str, Any]]
) -> None:
    found = back(author, lambda file: file.replace("KS 2027/12", "KS 2027/13"))
    moved = [*short(found), *[(each["old"], each["new"]) for each in found["unplaced"]]]
    assert any("2027/13" in words for each in moved for words in each)


NEAR: dict[str, tuple[Edit, str]] = {
    "a word of ours beside a text": (
        lambda file: file.replace("Delmål till", "Undermål till"),
        "goals[2].title",
    ),
    "a line of ours": (lambda file: file.replace("gäller mellan", "slöts mellan"), "sections[1].heading"),
    "a line of ours that is struck": (
        lambda file: file.delete_paragraph("gäller mellan"),
        "sections[1].heading",
    ),
    "a new paragraph below a heading": (
        lambda file: file.new_paragraph_after("Åtaganden", "Vi lovar följande."),
        "sections[3].heading",
    ),
    "what stands above each page": (
        lambda file: file.change_part("word/header.xml", "Samverkansavtal", "Avtal"),
        "title",
    ),
}


@pytest.mark.parametrize("name", NEAR)
def test_words_of_no_file_are_shown_with_the_text_that_stands_nearest(
    name: str,
    author: str | None,
    back: Callable[[str | None, Edit], dict[str, Any]],
    sent: Path,
    samverkan: Samverkan,
) -> None:
    edit, path = NEAR[name]
    found = back(author, edit)
    (told,) = found["unplaced"]
    assert (found["changes"], told["near"]["file"], told["near"]["path"]) == ([], FILE, path)
    said = samverkan("returned", sent, "--lang", "sv").out
    assert f"{FILE}:{told['near']['line']}: {path}: nära{f' ({author})' * bool(told['author'])}\n  " in said


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


def test_what_is_changed_in_heads_and_feet_is_told(
    sent: Path, back: Callable[[str | None, Edit], dict[str, Any]], samverkan: Samverkan
) -> None:
    def change(file: Edited) -> None:
        head = file.parts.pop("word/header.xml").decode()
        file.parts["word/header2.xml"] = head.replace("Samverkansavtal", "Avtal").encode()
        simple = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
        foot = file.parts["word/footer.xml"].decode()
        file.parts["word/footer.xml"] = foot.replace("</w:p>", f"{simple}</w:p>").encode()

    found = back(None, change)
    assert short(found) == []
    (told,) = found["unplaced"]
    assert "Samverkansavtal 2028–2031" in told["old"]
    assert told["new"] == told["old"].replace("Samverkansavtal", "Avtal")
    assert "1 change is not in the patch" in samverkan("returned", sent, "--patch").err


def test_a_file_of_another_state_says_which_text_has_changed(sent: Path, samverkan: Samverkan) -> None:
    path = sent.parents[3] / FILE
    path.write_text(AGREEMENT.replace("till fots", "med cykel"), encoding="utf-8")
    ran = samverkan("returned", sent, "--lang", "sv")
    assert ran.status == 2
    assert f"{FILE} commitments[1].text" in ran.err


@pytest.mark.parametrize("content", [b"", b"PK", b"inget"], ids=len)
def test_what_is_no_word_file_is_refused(content: bytes, sent: Path, samverkan: Samverkan) -> None:
    sent.write_bytes(content)
    assert samverkan("returned", sent).status == 2


def test_a_word_file_of_somebody_else_is_refused(sent: Path, samverkan: Samverkan) -> None:
    edited = Edited(sent.read_bytes())
    edited.parts = {name: part for name, part in edited.parts.items() if not name.startswith("customXml/")}
    sent.write_bytes(edited.saved())
    ran = samverkan("returned", sent, "--lang", "en")
    assert ran.status == 2
    assert "no Word file from samverkan" in ran.err


@pytest.mark.parametrize("times", [0, 2], ids=["gone", "twice"])
def test_what_a_file_says_of_its_origin_may_be_harmed(times: int, sent: Path, samverkan: Samverkan) -> None:
    edited = Edited(sent.read_bytes())
    edited.replace("Fler är trygga", "Alla är trygga")
    name, told = next((name, each) for name, each in edited.parts.items() if b"urn:samverkan" in each)
    many = sum(len(each) for each in ET.fromstring(told).iter())  # noqa: S314 - our own
    for number in some(range(many), 10):
        root = ET.fromstring(told)  # noqa: S314
        parent, place = [(each, place) for each in root.iter() for place in range(len(each))][number]
        parent[place : place + 1] = [parent[place]] * times
        edited.parts[name] = ET.tostring(root)
        sent.write_bytes(edited.saved())
        assert samverkan("returned", sent).status in (0, 2)
        assert samverkan("returned", sent, "--patch").status in (0, 2)


def test_xml_that_declares_anything_is_refused(sent: Path, samverkan: Samverkan) -> None:
    edited = Edited(sent.read_bytes())
    file = edited.saved()
    edited.parts["word/footnotes.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'
    sent.write_bytes(edited.saved())
    assert samverkan("returned", sent).status == 2
    assert file != sent.read_bytes()


def test_the_exit_code_says_that_something_is_changed(
    back: Callable[[str | None, Edit], dict[str, Any]], sent: Path, samverkan: Samverkan
) -> None:
    back(RECORDED, CHANGES["a word"][0])
    ran = samverkan("returned", sent, "--exit-code", "--lang", "sv")
    assert ran.status == 1
    assert f"{FILE}:{line_of('värdar')}: commitments[0].text: ändrat (Lena Lag)" in ran.out


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

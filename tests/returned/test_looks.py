"""How words stand out, and what sort a paragraph is, comes back: as a change of Markdown or a remark."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.render.word.emphasis import PLAIN, Emphasis
from samverkan.returned import Returned
from samverkan.returned.markdown import read_lines, with_marks, written
from samverkan.returned.rich import Rich, rich
from samverkan.returned.writing import Scalar
from tests.conftest import Ran, examples
from tests.returned.editing import Edit, Edited, W, text_of
from tests.returned.papers import back, opened
from tests.returned.without_typing import LOOKS, linked, looks, restyled, selected, unlooked

Samverkan = Callable[..., Ran]
NAMES = ("avtal", "bilaga-1", "atgardsplan", "lagesbild-gemensam-2026", "uppfoljning-slutet-2025")
_ANY = st.integers(0, 10**6)

FILE = "exempelby/2028-2031/agreement.yaml"
AGREEMENT = """\
title: Samverkansavtal 2028–2031
registration_number: KS 2027/12
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - {id: polisen, name: Polisen i Exempelby, short_name: polisen}
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Parterna vill minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
sections:
  - heading: Bakgrund
    text: |
      Kommunen och *polisen* har sett[^lagen] att   # ingen kommentar
      **otryggheten på torget** har ökat.

      - Se [Brås rapport](https://bra.se/a) om saken.
  - heading: Mer
    text: 'Torget är ''tomt'' nu.'
  - heading: Sist
    text: Vi ses igen.
  - heading: Fil
    text: {file: fil.md}
  - {heading: Mål, show: goals}
  - {heading: Underskrifter, show: signatories}
goals: [{title: Fler är trygga på torget}]
signatories:
  - {name: Anna Ask, title: ordförande, party: kommunen}
  - {name: Bo Berg, title: områdeschef, party: polisen}
sources: [{id: lagen, title: Lag}]
"""
TEXT = "Allt står i __filen__ nu.\n"


def _bold_and_more(file: Edited) -> None:
    looks("b")(file, selected(file, "tomt"))
    file.replace("' nu", "' på kvällen")


MARKDOWN: dict[str, tuple[Edit, str]] = {
    "bold": (
        lambda file: looks("b")(file, selected(file, "har ökat")),
        "**otryggheten på torget har ökat**.",
    ),
    "bold over lines": (
        lambda file: looks("b")(file, selected(file, " har sett")),
        "Kommunen och *polisen* **har sett**[^lagen] att   # ingen kommentar",
    ),
    "bold no longer": (
        lambda file: unlooked("b")(file, selected(file, "otryggheten på torget")),
        "      otryggheten på torget har ökat.",
    ),
    "bold in part": (
        lambda file: unlooked("b")(file, selected(file, " på torget")),
        "      **otryggheten** på torget har ökat.",
    ),
    "italic in bold": (
        lambda file: looks("i")(file, selected(file, "otryggheten")),
        "      ***otryggheten* på torget** har ökat.",
    ),
    "a link": (
        lambda file: linked("https://polisen.se/(x)")(file, selected(file, "Kommunen")),
        "      [Kommunen](https://polisen.se/%28x%29) och *polisen*",
    ),
    "another address": (
        lambda file: linked("https://bra.se/b")(file, selected(file, "Brås rapport")),
        "      - Se [Brås rapport](https://bra.se/b) om saken.",
    ),
    "no link": (
        lambda file: linked("")(file, selected(file, "Brås rapport")),
        "      - Se Brås rapport om saken.",
    ),
    "bold and other words": (_bold_and_more, "text: Torget är '**tomt**' på kvällen."),
    "bold at the beginning of a plain scalar": (
        lambda file: looks("b")(file, selected(file, "Vi ses")),
        '    text: "**Vi ses** igen."',
    ),
    "bold words that are new": (
        lambda file: looks("b")(file, file.new_paragraph_after("ökat", "Det är nytt!")[-1]),
        "      **Det är nytt\\!**",
    ),
    "in a file of its own": (
        lambda file: looks("i")(file, selected(file, "Allt")),
        "*Allt* står i **filen** nu.",
    ),
}
"""An edit of words in Markdown, and what the file then says."""


@pytest.fixture
def sent(workspace: Callable[..., Path], samverkan: Samverkan) -> Path:
    """The agreement as Word, in the folder of a workspace."""
    root = workspace({FILE: AGREEMENT, FILE.replace("agreement.yaml", "fil.md"): TEXT})
    ran = samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut")
    assert ran.status == 0, ran.err
    return root / "ut/exempelby/2028-2031/avtal.docx"


@pytest.mark.parametrize("name", MARKDOWN)
def test_a_patch_has_the_marks_of_markdown(name: str, sent: Path, samverkan: Samverkan) -> None:
    edit, line = MARKDOWN[name]
    file = Edited(sent.read_bytes())
    edit(file)
    sent.write_bytes(file.saved())
    found = json.loads(samverkan("returned", sent, "--format", "json").out)
    assert (len(found["changes"]), found["comments"], found["unplaced"]) == (1, [], [])
    ran = samverkan("returned", sent, "--patch")
    assert (ran.status, ran.err) == (0, "")
    root = sent.parents[3]
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=root, check=True, encoding="utf-8")  # noqa: S607
    made = [each.read_text(encoding="utf-8") for each in (root / "agreements").rglob("*.*")]
    assert any(line in each for each in made), ran.out
    assert sum(each[:1] == "+" for each in ran.out.split("\n")) <= 4
    assert samverkan("returned", sent).status == 2  # the texts are others now


def test_what_stands_out_in_a_text_without_markdown_is_a_remark(sent: Path, samverkan: Samverkan) -> None:
    file = Edited(sent.read_bytes())
    looks("b")(file, selected(file, "trygga"))
    linked("https://polisen.se")(file, selected(file, "Anna Ask"))
    sent.write_bytes(file.saved())
    shown = samverkan("returned", sent, "--lang", "sv").out
    assert "goals[0].title: gjort fetstilt\n    trygga" in shown
    assert "signatories[0].name: annan länk\n    Anna Ask\n    ingen länk → https://polisen.se" in shown
    ran = samverkan("returned", sent, "--patch")
    assert (ran.status, ran.out) == (0, "")


def test_who_is_recorded_to_have_changed_a_look_is_named(sent: Path, samverkan: Samverkan) -> None:
    file = Edited(sent.read_bytes())
    for words, author in (("trygga", "Lena Lag"), ("har ökat", "Kim Polis")):
        run = selected(file, words)
        looks("b")(file, run)
        properties = run.find(f"{W}rPr")
        assert properties is not None
        ET.SubElement(properties, f"{W}rPrChange", {f"{W}author": author})
    heading = selected(file, "Mer")
    restyled()(file, heading)
    shape = next(each for each in file.root.iter(f"{W}p") if heading in each).find(f"{W}pPr")
    assert shape is not None
    ET.SubElement(shape, f"{W}pPrChange", {f"{W}author": "Bo Berg"})
    sent.write_bytes(file.saved())
    found = json.loads(samverkan("returned", sent, "--format", "json").out)
    assert [each["author"] for each in found["changes"]] == ["Kim Polis"]
    assert [(each["author"], each["mark"]) for each in found["comments"]] == [
        ("Bo Berg", "kind"),
        ("Lena Lag", "bold"),
    ]


def test_words_of_ours_and_new_ones_that_stand_out_are_remarks(sent: Path, samverkan: Samverkan) -> None:
    file = Edited(sent.read_bytes())
    looks("i")(file, selected(file, "Diarienummer"))
    looks("b")(file, file.new_paragraph_after("Fler är trygga", "Ingen är rädd")[-1])
    sent.write_bytes(file.saved())
    found = json.loads(samverkan("returned", sent, "--format", "json").out)
    assert [each["new"] for each in found["unplaced"]] == ["Ingen är rädd"]
    told = {(each["mark"], each["text"]) for each in found["comments"]}
    assert told == {("italic", "Diarienummer"), ("bold", "Ingen är rädd")}


def test_a_file_written_before_looks_were_told_is_read_without_them(sent: Path, samverkan: Samverkan) -> None:
    file = Edited(sent.read_bytes())
    looks("b")(file, selected(file, "trygga"))
    told = file.parts["customXml/item1.xml"].decode()
    told = re.sub(r'(<paragraph[^>]*) kind="[^"]*"', r"\1", told)
    told = re.sub(r'(<(?:in|as)[^>]*?)(?: (?:bold|italic|address)="[^"]*")+', r"\1", told)
    file.parts["customXml/item1.xml"] = told.encode()
    sent.write_bytes(file.saved())
    assert samverkan("returned", sent, "--exit-code").status == 0


def _told(found: Returned) -> list[tuple[str, str]]:
    """What is told of looks and sorts: as changes of Markdown, or as remarks."""
    changes = [("markdown", each.marked[1].text) for each in found.changes if each.marked]
    return [*changes, *((str(each.mark), each.text) for each in found.comments)]


@given(st.sampled_from(NAMES), _ANY, st.sampled_from(sorted(LOOKS)))
@settings(max_examples=examples(200))
def test_each_run_that_stands_out_anew_is_told_once(papers: Path, name: str, place: int, edit: str) -> None:
    file = opened(papers, name)
    run = file.runs()[place % len(file.runs())]
    words = " ".join(text_of(run).split())
    do, mark = LOOKS[edit]
    stood_out = f"<{mark[0]} />" in str([each.tag for each in run.iter()])
    do(file, run)
    found = back(file, papers)
    told = _told(found)
    assert found.unplaced == ()
    if stood_out or not any(character.isalnum() for character in words):
        return
    is_told = any(
        (how == mark and said == words) or (how == "markdown" and words in said) for how, said in told
    )
    assert is_told or _stood_out(opened(papers, name), place, mark)
    assert len(told) <= 1 or {how for how, _ in told} == {"markdown"}


def _stood_out(file: Edited, place: int, mark: str) -> bool:
    """Whether the run stood out so as we wrote it."""
    run = file.runs()[place % len(file.runs())]
    tags = {each.tag.rpartition("}")[2] for each in run.iter()}
    return {"bold": "b", "italic": "i"}.get(mark) in tags


SORTS = {
    "heading 3": restyled("Heading3"),
    "numbers 2": restyled("ListParagraph", "700", "1"),
    "bullets 3": restyled("ListParagraph", "701", "2"),
    "caption": restyled("Caption"),
}


_FORMS = re.compile(r'<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"')


def _said_of(file: Edited, run: ET.Element) -> list[str | None]:
    """What the paragraph of a run says of its style and level, and the form of its list."""
    parent = run
    while parent.tag != f"{W}p":
        parent = file.parents[parent]
    forms = dict(_FORMS.findall(file.parts["word/numbering.xml"].decode()))
    said = {each.tag: each.get(f"{W}val") for each in parent.iter()}
    return [said.get(f"{W}pStyle"), said.get(f"{W}ilvl"), forms.get(said.get(f"{W}numId"))]


@given(st.sampled_from(NAMES), _ANY, st.sampled_from(sorted(SORTS)))
@settings(max_examples=examples(150))
def test_each_paragraph_of_another_sort_is_told_once(papers: Path, name: str, place: int, sort: str) -> None:
    file = opened(papers, name)
    kinds = [
        f'<w:num w:numId="70{place}"><w:abstractNumId w:val="{kind}"/></w:num>'
        for place, kind in enumerate("32")  # numbers, and bullets
    ]
    file.change_part("word/numbering.xml", "</w:numbering>", f"{''.join(kinds)}</w:numbering>")
    run = file.runs()[place % len(file.runs())]
    before = _said_of(file, run)
    SORTS[sort](file, run)
    is_same = _said_of(file, run) == before
    found = back(file, papers)
    assert (found.changes, found.unplaced) == ((), ())
    assert [(each.mark, each.now) for each in found.comments] == ([] if is_same else [("kind", sort)])


_LOOK = st.builds(Emphasis, st.booleans(), st.booleans(), st.sampled_from(["", "https://x.se"]))
_WORD = st.text("abåö*_[]\\!.", min_size=1, max_size=4)


@given(st.lists(st.tuples(_WORD, _LOOK), min_size=1, max_size=6), st.lists(_LOOK, min_size=6, max_size=6))
@settings(max_examples=examples(500))
def test_marks_are_put_and_taken_off_or_the_words_are_left(
    words: list[tuple[str, Emphasis]], others: list[Emphasis]
) -> None:
    """Where letters meet no sign, they always stand out as they are to; no word is ever another."""
    spaced = [each for word, look in words for each in ((word, look), (" ", PLAIN))]
    before = rich(spaced)
    raw = written(before)
    new = rich([(word, others[place // 2]) for place, (word, _) in enumerate(spaced)])
    if [each.text for each in read_lines(raw)] != [before.text]:
        return
    made = with_marks(raw, Scalar(0, len(raw), "|"), new)
    assert made is None or "".join(made.split()).count("a") >= new.text.count("a")
    if all(word.isalpha() for word, _ in words):
        assert made is not None
        (line,) = read_lines(made)
        assert (line.text, line.keys) == (new.text, new.keys)


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        ("i bi b", "*a **a*** **a**"),
        ("i bi bi", "*a **a a***"),
        ("bi i -", "***a** a* a"),
        ("bi b -", "***a* a** a"),
        ("b bi i", "**a *a*** *a*"),
        ("- bi -", "a ***a*** a"),
    ],
)
def test_marks_lie_in_each_other_and_beside_words(looks: str, expected: str) -> None:
    shown = [Emphasis("b" in each, "i" in each) for each in looks.split()]
    words = rich([each for look in shown for each in (("a", look), (" ", look))])
    assert written(words) == expected
    assert [each.keys for each in read_lines(written(words))] == [words.keys]


def test_words_stand_out_as_markdown() -> None:
    look = Emphasis(bold=True, address="https://bra.se/(a b)")
    assert written(Rich("ab", (look, PLAIN))) == "[**a**](https://bra.se/%28a%20b%29)b"

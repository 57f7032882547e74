"""What is done in Word without typing is told where it says something, and is else no change."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan.returned import Returned
from tests.conftest import examples
from tests.returned.editing import W, text_of
from tests.returned.papers import back, opened
from tests.returned.without_typing import ADDED, MARKS, SILENT

NAMES = ("avtal", "bilaga-1", "lagesbild-gemensam-2026", "uppfoljning-slutet-2025")
_ANY = st.integers(0, 10**6)


def _told(found: Returned) -> list[tuple[str, str]]:
    return [(each.old, each.new) for each in (*found.changes, *found.unplaced)]


@given(
    st.sampled_from(NAMES), st.lists(st.tuples(_ANY, st.sampled_from(sorted(SILENT))), min_size=1, max_size=6)
)
@example(name="avtal", edits=[(276, "blanks")])
@example(name="uppfoljning-slutet-2025", edits=[(172, "hyphens")])
@settings(max_examples=examples(200))
def test_how_words_look_is_no_change(papers: Path, name: str, edits: list[tuple[int, str]]) -> None:
    file = opened(papers, name)
    runs = file.runs()
    for place, edit in {place % len(runs): edit for place, edit in edits}.items():
        SILENT[edit](file, runs[place])
    found = back(file, papers)
    assert (_told(found), found.comments) == ([], ())


def test_what_stands_between_notes_is_no_words(papers: Path) -> None:
    """LibreOffice saves as words what Word has as symbols."""
    file = opened(papers, "avtal")
    note = next(each for each in file.root.iter(f"{W}r") if each.find(f"{W}footnoteReference") is not None)
    between = ET.Element(f"{W}r")
    ET.SubElement(between, f"{W}t").text = ",\u00a0"
    around = file.parents[note]
    around.insert(list(around).index(note) + 1, between)
    found = back(file, papers)
    assert (_told(found), found.comments) == ([], ())


@given(st.sampled_from(NAMES), _ANY, st.sampled_from(sorted(MARKS)))
@settings(max_examples=examples(100))
def test_words_that_are_marked_by_hand_are_told(papers: Path, name: str, place: int, edit: str) -> None:
    file = opened(papers, name)
    run = file.runs()[place % len(file.runs())]
    do, mark = MARKS[edit]
    do(file, run)
    found = back(file, papers)
    words = " ".join(text_of(run).split())
    assert (_told(found), [(each.mark, each.text) for each in found.comments]) == ([], [(mark, words)])


@given(st.sampled_from(NAMES), _ANY, st.sampled_from(sorted(ADDED)))
@settings(max_examples=examples(100))
def test_what_is_put_in_and_is_no_word_is_told(papers: Path, name: str, place: int, edit: str) -> None:
    file = opened(papers, name)
    do, said = ADDED[edit]
    do(file, file.runs()[place % len(file.runs())])
    assert _told(back(file, papers)) == [("", said)]


@pytest.mark.parametrize(("name", "tag"), [("avtal", "footnoteReference"), ("bilaga-1", "drawing")])
def test_each_note_and_picture_that_is_taken_out_is_told(papers: Path, name: str, tag: str) -> None:
    signs = len(list(opened(papers, name).root.iter(f"{W}{tag}")))
    assert signs
    for place in range(signs):
        file = opened(papers, name)
        sign = list(file.root.iter(f"{W}{tag}"))[place]
        run = file.parents[sign]
        file.parents[run].remove(run)
        ((old, new),) = _told(back(file, papers))
        assert (old.startswith(("fotnot ", "bild: ")), new) == (True, "")


def test_a_note_that_is_taken_out_with_its_text_is_told_once(papers: Path) -> None:
    file = opened(papers, "avtal")
    _, sign, *_ = file.root.iter(f"{W}footnoteReference")
    file.parents[file.parents[sign]].remove(file.parents[sign])
    notes = ET.fromstring(file.parts["word/footnotes.xml"])  # noqa: S314
    notes.remove(next(each for each in notes if each.get(f"{W}id") == sign.get(f"{W}id")))
    file.parts["word/footnotes.xml"] = ET.tostring(notes)
    ((old, new),) = _told(back(file, papers))
    assert (old.startswith("fotnot 2: Lag (2023:196)"), new) == (True, "")


def test_a_new_heading_and_what_stands_below_it_are_not_put_in_the_text_above(papers: Path) -> None:
    file = opened(papers, "avtal")
    file.new_paragraph_after("Parterna löser oenighet", "Avtalet gäller även under höjd beredskap.")
    heading = file.new_paragraph_after("Parterna löser oenighet", "Höjd beredskap")
    ET.SubElement(heading[0], f"{W}pStyle", {f"{W}val": "Heading3"})
    found = back(file, papers)
    assert found.changes == ()
    assert [each.new for each in found.unplaced] == [
        "Höjd beredskap",
        "Avtalet gäller även under höjd beredskap.",
    ]


def test_a_paragraph_that_was_a_heading_goes_on_from_the_text_above(papers: Path) -> None:
    file = opened(papers, "avtal")
    new = file.new_paragraph_after("Parterna löser oenighet", "Styrgruppen möts då inom en månad.")
    before = ET.SubElement(ET.SubElement(new[0], f"{W}pPrChange"), f"{W}pPr")
    ET.SubElement(before, f"{W}pStyle", {f"{W}val": "Heading3"})
    (change,) = back(file, papers).changes
    assert (change.route[-1], change.new) == ("text", "Styrgruppen möts då inom en månad.")


@pytest.mark.parametrize(("code", "sign"), [("F0E0", "→"), ("F04A", "☺"), ("F0B3", "\ufffd")])
def test_a_sign_of_a_typeface_of_symbols_is_a_character(papers: Path, code: str, sign: str) -> None:
    file = opened(papers, "avtal")
    run = next(each for each in file.runs() if "når vi orsakerna." in text_of(each))
    ET.SubElement(run, f"{W}sym", {f"{W}font": "Wingdings", f"{W}char": code})
    (change,) = back(file, papers).changes
    assert change.new == f"{change.old}{sign}"


def test_a_column_that_is_taken_out_is_told_cell_by_cell_with_all_that_it_names(papers: Path) -> None:
    file = opened(papers, "avtal")
    first = next(each for each in file.root.iter(f"{W}tr") if "Åtgärderna och löftena" in text_of(each))
    for row in file.parents[first].iter(f"{W}tr"):
        row.remove(list(row.iter(f"{W}tc"))[2])
    told = {each.route[-1] for each in back(file, papers).changes}
    assert told == {"forum", "responsible"}

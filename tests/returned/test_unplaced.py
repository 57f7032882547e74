"""Words of no file that somebody has changed are shown, with what stands nearest."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited
from tests.returned.sent_agreement import FILE, short

Samverkan = Callable[..., Ran]


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

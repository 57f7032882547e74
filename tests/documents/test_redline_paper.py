"""The redline in Word is the new agreement when all is accepted, and the old one when all is rejected."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from samverkan.documents.redline_paper import redline_paper, whole_text
from samverkan.load.load import load
from samverkan.model import Agreement, HouseStyle
from samverkan.render.templates import Templates
from samverkan.render.tree import parse, plain
from samverkan.render.word.reading import Recorded, read
from tests.conftest import ROOT, Ran
from tests.render.word_reading import names, part

TEMPLATES = Templates()
FORMER = {"enkoping/2022-2023": "enkoping/2019-2022", "tankvika/2028-2031": "tankvika/2024-2027"}


@pytest.fixture(scope="module")
def agreements() -> dict[str, Agreement]:
    return {each.id: each.agreement for each in load(ROOT).folders if each.agreement}


def words_of(agreement: Agreement) -> Counter[str]:
    tree = parse(whole_text(agreement, HouseStyle(), TEMPLATES))
    return Counter(" ".join(plain(each) for each in tree.tokens if each.type == "inline").split())


def left(file: bytes, gone: Recorded) -> Counter[str]:
    paragraphs = [
        *read(part(file).encode(), "document").paragraphs,
        *read(part(file, "word/footnotes.xml").encode(), "footnotes").paragraphs,
    ]
    lines = ("".join(each.text for each in one.words if each.recorded is not gone) for one in paragraphs)
    return Counter(" ".join(lines).replace("Ort och datum", " ").split())


@pytest.mark.parametrize("new", FORMER)
def test_both_agreements_are_in_it(new: str, agreements: dict[str, Agreement], tmp_path: Path) -> None:
    before, after = agreements[FORMER[new]], agreements[new]
    file = redline_paper(before, after, None, "Kommunen", TEMPLATES)
    assert not words_of(after) - left(file, Recorded.REMOVED)
    assert not words_of(before) - left(file, Recorded.ADDED)
    (tmp_path / "x.docx").write_bytes(file)
    assert not OpenXmlValidator().validate(tmp_path / "x.docx").errors


def test_nothing_is_recorded_between_one_and_the_same(agreements: dict[str, Agreement]) -> None:
    one = agreements["enkoping/2022-2023"]
    text = part(redline_paper(one, one, None, "Kommunen", TEMPLATES))
    assert "<w:ins" not in text
    assert "<w:del" not in text


@pytest.mark.parametrize("to", ["md", "html", "docx"])
@pytest.mark.parametrize(
    ("new", "mark"), [("tankvika/2028-2031", "Utkast"), ("enkoping/2022-2023", "Utkast, återgiven text")]
)
def test_a_comparison_of_a_draft_says_so_in_each_format(
    to: str, new: str, mark: str, samverkan: Callable[..., Ran], tmp_path: Path
) -> None:
    paper = tmp_path / f"x.{to}"
    assert samverkan("diff", ROOT / "agreements" / new, "--format", to, "--output", paper).status == 0
    if to != "docx":
        assert mark in paper.read_text(encoding="utf-8")
        return
    file = paper.read_bytes()
    heads = [part(file, name) for name in names(file) if name.startswith("word/header")]
    assert heads
    assert all(f">{mark}<" in each for each in heads)

"""The redline in Word is the new agreement when all is accepted, and the old one when all is rejected."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from samverkan.diff.changes import AgreementAndWork
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
def agreements() -> dict[str, AgreementAndWork]:
    return {
        each.id: AgreementAndWork(each.agreement, register=each.register, id=each.id)
        for each in load(ROOT).folders
        if each.agreement
    }


def words_of(one: AgreementAndWork, known: Mapping[str, Agreement]) -> Counter[str]:
    tree = parse(whole_text(one, known, HouseStyle(), TEMPLATES))
    return Counter(" ".join(plain(each) for each in tree.tokens if each.type == "inline").split())


def left(file: bytes, gone: Recorded) -> Counter[str]:
    paragraphs = [
        *read(part(file).encode(), "document").paragraphs,
        *read(part(file, "word/footnotes.xml").encode(), "footnotes").paragraphs,
    ]
    lines = ("".join(each.text for each in one.words if each.recorded is not gone) for one in paragraphs)
    return Counter(" ".join(lines).replace("Ort och datum", " ").split())


@pytest.mark.parametrize("new", FORMER)
def test_both_agreements_are_in_it(new: str, agreements: dict[str, AgreementAndWork], tmp_path: Path) -> None:
    before, after = agreements[FORMER[new]], agreements[new]
    file = redline_paper(before, after, None, "Kommunen", TEMPLATES)
    known = {each.id: each.agreement for each in (before, after)}
    assert not words_of(after, known) - left(file, Recorded.REMOVED)
    assert not words_of(before, known) - left(file, Recorded.ADDED)
    (tmp_path / "x.docx").write_bytes(file)
    assert not OpenXmlValidator().validate(tmp_path / "x.docx").errors


def test_it_names_the_agreement_that_is_replaced_and_those_who_hold_an_office(
    samverkan: Callable[..., Ran], tmp_path: Path
) -> None:
    paper = tmp_path / "x.docx"
    folder = ROOT / "agreements/tankvika/2028-2031"
    samverkan("diff", folder, "--format", "docx", "--output", paper)
    samverkan("render", folder, "--to", "docx", "--output", tmp_path / "build")
    words = left(paper.read_bytes(), Recorded.REMOVED)
    for each in (tmp_path / "build/tankvika/2028-2031").glob("*.docx"):
        if each.stem == "avtal" or each.stem.startswith("bilaga"):
            assert not left(each.read_bytes(), Recorded.REMOVED) - words, each.stem


def test_nothing_is_recorded_between_one_and_the_same(agreements: dict[str, AgreementAndWork]) -> None:
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

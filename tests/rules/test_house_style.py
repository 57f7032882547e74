"""What the house style chooses and refers to is held to the agreements that it lays out."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import SOUND

GOALS = "goals: [{id: trygghet, title: Fler är trygga}, {id: skola, title: Lugn i skolan}]\n"


def _said(root: Path, sections: str, *agreements: str) -> list[tuple[int, int, str]]:
    (root / "samverkan.yaml").write_text(f"house_style:\n  agreement:\n{sections}", encoding="utf-8")
    for place, text in enumerate(agreements):
        path = root / "agreements" / f"a{place}" / "agreement.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(f"{SOUND}{text}# Avtal {place}\n", encoding="utf-8")
    said = check(load(root), date(2020, 6, 1))
    return [(d.span.line, d.span.column, d.message.sv) for d in said if d.file == "samverkan.yaml"]


def test_a_section_that_chooses_what_no_agreement_has(tmp_path: Path) -> None:
    section = "    - {heading: Mål, show: goals, only: [trygg, ro]}\n"
    ((line, column, said),) = _said(tmp_path, section, GOALS, GOALS)
    assert (line, column) == (3, 35)
    assert said == (
        "Inget avtal som husstilen gäller har något av det som väljs ur `goals`, "
        "så avsnittet kommer aldrig med."
    )


def test_an_id_that_no_agreement_has_beside_one_that_some_has(tmp_path: Path) -> None:
    section = "    - {heading: Mål, show: goals, only: [skola, ro]}\n"
    ((line, column, said),) = _said(tmp_path, section, "", GOALS)
    assert (line, column) == (3, 49)
    assert said == "Inget avtal som husstilen gäller har `ro` i `goals`."


def test_a_section_of_which_others_show_all(tmp_path: Path) -> None:
    sections = (
        "    - {heading: Alla mål, show: goals}\n    - {heading: Mål, show: goals, only: [skola, trygghet]}\n"
    )
    ((line, column, said),) = _said(tmp_path, sections, GOALS, "")
    assert (line, column) == (3, 33)
    assert said == "Avsnittet visar ingenting: allt i `goals` står redan på andra ställen."


def test_a_section_of_which_others_show_all_in_one_agreement_alone(tmp_path: Path) -> None:
    sections = "    - {heading: Alla mål, show: goals}\n    - {heading: Mål, show: goals, only: [skola]}\n"
    assert _said(tmp_path, sections, GOALS) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Målen följs upp, se [](#ordning).",
            "2019–2022”: Det finns inget `ordning`",
        ),
        (
            "Det som gäller framgår av avsnitt 9 i avtalet.",
            "”avsnitt 9”, som avtalet ”Samverkans",
        ),
        ("Läs mer under mål 7 i avtalet.", "”mål 7”, som avtalet"),
    ],
)
def test_a_text_that_refers_to_what_an_agreement_lacks(text: str, words: str, tmp_path: Path) -> None:
    section = f"    - heading: Mål\n      text: {text!r}\n      show: goals\n"
    ((line, _, said),) = _said(tmp_path, section, GOALS, GOALS)
    assert line == 4
    assert words in said


@pytest.mark.parametrize(
    "section",
    [
        "    - {heading: Mål, show: goals, only: [skola, trygghet]}\n",
        "    - {heading: Mål, id: mal, show: goals, text: 'Se [](#mal), [](#skola) och mål 2.'}\n",
        "    - {heading: Mål, show: goals, text: 'Skollagen kräver det i 9 kap. 3 §, se avsnitt 1.'}\n",
        "    - {heading: Mål, show: goals, text: 'Enligt avsnitt 9 i kommunens policy gäller annat.'}\n",
    ],
)
def test_what_is_there(section: str, tmp_path: Path) -> None:
    assert _said(tmp_path, section, GOALS) == []


def test_of_agreements_with_sections_of_their_own_it_does_not_choose(tmp_path: Path) -> None:
    section = "    - {heading: Mål, show: goals, only: [annat]}\n"
    assert _said(tmp_path, section, f"{GOALS}sections: [{{heading: Mål, show: goals}}]\n") == []

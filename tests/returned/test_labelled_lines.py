"""New lines beside those that begin with words of ours, `Hur ofta: varje månad`, and below them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.returned.additions import placed
from samverkan.returned.file import word_file
from samverkan.returned.pairing import paired
from tests.conftest import Ran
from tests.counting import calls
from tests.returned.editing import Edit, Edited

Samverkan = Callable[..., Ran]

AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - {id: polisen, name: Polisen i Exempelby, short_name: polisen}
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Minska brotten}]
areas:
  - {id: platsen, title: Platser i centrum, place: Torget, themes: [ljus, grönska]}
goals:
  - {id: tryggt, title: Fler är trygga, area: platsen, responsible: [kommunen], place: Torget}
  - {id: stolder, title: Färre stölder, area: platsen, part_of: tryggt}
commitments:
  - {text: Kommunen ordnar värdar, cadence: {per: month}}
  - {text: Polisen går till fots, cadence: {per: week}}
clauses:
  - {kind: secrecy, text: Sekretess gäller., statutes: [15 kap. 1 § OSL]}
"""
DOCUMENT = "ut/exempelby/2028-2031/avtal.docx"


@pytest.fixture
def patched(patch: Callable[[str, Edit], Ran]) -> Callable[[Edit], tuple[list[str], str]]:
    """The patched lines, and what is said of what is left."""

    def edit(change: Edit) -> tuple[list[str], str]:
        ran = patch(AGREEMENT, change)
        return [each for each in ran.out.split("\n") if each[:2] in {"+ ", "- "}], ran.err

    return edit


@pytest.mark.parametrize(
    ("label", "new"),
    [
        ("Hur ofta: varje månad", "Ansvarig: gatuchefen"),
        ("Delmål till: Fler är trygga", "Delmål till: Färre bränder"),
        ("Ansvar: kommunen", "Medverkar: föreningarna"),
        ("Plats: Torget", "Tid: kvällar och nätter"),
    ],
)
def test_a_line_below_one_with_a_label_is_no_new_item(
    patched: Callable[[Edit], tuple[list[str], str]], label: str, new: str
) -> None:
    lines, left = patched(lambda file: file.new_paragraph_after(label, new) and None)
    assert lines == []
    assert new in left


def test_an_item_below_the_lines_of_the_one_before_has_its_place(
    patched: Callable[[Edit], tuple[list[str], str]],
) -> None:
    def change(file: Edited) -> None:
        new = file.new_paragraph_after("Kommunen ordnar värdar", "Föreningarna ordnar kvällar")
        file.parents[new].remove(new)
        file.insert_after(file.paragraph("Hur ofta: varje månad"), new)

    lines, left = patched(change)
    assert (lines, left) == (["+  - text: Föreningarna ordnar kvällar"], "")


def test_an_item_among_those_that_are_no_more_than_their_words_is_no_more_either(
    patched: Callable[[Edit], tuple[list[str], str]],
) -> None:
    lines, left = patched(lambda file: file.new_paragraph_after("grönska", "bänkar") and None)
    assert left == ""
    assert lines[1:] == [lines[0].replace("-", "+", 1).replace("grönska]", "grönska, bänkar]")]


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("15 kap. 1 § OSL och 10 kap. 2 § OSL", "[15 kap. 1 § OSL, 10 kap. 2 § OSL]"),
        ("15 kap. 1 § OSL, andra stycket", '["15 kap. 1 § OSL, andra stycket"]'),
        ("15 kap. 1 och 2 §§ OSL", "[15 kap. 1 och 2 §§ OSL]"),
    ],
)
def test_an_item_alone_in_its_line_gets_a_fellow_only_where_it_stays_as_it_was(
    patched: Callable[[Edit], tuple[list[str], str]], line: str, basis: str
) -> None:
    lines, left = patched(lambda file: file.retype("15 kap. 1 § OSL", f"Lagrum: {line}"))
    assert left == ""
    assert [each for each in lines if each.startswith("+")] == [
        f"+  - {{kind: secrecy, text: Sekretess gäller., statutes: {basis}}}"
    ]


def test_many_new_lines_cost_no_more_each_than_a_few(
    workspace: Callable[..., Path], samverkan: Samverkan
) -> None:
    root = workspace({"exempelby/2028-2031/agreement.yaml": AGREEMENT})
    assert samverkan("render", "--to", "docx", "--output", root / "ut").status == 0

    def cost(number: int) -> int:
        edited = Edited((root / DOCUMENT).read_bytes())
        for place in range(number):
            edited.new_paragraph_after("grönska", f"bänkar {place}")
            edited.new_paragraph_after("Fler är trygga", f"Målet är nytt {place}.")
        (root / "ny.docx").write_bytes(edited.saved())
        file = word_file(root / "ny.docx")
        pairing = paired(file.was, file.now.paragraphs)
        return calls(lambda: list(placed(pairing, file)))

    assert cost(200) < 2.5 * cost(100)

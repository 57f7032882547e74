"""One document in several lists of a case under another number or day than in most of them is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

ONE = "Lägesbild 2024, date: 2024-02-27, registration_number: KS 2024/1-9"


def _found(first: str, second: str, third: str, root: Path) -> list[str]:
    lists = [f"decision_documents: [{{title: {each}}}]" for each in (first, second, third)]
    text = f"""\
# case.yaml
registration_number: KS 2024/1
tjansteskrivelse:
  proposal: {{points: [Avtalet godkänns.]}}
  {lists[0]}
steps:
  - {{id: au, role: proposes, body: Arbetsutskottet, {lists[1]}}}
  - {{id: ks, role: decides, body: Kommunstyrelsen, {lists[2]}}}
"""
    return [each.message.en for each in found("SV034", text, root) if "elsewhere" in each.message.en]


@pytest.mark.parametrize(
    "other",
    [
        ONE.replace("1-9", "1-6"),
        ONE.replace("02-27", "02-17"),
        ONE.replace("Lägesbild", "lägesbild").replace("1-9", "11-9"),
    ],
)
@pytest.mark.parametrize("place", range(3))
def test_the_odd_one_of_three(other: str, place: int, tmp_path: Path) -> None:
    lists = [ONE] * 3
    lists[place] = other
    assert len(_found(*lists, tmp_path)) == 1


@pytest.mark.parametrize(
    "other",
    [
        ONE,
        ONE.replace("KS 2024/1-9", "ks 2024/1-9"),
        ONE.replace("Lägesbild 2024", "Polisens lägesbild").replace("1-9", "1-6"),
        ONE.replace("02-27", "03-27").replace("1-9", "1-16"),
        "Lägesbild 2024, date: 2024-02-27",
        "Lägesbild 2024, date: 2024-03-27, registration_number: KS 2024/1",
        f"{ONE}}}, {{title: {ONE.replace('1-9', '1-6')}",
    ],
)
def test_what_may_be_another_document(other: str, tmp_path: Path) -> None:
    assert _found(ONE, ONE, other, tmp_path) == []


def test_of_two_nobody_knows_which_is_wrong(tmp_path: Path) -> None:
    assert _found(ONE, ONE.replace("1-9", "1-6"), "Förslag, date: 2024-03-01", tmp_path) == []

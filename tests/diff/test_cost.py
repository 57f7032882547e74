"""What a comparison costs, in calls a letter."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.diff.changes import AgreementAndWork, Comparison
from samverkan.diff.compare import compare
from samverkan.diff.ids import ids_in_agreement
from samverkan.load.alone import load_alone
from tests.counting import calls, growing

WORDS = [
    f"{stem}{end}"
    for stem in ("trygg", "polis", "kommun", "samverk", "brott", "skol", "områd", "insats")
    for end in ("en", "ar", "et", "a", "ens", "ande", "ad", "else")
]
HEAD = (
    "title: T\nparties:\n  - {id: a, name: A kommun}\n  - {id: b, name: Polisen}\nvalidity: {start: 2020}\n"
)


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def _agreement(seed: int, *, ids: bool) -> str:
    """200 goals and 40 pages of prose."""
    chance = random.Random(seed)  # noqa: S311
    goals = [f"  - title: {_sentence(chance, 12)}\n" + f"    id: g{n}\n" * ids for n in range(200)]
    pages = [" ".join(_sentence(chance, 14) for _ in range(28)) for _ in range(40)]
    sections = [f"  - heading: Avsnitt {n}\n    text: {page}\n" for n, page in enumerate(pages)]
    return f"{HEAD}goals:\n{''.join(goals)}sections:\n{''.join(sections)}"


def _compared(old: str, new: str, folder: Path) -> tuple[float, Comparison]:
    """How many calls a letter the comparison takes, and what it found."""
    for name, text in (("a.yaml", old), ("b.yaml", new)):
        (folder / name).write_text(text, "utf-8")
    a, b = (load_alone(folder / name, folder).agreement for name in ("a.yaml", "b.yaml"))
    assert a
    assert b
    found: list[Comparison] = []
    count = calls(lambda: found.append(compare(AgreementAndWork(a), AgreementAndWork(b))))
    return count / len(old + new), found[0]


@pytest.fixture(autouse=True)
def _begun(tmp_path: Path) -> None:
    """What is made ready for the first comparison of all is no cost of those that follow."""
    old = _agreement(2, ids=False)
    _compared(old[:9000], old[:9000].replace("tryggen", "trygga"), tmp_path)


def test_a_large_agreement_costs_a_few_calls_a_letter(tmp_path: Path) -> None:
    old = _agreement(1, ids=True)
    new = old.replace("tryggen", "trygga").replace("Polisen ", "Polisens ")
    cost, found = _compared(old, new, tmp_path)
    assert found.changes
    assert cost < 6


def test_without_ids_the_same_goals_are_found_again(tmp_path: Path) -> None:
    old = _agreement(1, ids=False)
    cost, found = _compared(old, old.replace("tryggen", "trygga"), tmp_path)
    assert {change.kind for change in found.changes} <= {"reworded"}
    assert cost < 5.5


def test_what_is_too_much_to_weigh_is_said_and_still_listed(tmp_path: Path) -> None:
    goals = ["".join(f"  - title: {name}{number}\n" for number in range(1500)) for name in ("a", "b")]
    cost, found = _compared(f"{HEAD}goals:\n{goals[0]}", f"{HEAD}goals:\n{goals[1]}", tmp_path)
    assert len(found.changes) == 3000
    assert [text.sv.partition(":")[0] for text in found.not_compared] == ["Mål"]
    assert cost < 40


def test_many_who_are_called_the_same_are_paired_without_weighing_each_against_each(tmp_path: Path) -> None:
    who = [
        "".join(f"  - {{party: a, title: Chef, name: N {2 * n + odd}}}\n" for n in range(1500))
        for odd in (0, 1)
    ]
    cost, found = _compared(*(f"{HEAD}signatories:\n{each}" for each in who), tmp_path)
    assert {change.kind for change in found.changes} <= {"changed", "reworded"}
    assert cost < 30


def test_ids_within_ids_cost_as_much_each_however_many_they_are(tmp_path: Path) -> None:
    def cost(number: int) -> int:
        goal = "  - {{id: g{0}, title: Minska brott, indicators: [{{id: i{0}, title: Antal}}]}}\n"
        (tmp_path / "a.yaml").write_text(f"{HEAD}goals:\n{''.join(map(goal.format, range(number)))}")
        agreement = load_alone(tmp_path / "a.yaml", tmp_path).agreement
        assert agreement
        return calls(lambda: ids_in_agreement(agreement, agreement))

    cost(1)
    one, two, four = map(cost, (100, 200, 400))
    assert four - two < 2.1 * (two - one)


@pytest.mark.parametrize("key", ["legal_basis", "statutes"])
def test_laws_that_go_cost_as_much_each_however_many_they_are(tmp_path: Path, key: str) -> None:
    def compared(number: int) -> Callable[[], object]:
        sides = []
        for first in (1900, 1901):
            laws = "".join(f"  - lag ({first}:{each})\n" for each in range(number))
            within = "clauses:\n- kind: secrecy\n  text: T\n  " if key == "statutes" else ""
            said = f"{within}{key}:\n{laws}"
            (tmp_path / "a.yaml").write_text(HEAD + said, "utf-8")
            agreement = load_alone(tmp_path / "a.yaml", tmp_path).agreement
            assert agreement
            sides.append(AgreementAndWork(agreement))
        return lambda: compare(*sides)

    assert not growing(compared, 10)

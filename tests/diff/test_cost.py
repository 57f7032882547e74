"""What a comparison costs, against what it costs to load the two agreements."""

import random
import time
from pathlib import Path

from samverkan.diff.changes import Comparison
from samverkan.diff.compare import compare
from samverkan.diff.dossier import Dossier
from samverkan.load import load_alone

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
    """500 goals and 100 pages of prose."""
    chance = random.Random(seed)  # noqa: S311
    goals = [f"  - title: {_sentence(chance, 12)}\n" + f"    id: g{n}\n" * ids for n in range(500)]
    pages = [" ".join(_sentence(chance, 14) for _ in range(28)) for _ in range(100)]
    sections = [f"  - heading: Avsnitt {n}\n    text: {page}\n" for n, page in enumerate(pages)]
    return f"{HEAD}goals:\n{''.join(goals)}sections:\n{''.join(sections)}"


def _measured(old: str, new: str, folder: Path) -> tuple[float, float, Comparison]:
    for name, text in (("a.yaml", old), ("b.yaml", new)):
        (folder / name).write_text(text, "utf-8")
    start = time.perf_counter()
    a, b = (load_alone(folder / name, folder).agreement for name in ("a.yaml", "b.yaml"))
    loaded = time.perf_counter() - start
    assert a
    assert b
    start = time.perf_counter()
    found = compare(Dossier(a), Dossier(b))
    return loaded, time.perf_counter() - start, found


def test_a_large_agreement_costs_less_than_ten_times_its_loading(tmp_path: Path) -> None:
    old = _agreement(1, ids=True)
    new = old.replace("tryggen", "trygga").replace("Polisen ", "Polisens ")
    loaded, compared, found = _measured(old, new, tmp_path)
    assert found.changes
    assert compared < 10 * loaded


def test_without_ids_the_same_goals_are_found_again(tmp_path: Path) -> None:
    old = _agreement(1, ids=False)
    loaded, compared, found = _measured(old, old.replace("tryggen", "trygga"), tmp_path)
    assert {change.kind for change in found.changes} <= {"reworded"}
    assert compared < 10 * loaded


def test_what_is_too_much_to_weigh_is_said_and_still_listed(tmp_path: Path) -> None:
    goals = ["".join(f"  - title: {name}{number}\n" for number in range(1500)) for name in ("a", "b")]
    loaded, compared, found = _measured(f"{HEAD}goals:\n{goals[0]}", f"{HEAD}goals:\n{goals[1]}", tmp_path)
    assert len(found.changes) == 3000
    assert [text.sv.partition(":")[0] for text in found.not_compared] == ["Mål"]
    assert compared < 10 * loaded

"""A little more in an agreement: the lines that its document gains by it.

`small_agreements.txt` holds the cases: lines of the agreement (+), and what they add to the document of
the least agreement there is (|).
"""

from collections.abc import Callable, Sequence
from difflib import ndiff
from pathlib import Path

import pytest

from tests.conftest import Ran, some

HEAD = {
    "title:": "title: Samverkansavtal",
    "parties:": "parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]",
    "validity:": "validity: {start: 2019, end: 2022}",
}
CASES = Path(__file__).with_name("small_agreements.txt").read_text("utf-8").strip().split("\n\n")


def written(lines: Sequence[str], samverkan: Callable[..., Ran], root: Path) -> list[str]:
    """The lines of the document of an agreement with these lines, without empty ones."""
    head = (line for key, line in HEAD.items() if not any(each.startswith(key) for each in lines))
    file = root / "agreements" / "a" / "agreement.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([*head, *lines]), "utf-8")
    samverkan("render", root / "agreements", "--to", "md", "--document", "avtal", "--output", root / "build")
    return [line for line in (root / "build/a/avtal.md").read_text("utf-8").split("\n") if line]


def gained(lines: Sequence[str], samverkan: Callable[..., Ran], root: Path) -> list[str]:
    """The lines that these lines of an agreement add to its document."""
    least, more = written([], samverkan, root), written(lines, samverkan, root)
    return [f"| {line[2:]}" for line in ndiff(least, more) if line.startswith("+ ")]


@pytest.mark.parametrize("case", some(CASES, 2))
def test_a_little_more_is_written(case: str, samverkan: Callable[..., Ran], tmp_path: Path) -> None:
    lines = case.split("\n")
    own = [line[2:] for line in lines if line.startswith("+ ")]
    assert gained(own, samverkan, tmp_path) == [line for line in lines if line.startswith("| ")]

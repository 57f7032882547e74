"""All changed words of a document come back, as changes or as words of no file, and nothing else does."""

import re
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan.cli import run
from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.returned import returned
from tests.conftest import ROOT, examples
from tests.returned.editing import Edited

AGREEMENT = "tankvika/2024-2027"
NAMES = ("avtal", "atgardsplan", "uppfoljning-slutet-2025")
_ANY = st.integers(0, 10**6)
_EDITS = st.lists(st.tuples(_ANY, _ANY, st.booleans()), min_size=1, max_size=4)


@cache
def _workspace() -> Workspace:
    return load(ROOT)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papper")
    with redirect_stdout(StringIO()):
        for name in NAMES:
            asked = ["--to", "docx", "--document", name, "--output", str(folder / name)]
            assert run(["render", str(ROOT / "agreements" / AGREEMENT), *asked]) == 0
    return folder


@example(
    "uppfoljning-slutet-2025", None, [(128, 0, True)]
)  # a row of a table, all of it found in words of ours
@given(st.sampled_from(NAMES), st.sampled_from([None, "Kim Polis"]), _EDITS)
@settings(max_examples=examples(200))
def test_each_word_that_is_changed_comes_back_and_no_other(
    papers: Path, name: str, author: str | None, edits: list[tuple[int, int, bool]]
) -> None:
    """A word may be partly a value and partly ours, and a line of few words be told as gone and new."""
    file = Edited((papers / name / AGREEMENT / f"{name}.docx").read_bytes(), author)
    runs = file.runs()
    chosen = {run % len(runs): (word, kept) for run, word, kept in edits}
    typed, struck = [], []
    for place, (word, is_kept) in chosen.items():
        new = f"nytt{place}ord" if is_kept else ""
        typed += [new] if new else []
        struck.append(file.change_word(runs[place], word, new))
    path = papers / "tillbaka.docx"
    path.write_bytes(file.saved())
    found = returned(path, _workspace())
    told = [(each.old, each.new) for each in (*found.changes, *found.unplaced)]
    for word in typed:
        assert [word in new for _, new in told].count(True) == 1
    for word in re.findall(r"\w+", " ".join(struck)):
        assert any(word in old for old, _ in told)
    assert len(told) <= 2 * len(chosen)

"""All changed words of a document come back, as changes or as words of no file, and nothing else does."""

import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import examples
from tests.returned.papers import back, opened

NAMES = ("avtal", "atgardsplan", "uppfoljning-slutet-2025")
_ANY = st.integers(0, 10**6)
_EDITS = st.lists(st.tuples(_ANY, _ANY, st.booleans()), min_size=1, max_size=4)


@example(
    "uppfoljning-slutet-2025", None, [(128, 0, True)]
)  # a row of a table, all of it found in words of ours
@example("atgardsplan", None, [(5491, 0, True)])  # the one place where three sign
@given(st.sampled_from(NAMES), st.sampled_from([None, "Kim Polis"]), _EDITS)
@settings(max_examples=examples(200))
def test_each_word_that_is_changed_comes_back_and_no_other(
    papers: Path, name: str, author: str | None, edits: list[tuple[int, int, bool]]
) -> None:
    """A word may be partly a value and partly ours, and a line of few words be told as gone and new.

    Words that are the value of several, such as the place where all sign, are told once for each.
    """
    file = opened(papers, name, author)
    runs = file.runs()
    chosen = {run % len(runs): (word, kept) for run, word, kept in edits}
    typed, struck = [], []
    for place, (word, is_kept) in chosen.items():
        new = f"nytt{place}ord" if is_kept else ""
        typed += [new] if new else []
        struck.append(file.change_word(runs[place], word, new))
    found = back(file, papers)
    told = dict.fromkeys((each.old, each.new) for each in (*found.changes, *found.unplaced))
    for word in typed:
        assert [word in new for _, new in told].count(True) == 1
    for word in re.findall(r"\w+", " ".join(struck)):
        assert any(word in old for old, _ in told)
    assert len(told) <= 2 * len(chosen)

"""Comments are told where they stand, and what only looks like one is not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.source import SourceFile, parse
from samverkan.source.comments import Comment, comments

# A stretch of YAML, and its comment: the words, the line in the stretch, the column, and whether it is alone.
PARTS = [
    ("{k}: text", None),
    ("{k}: text  # efter", ("efter", 0, 10, False)),
    ("# först", ("först", 0, 1, True)),
    ("{k}: text\n  #   indragen  ", ("indragen", 1, 3, True)),
    ("#", ("", 0, 1, True)),
    ("{k}: a#b", None),
    ("{k}: 'a # b'", None),
    ("'{k} # b': text", None),
    ("{k}: 'a # b' # efter", ("efter", 0, 12, False)),
    ('{k}: ["a # b", "c"] #efter', ("efter", 0, 19, False)),
    ("{k}: |\n  # text\n  mer # text", None),
    ("{k}: >- # om blocket\n  text # text", ("om blocket", 0, 7, False)),
    ("{k}: 'a\n  # b'", None),
    ("{k}: # en # två", ("en # två", 0, 4, False)),
    ("{k}:\n  # å om listan\n  - 'x # y'\n  - z", ("å om listan", 1, 3, True)),
    ("", None),
]


@given(chosen=st.lists(st.sampled_from(PARTS), max_size=8))
def test_every_comment_is_told_at_its_place_and_nothing_else(
    chosen: list[tuple[str, tuple[str, int, int, bool] | None]],
) -> None:
    lines, told = ["början: x"], []
    for number, (part, comment) in enumerate(chosen):
        if comment:
            words, line, column, alone = comment
            told.append(Comment(len(lines) + line + 1, column, words, alone))
        lines += part.replace("{k}", chr(ord("a") + number)).split("\n")
    assert _comments("\n".join(lines) + "\n") == told


@pytest.mark.parametrize("text", ["a: @ # x", "", "- a # x"])
def test_a_file_that_cannot_be_read_has_no_comments(text: str) -> None:
    assert _comments(text) == []


def _comments(text: str) -> list[Comment]:
    return list(comments(SourceFile("a.yaml", text, parse(text).tree)))

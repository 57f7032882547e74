"""The words of a text without its marks, however many marks it has."""

import pytest

from samverkan.diff.markup import without_markup


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("`kod` och ``mer ` kod``", "kod och mer ` kod"),
        ("*fet* **a** ***b*** ~~c~~ _d_", "fet a b c d"),
        ("```` inte så ````", "```` inte så ````"),
        ("5 * 3 * 2", "5 * 3 * 2"),
    ],
)
def test_marks_are_left_out(text: str, words: str) -> None:
    assert without_markup(text) == words


@pytest.mark.parametrize(
    "marks", ["`", "`a ", " *a", "_a", "~~a", "*_`~", "[", "[^", "![a", "[a](", "<http:a"]
)
def test_marks_without_end_are_come_to_the_end_of(marks: str) -> None:
    """Tens of thousands of signs that each may begin something: hours when each is tried with each."""
    assert len(without_markup(marks * 20_000)) <= len(marks * 20_000)


def test_blanks_without_end_are_come_to_the_end_of() -> None:
    assert without_markup(f"*a*{' ' * 400_000}b  \nc") == f"a{' ' * 400_000}b\nc"

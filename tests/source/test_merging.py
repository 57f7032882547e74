"""What git leaves in a file where two versions could not be merged is told of as that."""

import pytest

from samverkan.source.merging import unmerged
from samverkan.source.parsing import parse

LEFT = [
    "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> grenen\n",
    "a:\n<<<<<<< Updated upstream\n  - b\n||||||| merged common ancestors\n=======\n  - c\n>>>>>>> Stashed\n",
    "a: 1\n=======\nb: 2\n",
    "a: 1\n<<<<<<< HEAD\nb: 2\n",
    "a: 1\n>>>>>>> 3f2a9c1 (Ny text)\n",
]


@pytest.mark.parametrize("text", LEFT)
def test_a_mark_is_told_of_at_its_line_and_nothing_else_is(text: str) -> None:
    (fault,) = parse(text).faults
    assert (fault.span.line, fault.span.column) == (2, 1)
    assert "sammanslagning" in fault.message.sv


@pytest.mark.parametrize("text", ["Rubrik\n=======\n\nText\n", "> Citat\n", "a <<<<<<< b\n", "========\n"])
def test_what_is_no_mark_in_prose(text: str) -> None:
    assert unmerged(text, prose=True) == []


def test_equals_signs_inside_a_text_are_no_mark() -> None:
    assert parse("a: |\n  Rubrik\n  =======\n").faults == ()

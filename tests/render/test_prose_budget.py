"""However a text is made, its model refuses it, or reading and writing it costs within bounds."""

from collections.abc import Callable
from functools import partial
from operator import mul

import pytest
from pydantic import TypeAdapter, ValidationError

from samverkan.model import MOST_SIGNS
from samverkan.model.scalars import ProseText
from samverkan.render.prose import prose
from samverkan.render.tree import parse
from tests.conftest import some
from tests.counting import calls

SIGNS = 400
MOST_CALLS_A_SIGN = 500

REPEATED = [
    *"[]()*_`~|<>#&\\!^-+.:1a",
    *("[a](", "![a](", "[a](https://x.se", "[a](b ", "[](#a) ", "[a](https://x.se) ", "[^a] ", "[^a", "]("),
    *(
        "*a ",
        "**a",
        "*a* ",
        "_a ",
        "*a_b ",
        "<!--",
        "<ins>",
        "<ins>a</ins>",
        "&amp;",
        "\\*",
        "```\n",
        "a\\\n",
    ),
    *(
        "> ",
        "- ",
        "1. ",
        "- a\n",
        "1. a\n",
        "> - a\n>\n",
        "- a\n1. b\n",
        "\t- a\n",
        ">\n",
        "> > a\n\n",
        "---\n\n",
    ),
    *(
        "# a\n",
        "###### a\n",
        "a\n\n",
        "a\n",
        "a\r",
        "|a|\n|-|\n|b|\n\n",
        "::: cover\n",
        "😀",
        "👩\u200d",
        "\u202e",
    ),
    *("2024-01-01 ", "t.ex. ", "a-", "http://x.se ", "a@b.se ", "a ", "En mening om något. "),
]
SHAPES: dict[str, Callable[[int], str]] = {
    "a wide table": lambda n: f"{'|a' * n}|\n{'|-' * n}|\n{'|b' * n}|\n",
    "a table of empty cells": lambda n: "|a|b|c|\n|-|-|-|\n" + "|\n" * n,
    "lists in lists": lambda n: "\n".join("  " * (depth % 18) + "- a" for depth in range(n)),
    "quotations in quotations": lambda n: "\n\n".join("> " * (depth % 18) + "a" for depth in range(n)),
    "brackets that close": lambda n: "[" * n + "a" + "](b)" * n,
    "stars that close": lambda n: "*" * n + "a" + "*" * n,
    "headings of every depth": lambda n: "".join("#" * (at % 6 + 1) + f" {at}\n" for at in range(n)),
    **{repr(each): partial(mul, each) for each in REPEATED},
}


def _accepted(text: str) -> bool:
    try:
        TypeAdapter(ProseText).validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("shape", some(SHAPES, 3))
def test_twice_the_text_costs_no_more_than_twice_as_much(shape: str) -> None:
    parse(str(prose("ord", 3)))
    once, twice = (_cost(SHAPES[shape](times)) for times in (SIGNS, 2 * SIGNS))
    assert twice < 2.1 * once + 2000
    assert twice < MOST_CALLS_A_SIGN * 2 * max(SIGNS, len(SHAPES[shape](SIGNS)))


def _cost(text: str) -> int:
    return calls(lambda: parse(str(prose(text, 3))))


@pytest.mark.parametrize("signs", [*"[]*_`~|<>#&\\!^\n\r", "[a](b)", "- a\n", "| a |\n"])
def test_a_text_of_more_signs_than_can_be_read_is_refused(signs: str) -> None:
    assert not _accepted("a" + signs * (MOST_SIGNS + 1))


def test_what_is_refused_is_not_read_to_its_end() -> None:
    first, few, many = (calls(lambda n=n: _accepted("[" * n * MOST_SIGNS)) for n in (2, 2, 20))
    assert few == many <= first


def test_a_long_text_with_few_signs_is_accepted() -> None:
    assert all(_accepted(each * MOST_SIGNS * 2) for each in [*"aå1.-–”", "En mening. "])

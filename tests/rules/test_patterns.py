"""No pattern that is looked for anywhere in a text costs the square of a long word."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import samverkan.rules
from samverkan.text import pattern_of


def searched() -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Each pattern that a module of the rules searches for: where it stands, its name, and itself."""
    for module in pkgutil.walk_packages(samverkan.rules.__path__, "samverkan.rules."):
        held = import_module(module.name)
        source = inspect.getsource(held)
        for name, value in vars(held).items():
            is_pattern = isinstance(value, re.Pattern | type(pattern_of("")))
            if is_pattern and re.search(rf"\b{name}\.(?:search|finditer|findall|sub)\(", source):
                yield module.name, name, value


def begins_with_any_number(parsed: Any) -> bool:
    """Whether a way through the pattern begins with nothing or any number of word signs.

    Such a way is tried from each sign of a long word to its end, and finds nothing that it would not find
    without that beginning.
    """
    for kind, what in parsed:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            least, most, repeated = what
            return bool(least == 0 and most == op.MAXREPEAT and "CATEGORY_WORD" in str(repeated))
        if kind is op.BRANCH:
            return any(begins_with_any_number(way) for way in what[1])
        if kind is op.SUBPATTERN:
            return begins_with_any_number(what[3])
        return False
    return False


def goes_on_over_anything(parsed: Any) -> bool:
    """Whether the pattern has any number of any signs before something more.

    From each place where it may begin it then goes on to the end of the text.
    """
    every = list(parsed)
    for place, (kind, what) in enumerate(every):
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            _, most, repeated = what
            is_open = most == op.MAXREPEAT and [each for each, _ in repeated] == [op.ANY]
            if (is_open and place + 1 < len(every)) or goes_on_over_anything(repeated):
                return True
        inside = what[1] if kind is op.BRANCH else [what[3]] if kind is op.SUBPATTERN else []
        if any(map(goes_on_over_anything, inside)):
            return True
    return False


@pytest.mark.parametrize("pattern", [r"antar.*?och", r"(?:följ.*\bupp|se) efter", r"a(?:b.+c)*"])
def test_one_that_goes_on_is_noticed(pattern: str) -> None:
    assert goes_on_over_anything(_parser.parse(pattern))


@pytest.mark.parametrize("pattern", [r"antar.{0,500}?och", r"se .*", r"[^.]+\."])
def test_one_that_stops_is_not(pattern: str) -> None:
    assert not goes_on_over_anything(_parser.parse(pattern))


@pytest.mark.parametrize("pattern", [r"\w*nämnd\b", r"kommun|\w*rådet?\b", r"(?:\w*chef)"])
def test_such_a_pattern_is_noticed(pattern: str) -> None:
    assert begins_with_any_number(_parser.parse(pattern))


@pytest.mark.parametrize("is_dear", [begins_with_any_number, goes_on_over_anything])
def test_no_pattern_of_a_rule_is_such(is_dear: Callable[[Any], bool]) -> None:
    every = list(searched())
    assert len(every) > 100
    assert not [(where, name) for where, name, value in every if is_dear(_parser.parse(value.pattern))]

"""How many items a text says that its list has: `tre områden:`, and then two."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle, occurrences
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_WHAT = (
    r"\w{0,40}(?:områden|mål|problem|åtgärder|delar|sätt|punkter|steg|löften|orsaker|grupper|uppgifter|frågor"
    r"|skäl|nivåer|syften|åtaganden)"
)
_LED = pattern_of(rf"(?<![\w-])(?P<number>{NUMBER})\s+(?:\w{{1,40}}\s+)?{_WHAT}:[ \t]*\n+", re.IGNORECASE)
_IN_LINE = pattern_of(
    rf"(?<![\w-])(?P<number>{NUMBER})\s+(?:\w{{1,40}}\s+)?{_WHAT}(?:\s+[a-zåäö]+){{0,4}}:[ ]+"
    r"(?P<items>[a-zåäö][^.:;!?\n()]{3,300})\.(?=\s|$)",
    re.IGNORECASE,
)
"""A number right before items in a sentence: `två problem: a och b.`"""

_BETWEEN = pattern_of(r",|(?<!\w)(?:och|samt|eller|respektive|liksom)(?!\w)", re.IGNORECASE)

_LINE = pattern_of(r"[^\n]*\n|[^\n]+")
_ITEM = pattern_of(r"(?:[-*+]|[0-9]{1,2}[.)])\s+\S")


def other_lists(route: Route, text: str) -> Iterator[Finding]:
    """Each number right before a list that has another number of items, or a sentence that has fewer."""
    for found, items in (*misnumbered(text), *_too_few(text)):
        yield Finding(
            at=route,
            needle=needle(text, *found.span("number")),
            message=Text(
                sv=f"Texten säger {number_of(found['number'])}, men listan har {items}.",
                en=f"The text says {number_of(found['number'])}, but the list has {items}.",
            ),
            help=Text(
                sv="Rätta talet, eller det som saknas eller är för mycket.",
                en="Correct the number, or what is missing or too much.",
            ),
        )


def _too_few(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each number of more items than the sentence after it can have, with how many that is."""
    for found in occurrences(_IN_LINE, text):
        most = len(_BETWEEN.findall(found["items"])) + 1
        if most < number_of(found["number"]):
            yield found, most


def misnumbered(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each such number, with how many items the list has."""
    for found in occurrences(_LED, text):
        items = _items(text, found.end())
        if items and items != number_of(found["number"]):
            yield found, items


def _items(text: str, start: int) -> int:
    """The items of the list that begins there, 0 where none does; a line that goes on is no item."""
    count, goes_on = 0, False
    for line in _LINE.finditer(text, start):
        if _ITEM.match(line[0]):
            count += 1
        elif line[0].isspace():
            goes_on = False
            continue
        elif not count or not (goes_on or line[0][0].isspace()):
            return count
        goes_on = True
    return count
    return count

"""Numbers of crimes a year, and shares, that a text gives when the figures of the same are others."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from samverkan.diagnostics import Route
from samverkan.rules.agreements import number
from samverkan.rules.figures_known import KnownFigure
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, needle
from samverkan.text import Text, pattern_of

_NUMBER = r"(?P<number>[0-9]{1,3}(?: [0-9]{3})?)"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9/–-])"
_WHAT = r"(?P<what>(?:[a-zåäö]+\s)?[a-zåäö]{4,})"
_DONE = r"(?:anmäldes|anmälts|polisanmäldes|inträffade|rapporterades)"

_SAID = (
    pattern_of(rf"\s*{_NUMBER}\s+{_WHAT}\s+{_DONE}\s+(?:(?:under|år)\s+)?{_YEAR}"),
    pattern_of(rf"\s*(?:under|år)\s+{_YEAR}\s+{_DONE}\s+{_NUMBER}\s+{_WHAT}", re.IGNORECASE),
    pattern_of(
        r"\s*(?:Polisen\s+(?:tog\s+emot|fick)|Det\s+kom(?:\s+in)?|Det\s+gjordes)\s+"
        rf"{_NUMBER}\s+(?P<what>anmälningar)\s+(?:under\s+)?{_YEAR}"
    ),
)
"""What a sentence may begin with: how many of something were reported in a year."""

_AGAINST = pattern_of(
    rf"(?:\s+per\s+[0-9 ]+[a-zåäö]+)?,\s+(?:mot|jämfört\s+med)\s+{_NUMBER}\s+(?:under\s+|år\s+)?{_YEAR}"
)
"""What another year had of the same."""

_SHARE = pattern_of(
    r"\s*(?P<number>[0-9]{1,3}(?:,[0-9])?)\s+(?:procent|%)\s+(?P<what>(?:av|är|har)\s+[^,.;]{5,80})"
)

_WORD = pattern_of(r"\w+")

_STEM = 5
"""The first letters by which two words are taken for the same one."""


def other_crimes(route: Route, text: str, known: Sequence[KnownFigure]) -> Iterator[Finding]:
    """Each number of a year in the text that is not that of the one thing `known` that it speaks of."""
    counted = [each for each in known if not each.is_share]
    for sentence in SENTENCE.finditer(text) if counted else ():
        found = next(filter(None, (each.match(text, *sentence.span()) for each in _SAID)), None)
        series = _spoken_of(found, text[found.end() : sentence.end()], counted) if found else None
        if found and series:
            yield from _differs(route, text, found, series)
            against = _AGAINST.match(text, found.end(), sentence.end())
            yield from _differs(route, text, against, series) if against else ()


def other_shares(route: Route, text: str, known: Sequence[KnownFigure]) -> Iterator[Finding]:
    """Each share that a sentence begins with and that is no value of the one thing that it speaks of."""
    shares = [each for each in known if each.is_share]
    for sentence in SENTENCE.finditer(text) if len(shares) == 1 else ():
        found = _SHARE.match(text, *sentence.span())
        stems = [each[:_STEM] for each in _WORD.findall(found["what"].casefold())] if found else []
        told = [each for each in stems if len(each) == _STEM]
        if found and told and all(each in shares[0].words for each in told):
            said = Decimal(found["number"].replace(",", "."))
            values = [value for _, value in shares[0].values]
            if values and not any(abs(said - each) < 1 for each in values):
                yield _other(route, needle(text, *found.span("number")), said, shares[0].title, values[0])


_ONE_SHARE = pattern_of(r"(?<![0-9,.–-])(?P<number>[0-9]{1,3}(?:,[0-9])?)\s*(?:procent|%)(?!\w)")

_OF_SOME = pattern_of(
    r"(?<!\w)(?:kvinn|män(?!\w)|männ|flick|pojk|yngre|äldre|bland\s+dem|riket|landet|länet|Sverige|snitt|genomsnitt"
    r"|ökat|minskat|ökade|minskade|fler\s+än|färre\s+än)",
    re.IGNORECASE,
)
"""Words of a sentence that gives the share of a part, of more than the kommun, or a change."""

_LONG_STEM = 6


def shares_in_words(route: Route, text: str, known: Sequence[KnownFigure]) -> Iterator[Finding]:
    """The one share of a sentence that is no value of the one thing that it speaks of by its words."""
    shares = [each for each in known if each.is_share]
    for sentence in SENTENCE.finditer(text) if shares else ():
        found = [*_ONE_SHARE.finditer(text, *sentence.span())]
        about = [each for each in shares if _is_about(sentence[0], each)]
        if len(found) != 1 or len(about) != 1 or not _is_of_a_known_time(sentence[0], about[0]):
            continue
        said, values = Decimal(found[0]["number"].replace(",", ".")), [value for _, value in about[0].values]
        if values and not any(abs(said - each) < 1 for each in values):
            yield _other(route, needle(text, *found[0].span("number")), said, about[0].title, values[0])


def _is_of_a_known_time(sentence: str, figure: KnownFigure) -> bool:
    """Whether the sentence is of all, and of no other year than the figure has a value of."""
    years = _SOME_YEAR.findall(sentence)
    return not _OF_SOME.search(sentence) and all(figure.at(year) is not None for year in years)


_SOME_YEAR = pattern_of(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _is_about(sentence: str, figure: KnownFigure) -> bool:
    """Whether the sentence has two of the long words of the title, and half of them at least."""
    named = {word[:_LONG_STEM] for word in _WORD.findall(figure.title.casefold()) if len(word) >= _LONG_STEM}
    told = {word[:_LONG_STEM] for word in _WORD.findall(sentence.casefold())}
    return len(named & told) >= max(2, len(named) / 2)


def _spoken_of(found: re.Match[str], rest: str, known: Sequence[KnownFigure]) -> KnownFigure | None:
    """The one thing that is counted, unless the words go on to a part of it, such as a place or a month."""
    words = [*_WORD.findall(found["what"].casefold()), *_WORD.findall(rest.partition(",")[0].casefold())]
    stems = [word[:_STEM] for word in words if len(word) >= _STEM - 1]  # a short one says nothing
    named = (each for each in known if all(stem in each.words for stem in stems))
    about = [each for each in named if each.at(found["year"]) is not None]
    return about[0] if len(about) == 1 else None


def _differs(route: Route, text: str, found: re.Match[str], series: KnownFigure) -> Iterator[Finding]:
    said, known = Decimal(found["number"].replace(" ", "")), series.at(found["year"])
    if known is not None and said != known:
        title = f"{series.title}, {found['year']}"
        yield _other(route, needle(text, *found.span("number")), said, title, known)


def _other(route: Route, words: str, said: Decimal, title: str, known: Decimal) -> Finding:
    return Finding(
        at=route,
        needle=words,
        message=Text(
            sv=f"Här står {number(said).sv}, men ”{title}” är {number(known).sv}.",
            en=f"Here it says {number(said).en}, but “{title}” is {number(known).en}.",
        ),
        help=Text(sv="Rätta talet här, eller det andra.", en="Correct the number here, or the other."),
    )

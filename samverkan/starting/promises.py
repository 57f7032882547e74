"""Promises as somebody has listed them, one on each line, and what can be counted in their words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from samverkan.errors import SamverkanError
from samverkan.model import Agreement, Bound
from samverkan.model.said_often import FrequencyPattern, Often, often_in, spelt_out
from samverkan.starting.outline import Fill, Outline
from samverkan.swedish import NUMBERS
from samverkan.text import Text, folded, pattern_of

_BOUNDS = {
    "minst": Bound.AT_LEAST,
    "åtminstone": Bound.AT_LEAST,
    "högst": Bound.AT_MOST,
    "max": Bound.AT_MOST,
    "maximalt": Bound.AT_MOST,
    "exakt": Bound.EXACTLY,
    "precis": Bound.EXACTLY,
}
_OFTEN = (FrequencyPattern.EVERY, FrequencyPattern.PER, FrequencyPattern.KNOWN, FrequencyPattern.ADVERB)
"""The ways of saying how often that have the number beside them: `3 vandringar per år`."""
_NUMBER = rf"[0-9]{{1,3}}(?:[ \u00a0][0-9]{{3}})+|[0-9]{{1,6}}(?:,[0-9]{{1,2}})?|{'|'.join(NUMBERS)}"
_AMOUNT = pattern_of(
    rf"(?<![\w,.:–-])(?:(?P<bound>{'|'.join(_BOUNDS)})\s)?(?P<number>{_NUMBER})(?:\s(?=\D)|(?=%))"
    r"(?P<unit>%|(?:[a-zåäö]+a\s)?[a-zåäöéü-]{2,})(?!\w)",
    re.IGNORECASE,
)
_TIME = pattern_of(r"(?:sekund|minut|timm|dygn|dag|veck|månad|år|klockan|kl\b)", re.IGNORECASE)
_GIVER = pattern_of(r"(?P<name>[^:]{1,80}?)(?::\s*|\s[–-]\s)(?P<text>\S.*)")
_LONGEST_NAME = 6
_WITH_OTHERS = frozenset({"och", "samt", "eller", "med", "tillsammans"})
_BULLET = pattern_of(r"^\s*(?:[-*•–]|[0-9]{1,2}[.)])\s+")


def promises_of(lines: str, agreement: Agreement, ids: Iterator[str]) -> Iterator[Outline]:
    """A promise for each line that holds words; `ids` are those that are free.

    A line that begins with a party, which goes on to do something or has a colon or a dash after it, is
    that party's promise, another that of all. Raises SamverkanError when there is no such line.
    """
    if not any(char.isalpha() for char in lines):
        raise SamverkanError(
            Text(
                sv="Filen har inga löften, ett på varje rad.",
                en="The file has no promises, one on each line.",
            )
        )
    for line in lines.splitlines():
        words = " ".join(_BULLET.sub("", line).split())
        if any(char.isalpha() for char in words):
            yield _promise(words, agreement, next(ids))


def _promise(words: str, agreement: Agreement, identity: str) -> Outline:
    giver = _GIVER.fullmatch(words)
    called = {
        folded(name): each.id
        for each in agreement.parties
        for name in (each.id, each.short_name, each.name)
        if name
    }
    given_by = called.get(folded(giver["name"])) if giver else None
    text = giver["text"] if giver and given_by else words
    given_by = given_by or _subject(words, called)
    target = target_of(text)
    return {
        "id": identity,
        "text": text,
        "parties": [given_by] if given_by else [each.id for each in agreement.parties],
        "responsible": Fill("funktionen som håller löftet"),
        **({"target": target} if target else {}),
    }


def _subject(words: str, called: Mapping[str, str]) -> str | None:
    """The party that the words begin with, when it is that one alone that does something."""
    said = words.split()
    longest = range(min(_LONGEST_NAME, len(said) - 1), 0, -1)
    count = next((count for count in longest if _name(said[:count]) in called), 0)
    if not count or not said[count - 1].isalpha():
        return None
    verb = said[count]
    alone = verb.isalpha() and verb.islower() and verb not in _WITH_OTHERS
    return called[_name(said[:count])] if alone else None


def _name(words: Sequence[str]) -> str:
    return folded(" ".join(words))


def target_of(words: str) -> Outline | None:
    """What is promised as a number: `minst 3 vandringar per år`; None unless there is one way to read it."""
    words = spelt_out(words)
    often = [each for each in often_in(words, *_OFTEN) if each.unit]
    rest = _without(words, often)
    amounts = [each for each in _AMOUNT.finditer(rest) if _counts(each)]
    if len(often) > 1 or len(amounts) != 1 or not (often or amounts[0]["bound"]):
        return None
    (amount,) = amounts
    if amount["number"].casefold() in ("en", "ett") and not (
        amount["bound"] or amount["unit"].startswith("gång")
    ):
        return None
    bound = _BOUNDS.get((amount["bound"] or "").casefold())
    return {
        **({"bound": bound.value} if bound else {}),
        "value": _number(amount["number"]),
        "unit": "procent" if amount["unit"] == "%" else amount["unit"],
        **({"cadence": _cadence(often[0])} if often else {}),
    }


def _counts(amount: re.Match[str]) -> bool:
    """Whether what follows the number can be counted, and is no time of its own."""
    return not _TIME.match(amount["unit"].split()[-1])


def _number(words: str) -> str:
    return str(NUMBERS.get(words.casefold(), words))


def _without(words: str, often: Sequence[Often]) -> str:
    """The words with a sign for each that says how often."""
    for each in often:
        words = f"{words[: each.start]}{'·' * (each.end - each.start)}{words[each.end :]}"
    return words


def _cadence(said: Often) -> Outline:
    every = {"every": str(said.every)} if said.every > 1 else {}
    return {**every, "per": said.unit.value} if said.unit else every

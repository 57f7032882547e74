"""How many times something is done, as a text and the numbers beside it say it."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Medborgarlofte, Target, TimeUnit, Uppfoljning
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, needle
from samverkan.rules.written_values import NUMBER, TIMES, number_of
from samverkan.text import Text, pattern_of

_DONE = pattern_of(rf"\s*(?P<done>[0-9]{{1,4}})\s+{TIMES}\s+av\s+(?P<all>[0-9]{{1,4}})(?![0-9,])")


def other_times(follow_up: Uppfoljning) -> Iterator[Finding]:
    """Each number of times that is none of those that the text beside it begins with."""
    for place, result in enumerate(follow_up.measures):
        found = _DONE.match(result.text or "")
        if found and result.times is not None and result.times not in {int(each) for each in found.groups()}:
            yield Finding(
                at=("measures", place, "times"),
                message=Text(
                    sv=f"Här står {result.times}, men texten säger {found['done']}.",
                    en=f"Here it says {result.times}, but the text {found['done']}.",
                ),
                help=_MEND,
            )


_MEND = Text(sv="Rätta det som är fel.", en="Correct what is wrong.")

_SHARED = pattern_of(r"(?<!\w)(?:var|vart|vardera|varje|per|respektive|båda|bägge|alla)(?!\w)", re.IGNORECASE)
"""That a number is of each one of several, and the target may be of all."""

_OFTEN = {
    TimeUnit.WEEK: ("i veckan", "per vecka"),
    TimeUnit.MONTH: ("i månaden", "per månad"),
    TimeUnit.YEAR: ("om året", "per år", "under året"),
}

_COUNTED = pattern_of(rf"(?<![\w,.–-])(?P<number>{NUMBER})\s+(?P<what>\w+)", re.IGNORECASE)

_HOW_OFTEN = pattern_of("|".join(each for words in _OFTEN.values() for each in words), re.IGNORECASE)


def other_targets(document: Medborgarlofte) -> Iterator[Finding]:
    """Each promise whose words give another number of the same thing, for the same time, than its target."""
    for place, promise in enumerate(document.promises):
        if promise.target:
            yield from _other_target(("promises", place, "text"), promise.text, promise.target)


def _other_target(route: Route, text: str, target: Target) -> Iterator[Finding]:
    unit = target.unit.casefold().partition(" ")[0]
    every = [found for found in _COUNTED.finditer(text) if found["what"].casefold() == unit]
    if len(every) != 1 or number_of(every[0]["number"]) == target.value:
        return
    sentence = next(each[0] for each in SENTENCE.finditer(text) if each.end() >= every[0].end())
    if not _SHARED.search(sentence.replace(_often(sentence), "")) and _is_of_one_time(sentence, target):
        yield Finding(
            at=route,
            needle=needle(text, *every[0].span("number")),
            message=Text(
                sv=f"Löftet säger ”{every[0][0]}”, men dess mål (`target`) är {target.value:f}.",
                en=f"The promise says “{every[0][0]}”, but its `target` is {target.value:f}.",
            ),
            help=_MEND,
        )


def _often(sentence: str) -> str:
    found = _HOW_OFTEN.search(sentence)
    return found[0] if found else ""


def _is_of_one_time(sentence: str, target: Target) -> bool:
    """Whether the words give the number for the time that the target is for."""
    often, cadence = _often(sentence).casefold(), target.cadence
    if not often or not cadence:
        return not cadence and often in ("", "under året")
    return often in _OFTEN.get(cadence.per, ()) and cadence.every == cadence.times == 1

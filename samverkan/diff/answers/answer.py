"""What an answer consists of, and how what it tells of is named and counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from samverkan.diff.changes import Change, ChangeKind
from samverkan.diff.counting import counted, noun_of
from samverkan.diff.headings import VERBS
from samverkan.model import capitalised, in_words, listed
from samverkan.swedish import joined
from samverkan.text import Text, as_written, strung

_LONGEST = 75
_LITTLE_MORE = 20
"""Of a name that is so much longer nothing is left out, for it would save the reader nothing."""
_MOST_NAMES = 3
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class BeforeAndAfter:
    """What stood and what stands, side by side: a name of each row, and its values under the other heads."""

    heads: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one of the questions that a council asks: sentences, then a list, then a table."""

    name: str
    question: Text
    sentences: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()
    table: BeforeAndAfter | None = None


def sentence(text: Text) -> Text:
    """The text with a capital first letter and a full stop."""
    whole = capitalised(text)
    return Text(sv=_stopped(whole.sv), en=_stopped(whole.en))


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def quoted(name: Text) -> Text:
    """The name in quotation marks, of a long one its beginning."""
    return Text(sv=f"”{_short(name.sv)}”", en=f"“{_short(name.en)}”")


def _short(name: str) -> str:
    line = " ".join(name.split()).rstrip(".:")
    return line if len(line) <= _LONGEST + _LITTLE_MORE else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


def first_of(points: Sequence[Text], most: int, more: Callable[[Text], Text]) -> tuple[Text, ...]:
    """The points; of many the first, and what `more` tells of how many there are besides."""
    rest = len(points) - most
    return tuple(points) if rest < _SEVERAL else (*points[:most], more(capitalised(in_words(rest))))


def names(changes: Sequence[Change]) -> Text:
    """What the changes are about, by name; of many the first, and how many there are besides."""
    said = [quoted(change.name) for change in changes]
    more = len(said) - _MOST_NAMES
    if more < 2:
        return listed(said)
    number = in_words(more)
    return listed([*said[:_MOST_NAMES], Text(sv=f"{number.sv} till", en=f"{number.en} more")])


_ONLY = {
    "agreement": Text(sv="uppgifterna om avtalet", en="the facts of the agreement"),
    "case": Text(sv="ärendet", en="the case"),
    "cover": Text(sv="omslaget", en="the cover"),
    "follow_up": Text(sv="beskrivningen av uppföljningen", en="the description of the follow-up"),
    "model": Text(sv="samverkansmodellen", en="the model of collaboration"),
    "period": Text(sv="villkoren för avtalstiden", en="the terms of the period"),
}
"""Parts of which an agreement has one."""
_PROPOSAL = Text(sv="förslaget till beslut ändras", en="the proposed decision is changed")
_TIES = Text(sv="förhållandet till andra avtal ändras", en="the ties to other agreements are changed")


def happened(part: str, kind: ChangeKind, number: int, *, named: bool = True) -> Text:
    """What has happened to how many of a part: `två mål utgår`, or `två utgår` when they are not `named`."""
    words, verb, one = noun_of(part), VERBS[kind], number == 1
    does = Text(sv=verb.sv, en=_done(verb, one=one))
    noun = (words.one if one else words.many,) if named else ()
    return strung(" ", (words.number(number), *noun, does))


def _done(verb: Text, *, one: bool) -> str:
    """The verb in English, of one thing or of several."""
    return verb.en if one else verb.en.replace("is ", "are ", 1)


def told(changes: Iterable[Change]) -> Text:
    """What has happened to how many of each part: `ett mål utgår och två tillkommer`."""
    parts: dict[str, list[Text]] = {}
    named: set[str] = set()
    for (part, kind), things in counted(changes).items():
        regrouped = kind in (ChangeKind.MERGED, ChangeKind.SPLIT)
        said = (
            _regrouped(kind, list(things.values()))
            if regrouped
            else _told(part, kind, list(things.values()), first=part not in named)
        )
        named |= set() if regrouped else {part}
        parts.setdefault(part, []).append(said)
    phrases = _sharing_verbs([listed(list(dict.fromkeys(each))) for each in parts.values()])
    link = "samt" if any(" och " in each.sv for each in phrases) else "och"
    return Text(sv=joined([each.sv for each in phrases], link), en=_all_of([each.en for each in phrases]))


def _all_of(phrases: Sequence[str]) -> str:
    """`a, b and c`; of phrases that have an *and* of their own `a and b; c; and d`."""
    *first, last = phrases
    if not first or not any(" and " in each for each in phrases):
        return joined(phrases, "and")
    return f"{'; '.join(first)}; and {last}"


def _sharing_verbs(phrases: Iterable[Text]) -> list[Text]:
    """The phrases, those to which the same alone has happened as one: `två mål och ett forum utgår`."""
    groups: dict[Text, list[Text]] = {}
    for phrase in phrases:
        groups.setdefault(_verb(phrase) or phrase, []).append(phrase)
    return [_with_one_verb(verb, each) if len(each) > 1 else each[0] for verb, each in groups.items()]


def _verb(phrase: Text) -> Text | None:
    """The verb that a phrase ends with, when it is the only one."""
    found = [verb for verb in VERBS.values() if f" {verb.sv}" in phrase.sv]
    return found[0] if len(found) == 1 and phrase.sv.endswith(found[0].sv) and "”" not in phrase.sv else None


def _with_one_verb(verb: Text, phrases: Sequence[Text]) -> Text:
    ends = f" {verb.en}", f" {_done(verb, one=False)}"
    subjects = [
        Text(sv=each.sv.removesuffix(f" {verb.sv}"), en=each.en.removesuffix(ends[0]).removesuffix(ends[1]))
        for each in phrases
    ]
    return strung(" ", (listed(subjects), Text(sv=verb.sv, en=_done(verb, one=False))))


def _told(part: str, kind: ChangeKind, things: Sequence[Change], *, first: bool) -> Text:
    change = things[0]
    if part == "relation":
        return _TIES
    if part == "period" and change.field is None and change.new:
        terms = [Text(sv="dess villkor ändras", en="its terms are changed")] if len(things) > 1 else []
        return listed([period_told(change), *terms])
    if part == "case" and "proposal" in (change.field or ""):
        return _PROPOSAL
    if part in _ONLY and len(things) == 1 and _is_the_one(part, change):
        verb = VERBS[kind]
        does = _done(verb, one=part not in ("agreement", "period"))
        return Text(sv=f"{_ONLY[part].sv} {verb.sv}", en=f"{_ONLY[part].en} {does}")
    said = happened(part, kind, len(things), named=first)
    return _naming(said, part, kind, things)


def _naming(said: Text, part: str, kind: ChangeKind, things: Sequence[Change]) -> Text:
    """What has happened, with what those are called now that have other words, or that are changed."""
    now = names(things)
    renamed = kind is ChangeKind.REWORDED and all(each.new == each.name for each in things)
    if renamed and part in _WORDED and len(things) <= _MOST_NAMES:
        return Text(sv=f"{said.sv} till {now.sv}", en=f"{said.en} as {now.en}")
    if kind in (ChangeKind.REWORDED, ChangeKind.CHANGED) and part in _ASKED_WHICH:
        return Text(sv=f"{said.sv} ({now.sv})", en=f"{said.en} ({now.en})")
    return said


def _regrouped(kind: ChangeKind, things: Sequence[Change]) -> Text:
    """What became of each: `”Skolan” och ”Fritiden” slås ihop till ”Barn och unga”`."""
    return listed([_became(kind, now, things) for now in dict.fromkeys(each.new for each in things)])


def _became(kind: ChangeKind, now: Text | None, things: Sequence[Change]) -> Text:
    those, verb = [each for each in things if each.new == now], VERBS[kind]
    what, became, into = names(those), now or as_written(""), Text(sv="i", en="into")
    if kind is ChangeKind.MERGED:
        became, into = quoted(became), Text(sv="till", en="into")
    does = _done(verb, one=len(those) == 1)
    return Text(sv=f"{what.sv} {verb.sv} {into.sv} {became.sv}", en=f"{what.en} {does} {into.en} {became.en}")


_WORDED = frozenset({"goal", "commitment", "promise", "clause", "purpose", "problem", "cause", "vision"})
"""Parts of which a reader asks for the new words."""
_ASKED_WHICH = _WORDED | {"measure", "indicator", "operational_goal", "area", "forum", "party"}
"""Parts of which a reader asks which of them it is."""


def _is_the_one(part: str, change: Change) -> bool:
    """Whether it is the one thing of its part; follow-ups there are several of beside the plan of them."""
    return part != "follow_up" or change.name.sv == noun_of(part).heading.sv


def period_told(change: Change) -> Text:
    """The period that was and the one that is: `avtalet gäller 2028–2031 i stället för 2024–2027`."""
    new, old = change.new or as_written("–"), change.old
    if old is None:
        return Text(sv=f"avtalet gäller {new.sv}", en=f"the agreement holds {new.en}")
    return Text(
        sv=f"avtalet gäller {new.sv} i stället för {old.sv}",
        en=f"the agreement holds {new.en} instead of {old.en}",
    )

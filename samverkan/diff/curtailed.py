"""What weakens a value that is cut down: part of a place, a deputy for the holder, a shorter time."""

import re
from itertools import islice

from samverkan.diff.changes import Difference
from samverkan.diff.days import on_the_day
from samverkan.diff.likeness import bare_words
from samverkan.diff.scales import RESERVED
from samverkan.diff.terms import is_later
from samverkan.model import (
    Acting,
    Measure,
    Medborgarlofte,
    Member,
    PartialDate,
    PromiseExtension,
    Record,
    Recurrence,
    Signatory,
    Validity,
    acts_for_another,
    in_stead,
    last_day,
    once,
)
from samverkan.swedish import capital, definite, small
from samverkan.text import Text, pattern_of

_BETWEEN_PLACES = pattern_of(r", | och | samt | med | inklusive ")


_MOST_BEFORE = 4
"""How many words may say that somebody acts for the holder of the office named after them."""

_WHOLE = pattern_of(r"\b(?:hela|alla|samtliga)\b", re.IGNORECASE)


def of_smaller_place(difference: Difference, name: Text) -> Text | None:
    """Of the whole, or of several, some places are left: `Torget` of `Torget med resecentrum`."""
    if difference.key != "place" or isinstance(difference.owner, Signatory):
        return None
    old, new = difference.old, difference.new
    if not (isinstance(old, str) and isinstance(new, str)):
        return None
    if _WHOLE.search(old) and not _WHOLE.search(new):
        return Text(
            sv=f"{name.sv}: det gäller en mindre del än förut, {new} i stället för {old}.",
            en=f"{name.en}: it concerns a smaller part than before, {new} instead of {old}.",
        )
    if not _places(new) < _places(old):
        return None
    return Text(
        sv=f"{name.sv}: det gäller färre platser än förut, {new} i stället för {old}.",
        en=f"{name.en}: it concerns fewer places than before, {new} instead of {old}.",
    )


def _places(words: str) -> frozenset[str]:
    return frozenset(map(bare_words, _BETWEEN_PLACES.split(words)))


def by_deputy(difference: Difference, name: Text) -> Text | None:
    """One who acts for the holder of the same office signs, leads or takes part, as the title alone says."""
    old, new, owner = difference.old, difference.new, difference.owner
    if difference.key == "title" and isinstance(owner, Signatory):
        return _deputised(old, new)
    seated = isinstance(owner, Member) and difference.at.thing.area == "forum"
    if not (seated and isinstance(old, str) and isinstance(new, str) and _is_deputy(old, new)):
        return None
    does = _LEADS if "chair" in difference.at.path else _TAKES_PART
    return Text(
        sv=f"{capital(new)} {does.sv} {name.sv} i stället för {small(old)}.",
        en=f"{capital(new)} {does.en} {name.en} instead of {small(old)}.",
    )


_LEADS = Text(sv="leder nu", en="now leads")
_TAKES_PART = Text(sv="är nu med i", en="now takes part in")


def deputy_of(signatory: Signatory, old: Record, new: Record) -> Text | None:
    """Whether somebody of the same party signs what `new` is in the stead of the one who signed `old`."""
    title = signatory.title or ""
    found = _deputised(title, _deputies(new).get((signatory.party, title.casefold())))
    return found or _in_the_stead_of(signatory, old, new)


def _in_the_stead_of(signatory: Signatory, old: Record, new: Record) -> Text | None:
    """That one who signs by delegation, or as a deputy, has come for one who held the office."""
    party, title = signatory.party, small(signatory.title or "")
    if signatory.acting in _FOR_ANOTHER or not title:
        return None
    alone = len(signing(old)[party]) == 1
    before = {each.name for each in _stand_ins(old).get(party, ())}
    for each in _stand_ins(new).get(party, ()):
        whose = in_stead(each)
        is_of_it = whose.endswith((title, definite(title))) or (alone and not whose)
        if each.acting and each.name not in before and is_of_it:
            who = definite(small(each.title)) if each.title else "en annan"
            return Text(
                sv=f"{capital(who)} undertecknar nu {each.acting.words.sv} i stället för {definite(title)}.",
                en=f"{capital(each.title or 'another')} now signs {each.acting.words.en} instead of {title}.",
            )
    return None


@once
def _stand_ins(owner: Record) -> dict[str, list[Signatory]]:
    """The first few of each party who sign what `owner` is without holding the office."""
    every = signing(owner).items()
    return {
        party: list(islice((each for each in people if each.acting in _FOR_ANOTHER), _FEW))
        for party, people in every
    }


_FOR_ANOTHER = (Acting.DEPUTY, Acting.VICE, Acting.BY_DELEGATION)
"""How those sign who do not hold the office themselves."""
_FEW = 8


@once
def _deputies(owner: Record) -> dict[tuple[str, str], str]:
    """The first title of those who sign in somebody's stead, by their party and the end of the title."""
    found: dict[tuple[str, str], str] = {}
    for party, each in signing(owner).items():
        for title in (signatory.title or "" for signatory in each):
            words = title.casefold().split() if acts_for_another(title) else []
            for place in range(1, min(len(words), _MOST_BEFORE + 1)):
                found.setdefault((party, " ".join(words[place:])), title)
    return found


@once
def signing(owner: Record) -> dict[str, list[Signatory]]:
    """Those who sign what `owner` is, by the party for which they do."""
    found: dict[str, list[Signatory]] = {}
    for each in getattr(owner, "signatories", ()):
        found.setdefault(each.party, []).append(each)
    return found


def on_condition(difference: Difference, _name: Text) -> Text | None:
    """That the agreement holds only on a condition that leaves it open whether it does."""
    old, new = difference.old or "", difference.new
    if difference.key != "condition" or not isinstance(difference.owner, Validity):
        return None
    if not (isinstance(old, str) and isinstance(new, str) and RESERVED.search(new)) or RESERVED.search(old):
        return None
    return Text(
        sv=f"Avtalet gäller nu bara med villkor: {small(new)}.",
        en=f"The agreement holds only on a condition now: {small(new)}.",
    )


def _deputised(old: object, new: object) -> Text | None:
    if not (isinstance(old, str) and isinstance(new, str) and _is_deputy(old, new)):
        return None
    return Text(
        sv=f"En {small(new)} undertecknar nu i stället för den som är {small(old)}.",
        en=f"A {small(new)} now signs instead of the {small(old)}.",
    )


def _is_deputy(old: str, new: str) -> bool:
    """Whether the new title is that of one who acts for the holder of the old one, and has not its place."""
    of_it = new.casefold().endswith(old.casefold()) and not _HOLDS_FOR_NOW.match(new)
    return of_it and acts_for_another(new) and not acts_for_another(old)


_HOLDS_FOR_NOW = pattern_of(r"t\. ?f\.|(?:tf|tillförordnad)\b", re.IGNORECASE)


def goes_on(measure: Measure) -> bool:
    """Whether its end is until when it is done, and no day by which it is to be done once."""
    ordinary = getattr(measure, "recurrence", None) is Recurrence.ORDINARY
    return bool(measure.cadence) or ordinary or bool(_EACH_YEAR.search(measure.resources or ""))


_EACH_YEAR = pattern_of(
    r"\b(?:per|varje|om) (?:år|kalenderår|termin|tertial|kvartal|månad|vecka)\w*|\bårlig\w*", re.IGNORECASE
)
"""What it costs as long as it goes on."""


def not_extended(difference: Difference, name: Text) -> Text | None:
    """Promises that were to hold longer, and no longer are, or not for so long."""
    extension, home = difference.old, difference.at.home
    now = difference.owners[1]
    if not (isinstance(extension, PromiseExtension) and isinstance(now, Medborgarlofte)):
        return None
    last = max((each.until for each in now.extensions), default=now.end, key=last_day)
    if home.old != home.new or now.until_new or last is None or not is_later(last, extension.until):
        return None
    until, to = on_the_day(extension.until), on_the_day(last)
    return Text(
        sv=f"{name.sv}: löftena förlängs inte längre till {until.sv}, utan gäller till {to.sv}.",
        en=f"{name.en}: the promises are no longer extended to {until.en}, but hold to {to.en}.",
    )


def stops_sooner(difference: Difference, name: Text) -> Text | None:
    """What recurs goes on for a shorter time; of what is done once an earlier day is sooner done."""
    old, new, owner = difference.old, difference.new, difference.owner
    if difference.key != "end" or not (isinstance(owner, Measure) and goes_on(owner)):
        return None
    same_file = difference.at.home.old == difference.at.home.new
    if not (same_file and isinstance(old, PartialDate) and isinstance(new, PartialDate)):
        return None
    if not is_later(new, old):
        return None
    return Text(
        sv=f"{name.sv}: görs en kortare tid, till och med {new.words.sv} i stället för {old.words.sv}.",
        en=f"{name.en}: is done for a shorter time, to {new.words.en} instead of {old.words.en}.",
    )

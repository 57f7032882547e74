"""What binds less where a sentence is the same but for one spot: a limit, a milder ban, one kind of all."""

import re

from samverkan.diff.binding import binding
from samverkan.diff.confining import is_confined
from samverkan.diff.duty_terms import NOBODYS, Check, DutyTerms, in_words, instead, is_free, is_told, left_out
from samverkan.diff.lesser import FUNCTIONS
from samverkan.diff.likeness import AKIN, likeness
from samverkan.diff.replaced_words import spot
from samverkan.diff.scales import ACTORS
from samverkan.diff.stretches import BANNED, cut
from samverkan.model.said_often import NUMBER, number_said
from samverkan.text import Text, pattern_of


def _is_of_a_kind(old: str, new: str, _said: DutyTerms) -> Text | None:
    """Of all things only those of a kind are left, by a word made of the same: *grundskolor* of *skolor*."""
    at, spots = spot(old, new), binding().spots
    was, now = _THINGS.fullmatch(at.gone), at.come.casefold()
    if not was or FUNCTIONS.search(was["thing"]) or is_free(old, new):
        return None
    in_part = was["ending"] and spots["in part"].match(was["thing"])
    if not (was["all"] or _ALL.search(at.left) or in_part):
        return None
    if not re.fullmatch(
        rf"(?!trygghets|samverkans)\w{{3,}}{re.escape(was['stem'].casefold())}\w{{0,5}}", now
    ):
        return None
    return instead("det gäller bara en sort", "it holds for one kind only", cut(at.gone), cut(at.come))


_ALL = pattern_of(r"\b(?:alla|samtliga|varje)$", re.IGNORECASE)
_THINGS = pattern_of(
    r"(?P<all>(?:alla|samtliga|varje) )?(?P<thing>(?P<stem>\w{3,}?)(?P<ending>(?:or|ar|er)(?:na)?)?)",
    re.IGNORECASE,
)


def _is_a_milder_ban(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What was not to be done at all is to be done less."""
    milder = binding().spots["restrained"]
    found = milder.search(new)
    if not found or milder.search(old) or not _BAN.search(old) or BANNED.search(new):
        return None
    if is_told(old, new) or likeness(old, new) < AKIN:
        return None
    return in_words("ett förbud är mildare", "a ban is milder", found[0])


_BAN = pattern_of(
    r"(?<!kan )\b(?:inte|ej|aldrig|ingen|inget|inga|noll)\b"
    r"(?! (?:öka|försämra|minska|sjunka|bara|endast|enbart|längre))",
    re.IGNORECASE,
)


def _is_of_fewer_numbers(old: str, new: str, _said: DutyTerms) -> Text | None:
    """Some of several numbers are left: *årskurs 7, 8 och 9*."""
    was, now = _NUMBERS.search(old), _NUMBERS.search(new)
    if not was or not now or is_free(old, new):
        return None
    before, after = ({*re.findall(r"\d+", each["every"])} for each in (was, now))
    same = old.replace(was["every"], "") == new.replace(now["every"], "")
    return left_out(was[0]) if same and after < before else None


_NUMBERS = pattern_of(
    r"\b(?:årskurs(?:erna)?|åk|klass(?:erna)?|zon(?:erna)?) (?P<every>\d+(?:(?:, | och | samt )\d+)*)\b"
)


def _is_tried_later(old: str, new: str, _said: DutyTerms) -> Text | None:
    """More has to have happened before it is done: *efter tre dagars frånvaro*."""
    at = spot(old, new)
    was, now = (_NUMBER.fullmatch(each) for each in (at.gone, at.come))
    if not was or not now or was["of"] != now["of"] or _number(now) <= _number(was):
        return None
    if not (
        _MORE_THAN.search(at.left) or (_AFTER.search(at.left) and not _TIME.search(f"{at.come} {at.right}"))
    ):
        return None
    return instead("det krävs mer för att det ska göras", "it takes more for it to be done", at.gone, at.come)


def _number(found: re.Match[str]) -> int:
    return _ORDINALS.get((found["which"] or "").casefold()) or number_said(found["number"])


_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6}
_NUMBER = pattern_of(
    rf"(?:(?:det |den )?(?P<which>{'|'.join(_ORDINALS)})|{NUMBER})(?: (?P<of>\w{{3}})\w*)?", re.IGNORECASE
)
_AFTER = pattern_of(r"\befter$", re.IGNORECASE)
_TIME = pattern_of(r"^\w+ (?:år|månader|veckor|dagar|timmar|minuter|dygn)\b")
_MORE_THAN = pattern_of(
    r"^(?:(?:\w+ ){1,3}(?:som|där|vars)|om|när|vid)\b[^,]* (?:fler än|mer än|över)$", re.IGNORECASE
)


def _is_away_longer(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What is done after so many days of something is done after more of them, wherever that stands."""
    was, now = (_AWAY.search(each) for each in (old, new))
    if not was or not now or was["of"].casefold() != now["of"].casefold():
        return None
    if number_said(now["number"]) <= number_said(was["number"]):
        return None
    return instead("det krävs mer för att det ska göras", "it takes more for it to be done", was[0], now[0])


_AWAY = pattern_of(rf"\befter {NUMBER} (?P<of>(?:dagars|timmars|veckors|månaders) \w{{4,}})", re.IGNORECASE)


def _is_everybodys(old: str, new: str, said: DutyTerms) -> Text | None:
    """Somebody was to answer, pay or call, and now the parties are."""
    at, spots = spot(old, new), binding().spots
    if (
        said.answered
        or at.left
        or not spots["parties"].fullmatch(at.come)
        or not spots["answers"].match(at.right)
    ):
        return None
    return NOBODYS if ACTORS.fullmatch(at.gone) and not spots["parties"].match(at.gone) else None


def _is_one_partys(old: str, new: str, said: DutyTerms) -> Text | None:
    """The parties were to do it, and now one of them is."""
    if said.answered or not _ONE_PARTY.match(new) or is_free(old, new):
        return None
    at, spots = spot(*(_JOINTLY.sub("", each) for each in (old, new))), binding().spots
    whole = spots["parties"].fullmatch(at.gone) and _ONE_PARTY.fullmatch(at.come)
    if at.left or not whole or (spots["answers"].match(at.right) and not _JOINTLY.search(old)):
        return None
    return instead("det är inte längre alla parter som gör det", "not all parties do it", at.gone, at.come)


_JOINTLY = pattern_of(r" \b(?:gemensamt|tillsammans)\b", re.IGNORECASE)
_ONE_PARTY = pattern_of(r"(?:(?:kommun|polis|region|\w+myndighet)en|\w+ (?:kommun|region))\b", re.IGNORECASE)

IN_SPOTS: tuple[Check, ...] = (
    is_confined,
    _is_of_a_kind,
    _is_a_milder_ban,
    _is_of_fewer_numbers,
    _is_tried_later,
    _is_away_longer,
    _is_everybodys,
    _is_one_partys,
)
"""Each way in which a sentence, else the same, binds less for one spot in it."""

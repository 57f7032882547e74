"""What a text says of shares, of money and of last days, as far as it can be read without a doubt."""

import re

from samverkan.diff.amounts import Amount
from samverkan.swedish import MONTHS

_SHARE = re.compile(r"\b(?:minst|på|lägst) (?P<number>\d{1,3}) (?:procent|%)", re.IGNORECASE)
_MONEY = re.compile(r"(?P<number>\d{1,3}(?:[ \u00a0]?\d{3})+|\d+) (?:kronor|kr)\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:avsätt\w*|avsatt\w*|bidra\w*|finansiera\w*|satsa\w*|anslå\w*|betala\w*|får|ger|bidrag\w*)\b",
    re.IGNORECASE,
)
_EFFORT = re.compile(
    r"\b(?:lägg|avsätt|ägna|sats|bidra|arbet|tjänstgör|patruller)\w* [^.;\d]*?"
    r"(?P<number>\d{1,4}) (?P<unit>timmar|dagar|veckor|arbetsdagar|tjänster)\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:senast|före|innan|klart? till) (?:den )?(?:i )?(?:(?:slutet|början|mitten|utgången) av )?"
    r"(?:(?P<day>\d{1,2}) )?"
    rf"(?:(?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?|(?P<whole>20\d\d)\b(?!-))",
    re.IGNORECASE,
)


def shares(text: str) -> dict[str, Amount]:
    """How large a share is to be reached at least."""
    found = list(_SHARE.finditer(text))
    if len(found) != 1:
        return {}
    number = found[0]["number"]
    return {"procent": Amount(f"{number} procent", int(number))}


def money(text: str) -> dict[str, Amount]:
    """How much money somebody gives."""
    found = list(_MONEY.finditer(text))
    if len(found) != 1 or not _GIVES.search(text):
        return {}
    return {"kronor": Amount(found[0][0], int(re.sub(r"\D", "", found[0]["number"])))}


def efforts(text: str) -> dict[str, Amount]:
    """How much time somebody gives."""
    found = list(_EFFORT.finditer(text))
    if len(found) != 1:
        return {}
    stem = found[0]["unit"].casefold()[:4]
    return {stem: Amount(f"{found[0]['number']} {found[0]['unit']}", int(found[0]["number"]))}


def dues(text: str) -> tuple[Amount, ...]:
    """By when something is to be done: days of months of 31, from the beginning of the year or of our era."""
    return tuple(Amount(each[0], _due(each)) for each in _DUE.finditer(text))


_AIMED = re.compile(
    r"\b(?P<way>öka|utöka|höj|fördubbla|växa|minska|sänk|halvera|begränsa)\w*\b[^.;]*?"
    r"\btill (?:minst |högst |max |under |över )?(?P<number>\d{1,4})\b(?! ?(?:%|procent|kap|§))",
    re.IGNORECASE,
)
_DOWN = frozenset({"minska", "sänk", "halvera", "begränsa"})


def aim(text: str) -> Amount | None:
    """The number to which something is to go up, or down, when there is one; larger asks for more."""
    found = list(_AIMED.finditer(text))
    if len(found) != 1:
        return None
    number = int(found[0]["number"])
    return Amount(str(number), -number if found[0]["way"].casefold() in _DOWN else number)


def _due(found: re.Match[str]) -> float:
    if found["whole"]:
        return (int(found["whole"]) * 12 + 11) * 31 + 31
    month = MONTHS.index(found["month"].casefold())
    return (int(found["year"] or 0) * 12 + month) * 31 + int(found["day"] or 31)

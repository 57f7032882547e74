"""What a text says of shares, of money and of last days, as far as it can be read without a doubt."""

import re

from samverkan.diff.amounts import Amount
from samverkan.swedish import MONTHS, NUMBERS_TO_99
from samverkan.text import pattern_of

_SHARE = pattern_of(r"(?:(?P<bound>minst|på|lägst) )?(?P<number>\d{1,3}) ?(?:procent|%)", re.IGNORECASE)
_MUST = pattern_of(
    r"\b(?:ska|skall|måste|garanter\w+|åtar sig|går till|bidra\w*|betala\w*|står för|svarar för|avsätts|"
    r"avsätter|används|finansier\w+)\b",
    re.IGNORECASE,
)
_PARTS = {
    "två tredjedelar": 67,
    "tre fjärdedelar": 75,
    "hälften": 50,
    "halva": 50,
    "en tredjedel": 33,
    "en fjärdedel": 25,
    "en femtedel": 20,
    "en tiondel": 10,
    "varannan": 50,
    "var tredje": 33,
    "var fjärde": 25,
    "var femte": 20,
    "var tionde": 10,
}
_PART = pattern_of(
    rf"\b(?:{'|'.join(_PARTS)})\b(?! (?:dag|vecka|månad|år|kväll|natt|gång|helg))", re.IGNORECASE
)
_OF_MANY = pattern_of(
    r"\b(?P<some>två|tre|fyra|sex|sju|åtta|nio) av (?P<every>tre|fyra|fem|sju|tio)\b", re.IGNORECASE
)
_MONEY = pattern_of(
    rf"(?P<number>\d{{1,3}}(?:[ \u00a0]?\d{{3}})+|\d+(?:,\d+)?|\b(?:{'|'.join(NUMBERS_TO_99)})\b)[ \u00a0]"
    r"(?P<unit>kronor|kr|tkr|mkr|mnkr|tusen kronor|miljon(?:er)?)\b",
    re.IGNORECASE,
)
_WORTH = dict.fromkeys(("tkr", "tusen kronor"), 1_000)
_WORTH |= dict.fromkeys(("mkr", "mnkr", "miljon", "miljoner"), 1_000_000)
_GIVES = pattern_of(
    r"\b(?:förfogande|uppgår till|"
    r"avsätt\w*|avsatt\w*|bidra\w*|finansiera\w*|satsa\w*|anslå\w*|betala\w*|får|ger|bidrag\w*)\b",
    re.IGNORECASE,
)
_EFFORT = pattern_of(
    r"\b(?:lägg|avsätt|ägna|sats|bidra|arbet|tjänstgör|patruller)\w* [^.;\d]*?"
    r"(?P<number>\d{1,4}) (?P<unit>timmar|dagar|veckor|arbetsdagar|tjänster)\b",
    re.IGNORECASE,
)
_DAY = (
    r" (?:den )?(?:i )?(?:(?:slutet|början|mitten|utgången) av )?"
    r"(?:(?P<day>\d{1,2}) )?"
    rf"(?:(?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?|(?P<whole>20\d\d)\b(?!-))"
)
_DUE = pattern_of(rf"\b(?:senast|före|innan|klart? till){_DAY}", re.IGNORECASE)
_UNTIL = pattern_of(rf"\b(?:till och med|t\.?o\.?m\.?|fram till|löper till|gäller till){_DAY}", re.IGNORECASE)


def shares(text: str) -> dict[str, Amount]:
    """How large a share is to be reached at least."""
    found = [each for each in _SHARE.finditer(text) if each["bound"] or _MUST.search(text)]
    parts = list(_PART.finditer(text))
    of_many = [each for each in _OF_MANY.finditer(text) if _MUST.search(text)]
    if len(found) + len(parts) + len(of_many) != 1:
        return {}
    if of_many:
        some, every = (NUMBERS_TO_99[of_many[0][name].casefold()] for name in ("some", "every"))
        return {"procent": Amount(of_many[0][0], 100 * some / every)}
    words = (found or parts)[0][0]
    return {"procent": Amount(words, int(found[0]["number"]) if found else _PARTS[words.casefold()])}


def money(text: str) -> dict[str, Amount]:
    """How much money somebody gives; a text that begins with the sum, as of resources, says no more."""
    found = list(_MONEY.finditer(text))
    if len(found) != 1 or not (found[0].start() == 0 or _GIVES.search(text)):
        return {}
    said = found[0]["number"].casefold()
    number = NUMBERS_TO_99.get(said) or float(re.sub(r"[^\d.]", "", said.replace(",", ".")))
    return {"kronor": Amount(found[0][0], number * _WORTH.get(found[0]["unit"].casefold(), 1))}


def efforts(text: str) -> dict[str, Amount]:
    """How much time somebody gives."""
    found = list(_EFFORT.finditer(text))
    if len(found) != 1:
        return {}
    stem = found[0]["unit"].casefold()[:4]
    return {stem: Amount(f"{found[0]['number']} {found[0]['unit']}", int(found[0]["number"]))}


def rates(text: str) -> dict[str, Amount]:
    """How many in each stretch of time, as a table says it: `10/vecka`."""
    found = list(_RATE.finditer(text))
    if len(found) != 1:
        return {}
    return {found[0]["unit"].casefold(): Amount(found[0][0], int(found[0]["number"]))}


_RATE = pattern_of(
    r"\b(?P<number>\d{1,4}) ?/ ?(?P<unit>dygn|dag|vecka|månad|kvartal|tertial|termin|år)\b", re.IGNORECASE
)


def dues(text: str) -> tuple[Amount, ...]:
    """By when something is to be done: days of months of 31, from the beginning of the year or of our era."""
    dated = (Amount(each[0], _due(each)) for each in _DUE.finditer(text))
    named = (Amount(each[0], _POINTS[each["point"].casefold()] * 31) for each in _POINT.finditer(text))
    timed = (Amount(each[0], int(each["hour"])) for each in _HOUR.finditer(text))
    written = (Amount(each[0], _in_figures(each)) for each in _IN_FIGURES.finditer(text))
    return (*dated, *named, *timed, *written)


_IN_FIGURES = pattern_of(
    r"\b(?:senast|före|innan|klart?(?: till)?) (?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
    re.IGNORECASE,
)


def _in_figures(found: re.Match[str]) -> float:
    return (int(found["year"]) * 12 + int(found["month"]) - 1) * 31 + int(found["day"])


def moments(text: str) -> tuple[Amount, ...]:
    """When something is to be done: the last month of `hösten 2026`, `andra kvartalet 2026`, `i maj 2026`."""
    found = (each for each in _MOMENT.finditer(text) if not _MEASURED.search(text, 0, each.start()))
    return tuple(Amount(each[0], (int(each["year"]) * 12 + _last_month(each)) * 31) for each in found)


def _last_month(found: re.Match[str]) -> int:
    if found["month"]:
        return MONTHS.index(found["month"].casefold()) + 1
    if found["part"]:
        return _ORDER[found["nth"].casefold()] * _MONTHS_OF_PART[found["part"].casefold()]
    return _SEASON_ENDS[found["season"].casefold()]


_SEASON_ENDS = {"våren": 5, "sommaren": 8, "hösten": 11}
_ORDER = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}
_MONTHS_OF_PART = {"kvartalet": 3, "tertialet": 4, "halvåret": 6}
_MOMENT = pattern_of(
    rf"(?<!från )(?<!med )\b(?:(?:under |i )?(?:(?P<season>{'|'.join(_SEASON_ENDS)})"
    rf"|(?P<nth>{'|'.join(_ORDER)}) (?P<part>{'|'.join(_MONTHS_OF_PART)})(?: av)?)"
    rf"|i (?P<month>{'|'.join(MONTHS)})) (?P<year>20\d\d)\b(?![-–/])",
    re.IGNORECASE,
)
_MEASURED = pattern_of(
    r"\b\w*(?:mätning|enkät|undersökning|lägesbild|rapport|statistik|dialog|analys|beslut|plan|val|siffr|uppgift|"
    r"anmäl|brott)\w*(?: (?:för|från))? $",
    re.IGNORECASE,
)
"""What comes from a time, before the words that name the time, and is not put off with it."""
_HOUR = pattern_of(r"\b(?:senast|före|innan) (?:klockan|kl\.?) (?P<hour>\d{1,2})\b", re.IGNORECASE)


def ends(text: str) -> tuple[Amount, ...]:
    """Until when something goes on, as the last days are said."""
    return tuple(Amount(each[0], _due(each)) for each in _UNTIL.finditer(text))


_POINTS = {
    "påsk": 3.3,
    "valborg": 4,
    "skolavslutningen": 5.3,
    "midsommar": 5.7,
    "sommaren": 5.4,
    "sommarlovet": 5.4,
    "semestern": 5.8,
    "halvårsskiftet": 6,
    "skolstarten": 7.5,
    "terminsstarten": 7.5,
    "advent": 10.9,
    "lucia": 11.4,
    "jul": 11.7,
    "årsskiftet": 12,
    "nyår": 12,
    "årets slut": 12,
    "årets utgång": 12,
}
"""Points of the year that people name, in months from its beginning."""
_TO = r"(?<!koncentreras )(?<!förläggs )(?<!begränsas )\btill"
_POINT = pattern_of(
    rf"(?:\b(?:senast|före|innan)|{_TO}) (?:vid )?"
    rf"(?P<point>{'|'.join(sorted(_POINTS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


_AIMED = pattern_of(
    r"\b(?P<way>öka|utöka|höj|fördubbla|växa|stiga|minska|sänk|sjunka|halvera|begränsa)\w*\b[^.;]*?"
    r"\btill (?:minst |högst |max |under |över )?(?P<number>\d{1,4})\b(?! ?(?:kap|§))",
    re.IGNORECASE,
)
_DOWN = frozenset({"minska", "sänk", "sjunka", "halvera", "begränsa"})


def aim(text: str) -> Amount | None:
    """The number to which something is to go up, or down, when there is one; larger asks for more."""
    found = list(_AIMED.finditer(text))
    if len(found) != 1:
        return None
    number = int(found[0]["number"])
    return Amount(str(number), -number if found[0]["way"].casefold() in _DOWN else number)


_BY_SHARE = pattern_of(
    rf"\b(?:öka|höj|växa|minska|sänk|begränsa)(?!\w*de\b)\w*\b[^.;]*?\bmed (?:minst )?"
    rf"(?:(?P<number>\d{{1,3}}) ?(?:%|procent)|(?P<part>{'|'.join(_PARTS)}))",
    re.IGNORECASE,
)


def change_by(text: str) -> dict[str, Amount]:
    """By how large a share something is to go up or down; larger asks for more, either way."""
    found = list(_BY_SHARE.finditer(text))
    if len(found) != 1:
        return {}
    part = found[0]["part"]
    size = _PARTS[part.casefold()] if part else int(found[0]["number"])
    return {"procent": Amount(part or f"{size} procent", size)}


def _due(found: re.Match[str]) -> float:
    if found["whole"]:
        return (int(found["whole"]) * 12 + 11) * 31 + 31
    month = MONTHS.index(found["month"].casefold())
    return (int(found["year"] or 0) * 12 + month) * 31 + int(found["day"] or 31)

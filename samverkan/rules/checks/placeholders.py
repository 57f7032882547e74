"""What a template left behind for someone to fill in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route, Severity
from samverkan.model import ORDERS, Record
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import also_elsewhere, every_text, holding, needle, occurrences
from samverkan.swedish import MONTH
from samverkan.text import Text, pattern_of

_AMOUNT = (
    r"(?:kr|kronor|tkr|mnkr|kkr|procent|%|st|stycken|personer|invånare|gånger|timmar|dagar|veckor|månader)"
)

_NOUN = (
    r"(?:kommun(?:ens\s+)?namn|namn(?:et)?|datum(?:et)?|ort|plats|belopp(?:et)?|summa|antal|siffror|siffra|tal|procent|årtal|år|period"
    r"|avtalstid|avtalsperiod|telefon(?:nummer)?|e-post(?:adress)?|adress|titeln?|befattning|funktion|roll|ansvarig"
    r"|kommun|lokalpolisområde|polisområde|diarienummer|dnr|paragraf|text|rubrik|område|tid|klockslag|underskrift"
    r"|organisation|part|avtalspart|förvaltning|nämnd|handläggare|x{2,})"
)

_BRACKETED = (
    rf"[\[<{{]{{1,2}}\s*(?i:(?:start|slut|mötes|besluts|person|efter|för|kontakt|kommun)?-?{_NOUN}(?:\s[^\]>}}\n0-9]{{0,40}})?|{ORDERS}\s[^\]>}}\n]{{1,80}})"
    r"\s*[\]>}]{1,2}(?![(\[:])"
)

_LATER = (
    r"\((?i:(?:ska\s+)?(?:fyllas?\s+i|att\s+fylla\s+i|kompletteras|att\s+komplettera|läggs\s+till|skrivs\s+in"
    r"|(?:text|siffra|siffror|underlag|datum|namn|belopp)\s+kommer)(?:\s+(?:senare|före\s+beslut|av\s[^()\n]{1,60}))?)\s*[.!]?\)"
)

_PLACEHOLDER = pattern_of(
    rf"(?P<cross>(?<![\w&])(?:X{{2,}}|x{{2,}})(?!\w|-(?:sal|hall|hus|rum|gäng)))"
    rf"|(?<!\w)(?:19|20)(?:XX|xx|[0-9][Xx]|[0-9]?\?{{1,2}})(?![\w?])"
    rf"|(?<![\w×])(?<![0-9] )[Xx](?= (?:0{{3}}\s)?(?:{_AMOUNT}|kommun)(?!\w))"
    r"|(?<![\w&.-])N\.?N(?:\.|(?![\w.&-]))(?=\s+[a-zåäö(]|\s*[,;:]|\s*\Z)"
    r"|(?<!\w)Här\s+kommer\s+(?:en\s+|mer\s+)?text(?!\w)"
    r"|(?<=[Bb]ilaga )\?|(?<=[Aa]vsnitt )\?|(?<=[Pp]unkt )\?|(?<=§ )\?"
    r"|(?P<form>(?<!\w)(?:(?:ÅÅÅÅ|åååå|YYYY|yyyy)(?:[-/. ]?(?:MM|mm)(?:[-/. ]?(?:DD|dd))?)?"
    r"|(?:ÅÅ|åå)[-/](?:MM|mm)[-/](?:DD|dd))(?![\w-]))"
    r"|(?<![\w_])20_{1,2}(?!_)"
    r"|[(\[](?i:dubbelkolla|kolla|stäm\s+av|fråga|kontrollera)\s(?!\d|om\s)[^)\]\n]{1,60}[)\]](?!\()"
    r"|(?<!\w)OBS!?:?\s+(?i:dubbelkolla|kolla|stäm\s+av|fråga)\s+\w+"
    r"|(?<![\w,] )(?<!\w)Kolla\s+med\s+\w+(?:\s+\w+)?\s+(?:om|att|vad|när|hur)(?!\w)"
    r"|(?<!\w)(?:TODO|TBD|TBA|FIXME)(?!\w|-[a-zåäö])|(?<!\w)[Tt]odo:"
    r"|[(\[][Hh]är\s+(?:anges|skrivs|beskrivs|fylls|kommer|ska\s+(?:stå|anges|beskrivas))(?!\w)[^()\[\]\n]{0,80}[)\]](?!\()"
    r"|[Ll]orem\s+ipsum"
    r"|(?:[Kk]licka\s+(?:eller\s+tryck\s+)?här|[Cc]lick\s+(?:or\s+tap\s+)?here)\s+(?:för\s+att|to)\s+\w+(?:\s+text)?"
    r"|Fel!\s+(?:Hittar\s+inte\s+referenskälla|Bokmärket\s+är\s+inte\s+definierat|Ogiltig\s+länk)"
    r"|Error!\s+(?:Reference\s+source\s+not\s+found|Bookmark\s+not\s+defined)"
    r"|(?<!\w)(?:Förnamn\s+Efternamn|Namn\s+(?:Namnsson|Efternamn))(?!\w)"
    rf"|{_BRACKETED}|{_LATER}"
    rf"|(?<![\w.…”\"[(])(?:…+|\.{{3,}}|_{{2,}})(?= ?{_AMOUNT}(?!\w))"
    rf"|(?<=\bden )(?:…+|\.{{3,}})(?=\s*(?:{MONTH}|(?:19|20)[0-9]{{2}}))"
    r"|(?<![^\s0-9(:/–-])\?{2,}"
)

_BREAKS_OFF = pattern_of(
    r"(?<!\w)(?:att|på|till|med|för|är|av|om|den|senast|från|mellan|enligt|ska):?\s+(?:…|\.{3})\s*\Z",
    re.IGNORECASE,
)

_SIGNS = (
    "xx",
    "0x",
    "20_",
    pattern_of(r"20[0-9][x?]"),
    pattern_of(rf"x\s(?:000\s)?(?:{_AMOUNT}|kommun)"),
    *(pattern_of(r"n\.?n(?:\.|(?!\w))(?<!\wnn)"), pattern_of(r"här\s+kommer\s+(?:en\s+|mer\s+)?text")),
    *("bilaga ?", "avsnitt ?", "punkt ?", "§ ?"),
    *("åå-", "åå/", "åååå", "(här", "[här"),
    "yyyy",
    *("fel! ", "error! "),
    *(
        "todo",
        "tbd",
        "tba",
        "fixme",
        "lorem",
        pattern_of(r"kolla\s"),
        "licka",
        "click",
        "efternamn",
        "namnsson",
    ),
    *("<", "{", pattern_of(r"\[(?!\^)")),
    pattern_of(
        r"\((?:ska|fylls|att|komp|läggs|skrivs|text|siff|underlag|datum|namn|belopp|dubbel|kolla|stäm|fråga|kontr)"
    ),
    *("…", "...", "__", "??", "20?"),
)

_ROMAN = pattern_of(r"(?:avdelning|avd\.|kapitel|kap\.|del|band|volym)\s\(?$", re.IGNORECASE)

_AFTER_ROMAN = pattern_of(r"\)?\s*(?:kap(?:\.|itlet)|avd\.|århundradet)|:e\b")

_ROMAN_BEFORE = pattern_of(
    r"(?<!\w)X*[IVL][IVXL]*(?:\s*[,–-]\s*|\s+(?:och|till|eller)\s+)(?:X{2,3}[,\s]+(?:och\s+)?)*$"
)

_ROMAN_AFTER = pattern_of(
    r"(?:\s*[,–-]\s*|\s+(?:och|till|eller)\s+)(?:X{2,3}[,\s]+(?:och\s+)?)*X*[IVL][IVXL]*(?!\w)"
)

_CHROMOSOME = pattern_of(r"-?kromosom")

_OF_A_FORM = pattern_of(
    r"(?:format\w*|formen|anges(?:\s+som)?|skrivs(?:\s+som)?|mönstret|fälte[tn]|rutan|kolumnen)[\s:”\"]*$",
    re.IGNORECASE,
)

_MASKED = pattern_of(r"(?:[0-9]{6}|DD|dd)[-–]$")

_FAR = 100
"""How many signs before a mark can tell that it means itself."""

_NOTHING = frozenset({"…", "...", "?", "nn", "n.n.", "n n"})
"""What stands alone where words are to come."""


_NOBODY = pattern_of(r"N\.?\s?N\.?(?=[\s,(])")

_OF_PERSONS = frozenset(
    {
        "name",
        "person",
        "present",
        "substitutes",
        "also_present",
        "adjusters",
        "responsible",
        "chair",
        "secretary",
    }
)
"""Keys under which somebody is named."""


@rule("SV076", over=Record, severity=Severity.WARNING, source=COUNCIL_PRACTICE, of=Of.TEXTS)
def nothing_is_left_to_fill_in(record: Record, _context: Context) -> Iterator[Finding]:
    """No text holds what a template leaves for its writer: XX, TODO, [namn], ÅÅÅÅ-MM-DD, lorem ipsum."""
    places: dict[str, list[_Place]] = {}
    for place in left_to_fill_in(record):
        places.setdefault(place.words.casefold(), []).append(place)
    for first, *others in places.values():
        yield _to_fill_in(first, others=len(others))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something is left to fill in, and its words."""

    route: Route
    words: str
    text: str
    span: tuple[int, int]

    @property
    def needle(self) -> str:
        """The words that make its place known in the text."""
        return needle(self.text, *self.span)


def left_to_fill_in(record: Record) -> Iterator[_Place]:
    """Every place of the record that waits for its words."""
    for route, text in holding(record, *_SIGNS, codes=True):
        if route[-1] in ("url", "email"):
            continue
        for found in (*occurrences(_PLACEHOLDER, text), *occurrences(_BREAKS_OFF, text)):
            if not _means_itself(found, text):
                yield _Place(route, " ".join(found[0].split()), text, found.span())
    for route, text in every_text(record):
        if text.startswith("N") and _PLACEHOLDER.match(text):
            continue  # told of above
        nobody = _NOBODY.match(text) if _OF_PERSONS.intersection(route[-2:]) else None
        if nobody or text.strip().casefold() in _NOTHING:
            words = nobody[0] if nobody else text.strip()
            start = text.index(words)
            yield _Place(route, words, text, (start, start + len(words)))


def _means_itself(found: re.Match[str], text: str) -> bool:
    """Whether it is a Roman number, masked figures, or a form that the text speaks of."""
    before, parts = _just_before(text, found.start()), found.groupdict()
    if parts.get("cross"):
        return bool(_MASKED.search(before)) or (found[0].isupper() and _is_roman(text, *found.span()))
    is_form = parts.get("form") or found[0].startswith(("[", "<", "{"))
    return bool(is_form and _OF_A_FORM.search(before))


def _just_before(text: str, start: int) -> str:
    return text[max(0, start - _FAR) : start]


def _is_roman(text: str, start: int, end: int) -> bool:
    """Whether XX or XXX is a number, by what it counts or by the others in its list; or chromosomes."""
    before = _just_before(text, start)
    counts = _ROMAN.search(before) or _AFTER_ROMAN.match(text, end)
    listed = _ROMAN_BEFORE.search(before) or _ROMAN_AFTER.match(text, end)
    return end - start <= len("XXX") and bool(counts or listed or _CHROMOSOME.match(text, end))


def _to_fill_in(place: _Place, *, others: int) -> Finding:
    sv, en = also_elsewhere(others)
    return Finding(
        at=place.route,
        needle=place.needle,
        message=Text(
            sv=f"”{place.words}” är inte ifyllt{sv}.", en=f"“{place.words}” has not been filled in{en}."
        ),
        alike=Text(sv="texter är inte ifyllda", en="texts have not been filled in"),
        help=Text(sv="Skriv det som ska stå här.", en="Write what is to stand here."),
    )

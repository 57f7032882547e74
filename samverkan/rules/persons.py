"""Where a text points out one person, by name, initials or school class, and with what."""

from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Record
from samverkan.rules.first_names import FIRST_NAMES
from samverkan.rules.wording import Sign, holding, occurrences
from samverkan.text import pattern_of

CRIME = (
    r"(?:misstänkt|misstänks|dömd|dömdes|åtalad|åtalades|häktad|anhållen|anhölls"
    r"|gripen(?!\s+av\s+(?!polis))|greps|frihetsberövad|villkorligt frigiven|narkotikapåverkad|missbrukare"
    r"|kriminell|gängmedlem|polisanmäld|omhändertagen|omhändertogs)"
)
"""Words that tie a crime, an addiction or a detention to a person."""

NAMED = (
    r"(?:[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?\s+[A-ZÅÄÖ][a-zåäöé]+(?:son|sson|berg|ström|gren|qvist"
    r"|kvist|lund|dahl|ov|ić|ic|man|blom|stedt|stad|löf|feldt|ell|in|én|er))"
)
"""A first name and a family name, by its ending."""

_INITIALS = (
    r"(?!(?:P\.\s?S|N\.\s?B|U\.\s?S)(?![a-zåäö]))(?:(?:[A-ZÅÄÖ]\.\s?){2,3}|[A-ZÅÄÖ]\.\s?[A-ZÅÄÖ](?![\w.]))"
)

_FIRST = rf"(?:{'|'.join(sorted(FIRST_NAMES))})(?:-[A-ZÅÄÖ][a-zåäöé]+)?"

_THINGS = (
    r"Alternativ|Avdelning|Avsnitt|Bilaga|Block|Del|Enhet|Etapp|Fas|Figur|Form|Grupp|Hus|Kategori|Klass|Kolumn|Korridor"
    r"|Kurs|Kvarter|Lag|Linje|Lokal|Modell|Modul|Nivå|Område|Omgång|Paviljong|Person|Plan|Plats|Program|Projekt"
    r"|Punkt|Sal|Skola|Spår|Stadsdel|Steg|Tabell|Team|Test|Typ|Variant|Vitamin|Zon"
)

_NO_THING = rf"(?!(?:{_THINGS})(?:en|et|n|t|er|erna)?\s)[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"

_ABBREVIATED = rf"{_NO_THING}\s+[A-ZÅÄÖ]\."

_SHORT = rf"(?:{_FIRST}(?:\s+[A-ZÅÄÖ](?:\.|(?![\w.])))?|{_NO_THING}\s+[A-ZÅÄÖ](?:\.|(?![\w.])))"
"""A first name, or one with the first letter of the family name: `Kevin`, `Sara L.`."""

_FULL = rf"{_FIRST}\s+[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"

_CALLED = (
    r"(?:[Ee]leven|[Pp]ojken|[Ff]lickan|[Uu]ngdomen|[Kk]illen|[Tt]jejen|[Mm]annen|[Kk]vinnan|[Bb]arnet)\s+"
    r"(?:[A-ZÅÄÖ][a-zåäöé]+(?:\s+[A-ZÅÄÖ][a-zåäöé]+)?|[A-ZÅÄÖ](?![\w.]))"
)

_NUMBER = r"(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)(?!\w)"

_ORDINAL = r"(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)"

_CLASS = (
    r"\(?(?:(?:i|från)\s+)?(?:klass|åk\.?|årskurs)\s*"
    rf"(?:[1-9](?:\s?[A-Fa-f])?(?!\w|\s*[–-]\s*[1-9])|{_NUMBER})"
    rf"|(?:i|från)\s+{_ORDINAL}\s+klass(?!\w)"
    r"|(?:i|från)\s+[1-9]\s?[A-Fa-f](?!\w)"
    r"|(?:går\s+)?(?:i|från)\s+(?:[1-9]:an|(?:ett|två|tre|fyr|femm|sex|sju|ått|ni)an)(?!\w)"
)

_AGED = (
    r"\(?[1-9][0-9]?-åri(?:g|ng)"
    r"|\(?[1-9][0-9]?\s*år(?:ing)?\)?(?=\s*[,.;)]|\s+gammal)|\(?(?:född|f\.)\s*(?:19|20)[0-9]{2}"
)

_DIAGNOSIS = (
    r"(?:ADHD|adhd|ADD|autism|[Aa]sperger\w*|bipolär\w*|schizofreni|psykos\w*|depression|PTSD|ptsd|[Tt]ourette\w*"
    r"|intellektuell\s+funktionsnedsättning|utvecklingsstörning|självskade\w*|missbruk|beroende"
    r"|ätstörning\w*|anorexi|bulimi|epilepsi|dyslexi|ångest\w*|NPF(?!\w)|OCD|ocd|autistisk)"
)

_SUSPICION = r"(?:[Mm]isstank\w*|[Oo]rosanmäl\w*|[Pp]olisanmäl\w*|LVU\w*)"

_JOINED = (
    r"(?:,\s*[1-9][0-9](?=,))?(?:,?\s*(?:(?:som|har|hade|är|går|med|en|fått|diagnosen|diagnos|lider\s+av"
    r"|(?:på|vid|från)\s+(?:[A-ZÅÄÖ]\w+\s+)?\w*(?:skolan|skola),?)\s+){0,4})"
)

_TROUBLE = (
    r"(?:säljer|sålde|hotade|slog|köpte|köper|röker|snattade|skolkar|utsatt\w*|hotad\w*|placerad\w*|mår|mådde|väntade"
    r"|väntat|erbjöds)"
)
"""What one pupil may have done or met with, which is hers."""

_ONE_IN_CLASS = (
    r"(?:(?:[Ee]n|[Dd]en)\s+(?:[0-9]{1,2}[-‑ ]?årig[ae]?\s+)?(?:elev|pojke|flicka|kille|tjej)(?:en|n)?"
    r"|[Ee]leven|[Pp]ojken|[Ff]lickan|[Kk]illen|[Tt]jejen)\s+"
    r"(?:i|från)\s+(?:klass\s+|åk\s+)?"
    rf"(?P<class>[1-9]\s?[A-Fa-f])(?!\w)[^.;:!?]{{0,60}}?(?:{CRIME}|{_DIAGNOSIS}|{_TROUBLE})(?!\w)"
)

_ONE = (
    r"(?:[Bb]röderna|[Ss]ystrarna|[Ss]yskonen|[Ff]amiljen|[Mm]akarna|[Pp]appan|[Mm]amman|[Ff]adern|[Mm]odern|[Ss]onen"
    r"|[Dd]ottern|[Bb]rodern|[Ss]ystern|[Ff]arbrodern|[Mm]orbrodern)"
)
_ADDRESS = r"(?:på|i)\s+[A-ZÅÄÖ]\w*(?:gatan|vägen|gränd|stigen|torget|backen)\s+[0-9]{1,3}[A-Fa-f]?"
_HOUSEHOLD = (
    rf"{_ONE}\s+(?:(?P<family>[A-ZÅÄÖ][a-zåäöé]+)(?:\s+{_ADDRESS})?"
    rf"(?=\s+(?:{CRIME}|är\s+{CRIME}|dömdes|greps|(?:säljer|sålde)\s+(?:narkotika|knark|droger|cannabis)))"
    rf"|{_ADDRESS}|till\s+(?:{_CALLED}|(?:en|den|ett|det|flickan|pojken|eleven|barnet)\s[^.;:!?]{{0,20}}?(?:{_CLASS})))"
    rf"[^.;:!?]{{0,60}}?(?P<trouble>{CRIME}|{_SUSPICION}|{_DIAGNOSIS}|säljer|sålde|hotade|slog)(?!\w)"
)
_OWNER = (
    r"(?:[Dd]en\s+(?:dömd|misstänkt|åtalad|gripn|häktad)[ea]\s+\w*(?:ägaren|innehavaren|föreståndaren|chefen|tränaren"
    r"|läraren|rektorn|vaktmästaren)\s+(?:till|av|för|på|i)\s+(?P<place>[A-ZÅÄÖ]\w+)"
    r"|(?:[Ää]garen|[Ii]nnehavaren|[Ff]öreståndaren)\s+(?:till|av|för|på)\s+(?P<owned>[A-ZÅÄÖ]\w+)(?:\s+\w+){0,2}"
    rf"\s+(?:(?:är|blev|har\s+blivit)\s+)?{CRIME}(?!\w))"
)
_DEED = (
    r"(?:(?:har\s+(?:blivit\s+)?)?(?:hotat|rånat|misshandlat|trakasserat)s?|hotades?|rånades?|misshandlades?|trakasserades?"
    r"|(?:säljer|sålde|har\s+sålt)\s+(?:narkotika|knark|droger|cannabis))"
)
"""What somebody has done to another, or suffered."""

_POINTED_OUT = pattern_of(
    rf"(?<![\w.])(?:(?:{_INITIALS}|(?:{_CALLED}|{NAMED}|{_FULL}|{_SHORT})(?!\w))"
    rf"{_JOINED}(?P<what>{_CLASS}|{_AGED}|{_DIAGNOSIS}(?!\w))"
    rf"|(?:{_INITIALS}|(?:{_CALLED}|{_SHORT})(?!\w)){_JOINED}(?P<crime>{CRIME})(?!\w)"
    rf"|(?P<about>{_SUSPICION})\s+(?:mot|kring|om|gällande|rörande|för|på)\s+(?:{_CALLED}|{_SHORT}|{_INITIALS})(?!\w)"
    rf"|{_ONE_IN_CLASS}|{_HOUSEHOLD}|{_OWNER}"
    rf"|(?:{_FIRST}\s+[A-ZÅÄÖ]\.?|{_ABBREVIATED}|{_CALLED}|{_INITIALS})\s+(?:som\s+)?(?P<deed>{_DEED})(?!\w)"
    rf"|[Ff]amiljen\s+[A-ZÅÄÖ][a-zåäöé]+(?:\s+{_ADDRESS})?\s+(?P<fear>{_DEED}|vågar\s+inte|är\s+rädda?)(?!\w))"
)

_SIGNS: tuple[Sign, ...] = (
    pattern_of(r"\.(?<=[a-zåäö]\.) ?[a-zåäö](?:\.|(?!\w))"),
    *(pattern_of(rf"{deed}\w*") for deed in ("hota", "råna", "misshandla", "trakassera")),
    pattern_of(r"s(?:älj|åld|ålt)\w*\s+(?:nark|knark|drog|cann)"),
    *(
        "misstänk",
        "dömd",
        "åtala",
        "häktad",
        "anhåll",
        "anhöll",
        "gripen",
        "greps",
        "frihetsberövad",
        "frigiven",
    ),
    *("narkotikapåverkad", "missbruk", "kriminell", "gängmedlem", "polisanmäl", "omhändert"),
    *("misstank", "orosanmäl", "lvu"),
    *("bröderna", "systrarna", "syskonen", "familjen", "makarna", "pappan", "mamman", "fadern", "modern"),
    *("sonen", "dottern", "brodern", "systern", "den gripn"),
    *(":an", "ettan", "tvåan", "trean", "fyran", "femman", "sexan", "sjuan", "åttan", "nian"),
    *(
        pattern_of(rf"{one}\s")
        for one in ("eleven", "pojken", "flickan", "ungdomen", "killen", "tjejen", "barnet")
    ),
    *(pattern_of(r"mannen\s"), pattern_of(r"kvinnan\s")),
    *(
        pattern_of(rf"{one}\w*\s+(?:i|från)\s+(?:klass\s+|åk\s+)?[1-9]")
        for one in ("elev", "pojke", "flicka", "kille", "tjej")
    ),
    *(pattern_of(rf"{where}\s*(?:[1-9]|{_NUMBER})") for where in ("klass", "åk", r"åk\.", "årskurs")),
    pattern_of(r"klass(?<=[ea]\sklass)(?!\w)"),
    pattern_of(r"[1-9]\s?[a-f](?!\w)"),
    pattern_of(r"-åri(?<=[0-9]-åri)"),
    pattern_of(r"år(?:(?<=[0-9]år)|(?<=[0-9\s]\sår))(?:ing)?(?:[),.;]|\s+gammal)"),
    *(pattern_of(r"född\s*(?:19|20)"), pattern_of(r"f\.\s*(?:19|20)")),
    *(
        "adhd",
        "autis",
        "asperger",
        "bipolär",
        "schizofreni",
        "psykos",
        "depression",
        "ptsd",
        "tourette",
        "självskade",
    ),
    *(
        "utvecklingsstörning",
        "funktionsnedsättning",
        "beroende",
        "ätstörning",
        "anorexi",
        "bulimi",
        "epilepsi",
    ),
    *(pattern_of(r"add(?!\w)"), "dyslexi", "ångest", "npf", "ocd"),
)
"""What no text that points out a person is without, each beginning with certain letters where it can."""


def pointed_out(record: Record) -> Iterator[tuple[Route, str, int, int]]:
    """Every text that points out a person, with where the words stand that make her known."""
    for route, text in holding(record, *_SIGNS, codes=True):
        for found in occurrences(_POINTED_OUT, text):
            yield route, text, *found.span(found.lastgroup or 0)

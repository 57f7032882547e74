"""Personal numbers and private contact details, which agreements should not hold.

The messages never quote what was found: reports end up in logs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan.diagnostics import Route, Severity
from samverkan.model import Record
from samverkan.rules.plates import plates
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import DATA_PROTECTION
from samverkan.rules.table_cells import column_title
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.source import SourceFile, comments
from samverkan.text import Text, folded, pattern_of

_DASH = "-+‐‑–−"
"""The marks that may stand before the last four digits, for use first in a set of characters."""

_DIGITS = (
    rf"(?:(?:18|19|20)?[0-9]{{6}}\\?[{_DASH}]?[0-9]{{4}}"
    rf"|(?P<loose>(?:18|19|20)?[0-9]{{6}} ?[{_DASH} ] ?[0-9]{{4}}"
    rf"|(?:18|19|20)[0-9]{{2}}[- ][0-9]{{2}}[- ][0-9]{{2}} ?[{_DASH} ] ?[0-9]{{4}}))(?![0-9])"
)
"""Ten or twelve digits as people write a personnummer; `loose` forms may also be two numbers."""

_NUMBER = pattern_of(rf"(?<![0-9A-Za-z])(?<![0-9][.,:/]){_DIGITS}(?![A-Za-z])(?![.,:/][0-9])")

_ENOUGH_DIGITS = pattern_of(rf"[0-9][{_DASH}0-9 \\]{{8,}}[0-9]")

_MAY_BE_NUMBER = pattern_of(rf"(?<![0-9]){_DIGITS}")
"""What a file as it is written holds, when there may be a personnummer in it."""

_OF_TELEPHONES = ("+46", pattern_of(r"0(?:046|(?<![0-9]0)[1-9])[0-9 ()/.–-]{6}"))

_OF_HOMES = (pattern_of(r"bo(?:r(?:\s|:)|kförd|satt)"), "hemadress", "bostadsadress")

_YEAR_OR_TIME = pattern_of(r"(?:19|20)[0-9]{2}|(?:[01][0-9]|2[0-4])[0-5][0-9]")

_OTHER_NUMBER = pattern_of(
    r"(?<!\w)(?:dnr|isbn|issn|ean|iban|ocr|bankgiro\w*|plusgiro\w*|\w*faktura\w*|\w*order|verifikation\w*"
    r"|\w*beställning(?:en)?|\w*referens\w*|konto(?:t|nr|\w*num\w*)?"
    r"|(?:diarie|ärende|order|kund|avtals|artikel|projekt|löp|serie|organisations|inventarie|beställnings|ansöknings"
    r"|mål|anmälnings|licens|leverantörs|kontrakts|försäkrings)-?(?:nr|num\w*))"
    r"(?:[\s:.,#(”\"–-]|(?<!\w)(?:nr|nummer|numret|no|är|har|med|som|s)(?!\w))*$",
    re.IGNORECASE,
)
"""What a number right after it is the number of, such as an invoice: “fakturan har nummer 1212121212”."""

_NUMBER_OF_PERSONS = pattern_of(r"person-?(?:nr|num)"), pattern_of(r"samordnings-?(?:nr|num)")
"""The title of a column whose numbers are those of persons, if one has a slip of the pen in it."""

_IN_ADDRESS = pattern_of(r"(?:https?://|www\.)\S*[/=._-]$", re.IGNORECASE)
"""That a number is part of a web address, where articles and files have numbers too."""

_FAR = 400
"""The characters in which the beginning of an address, and what a number is one of, are looked for."""

_TELEPHONE = pattern_of(
    r"(?<!\w)(?:tel|tfn|telefon\w*|mobil\w*|ring|växel\w*|fax|sms\w*)[\s:.]*(?:på\s+)?$", re.IGNORECASE
)


@rule(
    "SV041",
    over=Record,
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source=DATA_PROTECTION,
    of=Of.PERSONS | Of.TEXTS,
)
def no_private_details(record: Record, context: Context) -> Iterator[Finding]:
    """No personnummer or samordningsnummer anywhere in the file, and no private contact details or plates."""
    file = context.file_of(record)
    whole = (file.text, *file.included.values()) if file else ()
    if file and any(_may_hold_number(text, context.today) or _is_titled(text) for text in whole):
        yield from _numbers(file, context.today)
    yield from _addresses(record, context)
    yield from _telephones(record, context.today)
    yield from _homes(record)
    yield from plates(record)


def is_personnummer(number: str, today: date) -> bool:
    """Whether ten or twelve digits are a personnummer or samordningsnummer: a day, and a right check digit.

    A day in the future is nobody's. Of a samordningsnummer the day has 60 added.
    """
    digits = [int(digit) for digit in number]
    doubled = (digit * (2 - i % 2) for i, digit in enumerate(digits[-10:]))
    if sum(value // 10 + value % 10 for value in doubled) % 10:
        return False
    month, day = int(number[-8:-6]), int(number[-6:-4])
    centuries = [number[:2]] if len(number) == 12 else ["18", "19", "20"]
    years = (int(century + number[-10:-8]) for century in centuries)
    return any(_was(year, month, day - 60 if day > 60 else day, today) for year in years)


def _was(year: int, month: int, day: int, today: date) -> bool:
    try:
        return date(year, month, day) <= today
    except ValueError:
        return False


def _found_in(text: str, today: date) -> Iterator[tuple[int, int, str]]:
    """Where each personnummer stands in `text`, and its digits."""
    for found in occurrences(_NUMBER, text):
        digits = re.sub(r"[^0-9]", "", found[0])
        before = text[max(0, found.start() - 60) : found.start()]
        if _IN_ADDRESS.search(text[max(0, found.start() - _FAR) : found.start()]):
            continue
        if found["loose"] and _YEAR_OR_TIME.fullmatch(digits[-4:]):
            continue
        title = column_title(text, found.start())
        if _OTHER_NUMBER.search(before) or _OTHER_NUMBER.search(title):
            continue
        if digits == found[0] and (_is_telephone(digits, before) or _is_telephone(digits, title)):
            continue
        if is_personnummer(digits, today) or _is_titled(title):
            yield *found.span(), digits


def _is_titled(text: str) -> bool:
    """Whether numbers of persons are named."""
    small = text.casefold()
    return any(each.search(small) for each in _NUMBER_OF_PERSONS)


def _is_telephone(digits: str, before: str) -> bool:
    return len(digits) == 10 and digits.startswith("0") and bool(_TELEPHONE.search(before))


def _may_hold_number(written: str, today: date) -> bool:
    """Whether a file's text as it is written holds a personnummer, if only right after an escape."""
    stretches = _ENOUGH_DIGITS.findall(written)
    found = (each[0] for stretch in stretches for each in _MAY_BE_NUMBER.finditer(stretch))
    return any(is_personnummer(re.sub(r"[^0-9]", "", each), today) for each in found)


def _has_number(text: str, today: date) -> bool:
    return any(_found_in(text, today))


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A text in the file, whatever its key; `at` is a route to it on which no id is a personnummer."""

    route: Route
    at: Route
    text: str


def _leaves(node: object, route: Route, at: Route | None, today: date) -> Iterator[_Leaf]:
    """Every text below `node`; `at` is set once the way there has passed an id that must not be told."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, (*route, key), at, today)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            identity = value.get("id") if isinstance(value, dict) else None
            secret = isinstance(identity, str) and _has_number(identity, today)
            yield from _leaves(value, (*route, index), at or (route if secret else None), today)
    elif isinstance(node, str):
        yield _Leaf(route, at or route, node)


def _numbers(file: SourceFile, today: date) -> Iterator[Finding]:
    for leaf in _leaves(file.tree, (), None, today):
        if leaf.route[-1] == "phone" and leaf.text.lstrip().startswith("0"):
            continue
        for start, end, digits in _found_in(leaf.text, today):
            if leaf.route[-1] != "registration_number" or leaf.text.strip() == leaf.text[start:end]:
                yield _number(leaf.at, needle(leaf.text, start, end), digits, Text(sv="Här", en="here"))
    for comment in comments(file):
        for start, end, digits in _found_in(comment.words, today):
            where = Text(sv="I en kommentar", en="in a comment")
            yield _number((), comment.words[start:end], digits, where)


def _number(at: Route, words: str, digits: str, where: Text) -> Finding:
    coordination = int(digits[-6:-4]) > 60
    sv = "samordningsnummer" if coordination else "personnummer"
    en = "coordination number (samordningsnummer)" if coordination else "personal number (personnummer)"
    return Finding(
        at=at,
        needle=words,
        message=Text(sv=f"{where.sv} står ett {sv}.", en=f"There is a {en} {where.en}."),
        help=Text(
            sv="Ta bort det, även ur versionshistoriken. Skriv befattningen i stället.",
            en="Remove it, from the version history as well. Write the person's office instead.",
        ),
    )


_EMAIL = pattern_of(r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[A-Za-z]{2,})")

_PRIVATE_DOMAIN = pattern_of(
    r"(?:[\w-]+\.)*?(?:(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|yahoo|ymail|aol|gmx|proton"
    r"|protonmail)\.(?:com|se|net|me|nu|co\.uk|de|dk|no|fi)|telia\.com|(?:comhem|spray|passagen|home|tele2"
    r"|bredband2?|glocalnet|bahnhof|swipnet|ownit|tyfon)\.(?:se|net|com))",
    re.IGNORECASE,
)
"""Where private persons have their mail."""

_FUNCTIONS = pattern_of(
    r"info|kommun|polis|trygg|saker|kontakt|samord|samverk|forvaltning|namnd|brott|diari|arkiv|registrator"
    r"|support|kund|medborgar|service|post|press|media|dataskydd|gdpr|kansli|stab|ledning|skola|utbildning"
    r"|social|omsorg|teknik|miljo|bygg|fritid|kultur|raddning|region|lpo|frivard|vaxel|reception|jour|tips"
    r"|forening|bostad|hyra|styrelse|utskott|sekret|avdelning|enhet|chef|ansvarig|handlagg|no-?reply"
)
"""What the address of a function, not of a person, may hold, without accents."""


def _addresses(record: Record, context: Context) -> Iterator[Finding]:
    for route, text in holding(record, "@", codes=True):
        for found in occurrences(_EMAIL, text):
            if _PRIVATE_DOMAIN.fullmatch(found[2]):
                yield _private_address(route, text, found)
            elif route[-1] != "email" and not _in_memorandum(route) and _is_persons(found[1], context):
                yield _persons_address(route, text, found)


def _is_persons(local: str, context: Context) -> bool:
    """Whether the part before `@` reads as first and last name."""
    names = local.split(".")
    if len(names) not in (2, 3) or not all(re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", name) for name in names):
        return False
    words = [folded(name) for name in names]
    return len(words[-1]) > 1 and not any(
        _FUNCTIONS.search(word) or _is_place(word, context) for word in words
    )


_OFFICIAL = pattern_of(
    r"handläggar|samordnar|strateg|sekreterar|utredar|chef|direktör|jurist|ekonom|controller|utvecklar"
    r"|kontaktperson|upplysningar|kommunpolis|@",
    re.IGNORECASE,
)
"""Who writes memoranda and answers for them, or an address at work beside the number."""


def _in_memorandum(route: Route) -> bool:
    return route[0] == "tjansteskrivelse"


def _is_place(word: str, context: Context) -> bool:
    """Whether an organisation or party that the agreement knows goes by the word, such as a kommun."""
    folder = context.folder
    names: list[str] = [each.name for each in folder.register.organisations] if folder else []
    names += [each.name for each in folder.agreement.parties] if folder and folder.agreement else []
    parts = {folded(part) for name in names for part in re.split(r"\W+", name)}
    return word in parts or f"{word}s" in parts


def _private_address(route: Route, text: str, found: re.Match[str]) -> Finding:
    return Finding(
        at=route,
        needle=needle(text, *found.span()),
        severity=Severity.WARNING,
        message=Text(sv="Här står en privat e-postadress.", en="There is a private e-mail address here."),
        help=Text(
            sv="Skriv adressen i tjänsten, eller en funktionsbrevlåda.",
            en="Write the address at work, or the mailbox of a function.",
        ),
    )


def _persons_address(route: Route, text: str, found: re.Match[str]) -> Finding:
    return Finding(
        at=route,
        needle=needle(text, *found.span()),
        severity=Severity.WARNING,
        message=Text(
            sv="Texten innehåller en persons e-postadress.", en="The text holds a person's e-mail address."
        ),
        help=_MOVE,
    )


_MOVE = Text(
    sv="Skriv uppgiften i `contact`, som `--public` lämnar ute, eller kontaktvägen till en funktion.",
    en="Write it in `contact`, which `--public` leaves out, or how to reach a function.",
)

_PHONE = pattern_of(
    r"(?<![\w+/.-])(?:(?:\+46|0046)[ -]?(?:\(0\))?[ -]?7[02369]|07[02369])"
    r"(?: ?[-–/.] ?| )?[0-9](?:[ .-]?[0-9]){6}"
    r"(?![\w/-])(?!\.[0-9])"
    r"|(?<![\w+/-])(?!0[1-9][0-5][0-9]-[0-2][0-9][0-5][0-9](?! ?[0-9]))"
    r"(?:0[1-9][0-9]{0,2}[-/] ?|(?:\+46|0046) ?(?:\(0\))? ?[1-9][0-9]{0,2}[- ] ?)"
    r"[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?![\w/-])"
)

_PUBLIC_LINE = pattern_of(
    r"växel|kontaktcent|servicecent|kundcent|kundtjänst|jour|reception|tips|upplysning|medborgar|kansli"
    r"|socialtjänsten|linje|funktion|larm|vakt",
    re.IGNORECASE,
)


_AT_HOME = pattern_of(r"privat|(?<!\w)hem(?:ma|met|nummer\w*)?(?!\w)", re.IGNORECASE)

_MOBILE = pattern_of(r"(?:0046|46|0)0?7[02369]")

_SERVICE = pattern_of(r"(?:0046|46|0)0?(?:20|77|900|939|944)")
"""Free, shared-cost and paid numbers, which no person has."""


def _telephones(record: Record, today: date) -> Iterator[Finding]:
    for route, text in holding(record, *_OF_TELEPHONES, codes=True):
        persons = list(_found_in(text, today))
        for found in occurrences(_PHONE, text) if route[-1] != "phone" or _AT_HOME.search(text) else ():
            officials = _in_memorandum(route) and _OFFICIAL.search(text)
            if not officials and _is_direct(text, found, persons):
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span()),
                    severity=Severity.WARNING,
                    message=Text(
                        sv="Texten innehåller ett direkt telefonnummer.",
                        en="The text holds a direct telephone number.",
                    ),
                    help=_MOVE,
                )


def _is_direct(text: str, found: re.Match[str], persons: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a telephone number leads to a person rather than to a switchboard or a service."""
    digits = re.sub(r"[^0-9]", "", found[0])
    around = text[max(0, found.start() - 80) : found.end() + 40]
    of_many = digits.endswith("00") and not _MOBILE.match(digits)
    is_service = of_many or _SERVICE.match(digits) or _PUBLIC_LINE.search(around)
    if not 8 <= len(digits) <= 13 or is_service:
        return False
    is_of_person = any(start < found.end() and found.start() < end for start, end, _ in persons)
    return not _OTHER_NUMBER.search(text[max(0, found.start() - _FAR) : found.start()]) and not is_of_person


_HOME = pattern_of(
    r"(?<!\w)(?:(?:[Hh]an|[Hh]on|[Hh]en|[Ff]amiljen|\w+son|[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+"
    r"|[Dd]en\s+som(?:\s+\w+){1,3}|[Ss]äljaren|[Gg]ärningsmannen|[Dd]en\s+(?:misstänkt|dömd)a?e?)\s+bor"
    r"|[Ff]olkbokförd|[Bb]osatt|[Hh]emadress(?:en)?|[Bb]ostadsadress(?:en)?)(?:\s+är)?[\s:]+(?:på\s+|i\s+|vid\s+)?"
    r"(?P<street>[A-ZÅÄÖ][\w ]{0,30}?(?:gatan|vägen|gränd|gränden|stigen|torget|allén|backen|väg|gata|plan)"
    r"\s+[0-9]{1,3}(?:\s?[A-H](?!\w))?)(?![\w–-]| till )"
)


def _homes(record: Record) -> Iterator[Finding]:
    for route, text in holding(record, *_OF_HOMES, codes=True):
        for found in occurrences(_HOME, text):
            yield Finding(
                at=route,
                needle=needle(text, *found.span("street")),
                severity=Severity.WARNING,
                message=Text(sv="Texten säger var någon bor.", en="The text says where somebody lives."),
                help=Text(
                    sv="Skriv området eller stadsdelen i stället för gatuadressen.",
                    en="Write the area or district instead of the street address.",
                ),
            )

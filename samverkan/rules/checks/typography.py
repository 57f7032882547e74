"""How words and figures are set: periods, blanks, quotation marks and numbers."""

import re
from collections import Counter
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.load import AgreementFolder
from samverkan.model import Record
from samverkan.rules.emphasis import html, unclosed_bold
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import WRITING_RULES
from samverkan.rules.wording import also_elsewhere, holding, in_small_letters, needle, occurrences
from samverkan.text import Text, pattern_of

_YEAR = r"(?:19|20)[0-9]{2}"

_DAY = rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}"

_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"

_UNIT = r"(?:år|procent|%|kronor|kr|§§|kap\.|gånger|dagar|veckor|månader|timmar|minuter|personer)"

_BLANK = r"[ \t\u00a0]"

_BLANKS = rf"{_BLANK}*"

_FREE, _ENDS = r"(?<![\w/:.–-])", r"(?![\w/:–-])"

_FREE_YEAR = rf"({_YEAR})(?<![\w/:.–-][0-9]{{4}})"

_FREE_DAY = rf"({_DAY})(?<![\w/:.–-][0-9-]{{10}})"
"""Free on the left; what begins with a certain figure is found in a tenth of the time."""

_DAY_IN_WORDS = rf"(?:[0-9]{{1,2}} )?{_MONTH}"

_HYPHENATED = tuple(
    (pattern_of(sign), pattern_of(pattern, re.IGNORECASE))
    for sign, pattern in (
        (rf"-{_BLANKS}{_YEAR}", rf"{_FREE_YEAR}{_BLANKS}-{_BLANKS}({_YEAR}){_ENDS}"),
        (rf"-{_BLANKS}{_DAY}", rf"{_FREE_DAY}{_BLANKS}-{_BLANKS}({_DAY}){_ENDS}"),
        (
            rf"-{_BLANKS}{_DAY_IN_WORDS}",
            rf"{_FREE}({_DAY_IN_WORDS}(?: {_YEAR})?){_BLANKS}-{_BLANKS}({_DAY_IN_WORDS}(?: {_YEAR})?)(?!\w)",
        ),
        (
            rf"-[0-9]{{1,3}} {_UNIT}",
            rf"([0-9](?<![\w,.–-][0-9])[0-9]{{0,2}})-([0-9]{{1,3}})(?= {_UNIT}(?!\w))",
        ),
    )
)
"""A sign in small letters of each period with a hyphen, and the period itself."""

_DASH = pattern_of(rf"–{_YEAR}")

_OF_SPACED = (pattern_of(rf"–{_BLANK}+{_YEAR}"), pattern_of(rf"–(?<={_BLANK}–){_YEAR}"))

_SPACED = pattern_of(rf"{_FREE_YEAR}(?:{_BLANK}+–{_BLANKS}|–{_BLANK}+)({_YEAR}){_ENDS}")

_OF_BETWEEN = pattern_of(rf"mellan(?: åren)? {_YEAR}–")

_BETWEEN = pattern_of(rf"(?<!\w)(mellan(?: åren)? {_YEAR})–({_YEAR}){_ENDS}", re.IGNORECASE)

_DASHED = pattern_of(rf"{_FREE_YEAR}–{_YEAR}{_ENDS}")


@rule("SV043", over=Record, severity=Severity.INFO, source=WRITING_RULES, of=Of.TEXTS)
def periods_have_an_en_dash(record: Record, context: Context) -> Iterator[Finding]:
    """Years, days, months and numbers from–to have an en dash without blanks, in all texts alike."""
    hyphens: dict[str, list[_Place]] = {}
    for sign, pattern in _HYPHENATED:
        for route, text in holding(record, sign):
            for found in _once(text, pattern):
                hyphens.setdefault(found[0], []).append((route, text, found))
    yield from _misused_dashes(record)
    mixed = bool(hyphens) and _any_dashed(context.folder)
    for places in hyphens.values():
        yield _hyphen(*places[0], others=len(places) - 1, mixed=mixed)


_Place = tuple[Route, str, re.Match[str]]


def _once(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The first place of everything different that the pattern finds in `text`."""
    seen: set[str] = set()
    for found in pattern.finditer(text):
        if found[0] not in seen:
            seen.add(found[0])
            yield found


def _any_dashed(folder: AgreementFolder | None) -> bool:
    """Whether a period anywhere in the agreement or its case is written as it should be."""
    both = (folder.agreement, folder.case) if folder else ()
    return any(_DASHED.search(text) for each in both if each for _, text in holding(each, _DASH))


def _hyphen(route: Route, text: str, found: re.Match[str], *, others: int, mixed: bool) -> Finding:
    sv, en = also_elsewhere(others)
    if mixed:
        sv, en = f"{sv}, men andra perioder med tankstreck", f"{en}, but other periods with an en dash"
    return Finding(
        at=route,
        needle=needle(text, *found.span()),
        message=Text(
            sv=f"”{found[0]}” skrivs med bindestreck{sv}.",
            en=f"“{found[0]}” is written with a hyphen{en}.",
        ),
        help=_write(f"{found[1]}–{found[2]}"),
    )


def _misused_dashes(record: Record) -> Iterator[Finding]:
    for route, text in holding(record, *_OF_SPACED):
        for found in _once(text, _SPACED):
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Perioden ”{found[0]}” har blanksteg kring tankstrecket.",
                    en=f"The period “{found[0]}” has blanks round the en dash.",
                ),
                help=_write(f"{found[1]}–{found[2]}"),
            )
    for route, text in holding(record, _OF_BETWEEN):
        for found in _once(text, _BETWEEN):
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"”{found[0]}” har tankstreck där ”mellan” kräver ”och”.",
                    en=f"“{found[0]}” has an en dash where “mellan” demands “och”.",
                ),
                help=_write(f"{found[1]} och {found[2]}"),
            )


def _write(words: str) -> Text:
    return Text(sv=f"Skriv ”{words}”.", en=f"Write “{words}”.")


_STRAY_BLANK = pattern_of(
    r"(?<=[\w”)])(?<![Bb]ilaga)(?<![Aa]vsnitt)(?<![Pp]unkt)(?P<blank> +)[,;:!?.)](?=\s|$)"
    r"|\((?P<open> +)(?=\w)"
    r"|(?<=[\w,.;:!?”)])(?P<two> {2,})(?=[\w(”])"
)

_STRAY = (pattern_of(r" [ ,;:!?.)]"), "( ")

_MARKED_LINE = pattern_of(r"\s*(?:[0-9]{1,3}[.)] |\||.*\|)")


@rule("SV062", over=Record, severity=Severity.INFO, source=WRITING_RULES, of=Of.TEXTS)
def blanks_stand_right(record: Record, _context: Context) -> Iterator[Finding]:
    """No blank stands before a punctuation mark or after a bracket or is doubled, and no marks are seen."""
    yield from unclosed_bold(record)
    yield from html(record)
    for route, text in holding(record, *_STRAY):
        told: set[str | None] = set()
        for found in _in_running_text(text, _STRAY_BLANK):
            stray = _stray(route, text, found)
            if stray.needle not in told:
                told.add(stray.needle)
                yield stray


def _in_running_text(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What the pattern finds in lines that are no items or rows."""
    end, is_marked = -1, False
    for found in occurrences(pattern, text):
        if found.start() > end:
            begin = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.start())
            end = len(text) if end < 0 else end
            is_marked = _MARKED_LINE.match(text, begin, end) is not None
        if not is_marked:
            yield found


def _stray(route: Route, text: str, found: re.Match[str]) -> Finding:
    if found["two"]:
        message = Text(sv="Här står två blanksteg i rad.", en="There are two blanks in a row here.")
    elif found["open"]:
        message = Text(
            sv="Här står ett blanksteg efter parentesens början.",
            en="There is a blank after the opening bracket here.",
        )
    else:
        message = Text(
            sv=f"Här står ett blanksteg före ”{found[0].strip()}”.",
            en=f"There is a blank before “{found[0].strip()}” here.",
        )
    return Finding(
        at=route,
        needle=needle(text, *_with_words_around(text, found)),
        message=message,
        help=Text(sv="Ta bort det som är för mycket.", en="Remove what is too much."),
    )


_NEAR = 200
"""The most characters on either side that are shown."""

_FOLLOWING = pattern_of(rf"\s*\S{{1,{_NEAR}}}")


def _with_words_around(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the word before what was found begins, and where that ends which it stands before."""
    before = text[max(0, found.start() - _NEAR) : found.start()]
    words = before.split()
    start = found.start() - len(before) + before.rindex(words[-1]) if words else found.start()
    following = _FOLLOWING.match(text, found.start())
    return start, following.end() if following else found.end()


_QUOTATIONS = {
    "“…”": pattern_of(r"“[^“”\"]{1,400}”"),
    "”…”": pattern_of(r"”[^“”\"]{1,400}”"),
    '"…"': pattern_of(r"(?<![\w\"])\"(?=[\w(])[^“”\"]{1,400}\"(?![\w\"])"),
    "»…»": pattern_of(r"»[^»«\"]{1,400}[»«]"),
}


@rule("SV063", over=Record, severity=Severity.INFO, source=WRITING_RULES, of=Of.TEXTS)
def quotation_marks_are_of_one_kind(record: Record, _context: Context) -> Iterator[Finding]:
    """All quotation marks in a file are of the same kind; those in the minority are found."""
    marks = [kind[0] for kind in _QUOTATIONS if kind[0] in in_small_letters(record)]
    if len(marks) < 2:
        return
    quoted = [each for place in holding(record, *marks) for each in _quotations(*place)]
    kinds = Counter(kind for _, _, kind, _ in quoted)
    if len(kinds) < 2:
        return
    usual = max(kinds, key=lambda kind: (kinds[kind], kind == "”…”"))
    seen: set[Route] = set()
    for route, text, kind, found in quoted:
        if kind != usual and route not in seen:
            seen.add(route)
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Citattecknen är {kind}, men annars i filen {usual}.",
                    en=f"The quotation marks are {kind}, but {usual} elsewhere in the file.",
                ),
                help=Text(sv="Välj ett slag: på svenska ”…”.", en="Choose one kind: in Swedish ”…”."),
            )


def _quotations(route: Route, text: str) -> Iterator[tuple[Route, str, str, re.Match[str]]]:
    left = text
    for kind, pattern in _QUOTATIONS.items():
        for found in pattern.finditer(left):
            yield route, text, kind, found
        left = pattern.sub(lambda found: " " * len(found[0]), left)


_TIGHT_PERCENT = pattern_of(r"(?<![\w/%.,=&?-])([0-9]{1,3}(?:[.,][0-9]+)?)%(?![\w%-])")

_POINTED = (pattern_of(r"\.[0-9]"), pattern_of(r",[0-9]{3}"))

_POINT = pattern_of(
    r"(?<![\w/.,:-])([0-9]{1,3})\.([0-9]{1,2})(?=[ \u00a0]?(?:%|procent\w*|miljon\w*|miljard\w*|mnkr|kronor"
    r"|gånger|poliser per|brott per)(?![\w]))"
)

_GROUPED = pattern_of(
    r"(?<![\w/.,:-])([0-9]{1,3}(?:[.,][0-9]{3})+)(?=[ \u00a0](?:invånare|kronor|kr|personer|brott|anmäl\w+"
    r"|barn|elever|hushåll|besök\w*)(?!\w))"
)


@rule("SV064", over=Record, severity=Severity.INFO, source=WRITING_RULES, of=Of.TEXTS)
def numbers_are_written_in_swedish(record: Record, _context: Context) -> Iterator[Finding]:
    """Numbers have a decimal comma, blanks between thousands and a blank before `%`."""
    for route, text in holding(record, "%"):
        for found in _once(text, _TIGHT_PERCENT):
            yield _number(route, text, found, f"{found[1]} %")
    for route, text in holding(record, *_POINTED):
        for found in _once(text, _POINT):
            yield _number(route, text, found, f"{found[1]},{found[2]}")
        for found in _once(text, _GROUPED):
            yield _number(route, text, found, re.sub(r"[.,]", " ", found[1]))


def _number(route: Route, text: str, found: re.Match[str], right: str) -> Finding:
    return Finding(
        at=route,
        needle=needle(text, *found.span()),
        message=Text(
            sv=f"Talet ”{found[0]}” är inte skrivet på svenskt sätt.",
            en=f"The number “{found[0]}” is not written the Swedish way.",
        ),
        help=_write(right),
    )

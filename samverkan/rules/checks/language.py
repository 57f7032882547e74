"""Plain language: abbreviations that nobody explains, sentences too long to read, headings without text."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress, islice
from operator import eq
from string import ascii_uppercase

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Case, Record, Section, once
from samverkan.quoting import discreet
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import PLAIN_LANGUAGE
from samverkan.rules.wording import (
    LONGEST_WORD,
    endless_words,
    every_prose,
    holding,
    in_small_letters,
    needle,
    occurrences,
    parts,
    wordings,
)
from samverkan.swedish import SHORTENED
from samverkan.text import Text, pattern_of

ABBREVIATIONS = {
    "ANDT": "alkohol, narkotika, dopning och tobak",
    "ANDTS": "alkohol, narkotika, dopning, tobak och spel",
    "BRÅ": "brottsförebyggande rådet",
    "BUP": "barn- och ungdomspsykiatrin",
    "CPTED": "brottsförebyggande genom utformning av den fysiska miljön",
    "EST": "effektiv samordning för trygghet",
    "GVI": "gruppvåldsintervention",
    "HVB": "hem för vård eller boende",
    "KSO": "kommunstyrelsens ordförande",
    "LOB": "lagen om omhändertagande av berusade personer",
    "LPO": "lokalpolisområde",
    "LVM": "lagen om vård av missbrukare i vissa fall",
    "LVU": "lagen med särskilda bestämmelser om vård av unga",
    "MBU": "människan bakom uniformen",
    "NTU": "nationella trygghetsundersökningen",
    "SIG": "sociala insatsgrupper",
    "SMADIT": "samverkan mot alkohol och droger i trafiken",
    "SSP": "skola, socialtjänst och polis",
    "SSPF": "skola, socialtjänst, polis och fritid",
}
"""Abbreviations of the trade, and what they stand for; those of laws may stand in lists of statutes."""

_ONLY_CAPITALS = bytes(byte if chr(byte) in f"{ascii_uppercase}ÅÄÖ" else 32 for byte in range(256))

_OTHERS_WORDS = frozenset({"sources", "statutes", "legal_basis"})

_INFLECTED = {
    "BRÅ": r"brottsförebyggande råd",
    "CPTED": r"crime prevention through environmental design|utformning av den fysiska miljön",
    "LPO": r"lokalpolisområd",
    "LVM": r"vård av missbrukare",
    "LVU": r"vård av unga",
    "LOB": r"omhändertagande av berusade",
    "NTU": r"nationella trygghetsundersökning",
    "SIG": r"social(?:a|) insatsgrupp",
    "GVI": r"gruppvåldsintervention|group violence intervention",
    "SSP": r"skola\w*,? (?:och )?social\w+,? (?:och )?polis",
    "SSPF": r"skola\w*,? social\w+,? polis\w*,? (?:och )?fritid",
    "ANDT": r"alkohol\w*, narkotika\w*, dop(?:n)?ing",
    "ANDTS": r"alkohol\w*, narkotika\w*, dop(?:n)?ing",
}
"""The expansions that come in more forms than one, as patterns in small letters."""

_AFTER = pattern_of(r"[\w-]*\s*(?:[(:=–—]|,?\s-\s|,?\s(?:dvs\.?|d\.v\.s\.|det vill säga|står för|betyder))")

_BEFORE = pattern_of(r"(?:[(–—]|\s-\s|förkortat|kallat|kallad)\s*$")
"""What stands between an abbreviation and the words that explain it."""


@rule("SV044", over=Record, severity=Severity.WARNING, source=PLAIN_LANGUAGE)
def abbreviations_are_explained(record: Record, context: Context) -> Iterator[Finding]:
    """Every abbreviation of the trade is written out somewhere in the agreement or its case."""
    if not isinstance(record, (Agreement, Case)):
        return
    agreement = context.own.agreement
    told = _used(agreement) if agreement and isinstance(record, Case) else {}
    used = {short: place for short, place in _used(record).items() if short not in told}
    if not used:
        return
    for short, (route, text, start) in used.items():
        if not _is_explained(short, context):
            yield Finding(
                at=route,
                needle=needle(text, start, start + len(short)),
                message=Text(
                    sv=f"Förkortningen {short} skrivs aldrig ut.",
                    en=f"The abbreviation {short} is never written out.",
                ),
                help=Text(
                    sv=f"Skriv ut den första gången: ”{ABBREVIATIONS[short]} ({short})”.",
                    en=f"Write it out the first time: “{ABBREVIATIONS[short]} ({short})”.",
                ),
            )


@once
def _used(record: Record) -> dict[str, tuple[Route, str, int]]:
    """Where each abbreviation first stands; the titles of sources and statutes are others' words."""
    found: dict[str, tuple[Route, str, int]] = {}
    for short in ABBREVIATIONS.keys() & _in_capitals("\n".join(text for _, text in wordings(record))):
        used = re.compile(rf"{short}(?<!\w{short})(?!\w|\.\w|/[0-9])")
        for route, text in holding(record, short.casefold()):
            first = used.search(text) if _OTHERS_WORDS.isdisjoint(route) else None
            if first:
                found[short] = route, text, first.start()
                break
    return found


def _in_capitals(text: str) -> set[str]:
    """The stretches of capitals in `text`; a table of bytes finds them in a third of a pattern's time."""
    return set(text.encode("latin-1", "replace").translate(_ONLY_CAPITALS).decode("latin-1").split())


def _is_explained(short: str, context: Context) -> bool:
    """Whether the agreement or its case writes it out."""
    both = [each for each in (context.own.agreement, context.own.case) if each]
    written_out = re.compile(_INFLECTED.get(short, ABBREVIATIONS[short]).replace(" ", r"\s+"))
    if any(written_out.search(in_small_letters(each)) for each in both):
        return True
    words = "\n".join(text for each in both for _, text in wordings(each))
    after = (_AFTER.match(words, found.end()) for found in re.finditer(rf"{short}(?<!\w{short})", words))
    before = (
        _BEFORE.search(words, max(0, found.start() - 40), found.start())
        for found in re.finditer(rf"{short}(?!\w)", words)
    )
    return any(_spells(short, words[found.end() : found.end() + 120]) for found in after if found) or any(
        _spells(short, words[max(0, found.start() - 120) : found.start()], last=True)
        for found in before
        if found
    )


def _spells(short: str, words: str, *, last: bool = False) -> bool:
    """Whether the nearest of `words` hold the letters of `short` in order, from the beginning of a word."""
    near = re.split(r"[.;)\n]", words)[-1 if last else 0].casefold()
    letters = r"[^\n]*?".join(re.escape(letter) for letter in short.casefold())
    spelled = re.search(rf"(?<!\w){letters}\w*", near) if last else re.match(rf"\W*{letters}\w*", near)
    return bool(spelled) and len(re.findall(r"\w", near)) >= 2 * len(short)


LONGEST_SENTENCE = 40
"""The most words that a sentence can have and still be read once."""

_SHORTEST = 2 * LONGEST_SENTENCE
"""What is no longer than this has no more words than that, with a blank between any two."""

_GAP = pattern_of(r"(\n\s*\n)")

_LIST_OR_TABLE = pattern_of(r"\n[^\S\n]*(?:[-*+]\s|[0-9]{1,3}[.)]\s|#|>|\|)")

_QUOTED = pattern_of(r"[”“][^”“]*”|\"[^\"]*\"|»[^»«]*[»«]")

_WORD = pattern_of(r"[^\W_]\S*")

_MARKS = pattern_of(r"\[\^[^\]\s]{1,80}\]|\]\([^)\s]{0,500}\)")

_BEGINNING = pattern_of(r"(?:\S++\s++){2}\S+")

_END = pattern_of(r"[.!?:;…][)”\"*_]*(?=\s+(\S?))")


@rule("SV045", over=Record, severity=Severity.INFO, source=PLAIN_LANGUAGE, of=Of.TEXTS)
def sentences_can_be_read(record: Record, _context: Context) -> Iterator[Finding]:
    """No sentence in a text has more than forty words, and no word more signs than can be looked through."""
    for route, word in endless_words(record):
        yield _endless(route, word)
    for route, text in every_prose(record):
        for start, end in _sentences(text):
            count = _words(text[start:end])
            if count > LONGEST_SENTENCE:
                yield _too_long(route, text, start, end, count)


def _endless(route: Route, word: str) -> Finding:
    return Finding(
        at=route,
        needle=word,
        message=Text(
            sv=f"Ordet har fler än {LONGEST_WORD} tecken och har inte granskats.",
            en=f"The word has more than {LONGEST_WORD} signs, and nothing has been looked for in it.",
        ),
        help=Text(sv="Dela ordet.", en="Divide the word."),
    )


def _too_long(route: Route, text: str, start: int, end: int, count: int) -> Finding:
    first = _BEGINNING.match(text, start, end)
    return Finding(
        at=route,
        needle=needle(text, start, first.end()) if first else None,
        message=Text(
            sv=f"Meningen har {count} ord.",
            en=f"The sentence has {count} words.",
        ),
        alike=Text(
            sv=f"meningar har fler än {LONGEST_SENTENCE} ord",
            en=f"sentences have more than {LONGEST_SENTENCE} words",
        ),
        help=Text(
            sv="Dela den, eller gör en lista av det som räknas upp.",
            en="Divide it, or make a list of what it counts up.",
        ),
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence that may be too long begins and ends; a colon ends one too."""
    for start, end in _paragraphs(text):
        place = start
        for stop in _stops(text, start, end):
            if stop - place > _SHORTEST and _may_be_long(text[place:stop]):
                yield place + _blank(text[place:stop]), stop
            place = stop


def _may_be_long(part: str) -> bool:
    """Whether it may have too many words: a blank, a quotation or a mark stands between any two."""
    return len(part.split()) + sum(map(part.count, '”“»"]')) > LONGEST_SENTENCE


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where running text begins and ends: no lists, tables, headings or block quotations."""
    place = 0
    for part in _GAP.split(text):
        if len(part) > _SHORTEST:
            listed = _LIST_OR_TABLE.search(f"\n{part}")
            yield place, place + (listed.start() if listed else len(part))
        place += len(part)


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for found in _END.finditer(text, start, end):
        goes_on = found[0] == "." and (found[1].islower() or found[1].isdigit())
        if not (goes_on and SHORTENED.search(text[max(start, found.start() - 8) : found.start()])):
            yield found.end()
    yield end


def _blank(part: str) -> int:
    return len(part) - len(part.lstrip())


def _words(part: str) -> int:
    spoken = _MARKS.sub(" ", _QUOTED.sub(" ", part))
    return len(_WORD.findall(spoken))


@rule("SV060", over=Record, severity=Severity.INFO, source=PLAIN_LANGUAGE)
def headings_have_text(record: Record, _context: Context) -> Iterator[Finding]:
    """Every heading in a text has something below it; sections without any are told of by SV053."""
    sections = {route: part for route, part in parts(record) if isinstance(part, Section)}
    for route, text in every_prose(record):
        if "#" in text:
            around = sections.get(route[:-1]) if route[-1] == "text" else None
            yield from _empty_headings(route, text, goes_on=around is not None and _goes_on(around))


def _goes_on(section: Section) -> bool:
    return bool(section.show or section.figure or section.sections)


_HEADING = pattern_of(r"(#{1,6})\s+(.+?)\s*#*\s*")


def _empty_headings(route: Route, text: str, *, goes_on: bool) -> Iterator[Finding]:
    """Headings in Markdown with nothing before the next one of their level or above, or before the end."""
    lines = [line for line in text.split("\n") if line.strip()]
    for index, line in enumerate(lines):
        heading = _HEADING.fullmatch(line.strip())
        if heading and _ends(lines[index + 1 : index + 2], len(heading[1]), goes_on=goes_on):
            yield _empty(route, heading[2], f"{heading[1]} {heading[2]}")


def _ends(following: Sequence[str], level: int, *, goes_on: bool) -> bool:
    """Whether the line that follows, if there is one, ends what stands below a heading."""
    if not following:
        return not goes_on
    heading = _HEADING.fullmatch(following[0].strip())
    return heading is not None and len(heading[1]) <= level


def _empty(route: Route, heading: str, words: str) -> Finding:
    return Finding(
        at=route,
        needle=words,
        message=Text(
            sv=f"Under rubriken ”{discreet(heading)}” står ingenting.",
            en=f"Nothing stands below the heading “{discreet(heading)}”.",
        ),
        help=Text(
            sv="Skriv en `text`, visa något med `show` eller ta bort rubriken.",
            en="Write a `text`, show something with `show` or remove the heading.",
        ),
    )


_DOUBLED = pattern_of(
    r"(?<![\w-])(att|och|eller|en|ett|som|samt|av|från|mellan|genom|under|mot|utan|\w{3,}(?:en|et|na|ning|het|tion|skap|liga))"
    r"(?:[ \t]+|[ \t]*\n[ \t]*)(\1)(?![\w-])",
    re.IGNORECASE,
)

_RIGHTLY_DOUBLED = frozenset({"mycket", "liten", "litet", "ingen"})
"""What is doubled for emphasis; a verb or a preposition may end one clause and begin the next."""


@rule("SV061", over=Record, severity=Severity.INFO, source=PLAIN_LANGUAGE, of=Of.TEXTS)
def no_word_is_doubled(record: Record, _context: Context) -> Iterator[Finding]:
    """No word such as “att” stands twice in a row."""
    repeated = set(_repeated(in_small_letters(record)))
    for route, text in holding(record, *repeated):
        for found in occurrences(_DOUBLED, text) if _repeated(text.casefold()) else ():
            word = found[1].casefold()
            if word not in _RIGHTLY_DOUBLED and not found[2][0].isupper():
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span()),
                    message=Text(
                        sv=f"Ordet ”{word}” står två gånger i rad.",
                        en=f"The word “{word}” stands twice in a row.",
                    ),
                    help=Text(sv="Stryk det ena.", en="Strike one of them."),
                )


def _repeated(text: str) -> list[str]:
    """Every word that stands twice in a row, blanks between."""
    words = text.split()
    return list(compress(words, map(eq, words, islice(words, 1, None))))

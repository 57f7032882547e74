"""Says in plain words what the YAML parser could not read.

libyaml tells what it expected, not what the writer did. So a mistake is recognised by its words
together with the character and the line where it stopped. The words of the parser written in
Python, used where libyaml is missing, differ a little and are recognised too.
"""

from collections.abc import Callable
from dataclasses import dataclass

from yaml import MarkedYAMLError

from samverkan.source.faults import Fault, Rule
from samverkan.source.lines import Lines
from samverkan.text import Text

_INDENT_HELP = Text(
    sv="Nycklar i samma avsnitt ska ha samma indrag, räknat i blanksteg. Fortsätter en text från raden "
    "ovanför, ge den ett större indrag än nyckeln.",
    en="Keys of the same section need the same indentation, counted in spaces. If a text goes on from the "
    "line above, indent it more than its key.",
)
_KEY_AND_VALUE = Text(sv="Skriv `nyckel: värde`.", en="Write `key: value`.")
_NO_SPACE = Text(sv="Det saknas ett blanksteg efter kolonet.", en="There is no space after the colon.")
_NO_KEY = Text(sv="Det finns ingen nyckel före kolonet.", en="There is no key before the colon.")
_LONG_KEY = Text(
    sv="Texten före kolonet är för lång för en nyckel.", en="The text before the colon is too long for a key."
)
_LONGEST_KEY = 1000


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped: `offset` in the text, and `opened` where what it was reading began."""

    problem: str
    context: str
    offset: int
    opened: int
    lines: Lines

    @property
    def char(self) -> str:
        return self.lines.text[self.offset : self.offset + 1]

    @property
    def opening(self) -> str:
        return self.lines.text[self.opened : self.opened + 1]

    @property
    def before(self) -> str:
        """What stands before the place in its line, without blanks around it."""
        return self.lines.line_around(self.offset)[0].strip()


_Said = tuple[int, Text, Text]
"""The offset to point at, what is wrong and how to mend it."""


def syntax_fault(error: Exception, lines: Lines) -> Fault:
    """The fault that stopped the parser."""
    stop = _stop(error, lines)
    said = next((say(stop) for words, say in _MISTAKES if _recognised(words, stop)), _other(stop))
    offset, message, mend = said
    return Fault(Rule.SYNTAX, lines.word(offset), message, mend)


def _stop(error: Exception, lines: Lines) -> _Stop:
    if not isinstance(error, MarkedYAMLError):
        return _Stop(str(error), "", 0, 0, lines)
    offset = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else offset
    return _Stop(error.problem or "", error.context or "", offset, opened, lines)


def _recognised(words: str, stop: _Stop) -> bool:
    return words in f"{stop.context}; {stop.problem}"


def _cannot_start(stop: _Stop) -> _Said:
    return _tab(stop) if stop.char == "\t" else _reserved(stop.offset, stop.char)


def _tab(stop: _Stop) -> _Said:
    return (
        stop.offset,
        Text(sv="Det står en tabb i radens indrag.", en="There is a tab in the indentation of the line."),
        Text(
            sv="Byt tabben mot blanksteg: indrag i YAML skrivs bara med blanksteg.",
            en="Replace the tab with spaces: in YAML only spaces indent.",
        ),
    )


def _reserved(offset: int, char: str) -> _Said:
    shown = f"`{char}`" if char != "`" else '"`"'
    return (
        offset,
        Text(sv=f"En text får inte börja med {shown}.", en=f"A text cannot begin with {shown}."),
        Text(sv="Sätt citattecken om texten.", en="Put the text in quotation marks."),
    )


def _reserved_opening(stop: _Stop) -> _Said:
    return _reserved(stop.opened, stop.opening)


def _reserved_here(stop: _Stop) -> _Said:
    return _reserved(stop.offset, stop.char)


def _colon(stop: _Stop) -> _Said:
    if len(stop.before) > _LONGEST_KEY:
        return stop.offset, _LONG_KEY, _KEY_AND_VALUE
    if ": " in stop.before:
        return (
            stop.offset,
            Text(
                sv="Ett kolon följt av blanksteg får inte stå i texten efter en nyckel.",
                en="A colon followed by a space cannot stand in the text after a key.",
            ),
            Text(sv="Sätt citattecken om hela texten.", en="Put the whole text in quotation marks."),
        )
    return (
        stop.offset,
        Text(
            sv="Här kan ingen nyckel stå: raden ovanför är inte avslutad.",
            en="No key can stand here: the line above is not finished.",
        ),
        Text(
            sv="Ge raden samma indrag som nycklarna bredvid, och se efter att raden ovanför har "
            "kolon och blanksteg efter sin nyckel.",
            en="Give the line the same indentation as the keys beside it, and see that the line above has "
            "a colon and a space after its key.",
        ),
    )


def _no_colon(stop: _Stop) -> _Said:
    if stop.opening == "-":
        return (
            stop.opened,
            Text(sv="Det saknas ett blanksteg efter strecket.", en="There is no space after the dash."),
            Text(sv="Skriv `- ` före varje punkt i en lista.", en="Write `- ` before each item of a list."),
        )
    return (
        stop.opened,
        Text(
            sv="Raden har ingen nyckel: det finns inget kolon med blanksteg efter.",
            en="The line has no key: there is no colon with a space after it.",
        ),
        Text(
            sv="Skriv `nyckel: värde`. Fortsätter texten från raden ovanför, ge raden större indrag.",
            en="Write `key: value`. If the text goes on from the line above, indent the line more.",
        ),
    )


def _dash(stop: _Stop) -> _Said:
    return (
        stop.offset,
        Text(
            sv="En lista kan inte börja på samma rad som sin nyckel.",
            en="A list cannot begin on the line of its key.",
        ),
        Text(
            sv="Börja listan på nästa rad. Är strecket en del av texten, sätt citattecken om den.",
            en="Begin the list on the next line. If the dash belongs to the text, put it in quotation marks.",
        ),
    )


def _quote(stop: _Stop) -> _Said:
    return (
        stop.opened,
        Text(
            sv="Citattecknet som börjar här har inget slut.",
            en="The quotation that begins here has no end.",
        ),
        Text(
            sv=f"Skriv ett {stop.opening} där texten slutar.",
            en=f"Write a {stop.opening} where the text ends.",
        ),
    )


def _escape(stop: _Stop) -> _Said:
    return (
        stop.offset,
        Text(
            sv="Omvänt snedstreck betyder något särskilt mellan dubbla citattecken, men inte så här.",
            en="A backslash means something special in double quotation marks, but not like this.",
        ),
        Text(
            sv="Skriv `\\\\`, eller använd enkla citattecken.",
            en="Write `\\\\`, or use single quotation marks.",
        ),
    )


def _bracket(stop: _Stop) -> _Said:
    closing = "]" if stop.opening == "[" else "}"
    return (
        stop.opened,
        Text(
            sv=f"Det som börjar med `{stop.opening}` här saknar ett komma eller `{closing}`.",
            en=f"What begins with `{stop.opening}` here lacks a comma or `{closing}`.",
        ),
        Text(
            sv=f"Skriv komma mellan delarna och `{closing}` sist. "
            "Är det en vanlig text, sätt citattecken om den.",
            en=f"Write commas between the parts and `{closing}` at the end. "
            "If it is an ordinary text, put it in quotation marks.",
        ),
    )


def _content(stop: _Stop) -> _Said:
    return _reserved_here(stop) if stop.char and stop.char in "]},&*!" else _other(stop)


def _block_header(stop: _Stop) -> _Said:
    return (
        stop.offset,
        Text(
            sv=f"Efter `{stop.opening}` ska texten börja på nästa rad.",
            en=f"After `{stop.opening}` the text has to begin on the next line.",
        ),
        Text(
            sv=f"Flytta ner texten och ge den indrag. Hör `{stop.opening}` till texten, "
            "sätt citattecken om den.",
            en=f"Move the text down and indent it. If `{stop.opening}` belongs to the text, "
            "put it in quotation marks.",
        ),
    )


def _misplaced(stop: _Stop) -> _Said:
    if stop.char == ":":
        return stop.offset, _NO_SPACE if stop.before else _NO_KEY, _KEY_AND_VALUE
    if stop.before.endswith(('"', "'", "]", "}")):
        return _after_end(stop)
    return (
        stop.offset,
        Text(
            sv="Raden passar inte ihop med raderna ovanför.",
            en="The line does not fit the lines above it.",
        ),
        _INDENT_HELP,
    )


def _after_end(stop: _Stop) -> _Said:
    end = stop.before[-1]
    if end in "\"'":
        mend = Text(
            sv="Sätt citattecken om hela texten. Ett citattecken inne i den skrivs två gånger "
            "('') eller med omvänt snedstreck (\\\"). Kanske saknar ett citattecken längre upp sitt slut.",
            en="Put the whole text in quotation marks. A quotation mark inside it is written twice "
            "('') or with a backslash (\\\"). Perhaps a quotation further up has no end.",
        )
    else:
        mend = Text(sv="Sätt citattecken om hela texten.", en="Put the whole text in quotation marks.")
    return (
        stop.offset,
        Text(
            sv=f"Här står något efter `{end}`, där värdet redan är slut.",
            en=f"Something stands here after `{end}`, where the value has already ended.",
        ),
        mend,
    )


def _other(stop: _Stop) -> _Said:
    words = f"{stop.context}: {stop.problem}" if stop.context else stop.problem
    return (
        stop.offset,
        Text(
            sv=f"Filen följer inte YAML härifrån (läsaren säger: {words}).",
            en=f"The file does not follow YAML from here on (the parser says: {words}).",
        ),
        Text(
            sv="Se över indrag, kolon och citattecken på raden och raden före.",
            en="Look over the indentation, colons and quotation marks of the line and the one before.",
        ),
    )


_MISTAKES: tuple[tuple[str, Callable[[_Stop], _Said]], ...] = (
    ("tab character", _tab),
    ("cannot start any token", _cannot_start),
    ("while scanning an alias", _reserved_opening),
    ("while scanning an anchor", _reserved_opening),
    ("while scanning a tag", _reserved_opening),
    ("while parsing a tag", _reserved_opening),
    ("undefined tag handle", _reserved_opening),
    ("while scanning a directive", _reserved_opening),
    ("values are not allowed", _colon),
    ("keys are not allowed", _reserved_here),
    ("entries are not allowed", _dash),
    ("could not find expected ':'", _no_colon),
    ("quoted scalar; found unexpected", _quote),
    ("unknown escape character", _escape),
    ("hexdecimal number", _escape),
    ("hexadecimal number", _escape),
    ("Unicode character escape", _escape),
    ("',' or ']'", _bracket),
    ("',' or '}'", _bracket),
    ("node content", _content),
    ("while scanning a block scalar", _block_header),
    ("expected key", _misplaced),
    ("'-' indicator", _misplaced),
    ("<block end>", _misplaced),
    ("<document start>", _misplaced),
)
"""What to say, by the words that it is recognised by; the first that fits."""

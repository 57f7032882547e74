"""What is wrong with keys, colons and dashes, and the lines of that sort that stop the parser below."""

from samverkan.source.faults import Mistake, ReadingRule
from samverkan.text import Text, pattern_of

_NO_SPACE = pattern_of(r" *+(?:- ++)*+[^\W\d][\w-]*+(:)(?=[^\s:/])[^:\n]*+$")
_NO_DASH_SPACE = pattern_of(r" *+(-)\w")
_NO_COLON = pattern_of(r" *+((?:- ++)*+)([\w-]++)(?: [^:\n]*+)?$")
_WITH_VALUE = pattern_of(r" *+(?:- ++)*+[\w-]++: ")
_KEY = pattern_of(r"[\w-]++$")

_KEY_AND_VALUE = Text(sv="Skriv `nyckel: värde`.", en="Write `key: value`.")

LONG_KEY = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Texten före kolonet är för lång för en nyckel.",
        en="The text before the colon is too long for a key.",
    ),
    _KEY_AND_VALUE,
)
NO_KEY = Mistake(
    ReadingRule.SYNTAX,
    Text(sv="Det finns ingen nyckel före kolonet.", en="There is no key before the colon."),
    _KEY_AND_VALUE,
)
NO_KEY_HERE = Mistake(
    ReadingRule.SYNTAX,
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
NO_SPACE_AFTER_COLON = Mistake(
    ReadingRule.SYNTAX,
    Text(sv="Det saknas ett blanksteg efter kolonet.", en="There is no space after the colon."),
    _KEY_AND_VALUE,
)
NO_COLON = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Raden har ingen nyckel: det finns inget kolon med blanksteg efter.",
        en="The line has no key: there is no colon with a space after it.",
    ),
    Text(
        sv="Skriv `nyckel: värde`. Fortsätter texten från raden ovanför, ge raden större indrag.",
        en="Write `key: value`. If the text goes on from the line above, indent the line more.",
    ),
)
OUT_OF_LINE = Mistake(
    ReadingRule.SYNTAX,
    Text(sv="Raden passar inte ihop med raderna ovanför.", en="The line does not fit the lines above it."),
    Text(
        sv="Nycklar i samma avsnitt ska ha samma indrag, räknat i blanksteg. Fortsätter en text från raden "
        "ovanför, ge den ett större indrag än nyckeln.",
        en="Keys of the same section need the same indentation, counted in spaces. If a text goes on from "
        "the line above, indent it more than its key.",
    ),
)
NO_SPACE_AFTER_DASH = Mistake(
    ReadingRule.SYNTAX,
    Text(sv="Det saknas ett blanksteg efter strecket.", en="There is no space after the dash."),
    Text(sv="Skriv `- ` före varje punkt i en lista.", en="Write `- ` before each item of a list."),
)

LIST_SIGN = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Raden börjar med ett listtecken som inte betyder något i YAML.",
        en="The line begins with a sign of a list that means nothing in YAML.",
    ),
    Text(
        sv="Skriv ett bindestreck och ett blanksteg, `- `, före varje punkt i en lista.",
        en="Write a hyphen and a space, `- `, before each item of a list.",
    ),
)
DOCUMENT_END = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Raden `...` avslutar filens innehåll, men det står mer efter den.",
        en="The line `...` ends what the file holds, but more comes after it.",
    ),
    Text(sv="Ta bort raden.", en="Remove the line."),
)
LIST_SIGNS = "•·‣◦▪–—"

_Found = tuple[int, Mistake]


def begun_wrong(found: _Found | None, text: str) -> _Found | None:
    """What the line that stopped the parser begins with instead of a dash, or the end before it."""
    if found is None or found[1] not in (NO_COLON, OUT_OF_LINE):
        return None
    start = text.rfind("\n", 0, found[0]) + 1
    line = _line(start, text)
    no_dash = _NO_DASH_SPACE.match(line)
    if no_dash:
        return start + no_dash.start(1), NO_SPACE_AFTER_DASH
    no_space = _NO_SPACE.match(line)
    if no_space:
        return start + no_space.start(1), NO_SPACE_AFTER_COLON
    if line.lstrip()[:1] in tuple(LIST_SIGNS):
        return start + len(line) - len(line.lstrip()), LIST_SIGN
    above = _line_above(start, text)
    return (above, DOCUMENT_END) if above is not None and _line(above, text).rstrip() == "..." else None


def unfinished(found: _Found | None, text: str) -> _Found | None:
    """The place in the line above where a mistake found at a colon began; the key itself when it is there."""
    if found is None or found[1] is not NO_KEY_HERE:
        return None
    offset, mistake = found
    start = text.rfind("\n", 0, offset) + 1
    above = _line_above(start, text)
    key = _KEY.search(text, start, offset)
    return (above is not None and _in_line(above, text)) or (key and (key.start(), mistake)) or None


def _line_above(start: int, text: str) -> int | None:
    """Where the line with something in it begins that is nearest above the line that begins at `start`."""
    while start > 0:
        start = text.rfind("\n", 0, start - 1) + 1
        line = _line(start, text).strip()
        if line and not line.startswith("#"):
            return start
    return None


def _line(start: int, text: str) -> str:
    return text[start:].partition("\n")[0]


def _in_line(start: int, text: str) -> _Found | None:
    """What is missing in the line that begins at `start`."""
    line = _line(start, text)
    no_space, no_dash = _NO_SPACE.match(line), _NO_DASH_SPACE.match(line)
    if no_space:
        return start + no_space.start(1), NO_SPACE_AFTER_COLON
    if no_dash:
        return start + no_dash.start(1), NO_SPACE_AFTER_DASH
    no_colon = _NO_COLON.match(line)
    if no_colon and (no_colon[1] or not _goes_on(line, start, text)):
        return start + no_colon.start(2), NO_COLON
    return None


def _goes_on(line: str, start: int, text: str) -> bool:
    """Whether the line is more of a text that began above it."""
    before = _line_above(start, text)
    if before is None:
        return False
    above = _line(before, text)
    deeper = _indent(line) > _indent(above)
    return bool(_WITH_VALUE.match(above)) if deeper else ":" not in above


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))

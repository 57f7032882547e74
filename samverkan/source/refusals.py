"""What the parser can read but that is not used here: all but mappings, lists and text of a fair size."""

from samverkan.quoting import shown
from samverkan.source.faults import MAX_DEPTH, Mistake, ReadingRule
from samverkan.text import Text

_DIVIDE = Text(sv="Dela upp innehållet på flera filer.", en="Divide the content into several files.")
_WRITE_LINES = Text(sv="Skriv rader av formen `nyckel: värde`.", en="Write lines of the form `key: value`.")

EMPTY_KEY = Mistake(
    ReadingRule.BAD_KEY,
    Text(sv="Nyckeln före kolonet är tom.", en="The key before the colon is empty."),
    Text(sv="Skriv en nyckel, eller ta bort raden.", en="Write a key, or remove the line."),
)
KEY_IS_NOT_TEXT = Mistake(
    ReadingRule.BAD_KEY,
    Text(
        sv="En nyckel ska vara en text, inte en lista eller ett avsnitt.",
        en="A key has to be a text, not a list or a section.",
    ),
    Text(
        sv="Skriv `nyckel: värde`. Hör tecknen till texten, sätt citattecken om den.",
        en="Write `key: value`. If the characters belong to the text, put it in quotation marks.",
    ),
)
MERGE_KEY = Mistake(
    ReadingRule.ANCHOR,
    Text(
        sv="Nyckeln `<<` hämtar nycklar från ett annat avsnitt, och det går inte här.",
        en="The key `<<` takes keys from another section, and that is not possible here.",
    ),
    Text(sv="Skriv ut nycklarna där de behövs.", en="Write the keys out where they are needed."),
)
SECOND_DOCUMENT = Mistake(
    ReadingRule.SECOND_DOCUMENT,
    Text(
        sv="Här börjar ett andra dokument i samma fil.", en="A second document begins here in the same file."
    ),
    Text(
        sv="Ta bort raden `---`, eller lägg det andra dokumentet i en egen fil.",
        en="Remove the line `---`, or put the second document in a file of its own.",
    ),
)
TOO_DEEP = Mistake(
    ReadingRule.TOO_DEEP,
    Text(
        sv=f"Här är fler än {MAX_DEPTH} nivåer inuti varandra.",
        en=f"There are more than {MAX_DEPTH} levels inside each other here.",
    ),
    Text(
        sv="Se över indraget, och att varje `[` och `{` har ett slut.",
        en="Look over the indentation, and see that every `[` and `{` has an end.",
    ),
)
TOO_LARGE = Mistake(
    ReadingRule.TOO_LARGE,
    Text(sv="Filen är större än 1 MiB och läses inte.", en="The file is larger than 1 MiB and is not read."),
    _DIVIDE,
)
TOO_MANY_VALUES = Mistake(
    ReadingRule.TOO_LARGE,
    Text(
        sv="Filen har för många nycklar och värden och läses inte.",
        en="The file has too many keys and values and is not read.",
    ),
    _DIVIDE,
)
NO_CONTENT = Mistake(
    ReadingRule.NO_MAPPING,
    Text(sv="Filen har inget innehåll.", en="The file has no content."),
    _WRITE_LINES,
)
LIST_ALONE = Mistake(
    ReadingRule.NO_MAPPING,
    Text(sv="Filen är en lista och har inga nycklar.", en="The file is a list and has no keys."),
    _WRITE_LINES,
)
TEXT_ALONE = Mistake(
    ReadingRule.NO_MAPPING,
    Text(sv="Filen är en text utan nycklar.", en="The file is a text without keys."),
    _WRITE_LINES,
)


def repeated_key(key: str, line: int) -> Mistake:
    """A key that has stood before, on this line."""
    quote = shown(key)
    return Mistake(
        ReadingRule.REPEATED_KEY,
        Text(
            sv=f"Nyckeln {quote} finns redan på rad {line}.", en=f"The key {quote} is already on line {line}."
        ),
        Text(
            sv="Ta bort den ena, eller skriv ihop dem till en. Så länge gäller den första.",
            en="Remove one of them, or write them as one. Until then the first counts.",
        ),
    )


LOST_DASH = Text(
    sv="Börjar en ny post i listan här, skriv `- ` före nyckeln. Ta annars bort raderna. "
    "Så länge gäller de första.",
    en="If a new item of the list begins here, write `- ` before the key. Otherwise remove the lines. "
    "Until then the first count.",
)
"""How keys are mended that repeat those of the item of a list that they are in."""


def anchor(name: str) -> Mistake:
    """An anchor before a value."""
    quote = shown(f"&{name}")
    message = Text(
        sv=f"{quote} är ett ankare i YAML, och sådana används inte här.",
        en=f"{quote} is an anchor in YAML, and anchors are not used here.",
    )
    return Mistake(ReadingRule.ANCHOR, message, _without("&"))


def _without(sign: str) -> Text:
    return Text(
        sv=f"Ta bort ordet. Ska texten börja med `{sign}`, sätt citattecken om den.",
        en=f"Remove the word. If the text is to begin with `{sign}`, put it in quotation marks.",
    )


TAG = Mistake(
    ReadingRule.TAG,
    Text(
        sv="Ett ord som börjar med `!` är en tagg i YAML, och sådana används inte här.",
        en="A word that begins with `!` is a tag in YAML, and tags are not used here.",
    ),
    _without("!"),
)


def alias(name: str) -> Mistake:
    """A reference to an anchor."""
    quote = shown(f"*{name}")
    return Mistake(
        ReadingRule.ANCHOR,
        Text(
            sv=f"{quote} hänvisar till ett ankare i YAML, och sådana används inte här.",
            en=f"{quote} refers to an anchor in YAML, and anchors are not used here.",
        ),
        Text(
            sv="Skriv ut värdet. Ska texten börja med `*`, sätt citattecken om den.",
            en="Write the value out. If the text is to begin with `*`, put it in quotation marks.",
        ),
    )

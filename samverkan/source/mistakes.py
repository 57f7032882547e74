"""What writers of YAML do wrong, in words, and how to mend it; with keys, see `unfinished`."""

from samverkan.quoting import HIDDEN, in_quotation_marks, shown
from samverkan.source.faults import Mistake, ReadingRule
from samverkan.swedish import small
from samverkan.text import Text

_LONGEST = 300

_QUOTE_IT = Text(sv="Sätt citattecken om texten.", en="Put the text in quotation marks.")
_QUOTE_ALL = Text(sv="Sätt citattecken om hela texten.", en="Put the whole text in quotation marks.")

TAB = Mistake(
    ReadingRule.SYNTAX,
    Text(sv="Det står en tabb i radens indrag.", en="There is a tab in the indentation of the line."),
    Text(
        sv="Byt tabben mot blanksteg: indrag i YAML skrivs bara med blanksteg.",
        en="Replace the tab with spaces: in YAML only spaces indent.",
    ),
)
LIST_ON_THE_LINE = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="En lista kan inte börja på samma rad som sin nyckel.",
        en="A list cannot begin on the line of its key.",
    ),
    Text(
        sv="Börja listan på nästa rad. Är strecket en del av texten, sätt citattecken om den.",
        en="Begin the list on the next line. If the dash belongs to the text, put it in quotation marks.",
    ),
)
BACKSLASH = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Omvänt snedstreck betyder något särskilt mellan dubbla citattecken, men inte så här.",
        en="A backslash means something special in double quotation marks, but not like this.",
    ),
    Text(
        sv="Skriv `\\\\`, eller använd enkla citattecken.",
        en="Write `\\\\`, or use single quotation marks.",
    ),
)
HASH = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Texten slutar före `#`, som efter ett blanksteg inleder en kommentar.",
        en="The text ends before the `#`, which after a space begins a comment.",
    ),
    Text(
        sv="Sätt raka citattecken om hela texten, eller skriv `text: |` och texten på raderna under.",
        en="Put the whole text in straight quotation marks, or write `text: |` and the text below it.",
    ),
)
CURLY = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Typografiska citattecken håller inte ihop en text i YAML.",
        en="Curly quotation marks do not hold a text together in YAML.",
    ),
    Text(
        sv="Skriv raka citattecken, \" eller ', om hela texten.",
        en="Write straight quotation marks, \" or ', around the whole text.",
    ),
)


def quote_all(words: str) -> Text:
    """How to mend a text that needs quotation marks: with the text in them, if it may be told."""
    if shown(words) == HIDDEN:
        return _QUOTE_ALL
    quoted = in_quotation_marks(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")
    return Text(
        sv=f"Sätt citattecken om hela texten: `{quoted}`.",
        en=f"Put the whole text in quotation marks: `{quoted}`.",
    )


def as_block(key: str) -> Text:
    """How to mend a text of several lines that cannot go on from the line of its key."""
    return Text(
        sv=f"Skriv `{key}: |` och hela texten på raderna under, med indrag.",
        en=f"Write `{key}: |` and all of the text, indented, on the lines below.",
    )


def colon_in_text(mend: Text) -> Mistake:
    """A colon and a blank in the text after a key."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv="Ett kolon följt av blanksteg får inte stå i texten efter en nyckel.",
            en="A colon followed by a space cannot stand in the text after a key.",
        ),
        mend,
    )


def _own_line_or(when: Text, mend: Text) -> Text:
    return Text(
        sv=f"Skriv den på en egen rad. {when.sv}, {small(mend.sv)}",
        en=f"Write it on a line of its own. {when.en}, {small(mend.en)}",
    )


def key_in_text(key: str, mend: Text) -> Mistake:
    """The key of the next line in the text after a key, and how to mend it if it is none."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Nyckeln `{key}` står i texten efter en annan nyckel.",
            en=f"The key `{key}` stands in the text after another key.",
        ),
        _own_line_or(Text(sv="Hör ordet till texten", en="If the word belongs to the text"), mend),
    )


def key_after_end(key: str) -> Mistake:
    """A key on the line of a value that has ended."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Nyckeln `{key}` står på samma rad som värdet före.",
            en=f"The key `{key}` stands on the line of the value before it.",
        ),
        _own_line_or(Text(sv="Är allt en enda text", en="If all is one text"), _QUOTE_ALL),
    )


def bracket_too_many(closing: str) -> Mistake:
    """A bracket that closes nothing."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(sv=f"Här står ett `{closing}` för mycket.", en=f"There is one `{closing}` too many here."),
        Text(
            sv="Ta bort det. Är det hela en text, sätt citattecken om den.",
            en="Remove it. If the whole is a text, put it in quotation marks.",
        ),
    )


def odd_blank(name: str, where: Text) -> Mistake:
    """A blank that is no space, where YAML wants one."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(sv=f"Här står ett {name} {where.sv}.", en=f"There is a {name} {where.en}."),
        Text(
            sv="Byt det mot ett vanligt blanksteg: tecknet ser likadant ut, men räknas inte i YAML.",
            en="Replace it with an ordinary space: the sign looks the same, but does not count in YAML.",
        ),
    )


def swallowing(quote: str, line: int) -> Mistake:
    """A quotation that ends lines further down than it was meant to."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Citattecknet som börjar här slutar först på rad {line}, och raderna emellan blir text.",
            en=f"The quotation that begins here ends only on line {line}, and the lines between become text.",
        ),
        Text(sv=f"Skriv ett {quote} där texten slutar.", en=f"Write a {quote} where the text ends."),
    )


def reserved(sign: str) -> Mistake:
    """A text that begins with a `sign` that means something in YAML."""
    shown = f"`{sign}`" if sign != "`" else '"`"'
    return Mistake(
        ReadingRule.SYNTAX,
        Text(sv=f"En text får inte börja med {shown}.", en=f"A text cannot begin with {shown}."),
        _QUOTE_IT,
    )


def no_end(quote: str) -> Mistake:
    """A quotation mark without one that closes it."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv="Citattecknet som börjar här har inget slut.", en="The quotation that begins here has no end."
        ),
        Text(sv=f"Skriv ett {quote} där texten slutar.", en=f"Write a {quote} where the text ends."),
    )


def open_bracket(opening: str) -> Mistake:
    """A bracket without one that closes it, or without commas inside."""
    closing = "]" if opening == "[" else "}"
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Det som börjar med `{opening}` här saknar ett komma eller `{closing}`.",
            en=f"What begins with `{opening}` here lacks a comma or `{closing}`.",
        ),
        Text(
            sv=f"Skriv komma mellan delarna och `{closing}` sist. "
            "Är det en vanlig text, sätt citattecken om den.",
            en=f"Write commas between the parts and `{closing}` at the end. "
            "If it is an ordinary text, put it in quotation marks.",
        ),
    )


def block_on_the_line(opening: str) -> Mistake:
    """A text that begins on the line of its `|` or `>`."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Efter `{opening}` ska texten börja på nästa rad.",
            en=f"After `{opening}` the text has to begin on the next line.",
        ),
        Text(
            sv=f"Flytta ner texten och ge den indrag. Hör `{opening}` till texten, sätt citattecken om den.",
            en=f"Move the text down and indent it. If `{opening}` belongs to the text, "
            "put it in quotation marks.",
        ),
    )


def after_end(end: str) -> Mistake:
    """Something after the mark that has ended the value."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Här står något efter `{end}`, där värdet redan är slut.",
            en=f"Something stands here after `{end}`, where the value has already ended.",
        ),
        _MARKS_INSIDE if end in "\"'" else _QUOTE_ALL,
    )


_MARKS_INSIDE = Text(
    sv="Sätt citattecken om hela texten. Ett citattecken inne i den skrivs två gånger "
    "('') eller med omvänt snedstreck (\\\"). Kanske saknar ett citattecken längre upp sitt slut.",
    en="Put the whole text in quotation marks. A quotation mark inside it is written twice "
    "('') or with a backslash (\\\"). Perhaps a quotation further up has no end.",
)


def unknown(words: str) -> Mistake:
    """What only the parser has words for."""
    return Mistake(
        ReadingRule.SYNTAX,
        Text(
            sv=f"Filen följer inte YAML härifrån (läsaren säger: {words}).",
            en=f"The file does not follow YAML from here on (the parser says: {words}).",
        ),
        Text(
            sv="Se över indrag, kolon och citattecken på raden och raden före.",
            en="Look over the indentation, colons and quotation marks of the line and the one before.",
        ),
    )

"""What is wrong in CSV files, in words, and how to mend it."""

from samverkan.quoting import shown
from samverkan.source.faults import Mistake, ReadingRule
from samverkan.text import Text

SAVE_AS_UTF8 = Text(
    sv="Spara filen som UTF-8; i Excel heter formatet ”CSV UTF-8”.",
    en="Save the file as UTF-8; in Excel the format is called “CSV UTF-8”.",
)
_DOUBLE = Text(
    sv='Skriv två citattecken i följd där ett ska synas: `"ett ""ord"""`.',
    en='Write two quotation marks in a row where one is to be seen: `"a ""word"""`.',
)
UNCLOSED_QUOTE = Mistake(
    ReadingRule.TABLE,
    Text(
        sv="Citattecknet här saknar ett som avslutar.", en="The quotation mark here has none that closes it."
    ),
    _DOUBLE,
)
STRAY_QUOTE = Mistake(
    ReadingRule.TABLE,
    Text(
        sv="En cell med citattecken har dem runt hela innehållet.",
        en="A cell with quotation marks has them around all of its content.",
    ),
    _DOUBLE,
)
EMPTY = Mistake(
    ReadingRule.TABLE,
    Text(sv="CSV-filen har inget innehåll.", en="The CSV file has no content."),
    Text(
        sv="Skriv kolumnernas namn på första raden, och sedan en rad för varje post.",
        en="Write the names of the columns in the first row, and then a row for each item.",
    ),
)
TOO_MANY_ROWS = Mistake(
    ReadingRule.TOO_LARGE,
    Text(
        sv="Filen har fler än 10 000 rader, och resten läses inte.",
        en="The file has more than 10,000 rows, and the rest is not read.",
    ),
    Text(sv="Ta bort rader som inte behövs.", en="Remove rows that are not needed."),
)
NAMELESS = Mistake(
    ReadingRule.TABLE,
    Text(sv="En kolumn saknar namn på första raden.", en="A column has no name in the first row."),
    Text(sv="Skriv namnet, eller ta bort kolumnen.", en="Write the name, or remove the column."),
)
NAMES_AGAIN = Mistake(
    ReadingRule.TABLE,
    Text(sv="Raden upprepar kolumnernas namn.", en="The row repeats the names of the columns."),
    Text(sv="Ta bort raden.", en="Remove the row."),
)
_FEWER = Text(
    sv="Ta bort det som är för mycket, eller ge kolumnen ett namn på första raden.",
    en="Remove what is too much, or give the column a name in the first row.",
)
_NO_COMMA = Text(
    sv="Har ett tal decimalkomma, skilj cellerna åt med semikolon.",
    en="If a number has a decimal comma, set the cells apart with semicolons.",
)
_MORE = Text(
    sv="Låt en cell vara tom där ett värde saknas, och skriv ut tecknet mellan cellerna.",
    en="Leave a cell empty where there is no value, and write the sign between the cells.",
)


_ONE_SIGN = Text(
    sv="Skilj cellerna åt med samma tecken på alla rader: komma, semikolon eller tabb.",
    en="Set the cells apart with one sign in all rows: commas, semicolons or tabs.",
)
TWO_SIGNS = Mistake(
    ReadingRule.TABLE,
    Text(
        sv="Första raden skiljer kolumnerna åt med olika tecken, så inga rader läses.",
        en="The first row sets its columns apart with different signs, so no row is read.",
    ),
    _ONE_SIGN,
)
OTHER_SIGN = Mistake(
    ReadingRule.TABLE,
    Text(
        sv="Raden skiljer cellerna åt med ett annat tecken än första raden, så inga fler rader läses.",
        en="The row sets its cells apart with another sign than the first row, so no more rows are read.",
    ),
    _ONE_SIGN,
)


def repeated_column(name: str) -> Mistake:
    """A second column of the same name."""
    quote = shown(name)
    return Mistake(
        ReadingRule.REPEATED_KEY,
        Text(sv=f"Kolumnen {quote} står två gånger.", en=f"The column {quote} stands twice."),
        Text(
            sv="Ta bort den ena, eller ge den sitt rätta namn.",
            en="Remove one of them, or give it its right name.",
        ),
    )


def wrong_width(given: int, wanted: int, sign: str) -> Mistake:
    """A row with `given` cells, set apart by `sign`, below a header with `wanted`."""
    message = Text(
        sv=f"Raden har {given} {'cell' if given == 1 else 'celler'} men första raden har {wanted}.",
        en=f"The row has {given} {'cell' if given == 1 else 'cells'} but the first row has {wanted}.",
    )
    if given < wanted:
        return Mistake(ReadingRule.TABLE, message, _MORE)
    return Mistake(ReadingRule.TABLE, message, _NO_COMMA if sign == "," else _FEWER)

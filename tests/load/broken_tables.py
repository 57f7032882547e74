"""Measurements in a CSV file, broken in every way, each with what is to be said of it."""

from tests.load.breaking import A, Broken, edit, whole_file
from tests.load.whole import WHOLE

CSV = "exempelby/2024/litar.csv"
NAMED = "measurements: {file: litar.csv}"


def table(name: str, text: str, *faults: tuple[str, str]) -> Broken:
    """The series with this text instead."""
    return whole_file(f"table: {name}", CSV, text, *faults)


_HEADERS = [
    table("a Swedish column", "▸datum;value\n2022;1\n2023;2\n", ("SCHEMA02", "Menade du `date` (Datum)?")),
    table("two Swedish columns", "▸datum;▸värde\n2022;1\n", ("SCHEMA02", "`date`"), ("SCHEMA02", "`value`")),
    table("a column in capitals", "▸DATE;value\n2022;1\n", ("SCHEMA02", "`date`")),
    table(
        "a fault under a misspelt column",
        "▸datum;value\n▸i fjol;1\n",
        ("SCHEMA02", "Menade du `date`"),
        ("SCHEMA05", "`i fjol` är inte ett datum"),
    ),
    table(
        "a column like no other",
        "date;value;▸xyzzy\n2022;1;2\n",
        ("SCHEMA02", "Kolumner som kan stå här: `date`, `value`, `n`, `source`."),
    ),
    table("a column twice", "date;value;▸value\n2022;1;2\n", ("YAML02", "`value` står två gånger")),
    table("a column without name", "date▸;;value\n2022;;1\n", ("YAML14", "En kolumn saknar namn")),
    table("two signs in the header", "▸date;value,n\n2022;1,5\n2023;2,5\n", ("YAML14", "olika tecken")),
    table("rows of another sign", "date;value;n\n▸2022,1,5\n2023,2,5\n", ("YAML14", "annat tecken")),
    table("rows of semicolons", "date,value,n\n▸2022;1;5\n2023;2;5\n", ("YAML14", "annat tecken")),
    table("one row of tabs", "date,value\n2022,1\n▸2023\t2\n2024,3\n", ("YAML14", "annat tecken")),
    table("no column of dates", "▸value;n\n1;1\n2;1\n", ("SCHEMA01", "Kolumnen `date` (Datum) saknas.")),
    table("no header", "▸2022;31,5\n2023;33\n", ("SCHEMA02", "Första raden namnger ingen kolumn")),
    table("an empty file", "▸", ("YAML14", "CSV-filen har inget innehåll.")),
    table("nothing but blanks", "▸\n ;\n\n", ("YAML14", "CSV-filen har inget innehåll.")),
]

_ROWS = [
    table("a value in words", "date;value\n2022;▸några\n", ("SCHEMA05", "`några` är inte ett tal")),
    table("a percent sign", "date,value\n2022,▸31 %\n", ("SCHEMA05", "Skriv bara talet")),
    table("no such day", "date;value\n▸2022-02-30;1\n", ("SCHEMA05", "Datumet `2022-02-30` finns inte")),
    table("a day by slashes", "date\tvalue\n▸3/5 2022\t1\n", ("SCHEMA05", "Skriv 2022, 2022-07 eller")),
    table("a count with a fraction", "date;value;n\n2022;1;▸1,5\n", ("SCHEMA05", "ett antal")),
    table("an empty cell", "date;value;n\n2022▸;;3\n", ("SCHEMA01", "Nyckeln `value` (Värde) saknas")),
    table("an empty cell first in the row", "date;value\n▸;3\n", ("SCHEMA01", "Nyckeln `date`")),
    table("a cell of blanks", "date;value\n2022▸;  \n", ("SCHEMA01", "Nyckeln `value`")),
    table("a cell of empty quotes", 'date;value\n2022;▸""\n', ("SCHEMA01", "Nyckeln `value`")),
    table(
        "one date twice",
        "date;value\n2022;1\n2023;2\n▸2022;3\n",
        ("SCHEMA07", "ett värde för 2022, i post 1"),
    ),
    table("a row too short", "date;value;n\n▸2022;1\n2023;1;\n", ("YAML14", "Raden har 2 celler men första")),
    table("a row of one cell", "date;value\n▸2022\n2023;1\n", ("YAML14", "Raden har 1 cell men")),
    table("a row too long", "date;value\n2022;1;▸2;3\n", ("YAML14", "Ta bort det som är för mycket")),
    table("a decimal comma among commas", "date,value\n2022,31,▸5\n", ("YAML14", "semikolon")),
    table("a quotation mark in a cell", 'date;value;source\n2022;1;5▸" skärm\n', ("YAML14", "runt hela")),
    table("words after quotation marks", 'date;value;source\n2022;1;"a"▸b\n', ("YAML14", "två citattecken")),
    table("a quotation without end", 'date;value;source\n2022;1;▸"NTU\n2023;2;x\n', ("YAML14", "avslutar")),
    table(
        "several faults",
        "date;value\n▸i fjol;▸x\n2023;1;▸2\n2024▸;\n",
        ("SCHEMA05", "datum"),
        ("SCHEMA05", "tal"),
        ("YAML14", "Raden har 3 celler"),
        ("SCHEMA01", "`value`"),
    ),
    table("a bell", "date;value;source\n2022;1;▸\x07\n", ("YAML09", "styrtecken")),
    Broken(
        "table: Windows line ends and a mark of byte order",
        {CSV: "date;value\n\n2022;▸x\n"},
        (("SCHEMA05", "`x`"),),
        lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    ),
    Broken(
        "table: saved by Excel in the old way",
        {CSV: "date;value;source\n2022;1;▸Å\n"},
        (("YAML08", "`Å` i en äldre kodning (Windows-1252). Spara filen som UTF-8; i Excel heter"),),
        lambda text: text.encode("cp1252"),
    ),
    Broken(
        "table: saved as UTF-16",
        {CSV: "▸date;value\n2022;1\n"},
        (("YAML08", "UTF-16"),),
        lambda text: text.encode("utf-16"),
    ),
]

_PLACES = [
    edit(
        "table: not there",
        A,
        "{file: litar.csv}",
        "{file: ▸littar.csv}",
        ("YAML12", "Menade du `litar.csv`?"),
    ),
    edit(
        "table: outside", A, "file: litar.csv", "file: ▸../../../../x.csv", ("YAML12", "utanför arbetsytan")
    ),
    Broken(
        "table: huge",
        {CSV: "date;value\n" + "2022;1\n" * 200_000, A: WHOLE[A].replace("file: litar", "file: ▸litar")},
        (("YAML12", "CSV-filen `litar.csv` är större än 1 MiB"),),
    ),
    edit(
        "table: taken twice",
        A,
        "  - id: trygghet\n    title: Öka tryggheten\n",
        "  - id: trygghet\n    title: Öka tryggheten\n    indicators:\n      - title: Andel\n"
        "        baseline: 1\n        target: 2\n        target_date: 2026-12\n"
        "        measurements: {file: ▸./litar.csv}\n",
        ("YAML12", "ge varje serie en egen fil"),
    ),
    Broken(
        "table: as a text",
        {
            A: WHOLE[A].replace("text: {file: bilaga.md}", "▸text: {file: annan.csv}"),
            "exempelby/2024/annan.csv": "a;b\n1;2\n",
        },
        (("SCHEMA03", "inte rader ur en CSV-fil. Ska texten hämtas från en fil, skriv `{file: namn.md}`"),),
    ),
    Broken(
        "table: as another list",
        {
            A: WHOLE[A].replace(
                "    members:\n      - party: kommunen\n        office: kommundirektor\n",
                "    ▸members: {file: annan.csv}\n",
            ),
            "exempelby/2024/annan.csv": "party\nkommunen\n",
        },
        (("SCHEMA03", "Rader ur en CSV-fil kan inte stå här. Skriv listan i YAML-filen."),),
    ),
    Broken(
        "table: under a misspelt key",
        {A: WHOLE[A].replace("measurements:", "▸mätvärden:")},
        (("SCHEMA02", "Menade du `measurements` (Mätvärden)?"),),
    ),
    edit(
        "table: a text for it",
        A,
        "measurements: {file: litar.csv}",
        "measurements: ▸{file: bilaga.md}",
        ("SCHEMA03", "{file: namn.csv}"),
    ),
    edit(
        "table: another ending",
        A,
        NAMED,
        "▸measurements: {file: litar.xlsx}",
        ("SCHEMA03", "{file: namn.csv}"),
    ),
    edit("table: a name alone", A, NAMED, "measurements: ▸litar.csv", ("SCHEMA03", "en lista")),
    edit(
        "one date twice in YAML",
        A,
        NAMED,
        "measurements: [{date: 2022, value: 1}, {date: ▸2022, value: 2}]",
        ("SCHEMA07", "Behåll ett värde för varje datum."),
    ),
]

_DOUBLED = table("twice the wrong column", "date;n;▸n\n2022;1;2\n", ("YAML02", "ge den sitt rätta namn"))
TABLES = [*_HEADERS, *_ROWS, *_PLACES, _DOUBLED]

"""Workspaces with a file that YAML or its coding cannot read, or that lies or is called wrongly."""

from tests.load.breaking import FORMER, A, Broken, M, edit, whole_file
from tests.load.whole import WHOLE

YAML = [
    edit("a tab", A, "  start: 2024", "▸\tstart: 2024", ("YAML01", "tabb")),
    edit(
        "a colon in a text",
        A,
        "title: Öka tilliten",
        "title: Mål▸: öka tilliten",
        ("YAML01", "Sätt citattecken om hela texten"),
    ),
    edit(
        "no blank after a colon",
        A,
        "  start: 2024\n  end: 2027",
        "  start▸:2024\n  end: 2027",
        ("YAML01", "Det saknas ett blanksteg efter kolonet."),
    ),
    edit(
        "a quotation without end",
        FORMER,
        "name: Exempelby kommun",
        'name: ▸"Exempelby kommun',
        ("YAML01", "har inget slut"),
    ),
    edit(
        "two keys on a line",
        A,
        "  start: 2024\n  end: 2027",
        "  start: 2024 ▸end: 2027",
        ("YAML01", "Skriv den på en egen rad"),
    ),
    edit(
        "a first item without its dash, and further out",
        A,
        "  - id: centrum\n    title: Centrum",
        "  ▸id: centrum\n    title: Centrum",
        ("YAML01", "Raden är den första i en post"),
    ),
    edit(
        "a first dash further out than the others",
        A,
        "  - id: kommunen\n    name: Exempelby kommun",
        " ▸- id: kommunen\n    name: Exempelby kommun",
        ("YAML01", "Strecket har ett annat indrag än de andra"),
    ),
    edit(
        "a first dash further in than the others",
        A,
        "  - id: kommunen\n    name: Exempelby kommun",
        "   ▸- id: kommunen\n    name: Exempelby kommun",
        ("YAML01", "Strecket har ett annat indrag än de andra"),
    ),
    edit(
        "two blanks after a dash",
        A,
        "  - id: polisen\n    name: Lokal",
        "  -  ▸id: polisen\n    name: Lokal",
        ("YAML01", "Nyckeln står längre från strecket"),
    ),
    edit("a bracket without end", A, "goals: [tillit]", "goals: ▸[tillit", ("YAML01", "")),
    edit(
        "a line of its own",
        A,
        "validity:\n",
        "▸Avtalet gäller i fyra år\nvalidity:\n",
        ("YAML01", "Raden har ingen nyckel"),
    ),
    edit(
        "indented too much",
        A,
        "  end: 2027\n",
        "    ▸end: 2027\n",
        ("YAML01", "samma indrag som nycklarna bredvid"),
    ),
    edit(
        "a dash without a blank",
        A,
        "    owners: [kommunen]",
        "    owners:\n      - kommunen\n      ▸-polisen",
        ("YAML01", ""),
    ),
    edit(
        "a key twice",
        A,
        "  end: 2027",
        "  end: 2027\n  ▸end: 2028",
        ("YAML02", "Nyckeln `end` finns redan på rad 11."),
    ),
    edit("an anchor", A, "title: Öka tilliten", "title: ▸&a Öka tilliten", ("YAML03", "ankare")),
    edit("an alias", A, "title: Öka tilliten", "title: ▸*a", ("YAML03", "")),
    edit("a tag", A, "title: Öka tilliten", "title: ▸!viktigt Öka tilliten", ("YAML04", "tagg")),
    edit("two documents", A, "validity:\n", "▸---\nvalidity:\n", ("YAML05", "")),
    edit("a merge key", A, "  end: 2027", "  end: 2027\n  ▸<<: {stated: x}", ("YAML03", "")),
    edit("a key that is a list", A, "  end: 2027", "  end: 2027\n  ▸[a]: x", ("YAML11", "")),
    edit(
        "a text file that is not there",
        A,
        "{file: bilaga.md}",
        "{file: ▸bilag.md}",
        ("YAML12", "Menade du `bilaga.md`?"),
    ),
    edit(
        "a text file outside",
        A,
        "{file: bilaga.md}",
        "{file: ▸../../../../../etc/x.md}",
        ("YAML12", "utanför arbetsytan"),
    ),
    Broken(
        "an empty text file",
        {M: "", A: WHOLE[A].replace("{file: bilaga", "▸{file: bilaga")},
        (("SCHEMA01", "Textfilen `bilaga.md` är tom."),),
    ),
    Broken(
        "a text file with a control character",
        {M: "\n\nLäs\x07", A: WHOLE[A].replace("bilaga.md", "▸bilaga.md")},
        (("YAML12", "rad 3, kolumn 4"),),
    ),
]

FILES = [
    whole_file("an empty file", FORMER, "▸", ("YAML10", "Filen har inget innehåll")),
    whole_file("a file of comments", FORMER, "▸# Mer kommer\n", ("YAML10", "")),
    whole_file("a file that is a list", FORMER, "▸- a\n- b\n", ("YAML10", "lista")),
    whole_file("a file that is a text", FORMER, "▸Samverkansavtal mellan oss\n", ("YAML10", "")),
    whole_file("a huge file", FORMER, "▸" + WHOLE[FORMER] + "# x\n" * 300_000, ("YAML07", "1 MiB")),
    whole_file("too deep", FORMER, "x: " + "[" * 31 + "▸" + "[" * 100 + "]" * 131, ("YAML06", "32 nivåer")),
    whole_file("an empty register", "exempelby/organisations.yaml", "▸", ("YAML10", "")),
    whole_file(
        "another ending",
        "exempelby/2018/agreement.yml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "Menade du agreement.yaml?"),
    ),
    whole_file(
        "a Swedish name",
        "exempelby/2018/avtal.yaml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "Menade du agreement.yaml?"),
    ),
    whole_file(
        "a misspelt name",
        "exempelby/2018/agrement.yaml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "Menade du agreement.yaml?"),
    ),
    whole_file(
        "a case without its agreement",
        "exempelby/2018/case.yaml",
        "▸registration_number: KS 1\ntitle: Avtal\n",
        ("SCHEMA09", "agreement.yaml"),
    ),
    whole_file(
        "an agreement without a folder",
        "agreement.yaml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "agreements/enkoping/2022-2023/"),
    ),
    whole_file(
        "settings among the agreements", "exempelby/samverkan.yaml", "▸language: sv\n", ("SCHEMA08", "")
    ),
    whole_file(
        "weird names of folders",
        "å b/[c] 'd'/2024–/agreement.yaml",
        WHOLE[FORMER].replace("title:", "▸titel:"),
        ("SCHEMA02", "Menade du `title`"),
    ),
    Broken(
        "Windows line ends",
        {A: WHOLE[A].replace("title: Fler", "▸titel: Fler").replace("status: planned", "status: ▸planerat")},
        (("SCHEMA02", "`title`"), ("SCHEMA04", "`planned`")),
        lambda text: text.replace("\n", "\r\n").encode(),
    ),
    Broken(
        "a byte order mark",
        {FORMER: "▸titel" + WHOLE[FORMER].removeprefix("title")},
        (("SCHEMA02", "`title`"),),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
    ),
    Broken(
        "old Macintosh line ends",
        {FORMER: WHOLE[FORMER].replace("validity", "▸validty")},
        (("SCHEMA02", "`validity`"),),
        lambda text: text.replace("\n", "\r").encode(),
    ),
]

ENCODINGS = [
    Broken(
        "saved by an old Windows program",
        {FORMER: WHOLE[FORMER].replace("2020–", "2020▸–")},
        (("YAML08", "Windows-1252"),),
        lambda text: text.encode("cp1252"),
    ),
    Broken(
        "saved as Unicode by Notepad",
        {FORMER: "▸" + WHOLE[FORMER]},
        (("YAML08", "UTF-16"),),
        lambda text: text.encode("utf-16"),
    ),
    edit("a bell", A, "Öka tilliten", "Öka▸\x07 tilliten", ("YAML09", "styrtecken")),
    edit(
        "a line separator from a web page",
        A,
        "Öka tilliten",
        "Öka▸\u2028tilliten",
        ("YAML09", "vanlig radbrytning"),
    ),
    edit("an escaped bell", A, "Öka tilliten", '▸"Öka\\atilliten"', ("YAML09", "styrtecken")),
]

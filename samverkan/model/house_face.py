"""How a kommun's papers look: colours and typefaces, each from files in the workspace."""

from samverkan.model.record import Record, optional, required
from samverkan.model.scalars import Colour, Line


class Colours(Record):
    """The colours of the papers. Text must be readable in them: 4.5:1 against what is behind it."""

    accent: Colour | None = optional(
        "Accent",
        'Rubrikers, linjers och länkars färg, till exempel "#1f4e5f" med citattecken.',
        'The colour of titles, lines and links, such as "#1f4e5f" in quotation marks.',
    )
    pale: Colour | None = optional(
        "Ljus ton",
        "Färgen bakom det som står för sig. Utelämnad: en ljus ton av accenten.",
        "The colour behind what stands apart. Left out: a pale tint of the accent.",
    )


class Typeface(Record):
    """A typeface (typsnitt) by its files, TTF or OTF, counted from the YAML file's folder."""

    regular: Line = required("Normal", "Filen med normal stil.", "The file of the regular cut.")
    bold: Line | None = optional("Fet", "Filen med fet stil.", "The file of the bold cut.")
    italic: Line | None = optional("Kursiv", "Filen med kursiv stil.", "The file of the italic cut.")
    bold_italic: Line | None = optional(
        "Fet kursiv", "Filen med fet kursiv stil.", "The file of the bold italic cut."
    )


class Typefaces(Record):
    """The typefaces of the papers."""

    text: Typeface | None = optional("Brödtext", "Den löpande textens.", "That of the running text.")
    headings: Typeface | None = optional(
        "Rubriker",
        "Rubrikers, tabellers och sidfoters. Utelämnat: brödtextens.",
        "That of headings, tables and feet. If left out, that of the text.",
    )

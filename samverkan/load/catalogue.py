"""Every id reported before the rules of law, method and practice; an id is never used for anything else."""

from dataclasses import dataclass

from samverkan.diagnostics import Severity
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A fault of files, schema, settings or the silencing of rules: what it is, and how much it weighs.

    Each `always` counts, whatever rules are chosen, but those of silencing, which are chosen like rules.
    """

    title: Text
    severity: Severity = Severity.ERROR
    always: bool = True


def _fault(sv: str, en: str) -> FaultKind:
    return FaultKind(Text(sv=sv, en=en))


def _of_silencing(sv: str, en: str) -> FaultKind:
    return FaultKind(Text(sv=sv, en=en), Severity.WARNING, always=False)


FAULTS: dict[str, FaultKind] = {
    "YAML01": _fault("Filen är inte giltig YAML.", "The file is not valid YAML."),
    "YAML02": _fault("En nyckel står två gånger.", "A key stands twice."),
    "YAML03": _fault("Ankare, alias eller sammanslagning används.", "An anchor, alias or merge key is used."),
    "YAML04": _fault("En tagg används.", "A tag is used."),
    "YAML05": _fault("Filen har mer än ett dokument.", "The file holds more than one document."),
    "YAML06": _fault("Innehållet är nästlat för djupt.", "The content is nested too deep."),
    "YAML07": _fault("Filen är för stor.", "The file is too large."),
    "YAML08": _fault("Filen är inte UTF-8.", "The file is not UTF-8."),
    "YAML09": _fault("Filen har ett styrtecken.", "The file holds a control character."),
    "YAML10": _fault("Filen har inga nycklar.", "The file holds no keys."),
    "YAML11": _fault("En nyckel är inte en enkel text.", "A key is not plain text."),
    "YAML12": _fault("En fil som hämtas in går inte att läsa.", "A file that is taken in cannot be read."),
    "YAML13": _fault("Filen är inte en vanlig fil.", "The file is not a regular file."),
    "YAML14": _fault("En CSV-fil är ingen giltig tabell.", "A CSV file is not a valid table."),
    "YAML15": _fault("En text är avkortad av YAML.", "A text is cut short by YAML."),
    "YAML16": FaultKind(
        Text(sv="Stycken skrivs ihop av YAML.", en="Paragraphs are joined by YAML."), Severity.WARNING
    ),
    "YAML17": FaultKind(
        Text(
            sv="Typografiska citattecken står runt ett värde.",
            en="Curly quotation marks stand around a value.",
        ),
        Severity.WARNING,
    ),
    "SCHEMA01": _fault("En nyckel som krävs saknas.", "A required key is missing."),
    "SCHEMA02": _fault("En nyckel är okänd.", "A key is unknown."),
    "SCHEMA03": _fault("Ett värde har fel form.", "A value has the wrong shape."),
    "SCHEMA04": _fault("Ett värde finns inte att välja.", "A value is not one of the choices."),
    "SCHEMA05": _fault("Ett värde är fel skrivet.", "A value is wrongly written."),
    "SCHEMA06": _fault("En lista är för kort.", "A list is too short."),
    "SCHEMA07": _fault(
        "Ett id, eller ett datum i en serie, används två gånger.",
        "An id, or a date of a series, is used twice.",
    ),
    "SCHEMA08": _fault("Filen har fel namn eller plats.", "The file has the wrong name or place."),
    "SCHEMA09": _fault(
        "Ett ärende eller en handling saknar sitt avtal.", "A case or a document lacks its agreement."
    ),
    "STYLE01": _fault(
        "En fil som ger handlingarna deras utseende går inte att använda.",
        "A file that gives the papers their look cannot be used.",
    ),
    "STYLE02": _fault("En färg har för låg kontrast för text.", "A colour has too little contrast for text."),
    "SV046": _fault("Alla kan inte använda ett dokument.", "Not everyone can use a document."),
    "SV047": _fault(
        "En PDF går inte att bevara eller är inte taggad.", "A PDF cannot be kept or is not tagged."
    ),
    "IGNORE01": _of_silencing("En kommentar tystar en okänd regel.", "A comment silences an unknown rule."),
    "IGNORE02": _of_silencing("En kommentar tystar utan skäl.", "A comment silences without a reason."),
    "IGNORE03": _of_silencing("En kommentar tystar ingenting.", "A comment silences nothing."),
    "BASELINE01": _of_silencing(
        "Baslinjen har något som är åtgärdat.", "The baseline holds what has been mended."
    ),
}


def always_counts(rule: str) -> bool:
    """Whether the id is that of a fault which no choice of rules, severity, silence or baseline hides."""
    return rule in FAULTS and FAULTS[rule].always

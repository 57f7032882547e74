"""Every id reported before the rules of law, method and practice; an id is never used for anything else."""

from samverkan.text import Text

RULES: dict[str, Text] = {
    "YAML01": Text(sv="Filen är inte giltig YAML.", en="The file is not valid YAML."),
    "YAML02": Text(sv="En nyckel står två gånger.", en="A key stands twice."),
    "YAML03": Text(
        sv="Ankare, alias eller sammanslagning används.", en="An anchor, alias or merge key is used."
    ),
    "YAML04": Text(sv="En tagg används.", en="A tag is used."),
    "YAML05": Text(sv="Filen har mer än ett dokument.", en="The file holds more than one document."),
    "YAML06": Text(sv="Innehållet är nästlat för djupt.", en="The content is nested too deep."),
    "YAML07": Text(sv="Filen är för stor.", en="The file is too large."),
    "YAML08": Text(sv="Filen är inte UTF-8.", en="The file is not UTF-8."),
    "YAML09": Text(sv="Filen har ett styrtecken.", en="The file holds a control character."),
    "YAML10": Text(sv="Filen har inga nycklar.", en="The file holds no keys."),
    "YAML11": Text(sv="En nyckel är inte en enkel text.", en="A key is not plain text."),
    "YAML12": Text(
        sv="En fil som hämtas in går inte att läsa.", en="A file that is taken in cannot be read."
    ),
    "YAML13": Text(sv="Filen är inte en vanlig fil.", en="The file is not a regular file."),
    "YAML14": Text(sv="En CSV-fil är ingen giltig tabell.", en="A CSV file is not a valid table."),
    "SCHEMA01": Text(sv="En nyckel som krävs saknas.", en="A required key is missing."),
    "SCHEMA02": Text(sv="En nyckel är okänd.", en="A key is unknown."),
    "SCHEMA03": Text(sv="Ett värde har fel form.", en="A value has the wrong shape."),
    "SCHEMA04": Text(sv="Ett värde finns inte att välja.", en="A value is not one of the choices."),
    "SCHEMA05": Text(sv="Ett värde är fel skrivet.", en="A value is wrongly written."),
    "SCHEMA06": Text(sv="En lista är för kort.", en="A list is too short."),
    "SCHEMA07": Text(
        sv="Ett id, eller ett datum i en serie, används två gånger.",
        en="An id, or a date of a series, is used twice.",
    ),
    "SCHEMA08": Text(sv="Filen har fel namn eller plats.", en="The file has the wrong name or place."),
    "SCHEMA09": Text(
        sv="Ett ärende eller en handling saknar sitt avtal.", en="A case or a document lacks its agreement."
    ),
    "IGNORE01": Text(sv="En kommentar tystar en okänd regel.", en="A comment silences an unknown rule."),
    "IGNORE02": Text(sv="En kommentar tystar utan skäl.", en="A comment silences without a reason."),
    "IGNORE03": Text(sv="En kommentar tystar ingenting.", en="A comment silences nothing."),
    "BASELINE01": Text(
        sv="Baslinjen har något som är åtgärdat.", en="The baseline holds what has been mended."
    ),
    "SV025": Text(sv="En hänvisning leder ingenstans.", en="A reference leads nowhere."),
}

"""What an agreement is.

One word for one thing, from YAML key to field, template variable and message. The glossary:

| record | Swedish term | file |
|---|---|---|
| `Agreement` | samverkansavtal, samverkansöverenskommelse | agreement.yaml |
| `Party`, `Signatory` | avtalspart, undertecknare | |
| `Purpose`, `Vision`, `TargetGroup` | syfte, vision, målgrupp | |
| `Area` | samverkansområde | |
| `Problem`, `Cause` | problembild, orsak | |
| `Goal`, `Indicator` | mål, indikator | |
| `Measure`, `Commitment` | åtgärd, åtagande | |
| `Promise` | medborgarlöfte | |
| `Forum`, `Member` | forum, ledamot | |
| `CollaborationModel`, `Step` | samverkansmodell, steg | |
| `FollowUp` | uppföljning | |
| `Clause` | villkor | |
| `Annex`, `Source`, `Note` | bilaga, källa, fotnot | |
| `Section`, `Block` | avsnitt, del av avtalet | |
| `Case`, `CaseStep` | ärende, led i beslutskedjan | case.yaml |
| `Tjansteskrivelse`, `Decision` | tjänsteskrivelse, beslutssatser | |
| `Register`, `Organisation`, `Unit` | register, organisation, enhet | organisations.yaml |
| `Office`, `Holder` | befattning, innehavare | |
| `Settings`, `HouseStyle` | inställningar, husstil | samverkan.yaml |
"""

from samverkan.model.agreement import Agreement
from samverkan.model.case import Case
from samverkan.model.fields import Record
from samverkan.model.organisations import Register
from samverkan.model.settings import HouseStyle, Settings

KINDS: dict[str, type[Record]] = {
    "agreement": Agreement,
    "case": Case,
    "organisations": Register,
    "samverkan": Settings,
}
"""The kinds of file: a file is called `<kind>.yaml`."""

__all__ = ["KINDS", "Agreement", "Case", "HouseStyle", "Record", "Register", "Settings"]

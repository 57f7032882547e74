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
| `Lagesbild`, `MappedProblem` | lägesbild, problem i kartläggningen | lagesbild.yaml |
| `Orsaksanalys`, `AnalysedCause` | orsaksanalys, orsak | orsaksanalys.yaml |
| `Atgardsplan`, `PlannedMeasure` | åtgärdsplan, åtgärd | atgardsplan.yaml |
| `Medborgarlofte`, `GivenPromise` | medborgarlöfte | medborgarlofte.yaml |
| `Uppfoljning`, `GoalResult` | uppföljning, måluppfyllelse | uppfoljning.yaml |
| `Motesanteckning`, `Task` | mötesanteckning, uppgift | motesanteckning.yaml |
| `Cycle`, `CycleStep`, `Requirement` | varv, steg, krav | cycle.yaml |
| `Settings`, `HouseStyle` | inställningar, husstil | samverkan.yaml |
"""

from samverkan.model.agreement import Agreement
from samverkan.model.atgardsplan import Atgardsplan
from samverkan.model.case import Case
from samverkan.model.cycle import Cycle
from samverkan.model.fields import Record
from samverkan.model.lagesbild import Lagesbild
from samverkan.model.medborgarlofte import Medborgarlofte
from samverkan.model.motesanteckning import Motesanteckning
from samverkan.model.organisations import Register
from samverkan.model.orsaksanalys import Orsaksanalys
from samverkan.model.settings import HouseStyle, Settings
from samverkan.model.uppfoljning import Uppfoljning
from samverkan.model.work import Work

WORK_KINDS: dict[str, type[Record]] = {
    "lagesbild": Lagesbild,
    "orsaksanalys": Orsaksanalys,
    "atgardsplan": Atgardsplan,
    "medborgarlofte": Medborgarlofte,
    "uppfoljning": Uppfoljning,
    "motesanteckning": Motesanteckning,
    "cycle": Cycle,
}
"""The kinds of file that an agreement may have several of: `<kind>.yaml`, or `<kind>-<name>.yaml`."""

KINDS: dict[str, type[Record]] = {
    "agreement": Agreement,
    "case": Case,
    "organisations": Register,
    **WORK_KINDS,
    "samverkan": Settings,
}
"""The kinds of file: a file is called `<kind>.yaml`."""

__all__ = ["KINDS", "WORK_KINDS", "Agreement", "Case", "HouseStyle", "Record", "Register", "Settings", "Work"]

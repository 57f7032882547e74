"""What an agreement is.

One word for one thing, from YAML key to field, template variable and message. The glossary:

| record | Swedish term | file |
|---|---|---|
| `Agreement` | samverkansavtal, samverkansöverenskommelse | agreement.yaml |
| `Party`, `Signatory` | avtalspart, undertecknare | |
| `Purpose`, `Vision`, `TargetGroup` | syfte, vision, målgrupp | |
| `Area`, `Theme` | samverkansområde, deltema | |
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
| `Logo`, `Colours`, `Typeface` | logotyp, färger, typsnitt | |
"""

from importlib import import_module

from samverkan.kinds import KIND_NAMES as _NAMES
from samverkan.model.agreement import (
    Agreement,
    AgreementLevel,
    Clause,
    ClauseKind,
    Cover,
    Orientation,
    Party,
    PartyRole,
)
from samverkan.model.areas import Area, Cause, Priority, Problem, Purpose, TargetGroup, Theme, Vision
from samverkan.model.atgardsplan import (
    Atgardsplan,
    EffectHorizon,
    MeasureStep,
    OperationalGoal,
    PlanDecision,
    PlannedMeasure,
    Recurrence,
    Signal,
)
from samverkan.model.case import (
    Adjustment,
    Announcement,
    Attestation,
    Case,
    CaseStep,
    Consequence,
    ConsequenceKind,
    Content,
    Decision,
    DecisionDocument,
    Decisions,
    PartyName,
    Recipient,
    StepRole,
    Tjansteskrivelse,
)
from samverkan.model.cycle import (
    Cycle,
    CycleStep,
    Dialogue,
    DialogueKind,
    OwnPreparation,
    Requirement,
    SetAside,
    StepDecision,
)
from samverkan.model.dates import begins, ends, holds_until, notice_by
from samverkan.model.forums import (
    CollaborationModel,
    FollowUp,
    FollowUpOccasion,
    FollowUpType,
    Forum,
    ForumLevel,
    ForumType,
    Member,
    Report,
    Step,
    StepKind,
)
from samverkan.model.goals import Direction, Goal, GoalLevel, GoalType, Indicator, Measurement
from samverkan.model.handling import Bound, Handling, Kept, Target
from samverkan.model.house_face import Colours, Typeface, Typefaces
from samverkan.model.identity import identified, item_id, referable
from samverkan.model.intervals import (
    Cadence,
    Duration,
    TimeUnit,
    after,
    counted,
    days,
    is_last_of_month,
    longer,
    months,
    often,
    often_apart,
    per,
    whole_days,
    whole_months,
)
from samverkan.model.kinship import FOLLOWS, REPLACES, Kinship, is_part, named, rests_elsewhere
from samverkan.model.lagesbild import (
    CrimeMapping,
    Ground,
    GroundKind,
    Lagesbild,
    MappedProblem,
    Presentation,
    Statistic,
)
from samverkan.model.lagesbilder import lacking_parts, whole_ones
from samverkan.model.marks import Role, Weaker, WeakerWay
from samverkan.model.measures import Commitment, Measure, MeasureStatus, MeasureType, Promise, ShownIn
from samverkan.model.medborgarlofte import (
    Announcing,
    GivenPromise,
    Medborgarlofte,
    PromiseExtension,
    PromiseResult,
    PromiseRevision,
)
from samverkan.model.memory import once
from samverkan.model.motesanteckning import MeetingItem, Motesanteckning, Task
from samverkan.model.offices import acts_for_another, in_stead, official_title
from samverkan.model.organisations import (
    Acting,
    Contact,
    Holder,
    Logo,
    Office,
    Officer,
    Official,
    Organisation,
    OrganisationType,
    PoliceLevel,
    PublicContact,
    Register,
    Signatory,
    Unit,
    UnitType,
)
from samverkan.model.orsaksanalys import (
    AnalysedCause,
    AnalysisMethod,
    CrimeElement,
    Orsaksanalys,
    Perspective,
)
from samverkan.model.partial_date import LAW_START, PartialDate, first_day, last_day, surely_before
from samverkan.model.parties import is_kommun, is_police, known_as, kommuner, named_kommun
from samverkan.model.placement import (
    OWNERS,
    Placement,
    all_sections,
    has_figure,
    items,
    place,
    place_whole,
)
from samverkan.model.problems import problem_titles
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Named,
    Names,
    Noun,
    Record,
    RecordKind,
    Says,
    capitalised,
    in_words,
    listed,
    noun,
)
from samverkan.model.relations import AgreementForm, OtherKind, Relation, RelationKind
from samverkan.model.samverkan import (
    AtgardsplanPart,
    AtgardsplanSection,
    CaseBlock,
    ClassedRule,
    DateStyle,
    DecisionStyle,
    DiffSetting,
    FolderSettings,
    HouseStyle,
    MessageLanguage,
    NoteNumbering,
    OutlineSection,
    RuleClass,
    RuleSetting,
    RuleSeverity,
    Settings,
    UppfoljningPart,
    UppfoljningSection,
)
from samverkan.model.scalars import MOST_SIGNS, Choice, signs_in
from samverkan.model.sections import Annex, Block, Figure, Form, Section
from samverkan.model.sources import Note, Source
from samverkan.model.unwritten import ORDERS, is_unwritten
from samverkan.model.uppfoljning import (
    GoalResult,
    IndicatorResult,
    MeasureResult,
    PromiseFollowUp,
    Reached,
    Receiver,
    ReceiverKind,
    Uppfoljning,
)
from samverkan.model.validity import Extension, ExtensionKind, Revision, Termination, Validity
from samverkan.model.walk import (
    Holds,
    choices_of,
    dates_of,
    fields,
    former_ids,
    numbers_of,
    prose,
    records,
    references,
    referred,
    texts_of,
    value_at,
    with_value,
)
from samverkan.model.work import Work, work_of
from samverkan.model.workdays import ANNOUNCEMENT, APPEAL, APPROVAL, end_of_term, is_workday


def _record_of(kind: str) -> type[Record]:
    """The record that a file of this kind holds: the one of this name in the module of the same name."""
    every = vars(import_module(f"samverkan.model.{kind}")).values()
    kept = (each for each in every if isinstance(each, type) and issubclass(each, Record))
    return next(each for each in kept if each.record_kind.file and each.record_kind.name == kind)


KINDS: dict[str, type[Record]] = {name: _record_of(name) for name in _NAMES}
"""The record of each kind of file, `<kind>.yaml`, in the order in which they come about."""

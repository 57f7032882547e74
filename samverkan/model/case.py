"""The case (ärendet) that takes an agreement to a decision: what case.yaml holds."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from samverkan.model.bodies import same_body
from samverkan.model.organisations import Officer, Official
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Record,
    RecordKind,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    AgreementId,
    Choice,
    Dated,
    Flag,
    Line,
    Name,
    OrOne,
    PartyId,
    ProseText,
    RegistrationNumber,
    Role,
    Slug,
    When,
)
from samverkan.model.sections import Section
from samverkan.model.sources import Note, Source
from samverkan.text import Text


def _text_is_one_section(value: Any) -> Any:
    return ({"text": value},) if isinstance(value, str) else value


Content = Annotated[
    tuple[Section, ...],
    BeforeValidator(_text_is_one_section, json_schema_input_type=ProseText | tuple[Section, ...]),
]
"""A text, or a list of sections when the text also shows parts of the agreement."""


class Decision(Record):
    """What is proposed or decided (beslutssatser)."""

    record_kind = RecordKind(keys=(("decider",),), by_words=False, lone=((),))

    decider: Line | None = optional(
        "Beslutsorgan",
        "Organet som beslutar. Utelämnat: det enda som beslutskedjan, skrivelsen eller avtalet kan mena.",
        "The body that decides. Default: the only one that the chain, memorandum or agreement can mean.",
    )
    lead: Line | None = optional(
        "Inledning",
        "Inledningen så som den står. Utelämnat: ”<organet> beslutar att:”.",
        "The lead-in as written. Default: composed.",
    )
    condition: Line | None = optional(
        "Förutsättning",
        "Det som beslutet förutsätter, så som det står efter ”under förutsättning”, till exempel "
        "”av kommunfullmäktiges beslut”.",
        "What the decision depends on, as it is written after “under förutsättning”, such as "
        "“av kommunfullmäktiges beslut”.",
    )
    points: tuple[ProseText, ...] = required(
        "Punkter", "En beslutssats per punkt.", "One decision per point.", min_length=1
    )


Decisions = Annotated[tuple[Decision, ...], OrOne()]
"""What is proposed or decided, by one body or by each of several."""


class DecisionDocument(Record):
    """A document that the decision rests on (beslutsunderlag)."""

    record_kind = RecordKind(words=("title",))

    title: Line = required("Handling", "Handlingens namn.", "The document's name.")
    author: Name | None = optional("Upphov", "Förvaltning eller organ.", "Department or body.")
    date: When | None = optional("Datum", "Handlingens datum.", "The document's date.")
    agreement: AgreementId | None = optional(
        "Avtal",
        "Avtalets id, om handlingen är ett avtal i arbetsytan.",
        "The agreement's id, if it is one here.",
    )
    registration_number: RegistrationNumber | None = optional(
        "Diarienummer", "Handlingens diarienummer.", "The document's registration number."
    )


class ConsequenceKind(Choice):
    """What a consequence section is about."""

    ECONOMY = "economy", "Ekonomiska konsekvenser"
    CHILDREN = "children", "Konsekvenser för barn"
    EQUALITY = "equality", "Konsekvenser för jämställdheten"
    SOCIAL = "social", "Sociala konsekvenser"
    ENVIRONMENT = "environment", "Konsekvenser för miljön"
    SOCIAL_AND_ENVIRONMENTAL = "social_and_environmental", "Sociala och miljömässiga konsekvenser"
    ACCESSIBILITY = "accessibility", "Konsekvenser för tillgängligheten"
    SECURITY = "security", "Konsekvenser för tryggheten"
    LEGAL = "legal", "Rättsliga konsekvenser"
    STAFF = "staff", "Konsekvenser för personalen"
    OTHER = "other", "Övriga konsekvenser"


class Consequence(Record):
    """What a decision leads to in one respect (konsekvens)."""

    record_kind = RecordKind(keys=(("kind", "heading"), ("kind",)))

    kind: ConsequenceKind = required("Slag", "Vad konsekvensen gäller.", "What it is about.")
    heading: Line | None = optional(
        "Rubrik", "Rubriken. Utelämnat: slagets namn.", "The heading. Default: the kind's name."
    )
    text: Content = required("Text", "Konsekvensen.", "The consequence.")


class Recipient(Record):
    """One who is sent the decision (”Beslutet skickas till”)."""

    record_kind = RecordKind(words=("name",))

    name: Name = required("Mottagare", "Mottagaren.", "The receiver.")
    party: PartyId | None = optional(
        "Part", "Avtalsparten, om mottagaren är en.", "The party, if the receiver is one."
    )


class PartyName(Record):
    """How the documents of the case name a party."""

    record_kind = RecordKind(words=("name",), keys=(("party",),))

    party: PartyId = required("Part", "Partens id i avtalet.", "The party's id in the agreement.")
    name: Name = required("Namn", "Namnet i ärendets handlingar.", "The name in the case's documents.")


class Tjansteskrivelse(Record):
    """The memorandum (tjänsteskrivelse) that puts the matter before the deciding body."""

    title: Line | None = optional(
        "Titel", "Rubriken. Utelämnat: ärendets titel.", "The heading. Default: the case's title."
    )
    date: When | None = optional("Datum", "Datum.", "The date.")
    sender: Line | None = optional(
        "Avsändare", "Förvaltning eller enhet så som den står.", "The department as written."
    )
    unit: Name | None = optional(
        "Förvaltning", "Förvaltningens namn i grundform.", "The department's name in its base form."
    )
    officer: Officer | None = optional("Handläggare", "Handläggaren.", "The officer in charge.")
    to: Line | None = optional("Till", "Organet som skrivelsen går till.", "The body it goes to.")
    proposal: Decisions = required(
        "Förslag till beslut",
        "Vad som föreslås. Ska flera organ besluta skrivs en lista, med ett förslag till vart och ett.",
        "What is proposed. If several bodies are to decide it is a list, with a proposal to each.",
        min_length=1,
    )
    summary: Content = several("Sammanfattning", "Ärendet i korthet.", "The matter in short.")
    background: Content = several("Bakgrund", "Bakgrunden.", "The background.")
    preparation: Content = several(
        "Ärendets beredning", "Hur ärendet har beretts.", "How the matter was prepared."
    )
    assessment: Content = several("Bedömning", "Förvaltningens bedömning.", "The department's assessment.")
    consequences: tuple[Consequence, ...] = several(
        "Konsekvenser", "Konsekvenser i olika avseenden.", "Consequences in different respects."
    )
    decision_documents: tuple[DecisionDocument, ...] = several(
        "Beslutsunderlag", "Handlingar som beslutet vilar på.", "Documents the decision rests on."
    )
    signatories: tuple[Official, ...] = several(
        "Undertecknare", "Tjänstemännen som skriver under.", "The signing officials."
    )
    recipients: tuple[Recipient, ...] = several(
        "Beslutet skickas till", "De som får beslutet.", "Those who are sent the decision."
    )


class StepRole(Choice):
    """What a body does with the matter."""

    PREPARES = "prepares", "bereder"
    PROPOSES = "proposes", "föreslår"
    DECIDES = "decides", "beslutar"


class Adjustment(Record):
    """The approval of the minutes (justering). Source: kommunallag (2017:725) 5 kap. 69 §."""

    date: Dated | None = optional("Datum", "Dagen för justeringen.", "The day of approval.")
    place: Name | None = optional("Plats", "Platsen.", "The place.")
    adjusters: tuple[Line, ...] = several("Justerare", "De som justerar.", "Those who approve.")


class Announcement(Record):
    """The notice that the minutes are approved (anslag). Source: kommunallag (2017:725) 8 kap. 12 §."""

    posted: Dated | None = optional(
        "Sätts upp",
        "Dagen anslaget sätts upp, eller månaden eller året om mer inte är känt.",
        "The day it is posted, or its month or year if no more is known.",
    )
    removed: Dated | None = optional(
        "Tas ned",
        "Dagen anslaget tas ned, eller månaden eller året om mer inte är känt.",
        "The day it is taken down, or its month or year if no more is known.",
    )
    kept_at: Line | None = optional("Förvaras", "Var protokollet förvaras.", "Where the minutes are kept.")
    appeal_until: Dated | None = optional(
        "Överklagas senast",
        "Sista dagen för överklagande, eller månaden eller året om mer inte är känt.",
        "The last day to appeal, or its month or year if no more is known.",
    )


class Attestation(Record):
    """That the extract agrees with the minutes (”Rätt utdraget intygas”)."""

    name: Name | None = optional("Namn", "Den som intygar.", "Who attests it.")
    title: Line | None = optional("Titel", "Titeln, till exempel nämndsekreterare.", "The title.")
    place: Name | None = optional("Ort", "Orten.", "The place.")
    date: Dated | None = optional("Datum", "Dagen för intygandet.", "The day of attesting.")


class CaseStep(Record):
    """One link in the chain from handläggning to kommunfullmäktige (beslutskedjan).

    With a paragraph number it gives a protokollsutdrag.
    """

    record_kind = RecordKind(
        "case_step",
        noun(
            "led i beslutskedjan",
            "step of the case/steps of the case",
            neuter=True,
            heading=Text(sv="Beslutskedjan", en="Chain of decisions"),
        ),
        words=("body",),
        keys=(("body", "role"), ("body",)),
        by_words=False,
    )

    id: Slug = required("Id", "Stegets id.", "The step's id.")
    role: StepRole = required("Roll", "Bereder, föreslår eller beslutar.", "Prepares, proposes or decides.")
    body: Line = required(
        "Organ",
        "Förvaltningen, utskottet, nämnden eller fullmäktige.",
        "The department, committee, board or council.",
    )
    date: Dated | None = optional(
        "Sammanträdesdatum",
        "Dag för sammanträde eller skrivelse, eller månaden eller året om mer inte är känt.",
        "Day of the meeting or memorandum, or its month or year if no more is known.",
    )
    place: Name | None = optional("Plats", "Plats och tid.", "Place and time.")
    paragraph: Line | None = optional(
        "Paragraf", "Paragrafens nummer i protokollet.", "The item's number in the minutes."
    )
    page: Line | None = optional("Sida", "Sidan i protokollet.", "The page of the minutes.")
    title: Line | None = optional(
        "Ärendemening", "Rubriken. Utelämnat: ärendets titel.", "The heading. Default: the case's title."
    )
    decision: Decisions = several(
        "Beslut",
        "Vad organet föreslår eller beslutar. Föreslår det ett annat organ något och beslutar annat för egen "
        "del skrivs en lista, med `decider` i varje del.",
        "What the body proposes or decides. If it proposes something to another body and decides the rest "
        "for its own part it is a list, with the `decider` of each.",
    )
    summary: Content = several("Sammanfattning", "Ärendet i korthet.", "The matter in short.")
    present: tuple[Line, ...] = several("Närvarande", "Beslutande och andra närvarande.", "Those present.")
    substitutes: tuple[Line, ...] = several(
        "Ersättare",
        "Ersättare som var med utan att besluta.",
        "Substitutes who took no part in deciding.",
    )
    also_present: tuple[Line, ...] = several(
        "Övriga närvarande", "Tjänstemän och andra som var med.", "Officials and others who were there."
    )
    chair: Line | None = optional("Ordförande", "Den som ledde sammanträdet.", "Who led the meeting.")
    secretary: Line | None = optional("Sekreterare", "Den som förde protokollet.", "Who took the minutes.")
    motions: tuple[ProseText, ...] = several("Yrkanden", "Yrkanden.", "Motions.")
    procedure: ProseText | None = optional(
        "Beslutsgång", "Propositionsordning och omröstning.", "The order of voting and votes."
    )
    reservations: tuple[ProseText, ...] = several(
        "Reservationer", "Reservationer och särskilda uttalanden.", "Dissents."
    )
    decision_documents: tuple[DecisionDocument, ...] = several(
        "Beslutsunderlag", "Handlingar som beslutet vilar på.", "Documents the decision rests on."
    )
    adjustment: Adjustment | None = optional(
        "Justering", "Justeringen av protokollet.", "The approval of the minutes."
    )
    announcement: Announcement | None = optional(
        "Anslag", "Anslaget på anslagstavlan.", "The notice on the notice board."
    )
    attestation: Attestation | None = optional(
        "Rätt utdraget intygas",
        "Den som intygar utdraget, om det redan är känt.",
        "Who attests the extract, if that is known already.",
    )
    appeal_notice: Flag | None = optional(
        "Överklagandehänvisning",
        "Utdraget har en hänvisning om överklagande.",
        "The extract carries an appeal notice.",
    )
    recipients: tuple[Recipient, ...] = several(
        "Beslutet skickas till", "De som får beslutet.", "Those who are sent the decision."
    )

    def takes(self, decision: Decision) -> bool:
        """Whether the body takes the decision itself, and does not propose it to another."""
        if len(self.decision) > 1 and decision.decider:
            return same_body(decision.decider, self.body)
        return self.role is StepRole.DECIDES

    @property
    def own_decisions(self) -> Decisions:
        """What the body decides itself: the matter, or its own part of it."""
        return tuple(each for each in self.decision if self.takes(each))

    @property
    def is_taken_up(self) -> bool:
        """Whether the body has a meeting, or an item of its minutes, for the matter."""
        return bool(self.date or self.paragraph)

    @property
    def is_unadjusted(self) -> bool:
        """Whether there are minutes that someone is to approve, with no day when that was done."""
        adjustment = self.adjustment
        return adjustment is not None and adjustment.date is None and self.announcement is None


class Case(Record):
    """A matter (ärende) in the kommun, from handläggning to decision."""

    record_kind = RecordKind(
        "case",
        noun("ärende/ärenden", "case/cases", neuter=True),
        meaning=Meaning.CASE,
        words=("title",),
        facts=noun(
            "uppgift om ärendet/uppgifter om ärendet",
            "fact about the case/facts about the case",
            heading=Text(sv="Ärendet", en="The case"),
        ),
        file=FileKind(
            Lies.BESIDE_AGREEMENT,
            means=Text(
                sv="Ärendet i kommunen: tjänsteskrivelsen, förslaget till beslut och besluten steg för steg.",
                en="The case in the kommun: the report, the proposed decision and its decisions in order.",
            ),
            also_called=("arende",),
            for_short=("tjänsteskrivelse", "protokollsutdrag", "beslut"),
        ),
    )

    registration_number: Annotated[RegistrationNumber, Role.DOCUMENT] = required(
        "Diarienummer", "Ärendets nummer, i vilken form som helst.", "The case's number, of any form."
    )
    title: Annotated[Line, Role.DOCUMENT] = required("Ärendemening", "Ärendets titel.", "The case's title.")
    legal_basis: tuple[Name, ...] = several(
        "Lagstöd", "Lagrum som beslutet vilar på.", "Provisions the decision rests on."
    )
    parties: tuple[PartyName, ...] = several(
        "Parternas namn",
        "Parternas namn i ärendets handlingar, när de är andra än i avtalet.",
        "The parties' names in the case's documents, when others than in the agreement.",
    )
    tjansteskrivelse: Tjansteskrivelse | None = optional(
        "Tjänsteskrivelse", "Tjänsteskrivelsen.", "The memorandum."
    )
    steps: tuple[CaseStep, ...] = several(
        "Beslutskedja",
        "Stegen från handläggning till beslut, i ordning.",
        "The chain of decisions, in order.",
    )
    sources: tuple[Source, ...] = several(
        "Källor",
        "Källor som handlingarna hänvisar till, före avtalets egna.",
        "Sources cited, before the agreement's own.",
    )
    notes: tuple[Note, ...] = several("Fotnoter", "Fotnoter.", "Footnotes.")

    @property
    def is_undecided(self) -> bool:
        """Whether the chain still waits for a body that decides; without a chain nothing tells that."""
        deciding = [step for step in self.steps if step.role is StepRole.DECIDES]
        decided = bool(deciding) and all(step.is_taken_up for step in deciding)
        return bool(self.steps) and not (decided and all(map(self._is_dealt_with, self.steps)))

    def _is_dealt_with(self, step: CaseStep) -> bool:
        """Whether what a body that decides the rest itself has proposed to others is decided by them."""
        others = (
            [each.decider for each in step.decision if not step.takes(each)] if step.own_decisions else []
        )
        bodies = [each.body for each in self.steps if each.role is StepRole.DECIDES]
        return all(any(same_body(other, body) for body in bodies) for other in others if other)

    @property
    def is_in_preparation(self) -> bool:
        """Whether there is a chain in which no body has taken the matter up yet."""
        given = (step.is_taken_up for step in self.steps if step.role is not StepRole.PREPARES)
        return bool(self.steps) and not any(given)

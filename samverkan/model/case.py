"""The case (ärendet) that takes an agreement to a decision: what case.yaml holds."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from samverkan.model.bodies import same_body
from samverkan.model.marks import WORDS, Role
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
    OwnId,
    ParagraphNumber,
    PartyId,
    Place,
    ProseText,
    RegistrationNumber,
    When,
)
from samverkan.model.sections import Section
from samverkan.model.sentences import UNSAID, Called, in_line, sentence
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

    record_kind = RecordKind(lone=(("decider",), ()))

    decider: Line | None = optional(
        "Beslutsorgan",
        "Organet som beslutar. Utelämnat: det enda som beslutskedjan, skrivelsen eller avtalet kan mena.",
        "The body that decides. Default: the only one that the chain, memorandum or agreement can mean.",
    )
    lead: Annotated[Line | None, UNSAID] = optional(
        "Inledning",
        "Inledningen så som den står. Utelämnat: ”<organet> beslutar att:”.",
        "The lead-in as written. Default: composed.",
    )
    condition: Annotated[Line | None, in_line("under förutsättning {}", "on condition {}")] = optional(
        "Förutsättning",
        "Det som beslutet förutsätter, så som det står efter ”under förutsättning”, till exempel "
        "”av kommunfullmäktiges beslut”.",
        "What the decision depends on, as it is written after “under förutsättning”, such as "
        "“av kommunfullmäktiges beslut”.",
    )
    points: Annotated[tuple[ProseText, ...], WORDS, Called(one="punkt", whose="punktens")] = required(
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

    name: Annotated[Name, Called(whose="mottagarens")] = required("Mottagare", "Mottagaren.", "The receiver.")
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
    officer: Annotated[Officer | None, Called(whose="handläggarens")] = optional(
        "Handläggare", "Handläggaren.", "The officer in charge."
    )
    to: Annotated[Line | None, Called("mottagare", whose="mottagarens")] = optional(
        "Till", "Organet som skrivelsen går till.", "The body it goes to."
    )
    proposal: Annotated[Decisions, Called(whose="beslutsförslagets")] = required(
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
    consequences: Annotated[tuple[Consequence, ...], Called(whose="konsekvensens")] = several(
        "Konsekvenser", "Konsekvenser i olika avseenden.", "Consequences in different respects."
    )
    decision_documents: Annotated[tuple[DecisionDocument, ...], Called(whose="beslutsunderlagets")] = several(
        "Beslutsunderlag", "Handlingar som beslutet vilar på.", "Documents the decision rests on."
    )
    signatories: Annotated[tuple[Official, ...], Called(whose="undertecknarens")] = several(
        "Undertecknare", "Tjänstemännen som skriver under.", "The signing officials."
    )
    recipients: Annotated[tuple[Recipient, ...], Called("mottagare av beslutet", whose="mottagarens")] = (
        several("Beslutet skickas till", "De som får beslutet.", "Those who are sent the decision.")
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

    posted: Annotated[Dated | None, in_line("uppsatt {}", "posted {}"), Called("dag för anslaget")] = (
        optional(
            "Sätts upp",
            "Dagen anslaget sätts upp, eller månaden eller året om mer inte är känt.",
            "The day it is posted, or its month or year if no more is known.",
        )
    )
    removed: Annotated[
        Dated | None, in_line("nedtaget {}", "taken down {}"), Called("dag då anslaget tas ned")
    ] = optional(
        "Tas ned",
        "Dagen anslaget tas ned, eller månaden eller året om mer inte är känt.",
        "The day it is taken down, or its month or year if no more is known.",
    )
    kept_at: Annotated[Line | None, in_line("förvaras hos {}", "kept by {}"), Called("förvaring")] = optional(
        "Förvaras", "Var protokollet förvaras.", "Where the minutes are kept."
    )
    appeal_until: Annotated[
        Dated | None,
        in_line("överklagas senast {}", "appeals until {}"),
        Called("sista dag för överklagande"),
    ] = optional(
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

    id: OwnId = required("Id", "Stegets id.", "The step's id.")
    role: Annotated[StepRole, sentence("Organet {}.", "The body {}.")] = required(
        "Roll", "Bereder, föreslår eller beslutar.", "Prepares, proposes or decides."
    )
    body: Line = required(
        "Organ",
        "Förvaltningen, utskottet, nämnden eller fullmäktige.",
        "The department, committee, board or council.",
    )
    date: Annotated[Dated | None, sentence("Sammanträder {}.", "Meets {}.")] = optional(
        "Sammanträdesdatum",
        "Dag för sammanträde eller skrivelse, eller månaden eller året om mer inte är känt.",
        "Day of the meeting or memorandum, or its month or year if no more is known.",
    )
    place: Place | None = optional("Plats", "Plats och tid.", "Place and time.")
    paragraph: Annotated[ParagraphNumber | None, sentence("Paragrafen är {}.", "The paragraph is {}.")] = (
        optional("Paragraf", "Paragrafens nummer i protokollet.", "The item's number in the minutes.")
    )
    page: Annotated[Line | None, sentence("Sidan är {}.", "The page is {}.")] = optional(
        "Sida", "Sidan i protokollet.", "The page of the minutes."
    )
    title: Annotated[Line | None, sentence("Ärendet kallas {}.", "The case is called {}.")] = optional(
        "Ärendemening", "Rubriken. Utelämnat: ärendets titel.", "The heading. Default: the case's title."
    )
    decision: Annotated[
        Decisions, sentence("Beslutet är {}.", "The decision is {}."), Called(whose="beslutets")
    ] = several(
        "Beslut",
        "Vad organet föreslår eller beslutar. Föreslår det ett annat organ något och beslutar annat för egen "
        "del skrivs en lista, med `decider` i varje del.",
        "What the body proposes or decides. If it proposes something to another body and decides the rest "
        "for its own part it is a list, with the `decider` of each.",
    )
    summary: Content = several("Sammanfattning", "Ärendet i korthet.", "The matter in short.")
    present: Annotated[
        tuple[Line, ...], sentence("Närvarande är {}.", "Present are {}."), Called(whose="den närvarandes")
    ] = several("Närvarande", "Beslutande och andra närvarande.", "Those present.")
    substitutes: Annotated[tuple[Line, ...], sentence("Ersättare är {}.", "Substitutes are {}.")] = several(
        "Ersättare",
        "Ersättare som var med utan att besluta.",
        "Substitutes who took no part in deciding.",
    )
    also_present: Annotated[tuple[Line, ...], sentence("Även närvarande är {}.", "Also present are {}.")] = (
        several(
            "Övriga närvarande", "Tjänstemän och andra som var med.", "Officials and others who were there."
        )
    )
    chair: Annotated[Line | None, sentence("Ordförande är {}.", "The chair is {}.")] = optional(
        "Ordförande", "Den som ledde sammanträdet.", "Who led the meeting."
    )
    secretary: Annotated[Line | None, sentence("Sekreterare är {}.", "The secretary is {}.")] = optional(
        "Sekreterare", "Den som förde protokollet.", "Who took the minutes."
    )
    motions: Annotated[
        tuple[ProseText, ...], sentence("Yrkandena är {}.", "The motions are {}."), Called(one="yrkande")
    ] = several("Yrkanden", "Yrkanden.", "Motions.")
    procedure: ProseText | None = optional(
        "Beslutsgång", "Propositionsordning och omröstning.", "The order of voting and votes."
    )
    reservations: Annotated[
        tuple[ProseText, ...],
        sentence("Reservationerna är {}.", "The reservations are {}."),
        Called(one="reservation"),
    ] = several("Reservationer", "Reservationer och särskilda uttalanden.", "Dissents.")
    decision_documents: Annotated[
        tuple[DecisionDocument, ...],
        sentence("Beslutsunderlaget är {}.", "The documents are {}."),
        Called(whose="beslutsunderlagets"),
    ] = several("Beslutsunderlag", "Handlingar som beslutet vilar på.", "Documents the decision rests on.")
    adjustment: Annotated[
        Adjustment | None, sentence("Justeras {}.", "Adjusted {}."), Called(whose="justeringens")
    ] = optional("Justering", "Justeringen av protokollet.", "The approval of the minutes.")
    announcement: Annotated[
        Announcement | None, sentence("Anslaget är {}.", "The announcement is {}."), Called(whose="anslagets")
    ] = optional("Anslag", "Anslaget på anslagstavlan.", "The notice on the notice board.")
    attestation: Annotated[
        Attestation | None,
        sentence("Rätt utdraget intygas av {}.", "Certified by {}."),
        Called("intygande", whose="intygandets"),
    ] = optional(
        "Rätt utdraget intygas",
        "Den som intygar utdraget, om det redan är känt.",
        "Who attests the extract, if that is known already.",
    )
    appeal_notice: Annotated[
        Flag | None, sentence("Det finns en hänvisning till hur man överklagar.", "It tells how to appeal.")
    ] = optional(
        "Överklagandehänvisning",
        "Utdraget har en hänvisning om överklagande.",
        "The extract carries an appeal notice.",
    )
    recipients: Annotated[
        tuple[Recipient, ...],
        sentence("Beslutet skickas till {}.", "The decision is sent to {}."),
        Called("mottagare av beslutet", whose="mottagarens"),
    ] = several("Beslutet skickas till", "De som får beslutet.", "Those who are sent the decision.")

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
    parties: Annotated[tuple[PartyName, ...], Called(whose="partnamnets")] = several(
        "Parternas namn",
        "Parternas namn i ärendets handlingar, när de är andra än i avtalet.",
        "The parties' names in the case's documents, when others than in the agreement.",
    )
    tjansteskrivelse: Annotated[Tjansteskrivelse | None, Called(whose="tjänsteskrivelsens")] = optional(
        "Tjänsteskrivelse", "Tjänsteskrivelsen.", "The memorandum."
    )
    steps: Annotated[tuple[CaseStep, ...], sentence("Stegen är {}.", "The steps are {}.")] = several(
        "Beslutskedja",
        "Stegen från handläggning till beslut, i ordning.",
        "The chain of decisions, in order.",
    )
    sources: Annotated[tuple[Source, ...], sentence("Bygger på {}.", "Based on {}.")] = several(
        "Källor",
        "Källor som handlingarna hänvisar till, före avtalets egna.",
        "Sources cited, before the agreement's own.",
    )
    notes: Annotated[tuple[Note, ...], sentence("Fotnoterna är {}.", "The notes are {}.")] = several(
        "Fotnoter", "Fotnoter.", "Footnotes."
    )

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

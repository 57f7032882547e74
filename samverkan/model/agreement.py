"""The agreement (samverkansavtal, samverkansöverenskommelse): what agreement.yaml holds."""

from typing import Annotated

from samverkan.model.areas import Area, Problem, Purpose, TargetGroup, Vision
from samverkan.model.forums import CollaborationModel, FollowUp, Forum
from samverkan.model.goals import Goal
from samverkan.model.marks import WORDS, Role, fewer, lower
from samverkan.model.measures import Commitment, Measure, Promise
from samverkan.model.organisations import Contact, Signatory
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Named,
    Record,
    RecordKind,
    Says,
    capitalised,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.relations import AgreementForm, Relation
from samverkan.model.scalars import (
    Choice,
    Designation,
    Flag,
    FormerIds,
    Line,
    Name,
    OfficeId,
    OrganisationId,
    OwnId,
    Place,
    ProseText,
    RegistrationNumber,
    Responsible,
    When,
)
from samverkan.model.sections import Annex, Section
from samverkan.model.sentences import Called, sentence
from samverkan.model.sources import Note, Source
from samverkan.model.validity import Validity
from samverkan.text import Text


class AgreementLevel(Choice):
    """Where in a hierarchy of agreements one stands."""

    CENTRAL = "central", "central"
    LOCAL = "local", "lokal"


class Orientation(Choice):
    """What an agreement governs."""

    STRATEGIC = "strategic", "strategisk"
    OPERATIONAL = "operational", "operativ"


class PartyRole(Choice):
    """Whether a party signs."""

    SIGNATORY = "signatory", "undertecknande part"
    CONTRIBUTOR = "contributor", "medverkande"


class Party(Record):
    """A party to the agreement (avtalspart)."""

    record_kind = RecordKind(
        "party",
        noun("part/parter", "party/parties"),
        meaning=Meaning.PARTIES,
        defines="party",
        words=("name",),
        keys=(("organisation",), ("name",)),
        by_words=False,
        lost=Text(sv="{} är inte längre part.", en="{} is no longer a party."),
    )

    steady = frozenset("name organisation represented_by".split())

    id: OwnId = required(
        "Id",
        "Partens id i avtalet, detsamma från period till period.",
        "The party's id, the same from period to period.",
    )
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet för de parter som denna har efterträtt: flera när de har gått samman. "
        "Ett id som flera parter för vidare har delats.",
        "Ids in the former agreement of the parties that it succeeded: several when they have been merged. "
        "One that several parties carry on has been split.",
    )
    name: Name = required("Namn", "Namnet så som det står i avtalet.", "The name as the agreement writes it.")
    short_name: Annotated[Designation | None, sentence("Kallas {}.", "Called {}.")] = optional(
        "Kortnamn",
        "Det avtalet fortsättningsvis kallar parten, till exempel ”kommunen”.",
        "What the agreement calls it from then on.",
    )
    role: Annotated[PartyRole, lower("signatory", "contributor"), sentence("Är {}.", "Is a {}.")] = optional(
        "Roll", "Undertecknande eller medverkande.", "Signatory or contributor.", PartyRole.SIGNATORY
    )
    organisation: OrganisationId | None = optional(
        "Organisation",
        "Organisationens id i organisations.yaml.",
        "The organisation's id in organisations.yaml.",
    )
    represented_by: Annotated[
        tuple[OfficeId, ...], sentence("Företräds av {}.", "Represented by {}."), Called("företrädare")
    ] = several("Företräds av", "Befattningarnas id.", "The offices' ids.")

    @property
    def in_short(self) -> str:
        """What the agreement calls it: its short name, if it has one."""
        return self.short_name or self.name


class ClauseKind(Choice):
    """What a clause is about."""

    ECONOMY = "economy", "Ekonomi"
    DOCUMENTATION = "documentation", "Dokumentation"
    SECRECY = "secrecy", "Sekretess och informationsdelning"
    PERSONAL_DATA = "personal_data", "Personuppgifter"
    COMMUNICATION = "communication", "Kommunikation"
    LEGAL_EFFECT = "legal_effect", "Rättslig verkan"
    DISPUTES = "disputes", "Tvist"
    AMENDMENT = "amendment", "Ändringar och tillägg"
    OTHER = "other", "Övrigt"


class Clause(Record):
    """A term of the agreement (villkor)."""

    record_kind = RecordKind(
        "clause",
        noun("villkor", "clause/clauses", neuter=True, definite=Text(sv="villkoret", en="the clause")),
        meaning=Meaning.TERMS,
        defines="clause",
        words=("heading", "text"),
        joint=". ",
        called=lambda clause: clause.heading or capitalised(clause.kind.words),
        keys=(("heading",),),
        lone=(("kind",),),
        lost=Text(sv="Villkoret ”{}” finns inte längre.", en="The clause “{}” is gone."),
    )

    steady = frozenset("kind heading contact".split())

    id: OwnId | None = optional("Id", "Villkorets id.", "The clause's id.")
    kind: Annotated[ClauseKind, sentence("Villkoret gäller {}.", "The clause is about {}.")] = required(
        "Slag", "Vad villkoret gäller.", "What the clause is about."
    )
    heading: Line | None = optional(
        "Rubrik", "Villkorets rubrik. Utelämnat: slagets namn.", "The heading. Default: the kind's name."
    )
    text: Annotated[ProseText, WORDS] = required(
        "Text", "Villkoret med avtalets ord.", "The clause in the agreement's words."
    )
    statutes: Annotated[
        tuple[Name, ...],
        fewer("{}: {old} åberopas inte längre.", "{}: {old} is no longer relied on."),
        sentence("Lagrummet är {}.", "The statute is {}."),
    ] = several(
        "Lagrum", "Lagrum som villkoret vilar på, till exempel ”10 kap. 28 § OSL”.", "Provisions it rests on."
    )
    responsible: Responsible | None = optional(
        "Ansvarig", "Den som svarar för det, till exempel kommunikationsansvarig.", "Who answers for it."
    )
    contact: Annotated[Contact | None, sentence("Den som vill veta mer når {}.", "For more, turn to {}.")] = (
        optional("Kontakt", "Kontaktuppgifter till den ansvariga.", "Contact details.")
    )


class Cover(Record):
    """A cover page (omslag)."""

    record_kind = RecordKind(
        "cover", noun("omslag", "cover/covers", neuter=True, heading=Text(sv="Omslag", en="Cover"))
    )

    steady = frozenset("heading motto text".split())

    heading: Annotated[Line | None, sentence("Rubriken är {}.", "The heading is {}.")] = optional(
        "Rubrik",
        "Omslagets rubrik. Utelämnat: avtalets titel.",
        "The heading. Default: the agreement's title.",
    )
    motto: Annotated[Line | None, sentence("Mottot är {}.", "The motto is {}.")] = optional(
        "Motto", "Ord ovanför rubriken.", "Words above the heading."
    )
    text: ProseText | None = optional("Text", "Mer på omslaget.", "More on the cover.")


class Agreement(Record):
    """A collaboration agreement between a municipality and the Police, and whoever joins them."""

    record_kind = RecordKind(
        "agreement",
        noun("avtal", "agreement/agreements", neuter=True),
        meaning=Meaning.TEXT,
        facts=noun(
            "uppgift om avtalet/uppgifter om avtalet",
            "fact/facts",
            heading=Text(sv="Avtalet", en="Agreement"),
        ),
        file=FileKind(
            Lies.AS_AGREEMENT,
            means=Text(
                sv="Avtalet: parterna, tiden det gäller, målen, åtgärderna, organisationen och villkoren.",
                en="The agreement: parties, time, goals, measures, organisation and terms.",
            ),
            also_called=("avtal", "samverkansavtal"),
            says=Says.AGREED,
        ),
    )

    steady = frozenset(
        "level orientation validity relations visions model follow_up "
        "sources notes signatories cover sections annexes".split()
    )

    title: Annotated[Line, Role.DOCUMENT] = required("Titel", "Avtalets titel.", "The agreement's title.")
    subtitle: Annotated[Line | None, Role.DOCUMENT] = optional(
        "Undertitel", "Motto eller undertitel.", "A motto or subtitle."
    )
    form: Annotated[
        AgreementForm,
        lower("agreement accord framework operating_agreement", "declaration_of_intent"),
    ] = optional(
        "Avtalsform", "Vad parterna kallar avtalet.", "What the parties call it.", AgreementForm.AGREEMENT
    )
    level: AgreementLevel | None = optional(
        "Avtalsnivå", "Centralt eller lokalt avtal.", "Central or local agreement."
    )
    orientation: Orientation | None = optional(
        "Inriktning", "Strategiskt eller operativt avtal.", "Strategic or operational agreement."
    )
    part: Annotated[Name | None, Role.DOCUMENT] = optional(
        "Del", "Vilken del detta är, till exempel ”del 2”.", "Which part this is, such as part 2."
    )
    registration_number: Annotated[RegistrationNumber | None, Role.DOCUMENT] = optional(
        "Diarienummer",
        "Avtalets diarienummer, i vilken form som helst.",
        "The registration number, of any form.",
    )
    date: Annotated[When | None, Role.DOCUMENT, sentence("Daterad {}.", "Dated {}.")] = optional(
        "Datum", "Handlingens datum.", "The date of the document."
    )
    place: Annotated[Place | None, Role.DOCUMENT] = optional(
        "Ort", "Orten som står vid datumet.", "The place that stands with the date."
    )
    retold: Annotated[Flag, Role.DOCUMENT, Called("uppgiften att texterna är återgivna")] = optional(
        "Återgiven text",
        "Ja om texterna är återgivna och inte avtalets exakta lydelse. Det står då på varje sida.",
        "Whether the texts are retold and not in the exact wording. Every page then says so.",
        False,
    )
    parties: tuple[Party, ...] = required(
        "Parter", "Avtalets parter, minst två.", "The parties, at least two.", min_length=2
    )
    validity: Validity = required("Avtalstid", "När avtalet gäller.", "When the agreement holds.")
    relations: tuple[Relation, ...] = several(
        "Andra avtal",
        "Avtal som detta ersätter, följer på, förlänger, kompletterar eller är en del av, också sådana som "
        "bara är kända till namnet.",
        "Agreements it replaces, follows, extends, complements or is part of, also such as are known only by "
        "name.",
    )
    legal_basis: Annotated[
        tuple[Name, ...],
        fewer("Avtalet vilar inte längre på {old}.", "The agreement no longer rests on {old}."),
        Named(
            "legal_basis",
            noun(
                "rättslig grund/rättsliga grunder",
                "law/laws",
                heading=Text(sv="Rättslig grund", en="Legal basis"),
            ),
            Meaning.TERMS,
        ),
    ] = several(
        "Rättslig grund", "Lagar som avtalet vilar på, till exempel ”lag (2023:196)”.", "Laws it rests on."
    )
    purposes: tuple[Purpose, ...] = several("Syften", "Avtalets syften.", "The purposes.")
    visions: tuple[Vision, ...] = several(
        "Visioner", "Citerade visioner och mål.", "Quoted visions and goals."
    )
    target_groups: Annotated[tuple[TargetGroup, ...], sentence("Riktas till {}.", "Aimed at {}.")] = several(
        "Målgrupper", "Prioriterade målgrupper.", "Prioritised target groups."
    )
    areas: Annotated[tuple[Area, ...], Role.ORDERED] = several(
        "Samverkansområden", "Områdena parterna samverkar i.", "The areas of collaboration."
    )
    problems: tuple[Problem, ...] = several(
        "Problem", "Problem i fokus och deras orsaker.", "Problems in focus and their causes."
    )
    goals: Annotated[tuple[Goal, ...], Role.ORDERED] = several(
        "Mål", "Vad parterna vill nå.", "What the parties want to reach."
    )
    commitments: tuple[Commitment, ...] = several(
        "Åtaganden", "Vad parterna åtar sig.", "What the parties undertake."
    )
    measures: Annotated[tuple[Measure, ...], sentence("Åtgärderna är {}.", "The measures are {}.")] = several(
        "Åtgärder", "Vad som ska göras, av vem och när.", "What is to be done, by whom and when."
    )
    model: CollaborationModel | None = optional(
        "Samverkansmodell", "Modellen parterna arbetar efter.", "The model they work by."
    )
    forums: tuple[Forum, ...] = several(
        "Forum", "Grupper och funktioner i samverkan.", "Groups and functions of the collaboration."
    )
    follow_up: Annotated[
        FollowUp | None, sentence("Så här följs det upp. {}.", "This is how it is followed up. {}.")
    ] = optional("Uppföljning", "Hur avtalet följs upp.", "How the agreement is followed up.")
    clauses: tuple[Clause, ...] = several(
        "Villkor",
        "Ekonomi, dokumentation, sekretess och andra villkor.",
        "Economy, documentation, secrecy and other terms.",
    )
    promises: Annotated[tuple[Promise, ...], sentence("Löftena är {}.", "The promises are {}.")] = several(
        "Medborgarlöften", "Löften som avtalet hänvisar till.", "Citizen promises it refers to."
    )
    sources: Annotated[tuple[Source, ...], sentence("Bygger på {}.", "Based on {}.")] = several(
        "Källor", "Källor som texten hänvisar till.", "Sources that the text cites."
    )
    notes: Annotated[tuple[Note, ...], sentence("Fotnoterna är {}.", "The notes are {}.")] = several(
        "Fotnoter", "Fotnoter med egen text eller flera källor.", "Footnotes of their own."
    )
    signatories: Annotated[
        tuple[Signatory, ...],
        sentence("Undertecknas av {}.", "Signed by {}."),
        Called(whose="undertecknarens"),
    ] = several("Undertecknare", "De som skriver under.", "Those who sign.")
    cover: Cover | None = optional("Omslag", "Avtalets omslag.", "The cover page.")
    sections: tuple[Section, ...] = several(
        "Avsnitt",
        "Avtalets uppställning. Tomt: kommunens eller verktygets vanliga ordning.",
        "The layout. Empty: the usual order.",
    )
    annexes: tuple[Annex, ...] = several("Bilagor", "Avtalets bilagor.", "The annexes.")

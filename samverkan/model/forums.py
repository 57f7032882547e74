"""Where the parties meet, how the work is followed up, and the model they work by."""

from typing import Annotated

from samverkan.model.intervals import Cadence
from samverkan.model.marks import WORDS, Role, fewer, gone, later, lower, unset
from samverkan.model.organisations import Contact
from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import (
    AnnexNumber,
    Choice,
    Flag,
    FormerIds,
    ForumId,
    Label,
    Line,
    Name,
    OfficeId,
    OwnId,
    PartyId,
    ProseText,
    Responsible,
    SourceIds,
    When,
)
from samverkan.model.sentences import Called, in_line, sentence
from samverkan.text import Text


class ForumLevel(Choice):
    """The level that a forum works on."""

    STRATEGIC = "strategic", "strategisk"
    TACTICAL = "tactical", "taktisk"
    OPERATIONAL = "operational", "operativ"


class ForumType(Choice):
    """What a forum is for. Source: lag (2023:196) 10–13 §§; Brå, organisation."""

    LEAD_BODY = "lead_body", "ledning"
    STRATEGIC_COUNCIL = "strategic_council", "strategiskt råd"
    COORDINATION = "coordination", "samordningsfunktion"
    STEERING_GROUP = "steering_group", "styrgrupp"
    PREPARATORY_GROUP = "preparatory_group", "beredningsgrupp"
    WORKING_GROUP = "working_group", "arbetsgrupp"
    OTHER = "other", "annat forum"


class Member(Record):
    """A seat in a forum: whose it is and which functions fill it."""

    record_kind = RecordKind(
        words=("name", "unit"),
        keys=(
            ("party", "name", "unit", "office", "person"),
            ("office",),
            ("party", "unit"),
            ("party", "name"),
        ),
        by_words=False,
        lone=(("party",),),
    )

    steady = frozenset("name party unit person office".split())

    name: Name | None = optional(
        "Namn",
        "Vem eller vad som ingår, så som det ska stå.",
        "Who or what takes part, as it is to be written.",
    )
    party: PartyId | None = optional("Part", "Parten som ledamoten företräder.", "The party represented.")
    unit: Name | None = optional("Enhet", "Förvaltning eller enhet.", "Department or unit.")
    functions: Annotated[
        tuple[Line, ...],
        fewer("”{old}” ingår inte längre i {}.", "“{old}” no longer takes part in {}."),
        Called(one="funktion"),
    ] = several("Funktioner", "Funktionerna som ingår.", "The functions that take part.")
    person: Name | None = optional("Person", "Personens namn.", "The person's name.")
    office: OfficeId | None = optional("Befattning", "Befattningens id.", "The office's id.")
    leading: Annotated[
        Flag,
        unset(
            "{}: den som ingår behöver inte längre ha en ledande ställning.",
            "{}: who takes part need no longer hold a leading position.",
        ),
        in_line("i ledande ställning", "in a leading position"),
        Called("uppgiften att ställningen är ledande"),
    ] = optional(
        "Ledande ställning",
        "Ledamoten har en ledande ställning.",
        "The member holds a leading position.",
        False,
    )


def _called_by_text(report: "Report") -> Text:
    if report.text:
        return Text(sv=f"någon om {report.text}", en=f"somebody about {report.text}")
    return Text(sv="ett annat forum", en="another forum")


class Report(Record):
    """To whom a forum reports, and how often."""

    record_kind = RecordKind(
        words=("receiver", "text"),
        called=lambda report: report.receiver or _called_by_text(report),
        keys=(("forum", "receiver"), ("forum",), ("receiver",)),
        lone=((),),
        any_key=True,
    )

    steady = frozenset("forum text".split())

    forum: ForumId | None = optional("Forum", "Forumets id.", "The forum's id.")
    receiver: Annotated[
        Line | None,
        WORDS,
        gone("Det står inte längre vem {} rapporterar till.", "It no longer says to whom {} reports."),
        Called(whose="mottagarens"),
    ] = optional(
        "Mottagare",
        "Mottagaren, när den inte är ett forum i avtalet.",
        "The receiver, when not a forum of the agreement.",
    )
    cadence: Cadence | None = optional("Intervall", "Hur ofta.", "How often.")
    text: Line | None = optional("Text", "Vad som rapporteras.", "What is reported.")


class Forum(Record):
    """A group or function in the collaboration (forum); its level is an attribute, not its identity."""

    record_kind = RecordKind(
        "forum",
        noun("forum", "forum/forums", neuter=True, definite=Text(sv="forumet", en="the forum")),
        meaning=Meaning.ORGANISATION,
        defines="forum",
        words=("name",),
        keys=(("name",),),
        lost=Text(sv="Forumet ”{}” finns inte längre.", en="The forum “{}” is gone."),
    )

    steady = frozenset("name assigned_by contact annex".split())

    id: OwnId = required(
        "Id",
        "Forumets id, detsamma från period till period.",
        "The forum's id, the same from period to period.",
    )
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet för de forum som detta för vidare: flera när de har slagits ihop. "
        "Ett id som flera forum för vidare har delats.",
        "Ids in the former agreement of the forums that it carries on: several when they have been merged. "
        "One that several forums carry on has been split.",
    )
    name: Name = required("Namn", "Forumets namn.", "The forum's name.")
    level: Annotated[
        ForumLevel | None,
        lower(
            "strategic",
            "tactical",
            "operational",
            sv="{} är nu på {new} nivå, förut {old}.",
            en="{} is now {new}, formerly {old}.",
        ),
        sentence("Nivån är {}.", "Its level is {}."),
    ] = optional("Nivå", "Strategisk, taktisk eller operativ.", "Strategic, tactical or operational.")
    level_stated: Annotated[Label | None, sentence("Nivån kallas {}.", "Its level is called {}.")] = optional(
        "Nivå i avtalet", "Nivån så som avtalet kallar den.", "The level as the agreement names it."
    )
    type: Annotated[
        ForumType | None,
        lower(
            "lead_body strategic_council steering_group",
            "preparatory_group working_group other",
            en="{}: now {new}, formerly {old}.",
        ),
        sentence("Forumet är {}.", "Its type is {}."),
    ] = optional(
        "Slag",
        "Styrgrupp, strategiskt råd, arbetsgrupp eller annat.",
        "Steering group, council, working group or other.",
    )
    chair: Annotated[
        Member | None,
        gone("Det står inte längre vem som leder {}.", "It no longer says who leads {}."),
        sentence("Leds av {}.", "Led by {}."),
        Called("ledning", whose="ledningens"),
    ] = optional("Leds av", "Den som leder forumet.", "Who leads the forum.")
    members: Annotated[
        tuple[Member, ...],
        fewer("{old} är inte längre med i {}.", "{old} no longer takes part in {}."),
        sentence("I forumet ingår {}.", "Its members are {}."),
        Called(one="ledamot", whose="ledamotens"),
    ] = several("Ledamöter", "De som ingår.", "Who takes part.")
    members_text: Annotated[
        ProseText | None,
        WORDS,
        gone(
            "Det står inte längre vilka fler som kan vara med i {}.",
            "It no longer says who else may take part in {}.",
        ),
        Called("beskrivning av ledamöterna"),
    ] = optional(
        "Om ledamöterna",
        "Vilka fler som kan ingå, adjungeras eller bjudas in.",
        "Who else may take part or be invited.",
    )
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Vad forumet är och gör.", "What the forum is and does."
    )
    mandate: Annotated[
        ProseText | None,
        WORDS,
        gone("Det står inte längre vad {} har mandat att besluta.", "It no longer says what {} may decide."),
    ] = optional("Mandat", "Vad forumet får och ska besluta.", "What the forum may and shall decide.")
    aim: Annotated[ProseText | None, WORDS] = optional(
        "Målsättning", "Vad forumet ska uppnå.", "What the forum is to achieve."
    )
    purposes: Annotated[
        tuple[ProseText, ...],
        WORDS,
        fewer("{} har färre syften än förut.", "{} has fewer purposes than before."),
        sentence("Syftena är {}.", "Its purposes are {}."),
        Called(one="syfte"),
    ] = several("Syften", "Forumets syften, punkt för punkt.", "The forum's purposes, point by point.")
    purposes_lead: Annotated[
        Label | None, sentence("Syftena inleds med orden ”{}”.", "The purposes begin with the words “{}”.")
    ] = optional(
        "Inledning till syftena",
        "Orden före syftena. Utelämnat: ”Syftet med gruppen är att:”.",
        "The words before the purposes. Default: “Syftet med gruppen är att:”.",
    )
    quality_goal_lead: Annotated[
        Label | None,
        sentence("Kvalitetsmålet inleds med orden ”{}”.", "The quality goal begins with the words “{}”."),
    ] = optional(
        "Inledning till kvalitetsmålet",
        "Orden före kvalitetsmålet. Utelämnat: ”Kvalitetsmål:”.",
        "The words before the quality goal. Default: “Kvalitetsmål:”.",
    )
    quality_goal: Annotated[
        Line | None,
        WORDS,
        gone("{} har inte längre något kvalitetsmål.", "{} no longer has a quality goal."),
        sentence("Kvalitetsmålet är {}.", "The quality goal is {}."),
    ] = optional(
        "Kvalitetsmål", "Kvalitetsmålet som forumet arbetar mot.", "The quality goal it works towards."
    )
    methods: Annotated[
        tuple[Line, ...],
        fewer("{}: arbetar inte längre med {old}.", "{}: no longer works with {old}."),
        sentence("Arbetssätten är {}.", "Its methods are {}."),
    ] = several("Arbetssätt", "Metoder och verktyg som forumet använder.", "Methods and tools it uses.")
    cadence: Annotated[Cadence | None, sentence("Möts {}.", "Meets {}.")] = optional(
        "Möten", "Hur ofta forumet möts.", "How often it meets."
    )
    assigned_by: Annotated[ForumId | None, sentence("Får uppdrag av {}.", "Assigned by {}.")] = optional(
        "Uppdragsgivare", "Forumet som ger uppdraget.", "The forum that gives the assignment."
    )
    reports_to: Annotated[
        tuple[Report, ...],
        fewer("{} rapporterar inte längre till {old}.", "{} no longer reports to {old}."),
        sentence("Rapporterar till {}.", "Reports to {}."),
        Called("rapportering", whose="rapporteringens"),
    ] = several("Rapporterar till", "Vart forumet rapporterar.", "Where it reports.")
    contact: Annotated[Contact | None, sentence("Den som vill veta mer når {}.", "For more, turn to {}.")] = (
        optional(
            "Kontakt",
            "Kontaktuppgifter. Samordningsfunktionens står kvar när dokumenten publiceras (lag 2023:196, "
            "12 §).",
            "Contact details. Those of the coordination function stay when documents are published "
            "(law 2023:196, section 12).",
        )
    )
    annex: Annotated[AnnexNumber | None, sentence("Beskrivs i {}.", "Described in {}.")] = optional(
        "Bilaga", "Bilagan där forumet beskrivs.", "The annex that describes the forum."
    )


class FollowUpType(Choice):
    """What a follow-up looks at. Source: Brå, steg 5."""

    OUTPUT = "output", "produktionsuppföljning"
    PROCESS = "process", "processuppföljning"
    EFFECT = "effect", "effektuppföljning"


FOLLOW_UP = noun(
    "uppföljning/uppföljningar",
    "follow-up/follow-ups",
    definite=Text(sv="uppföljningen", en="the follow-up"),
    heading=Text(sv="Uppföljning", en="Follow-up"),
)


class FollowUpOccasion(Record):
    """One recurring follow-up: of what, how often, by whom and for whom."""

    record_kind = RecordKind(
        "follow_up",
        FOLLOW_UP,
        in_full=True,
        meaning=Meaning.FOLLOW_UP,
        words=("subject",),
        keys=(("subject", "forum", "responsible", "receiver"), ("subject",)),
    )

    id: OwnId | None = optional("Id", "Uppföljningens id.", "The follow-up's id.")
    subject: Annotated[Line, WORDS, Called("föremål")] = required(
        "Vad", "Vad som följs upp.", "What is followed up."
    )
    types: Annotated[
        tuple[FollowUpType, ...],
        fewer(
            "{}: {old} görs inte längre.",
            "{}: no more follow-up of {old}.",
            rungs=("effect", "process", "output"),
        ),
        sentence("Det är {}.", "Its type is {}."),
    ] = several("Slag", "Produktion, process eller effekt.", "Output, process or effect.")
    cadence: Annotated[Cadence | None, sentence("Görs {}.", "Done {}.")] = optional(
        "Intervall", "Hur ofta.", "How often."
    )
    date: Annotated[
        When | None,
        later(
            "{}: följs upp senare än förut, {new} i stället för {old}.",
            "{}: followed up later than before, {new} instead of {old}.",
        ),
        sentence("Görs {}.", "Done {}."),
    ] = optional("Datum", "När, om det sker en gång.", "When, if it is done once.")
    forum: Annotated[
        ForumId | None,
        gone("{}: inget forum följer upp det längre.", "{}: no forum follows it up any more."),
        sentence("Görs av {}.", "Done by {}."),
    ] = optional("Forum", "Forumet som följer upp.", "The forum that follows up.")
    responsible: Responsible | None = optional(
        "Ansvarig", "Funktionen eller organet som följer upp.", "The function or body that follows up."
    )
    receiver: Annotated[
        Line | None,
        WORDS,
        gone(
            "{}: det står inte längre vem som får resultatet.",
            "{}: it no longer says who receives the result.",
        ),
        sentence("Resultatet går till {}.", "The result goes to {}."),
        Called(whose="mottagarens"),
    ] = optional("Mottagare", "Den som får resultatet.", "Who receives the result.")
    method: Annotated[
        Line | None,
        WORDS,
        gone("{}: det står inte längre hur det följs upp.", "{}: it no longer says how it is followed up."),
        sentence("Metoden är {}.", "The method is {}."),
    ] = optional("Metod", "Hur det görs.", "How it is done.")
    published: Annotated[
        Line | None,
        gone("{}: resultatet publiceras inte längre.", "{}: the result is no longer published."),
        sentence("Publiceras i {}.", "Published in {}."),
    ] = optional("Publicering", "Var resultatet publiceras.", "Where the result is published.")


class FollowUp(Record):
    """How the agreement is followed up (uppföljningsplan)."""

    record_kind = RecordKind("follow_up", FOLLOW_UP, in_full=True, meaning=Meaning.FOLLOW_UP)

    steady = frozenset({"occasions"})

    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Uppföljningen med avtalets ord.", "The follow-up in the agreement's words."
    )
    forums: Annotated[
        tuple[ForumId, ...],
        fewer("{old} följer inte längre upp avtalet.", "{old} no longer follows the agreement up."),
        sentence("Avtalet följs upp av {}.", "The agreement is followed up by {}."),
    ] = several("Forum", "Forumen som följer upp.", "The forums that follow up.")
    occasions: Annotated[
        tuple[FollowUpOccasion, ...], sentence("Det som följs upp är {}.", "What is followed up is {}.")
    ] = several("Tillfällen", "Återkommande uppföljningar.", "Recurring follow-ups.")


class StepKind(Choice):
    """The five steps of Brå's model. Source: Brå, Samverkan i lokalt brottsförebyggande arbete."""

    INITIATE = "initiate", "Initiera samverkan"
    OWN_PREPARATIONS = "own_preparations", "Egna förberedelser"
    JOINT_PREPARATIONS = "joint_preparations", "Gemensamma förberedelser"
    IMPLEMENTATION = "implementation", "Genomförande"
    FOLLOW_UP = "follow_up", "Uppföljning"


class Step(Record):
    """A step of the collaboration model."""

    record_kind = RecordKind(
        "step",
        noun(
            "steg i modellen",
            "step/steps",
            neuter=True,
            definite=Text(sv="steget", en="the step"),
            heading=Text(sv="Steg i modellen", en="Steps of the model"),
        ),
        defines="step",
        words=("title",),
        keys=(("kind",),),
        lost=Text(
            sv="Steget ”{}” ingår inte längre i modellen.", en="The step “{}” is no longer in the model."
        ),
    )

    steady = frozenset("kind title".split())

    id: OwnId | None = optional("Id", "Stegets id.", "The step's id.")
    kind: Annotated[
        StepKind | None,
        sentence("Det är Brås steg {}.", "It is the step {} of Brå."),
        Called("motsvarande steg"),
    ] = optional("Brås steg", "Det av Brås fem steg som detta motsvarar.", "Which of Brå's five steps it is.")
    title: Line = required("Titel", "Stegets namn.", "The step's name.")
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Vad som görs i steget.", "What is done in the step."
    )
    parts: Annotated[
        tuple[ProseText, ...],
        Role.ORDERED,
        WORDS,
        fewer(
            "{}: delen ”{old}” ingår inte längre i steget.", "{}: the part “{old}” is no longer in the step."
        ),
        sentence("Delarna är {}.", "Its parts are {}."),
        Called(one="del"),
    ] = several("Delar", "Stegets delar: a, b och så vidare.", "The step's parts: a, b and so on.")


class CollaborationModel(Record):
    """The model that the parties work by (samverkansmodell), as a round of steps."""

    record_kind = RecordKind(
        "model",
        noun(
            "samverkansmodell/samverkansmodeller",
            "model of collaboration/models of collaboration",
            heading=Text(sv="Samverkansmodell", en="Model of collaboration"),
        ),
        meaning=Meaning.ORGANISATION,
    )

    steady = frozenset("name text sources carried_out_by annex".split())

    name: Annotated[Name | None, sentence("Modellen heter {}.", "The model is called {}.")] = optional(
        "Namn", "Modellens namn.", "The model's name."
    )
    text: ProseText | None = optional("Text", "Om modellen.", "About the model.")
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")
    steps: Annotated[tuple[Step, ...], Role.ORDERED, sentence("Stegen är {}.", "The steps are {}.")] = (
        several("Steg", "Modellens steg i ordning.", "The steps in order.")
    )
    led_by: Annotated[
        ForumId | None,
        gone("Det står inte längre vem som styr arbetet.", "It no longer says who leads the work."),
        sentence("Följs av {}.", "Followed by {}."),
        Called("styrning"),
    ] = optional("Styrs av", "Forumet som följer upp rundan.", "The forum that follows the round.")
    carried_out_by: Annotated[
        ForumId | None,
        sentence("Verkställs av {}.", "Carried out by {}."),
        Called("verkställighet"),
    ] = optional("Verkställs av", "Forumet som verkställer.", "The forum that carries it out.")
    annex: Annotated[AnnexNumber | None, sentence("Beskrivs i {}.", "Described in {}.")] = optional(
        "Bilaga", "Bilagan där modellen beskrivs.", "The annex that describes the model."
    )

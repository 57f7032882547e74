"""From problem to measure: what is wrong and why, what is to be reached, and who does what."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from samverkan.model.intervals import Cadence
from samverkan.model.organisations import Contact
from samverkan.model.record import Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import (
    WORDS,
    AreaId,
    CauseId,
    Choice,
    Count,
    Flag,
    FormerIds,
    ForumId,
    GoalId,
    Label,
    Line,
    Name,
    NoteId,
    Number,
    OrRows,
    PartyId,
    ProblemId,
    PromiseId,
    ProseText,
    Role,
    Slug,
    TargetGroupId,
    ThemeId,
    When,
    fewer,
    gone,
    lower,
    sooner,
)
from samverkan.text import Text


class Purpose(Record):
    """A purpose of the agreement (syfte). Source: lag (2023:196) 9 §."""

    record_kind = RecordKind(
        "purpose",
        noun("syfte/syften", "purpose/purposes", neuter=True),
        words=("text",),
        lost=Text(sv="Syftet ”{}” finns inte längre.", en="The purpose “{}” is gone."),
    )

    steady = frozenset("text sources".split())

    id: Slug | None = optional("Id", "Syftets id.", "The purpose's id.")
    text: ProseText = required("Text", "Syftet.", "The purpose.")
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")


class Vision(Record):
    """A vision or guiding statement that the agreement quotes."""

    record_kind = RecordKind(
        "vision",
        noun("vision/visioner", "vision/visions"),
        words=("quote",),
        called=lambda vision: vision.name or vision.quote,
    )

    steady = frozenset("quote name party sources".split())

    id: Slug | None = optional("Id", "Visionens id.", "The vision's id.")
    quote: Line = required("Citat", "Citatet, utan citattecken.", "The quotation, without quotation marks.")
    name: Name | None = optional(
        "Namn", "Vems vision och vad den heter, till exempel ”Polisens vision”.", "Whose it is and its name."
    )
    party: PartyId | None = optional("Part", "Parten som visionen tillhör.", "The party it belongs to.")
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")


class TargetGroup(Record):
    """A group that the work is for (målgrupp), or a focus that all goals share."""

    record_kind = RecordKind(
        "target_group",
        noun(
            "målgrupp/målgrupper",
            "target group/target groups",
            definite=Text(sv="målgruppen", en="the target group"),
        ),
        defines="target_group",
        words=("text",),
        lost=Text(
            sv="Målgruppen ”{}” prioriteras inte längre.", en="The target group “{}” is no longer a priority."
        ),
    )

    steady = frozenset("text children sources".split())

    id: Slug | None = optional("Id", "Målgruppens id.", "The target group's id.")
    text: ProseText = required("Text", "Målgruppen.", "The target group.")
    children: Flag | None = optional(
        "Barn", "Målgruppen omfattar barn eller unga.", "The group includes children or young people."
    )
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")


class Priority(Choice):
    """How much weight the parties give an area."""

    FOCUS = "focus", "fokusområde"
    OTHER = "other", "övrigt område"


class Theme(Record):
    """A part of an area (deltema), which goals, measures and commitments may belong to."""

    record_kind = RecordKind(
        "theme",
        noun("deltema/delteman", "theme/themes", neuter=True, definite=Text(sv="deltemat", en="the theme")),
        defines="theme",
        words=("title",),
        lost=Text(sv="Deltemat ”{}” finns inte längre.", en="The theme “{}” is gone."),
    )

    steady = frozenset({"title"})

    id: Slug | None = optional("Id", "Deltemats id.", "The theme's id.")
    title: Line = required("Titel", "Deltemats namn.", "The theme's name.")
    text: Annotated[ProseText | None, WORDS] = optional("Text", "Vad det omfattar.", "What it covers.")


def _as_titled(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


class Area(Record):
    """An area that the parties work in together (samverkansområde). Source: lag (2023:196) 9 §."""

    record_kind = RecordKind(
        "area",
        noun(
            "samverkansområde/samverkansområden",
            "area/areas",
            neuter=True,
            definite=Text(sv="samverkansområdet", en="the area"),
        ),
        defines="area",
        words=("title",),
        lost=Text(sv="Samverkansområdet ”{}” finns inte längre.", en="The area “{}” is gone."),
    )

    steady = frozenset("title number epigraph".split())

    id: Slug = required("Id", "Områdets id.", "The area's id.")
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet för de områden som detta för vidare: flera när de har slagits ihop. "
        "Ett id som flera områden för vidare har delats.",
        "Ids in the former agreement of the areas that it carries on: several when they have been merged. "
        "One that several areas carry on has been split.",
    )
    title: Line = required("Titel", "Områdets namn.", "The area's name.")
    number: Name | None = optional("Nummer", "Nummer före namnet.", "A number before the name.")
    priority: Annotated[
        Priority | None,
        lower("focus", "other -"),
    ] = optional("Prioritet", "Fokusområde eller inte.", "Focus area or not.")
    place: Annotated[
        Name | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Stadsdel, station eller annan plats.", "A district, station or other place.")
    epigraph: ProseText | None = optional(
        "Motto", "Ett citat under rubriken.", "A quotation under the heading."
    )
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Vad området omfattar och varför.", "What the area covers and why."
    )
    themes: tuple[Annotated[Theme, BeforeValidator(_as_titled, json_schema_input_type=Line | Theme)], ...] = (
        several(
            "Delteman",
            "Områdets delar: namn, eller `id` och `title` när mål, åtgärder och åtaganden hör till dem.",
            "The area's parts: names, or `id` and `title` when goals and measures belong to them.",
        )
    )
    cooperation: Annotated[
        ProseText | None,
        WORDS,
        gone(
            "{}: det står inte längre hur parterna samverkar.",
            "{}: it no longer says how the parties work together.",
        ),
    ] = optional(
        "Samverkansform", "Hur parterna samverkar i området.", "How the parties work together in the area."
    )
    forum: Annotated[
        ForumId | None,
        gone("{}: inget forum driver området längre.", "{}: no forum drives the area any more."),
    ] = optional("Forum", "Forumet som driver området.", "The forum that drives the area.")
    target_groups: Annotated[
        tuple[TargetGroupId, ...],
        fewer("{} gäller färre målgrupper.", "{} concerns fewer target groups."),
    ] = several("Målgrupper", "Id för målgrupper.", "Ids of target groups.")


class Cause(Record):
    """A likely cause of a problem (orsak). Source: Brå, steg 3, orsaksanalys."""

    record_kind = RecordKind(
        "cause",
        noun("orsak/orsaker", "cause/causes", definite=Text(sv="orsaken", en="the cause")),
        defines="cause",
        words=("text",),
    )

    steady = frozenset("text set_aside".split())

    id: Slug | None = optional("Id", "Orsakens id.", "The cause's id.")
    text: ProseText = required("Text", "Orsaken.", "The cause.")
    set_aside: Annotated[Line | None, Role.CHOSEN] = optional(
        "Läggs åt sidan", "Varför orsaken inte möts av någon åtgärd.", "Why no measure answers this cause."
    )


class Problem(Record):
    """A problem in focus, and its causes (problembild, orsaker)."""

    record_kind = RecordKind(
        "problem",
        noun("problem", "problem/problems", neuter=True, definite=Text(sv="problemet", en="the problem")),
        defines="problem",
        words=("title",),
        lost=Text(sv="Problemet ”{}” är inte längre i fokus.", en="The problem “{}” is no longer in focus."),
    )

    steady = frozenset("title text area causes sources".split())

    id: Slug = required("Id", "Problemets id.", "The problem's id.")
    title: Line = required("Titel", "Problemet i korthet.", "The problem in short.")
    text: ProseText | None = optional(
        "Text", "Problemets omfattning och följder.", "Its extent and consequences."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Annotated[
        Name | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Var problemet finns.", "Where the problem is.")
    causes: tuple[Cause, ...] = several("Orsaker", "Troliga orsaker.", "Likely causes.")
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")


class Direction(Choice):
    """Which way an indicator should move."""

    INCREASE = "increase", "ska öka"
    DECREASE = "decrease", "ska minska"
    KEEP = "keep", "ska behållas"


class Measurement(Record):
    """One measured value of an indicator (mätvärde): an item of a list, or a row of a CSV file."""

    record_kind = RecordKind(
        "measurement",
        noun("mätvärde/mätvärden", "measurement/measurements", neuter=True),
        called=lambda measurement: str(measurement.date),
        part=True,
        keys=(("date",),),
        by_words=False,
    )

    steady = frozenset("value n source".split())

    date: Annotated[When, Role.HAPPENED] = required("Datum", "När värdet mättes.", "When it was measured.")
    value: Number = required("Värde", "Det mätta värdet.", "The measured value.")
    n: Count | None = optional(
        "Antal svar", "Hur många svar eller fall värdet vilar på.", "How many answers or cases it rests on."
    )
    source: Line | None = optional("Källa", "Varifrån värdet kommer.", "Where the value comes from.")


class Indicator(Record):
    """What shows whether a goal is reached (indikator). Source: Brå, formulera mål (SMART)."""

    record_kind = RecordKind(
        "indicator",
        noun(
            "indikator/indikatorer",
            "indicator/indicators",
            definite=Text(sv="indikatorn", en="the indicator"),
        ),
        defines="indicator",
        words=("title",),
        lost=Text(sv="{} mäts inte längre.", en="{} is no longer measured."),
    )

    steady = frozenset("title unit baseline source sources measurements".split())

    id: Slug | None = optional("Id", "Indikatorns id.", "The indicator's id.")
    title: Line = required("Titel", "Vad som mäts.", "What is measured.")
    unit: Name | None = optional(
        "Enhet", "Enheten, till exempel ”procent” eller ”anmälda brott per år”.", "The unit."
    )
    direction: Annotated[
        Direction | None,
        lower("increase decrease", "keep -"),
    ] = optional("Riktning", "Åt vilket håll värdet ska gå.", "Which way the value should go.")
    baseline: Number | None = optional(
        "Utgångsvärde", "Värdet när avtalet skrivs (baslinje).", "The value when the agreement is written."
    )
    baseline_date: Annotated[When | None, Role.HAPPENED] = optional(
        "Utgångsdatum", "När utgångsvärdet mättes.", "When the baseline was measured."
    )
    target: Annotated[Number | None, Role.TARGET] = optional(
        "Målvärde", "Värdet som ska nås.", "The value to reach."
    )
    target_date: Annotated[When | None, Role.DUE] = optional(
        "Måldatum", "När målvärdet ska vara nått.", "When the target is to be reached."
    )
    target_text: Annotated[Line | None, Role.TARGET] = optional(
        "Mål i ord", "Målet, när det inte är ett tal.", "The target when it is not a number."
    )
    source: Line | None = optional(
        "Mätkälla",
        "Varifrån värdet hämtas, till exempel en undersökning.",
        "Where the value comes from, such as a survey.",
    )
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")
    cadence: Cadence | None = optional("Mätintervall", "Hur ofta värdet mäts.", "How often it is measured.")
    measurements: Annotated[tuple[Measurement, ...], OrRows()] = several(
        "Mätvärden",
        "Värden som har mätts, här eller i en CSV-fil: `{file: otrygga.csv}` med kolumnerna `date`, `value`, "
        "`n` och `source`.",
        "Measured values, here or in a CSV file: `{file: unsafe.csv}` with the columns `date`, `value`, `n` "
        "and `source`.",
    )


class GoalType(Choice):
    """What a goal speaks of. Source: Brå, formulera mål."""

    EFFECT = "effect", "effektmål"
    PROCESS = "process", "processmål"
    OUTPUT = "output", "produktionsmål"


class GoalLevel(Choice):
    """How far-reaching a goal is."""

    OVERARCHING = "overarching", "övergripande mål"
    INTERMEDIATE = "intermediate", "delmål"
    OPERATIONAL = "operational", "operativt mål"


class Goal(Record):
    """What the parties want to reach (mål)."""

    record_kind = RecordKind(
        "goal",
        noun("mål", "goal/goals", neuter=True, definite=Text(sv="målet", en="the goal")),
        defines="goal",
        words=("title",),
        lost=Text(sv="Målet ”{}” finns inte längre.", en="The goal “{}” is gone."),
    )

    steady = frozenset("type area theme problem part_of sources".split())

    id: Slug | None = optional(
        "Id", "Målets id, detsamma från period till period.", "The goal's id, the same from period to period."
    )
    previous_id: Annotated[Slug | None, Role.FORMER] = optional(
        "Tidigare id",
        "Målets id i det tidigare avtalet, om det var ett annat.",
        "Its id in the former agreement, if another.",
    )
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet för de mål som detta för vidare: flera när de har slagits ihop. "
        "Ett id som flera mål för vidare har delats.",
        "Ids in the former agreement of the goals that it carries on: several when they have been merged. "
        "One that several goals carry on has been split.",
    )
    title: Annotated[Line, WORDS] = required(
        "Mål", "Målet med avtalets ord.", "The goal in the agreement's words."
    )
    text: Annotated[ProseText | None, WORDS] = optional("Text", "Mer om målet.", "More on the goal.")
    type: GoalType | None = optional(
        "Måltyp",
        "Effekt-, process- eller produktionsmål i Brås mening.",
        "Effect, process or output goal in Brå's sense.",
    )
    level: Annotated[
        GoalLevel | None,
        lower("overarching", "intermediate", "operational"),
    ] = optional(
        "Målnivå",
        "Övergripande mål, delmål eller operativt mål.",
        "Overarching, intermediate or operational.",
    )
    label: Label | None = optional(
        "Benämning", "Vad avtalet kallar målet, till exempel ”processmål”.", "What the agreement calls it."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    theme: ThemeId | None = optional("Deltema", "Deltemats id.", "The theme's id.")
    problem: ProblemId | None = optional(
        "Problem", "Problemet som målet svarar mot.", "The problem it answers."
    )
    part_of: GoalId | None = optional(
        "Delmål till", "Målet som detta är ett delmål till.", "The goal it is part of."
    )
    place: Annotated[
        Name | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Platsen som målet gäller.", "The place it concerns.")
    target_groups: Annotated[
        tuple[TargetGroupId, ...],
        fewer("{} gäller färre målgrupper.", "{} concerns fewer target groups."),
    ] = several("Målgrupper", "Id för målgrupper.", "Ids of target groups.")
    responsible: Annotated[tuple[PartyId, ...], Role.ANSWERS] = several(
        "Ansvariga", "Parterna som ansvarar.", "The responsible parties."
    )
    indicators: tuple[Indicator, ...] = several(
        "Indikatorer", "Vad som visar om målet nås.", "What shows whether it is reached."
    )
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")


class MeasureStatus(Choice):
    """How far a measure has come."""

    PLANNED = "planned", "planerad"
    ONGOING = "ongoing", "pågår"
    DONE = "done", "klar"
    CANCELLED = "cancelled", "avbruten"


class MeasureType(Choice):
    """How a measure works on a cause. Source: Brå, välj åtgärder."""

    SITUATIONAL = "situational", "situationell"
    SOCIAL = "social", "social"


class Measure(Record):
    """Something that is to be done (åtgärd), by whom and when."""

    record_kind = RecordKind(
        "measure",
        noun("åtgärd/åtgärder", "measure/measures", definite=Text(sv="åtgärden", en="the measure")),
        defines="measure",
        words=("title",),
        lost=Text(sv="Åtgärden ”{}” ska inte längre göras.", en="The measure “{}” is no longer to be done."),
    )

    steady = frozenset("type goals causes area theme contact start expected_effect".split())

    id: Slug | None = optional("Id", "Åtgärdens id.", "The measure's id.")
    title: Annotated[Line, WORDS] = required("Åtgärd", "Åtgärden i korthet.", "The measure in short.")
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Hur den genomförs.", "How it is carried out."
    )
    type: MeasureType | None = optional("Åtgärdstyp", "Situationell eller social.", "Situational or social.")
    goals: tuple[GoalId, ...] = several("Mål", "Målen som den bidrar till.", "The goals it serves.")
    causes: tuple[CauseId, ...] = several("Orsaker", "Orsakerna som den påverkar.", "The causes it acts on.")
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    theme: ThemeId | None = optional("Deltema", "Deltemats id.", "The theme's id.")
    owners: Annotated[tuple[PartyId, ...], Role.ANSWERS] = several(
        "Ägare", "Parterna som ansvarar.", "The responsible parties."
    )
    responsible: Annotated[Line | None, Role.ANSWERS] = optional(
        "Ansvarig funktion", "Funktionen som genomför åtgärden.", "The function that carries it out."
    )
    contact: Contact | None = optional(
        "Kontakt", "Kontaktuppgifter till den ansvariga.", "Contact details of the responsible."
    )
    start: When | None = optional("Start", "När den börjar.", "When it begins.")
    end: Annotated[When | None, Role.DUE] = optional(
        "Slut", "När den ska vara klar.", "When it is to be done."
    )
    cadence: Cadence | None = optional("Intervall", "Hur ofta den görs.", "How often it is done.")
    resources: Annotated[
        ProseText | None,
        WORDS,
        gone(
            "{}: det står inte längre vilka resurser som avsätts.",
            "{}: it no longer says what resources there are.",
        ),
    ] = optional("Resurser", "Pengar, personal och annat.", "Money, staff and other.")
    expected_effect: ProseText | None = optional(
        "Väntad effekt", "Effekt på kort eller lång sikt.", "Effect in the short or long run."
    )
    status: Annotated[MeasureStatus | None, Role.PROGRESS] = optional(
        "Status", "Hur långt den har kommit.", "How far it has come."
    )


class Commitment(Record):
    """Something that parties undertake (åtagande): one, some, or all of them together."""

    record_kind = RecordKind(
        "commitment",
        noun("åtagande/åtaganden", "commitment/commitments", neuter=True),
        words=("text",),
        lost=Text(sv="Åtagandet ”{}” finns inte längre.", en="The commitment “{}” is gone."),
    )

    steady = frozenset("area theme goal promise sources".split())

    id: Slug | None = optional("Id", "Åtagandets id.", "The commitment's id.")
    text: Annotated[ProseText, WORDS] = required(
        "Åtagande", "Åtagandet med avtalets ord.", "The commitment in the agreement's words."
    )
    parties: Annotated[tuple[PartyId, ...], Role.ANSWERS] = several(
        "Parter", "Parterna som åtar sig. Tomt: alla, ömsesidigt.", "The parties. Empty: all, mutually."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    theme: ThemeId | None = optional("Deltema", "Deltemats id.", "The theme's id.")
    goal: GoalId | None = optional("Mål", "Målet som åtagandet tjänar.", "The goal it serves.")
    promise: PromiseId | None = optional(
        "Medborgarlöfte", "Löftet som åtagandet hör till.", "The citizen promise it belongs to."
    )
    target_groups: Annotated[
        tuple[TargetGroupId, ...],
        fewer("{} gäller färre målgrupper.", "{} concerns fewer target groups."),
    ] = several("Målgrupper", "Id för målgrupper.", "Ids of target groups.")
    cadence: Cadence | None = optional("Intervall", "Hur ofta det ska göras.", "How often it is to be done.")
    deadline: Annotated[When | None, Role.DUE] = optional(
        "Senast", "När det senast ska vara gjort.", "When it is to be done at the latest."
    )
    done: Annotated[When | None, Role.PROGRESS, Role.HAPPENED] = optional(
        "Gjort", "När åtagandet uppfylldes.", "When it was met."
    )
    sources: tuple[NoteId, ...] = several("Källor", "Id för källor.", "Ids of sources.")


class Promise(Record):
    """A citizen promise (medborgarlöfte) that the agreement refers to."""

    record_kind = RecordKind(
        "promise",
        noun(
            "medborgarlöfte/medborgarlöften",
            "citizen promise/citizen promises",
            neuter=True,
            definite=Text(sv="medborgarlöftet", en="the citizen promise"),
        ),
        defines="promise",
        words=("text",),
        lost=Text(sv="Löftet ”{}” ges inte längre.", en="The promise “{}” is no longer given."),
    )

    steady = frozenset("area start".split())

    id: Slug | None = optional("Id", "Löftets id.", "The promise's id.")
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet, eller bland de tidigare löftena, för de löften som detta för vidare.",
        "Ids in the former agreement, or among the former promises, of the promises that it carries on.",
    )
    text: Annotated[ProseText, WORDS] = required(
        "Löfte", "Löftet eller hänvisningen till löftena.", "The promise or the reference to promises."
    )
    parties: Annotated[tuple[PartyId, ...], Role.ANSWERS] = several(
        "Parter", "De som ger löftet. Tomt: alla.", "Those who give it. Empty: all."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Annotated[
        Name | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Platsen som löftet gäller.", "The place it concerns.")
    start: When | None = optional("Från", "När löftet börjar gälla.", "When it begins.")
    end: Annotated[
        When | None,
        sooner(
            "{}: löftet gäller en kortare tid, till {new} i stället för {old}.",
            "{}: the promise holds for a shorter time, to {new} instead of {old}.",
        ),
    ] = optional("Till och med", "När löftet slutar gälla.", "When it ends.")
    cadence: Cadence | None = optional("Intervall", "Hur ofta.", "How often.")

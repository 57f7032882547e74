"""What is to be reached, and what shows whether it is."""

from typing import Annotated

from samverkan.model.intervals import Cadence
from samverkan.model.marks import WORDS, Role, fewer, gone, lower
from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import (
    AreaId,
    Choice,
    Count,
    FormerIds,
    GoalId,
    Label,
    Line,
    Name,
    Number,
    OrRows,
    OwnId,
    PartyId,
    Place,
    ProblemId,
    ProseText,
    Slug,
    SourceIds,
    TargetGroupId,
    ThemeId,
    When,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class Direction(Choice):
    """Which way an indicator should move."""

    INCREASE = "increase", "ska öka"
    DECREASE = "decrease", "ska minska"
    KEEP = "keep", "ska behållas", "be kept"


class Measurement(Record):
    """One measured value of an indicator (mätvärde): an item of a list, or a row of a CSV file."""

    record_kind = RecordKind(
        "measurement",
        noun("mätvärde/mätvärden", "measurement/measurements", neuter=True),
        in_full=True,
        meaning=Meaning.FOLLOW_UP,
        called=lambda measurement: Text(
            sv=f"Mätvärdet för {measurement.date.words.sv}", en=f"The value of {measurement.date.words.en}"
        ),
        part=True,
        keys=(("date",),),
        by_words=False,
    )

    steady = frozenset("value n source".split())

    date: Annotated[When, Role.HAPPENED, sentence("Daterad {}.", "Dated {}.")] = required(
        "Datum", "När värdet mättes.", "When it was measured."
    )
    value: Annotated[Number, sentence("Värdet är {}.", "The value is {}.")] = required(
        "Värde", "Det mätta värdet.", "The measured value."
    )
    n: Annotated[Count | None, sentence("Antalet svar är {}.", "There are {} answers.")] = optional(
        "Antal svar", "Hur många svar eller fall värdet vilar på.", "How many answers or cases it rests on."
    )
    source: Annotated[Line | None, sentence("Källan är {}.", "The source is {}.")] = optional(
        "Källa", "Varifrån värdet kommer.", "Where the value comes from."
    )


class Indicator(Record):
    """What shows whether a goal is reached (indikator). Source: Brå, formulera mål (SMART)."""

    record_kind = RecordKind(
        "indicator",
        noun(
            "indikator/indikatorer",
            "indicator/indicators",
            definite=Text(sv="indikatorn", en="the indicator"),
        ),
        in_full=True,
        defines="indicator",
        words=("title",),
        lost=Text(sv="{} mäts inte längre.", en="{} is no longer measured."),
    )

    steady = frozenset("title unit baseline source sources measurements".split())

    id: OwnId | None = optional("Id", "Indikatorns id.", "The indicator's id.")
    title: Line = required("Titel", "Vad som mäts.", "What is measured.")
    unit: Annotated[Name | None, sentence("Mäts i {}.", "Measured in {}.")] = optional(
        "Enhet", "Enheten, till exempel ”procent” eller ”anmälda brott per år”.", "The unit."
    )
    direction: Annotated[
        Direction | None,
        lower(
            "increase decrease",
            "keep -",
            sv="{}: nu gäller att värdet {new}, förut att det {old}.",
            en="{}: the value is to {new}, and was to {old}.",
        ),
        sentence("Värdet {}.", "The value is to {}."),
    ] = optional("Riktning", "Åt vilket håll värdet ska gå.", "Which way the value should go.")
    baseline: Annotated[Number | None, sentence("Utgångsvärdet är {}.", "The baseline is {}.")] = optional(
        "Utgångsvärde", "Värdet när avtalet skrivs (baslinje).", "The value when the agreement is written."
    )
    baseline_date: Annotated[
        When | None, Role.HAPPENED, sentence("Utgångsvärdet mättes {}.", "The baseline is of {}.")
    ] = optional("Utgångsdatum", "När utgångsvärdet mättes.", "When the baseline was measured.")
    target: Annotated[
        Number | None,
        Role.TARGET,
        sentence("Målvärdet är {}.", "The target is {}."),
        Called(whose="målvärdets"),
    ] = optional("Målvärde", "Värdet som ska nås.", "The value to reach.")
    target_date: Annotated[When | None, Role.DUE, sentence("Målet ska nås {}.", "To be reached {}.")] = (
        optional("Måldatum", "När målvärdet ska vara nått.", "When the target is to be reached.")
    )
    target_text: Annotated[Line | None, Role.TARGET, sentence("Målet är ”{}”.", "The target is “{}”.")] = (
        optional("Mål i ord", "Målet, när det inte är ett tal.", "The target when it is not a number.")
    )
    source: Annotated[Line | None, sentence("Källan är {}.", "The source is {}.")] = optional(
        "Mätkälla",
        "Varifrån värdet hämtas, till exempel en undersökning.",
        "Where the value comes from, such as a survey.",
    )
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")
    cadence: Annotated[Cadence | None, sentence("Mäts {}.", "Measured {}.")] = optional(
        "Mätintervall", "Hur ofta värdet mäts.", "How often it is measured."
    )
    measurements: Annotated[
        tuple[Measurement, ...], OrRows(), sentence("Hittills uppmätt: {}.", "Measured so far: {}.")
    ] = several(
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
        quoted=True,
        meaning=Meaning.GOALS,
        defines="goal",
        words=("title",),
        lost=Text(sv="Målet ”{}” finns inte längre.", en="The goal “{}” is gone."),
    )

    steady = frozenset("area theme problem part_of sources".split())

    id: OwnId | None = optional(
        "Id", "Målets id, detsamma från period till period.", "The goal's id, the same from period to period."
    )
    previous_id: Annotated[Slug | None, Role.FORMER, Called("tidigare beteckning")] = optional(
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
    type: Annotated[
        GoalType | None,
        lower("effect", "process output"),
        sentence("Det är ett {}.", "Its type is {}."),
    ] = optional(
        "Måltyp",
        "Effekt-, process- eller produktionsmål i Brås mening.",
        "Effect, process or output goal in Brå's sense.",
    )
    level: Annotated[
        GoalLevel | None,
        lower("overarching", "intermediate", "operational"),
        sentence("Det är ett {}.", "Its level is {}."),
    ] = optional(
        "Målnivå",
        "Övergripande mål, delmål eller operativt mål.",
        "Overarching, intermediate or operational.",
    )
    label: Annotated[Label | None, sentence("Kallas {}.", "Called {}.")] = optional(
        "Benämning", "Vad avtalet kallar målet, till exempel ”processmål”.", "What the agreement calls it."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    theme: ThemeId | None = optional("Deltema", "Deltemats id.", "The theme's id.")
    problem: ProblemId | None = optional(
        "Problem", "Problemet som målet svarar mot.", "The problem it answers."
    )
    part_of: Annotated[
        GoalId | None, sentence("Ingår i målet {}.", "Part of the goal {}."), Called("överordnat mål")
    ] = optional("Delmål till", "Målet som detta är ett delmål till.", "The goal it is part of.")
    place: Annotated[
        Place | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Platsen som målet gäller.", "The place it concerns.")
    target_groups: Annotated[
        tuple[TargetGroupId, ...],
        fewer("{} riktas inte längre till ”{old}”.", "{} is no longer aimed at “{old}”."),
        sentence("Riktas till {}.", "Aimed at {}."),
        Called(one="målgrupp"),
    ] = several("Målgrupper", "Id för målgrupper.", "Ids of target groups.")
    responsible: Annotated[
        tuple[PartyId, ...],
        Role.ANSWERS,
        sentence("{} ansvarar.", "Answered for by {}."),
        Called(one="ansvarig"),
    ] = several("Ansvariga", "Parterna som ansvarar.", "The responsible parties.")
    indicators: Annotated[tuple[Indicator, ...], sentence("{}", "{}")] = several(
        "Indikatorer", "Vad som visar om målet nås.", "What shows whether it is reached."
    )
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")

"""What an agreement is for: purposes, visions, target groups, areas, and problems with their causes."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from samverkan.model.marks import WORDS, Role, came, fewer, gone, lower
from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import (
    AreaId,
    Choice,
    Flag,
    FormerIds,
    ForumId,
    Line,
    Name,
    OwnId,
    PartyId,
    Place,
    ProseText,
    SourceIds,
    TargetGroupId,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class Purpose(Record):
    """A purpose of the agreement (syfte). Source: lag (2023:196) 9 §."""

    record_kind = RecordKind(
        "purpose",
        noun(
            "syfte/syften",
            "purpose/purposes",
            neuter=True,
            definite=Text(sv="syftet", en="the purpose"),
        ),
        meaning=Meaning.DIRECTION,
        words=("text",),
        lost=Text(sv="Syftet ”{}” finns inte längre.", en="The purpose “{}” is gone."),
    )

    steady = frozenset({"sources"})

    id: OwnId | None = optional("Id", "Syftets id.", "The purpose's id.")
    text: Annotated[ProseText, WORDS] = required("Text", "Syftet.", "The purpose.")
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


class Vision(Record):
    """A vision or guiding statement that the agreement quotes."""

    record_kind = RecordKind(
        "vision",
        noun("vision/visioner", "vision/visions"),
        meaning=Meaning.DIRECTION,
        words=("quote",),
        called=lambda vision: vision.name or vision.quote,
    )

    steady = frozenset("quote name party sources".split())

    id: OwnId | None = optional("Id", "Visionens id.", "The vision's id.")
    quote: Line = required("Citat", "Citatet, utan citattecken.", "The quotation, without quotation marks.")
    name: Annotated[Name | None, sentence("Kallas {}.", "Called {}.")] = optional(
        "Namn", "Vems vision och vad den heter, till exempel ”Polisens vision”.", "Whose it is and its name."
    )
    party: Annotated[PartyId | None, sentence("Hör till {}.", "Belongs to {}.")] = optional(
        "Part", "Parten som visionen tillhör.", "The party it belongs to."
    )
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


class TargetGroup(Record):
    """A group that the work is for (målgrupp), or a focus that all goals share."""

    record_kind = RecordKind(
        "target_group",
        noun(
            "målgrupp/målgrupper",
            "target group/target groups",
            definite=Text(sv="målgruppen", en="the target group"),
        ),
        quoted=True,
        meaning=Meaning.DIRECTION,
        defines="target_group",
        words=("text",),
        lost=Text(sv="”{}” prioriteras inte längre.", en="“{}” is no longer a priority."),
    )

    steady = frozenset("children sources".split())

    id: OwnId | None = optional("Id", "Målgruppens id.", "The target group's id.")
    text: Annotated[ProseText, WORDS] = required("Text", "Målgruppen.", "The target group.")
    children: Annotated[
        Flag | None,
        sentence("Omfattar barn.", "Children are among them."),
        Called("uppgiften att barn omfattas"),
    ] = optional(
        "Barn", "Målgruppen omfattar barn eller unga.", "The group includes children or young people."
    )
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


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

    id: OwnId | None = optional("Id", "Deltemats id.", "The theme's id.")
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
        quoted=True,
        meaning=Meaning.DIRECTION,
        defines="area",
        words=("title",),
        lost=Text(sv="Samverkansområdet ”{}” finns inte längre.", en="The area “{}” is gone."),
    )

    steady = frozenset("title number epigraph".split())

    id: OwnId = required("Id", "Områdets id.", "The area's id.")
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet för de områden som detta för vidare: flera när de har slagits ihop. "
        "Ett id som flera områden för vidare har delats.",
        "Ids in the former agreement of the areas that it carries on: several when they have been merged. "
        "One that several areas carry on has been split.",
    )
    title: Line = required("Titel", "Områdets namn.", "The area's name.")
    number: Annotated[Name | None, sentence("Området har nummer {}.", "The area has number {}.")] = optional(
        "Nummer", "Nummer före namnet.", "A number before the name."
    )
    priority: Annotated[
        Priority | None, lower("focus", "other -"), sentence("Det är ett {}.", "Its priority is {}.")
    ] = optional("Prioritet", "Fokusområde eller inte.", "Focus area or not.")
    place: Annotated[
        Place | None,
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
    themes: Annotated[
        tuple[Annotated[Theme, BeforeValidator(_as_titled, json_schema_input_type=Line | Theme)], ...],
        sentence("Deltemana är {}.", "Its sub-themes are {}."),
    ] = several(
        "Delteman",
        "Områdets delar: namn, eller `id` och `title` när mål, åtgärder och åtaganden hör till dem.",
        "The area's parts: names, or `id` and `title` when goals and measures belong to them.",
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
        sentence("Drivs av {}.", "Driven by {}."),
    ] = optional("Forum", "Forumet som driver området.", "The forum that drives the area.")
    target_groups: Annotated[
        tuple[TargetGroupId, ...],
        fewer("{} riktas inte längre till ”{old}”.", "{} is no longer aimed at “{old}”."),
        sentence("Riktas till {}.", "Aimed at {}."),
        Called(one="målgrupp"),
    ] = several("Målgrupper", "Id för målgrupper.", "Ids of target groups.")


class Cause(Record):
    """A likely cause of a problem (orsak). Source: Brå, steg 3, orsaksanalys."""

    record_kind = RecordKind(
        "cause",
        noun("orsak/orsaker", "cause/causes", definite=Text(sv="orsaken", en="the cause")),
        quoted=True,
        defines="cause",
        words=("text",),
    )

    steady = frozenset(["text"])

    id: OwnId | None = optional("Id", "Orsakens id.", "The cause's id.")
    text: ProseText = required("Text", "Orsaken.", "The cause.")
    set_aside: Annotated[
        Line | None,
        Role.CHOSEN,
        came(
            "{}: orsaken läggs åt sidan och möts inte längre av någon åtgärd.",
            "{}: the cause is set aside and no measure answers it any more.",
        ),
        sentence("Läggs åt sidan, eftersom {}.", "Set aside, since {}."),
        Called("skäl att lägga åt sidan"),
    ] = optional(
        "Läggs åt sidan", "Varför orsaken inte möts av någon åtgärd.", "Why no measure answers this cause."
    )


class Problem(Record):
    """A problem in focus, and its causes (problembild, orsaker)."""

    record_kind = RecordKind(
        "problem",
        noun("problem", "problem/problems", neuter=True, definite=Text(sv="problemet", en="the problem")),
        quoted=True,
        meaning=Meaning.DIRECTION,
        defines="problem",
        words=("title",),
        lost=Text(sv="Problemet ”{}” är inte längre i fokus.", en="The problem “{}” is no longer in focus."),
    )

    steady = frozenset("title text area causes sources".split())

    id: OwnId = required("Id", "Problemets id.", "The problem's id.")
    title: Line = required("Titel", "Problemet i korthet.", "The problem in short.")
    text: ProseText | None = optional(
        "Text", "Problemets omfattning och följder.", "Its extent and consequences."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Annotated[
        Place | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Var problemet finns.", "Where the problem is.")
    causes: Annotated[tuple[Cause, ...], sentence("Orsakas av {}.", "Caused by {}.")] = several(
        "Orsaker", "Troliga orsaker.", "Likely causes."
    )
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")

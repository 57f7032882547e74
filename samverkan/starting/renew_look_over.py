"""What a person must look over in the agreement of the next period, said in its file."""

from collections.abc import Collection
from textwrap import shorten

from samverkan.model import Agreement, MeasureStatus, Member, records, texts_of
from samverkan.model.relations import RelationKind
from samverkan.model.sections import Block
from samverkan.model.walk import fields
from samverkan.starting.renew_draft import RenewedFile
from samverkan.starting.renew_period import Move

GONE = frozenset([RelationKind.REPLACES, RelationKind.FOLLOWS, RelationKind.PRECEDES, RelationKind.EXTENDS])
"""What an agreement says of those before it, which the next one leaves to it to say."""

OF_OTHERS = frozenset("relations legal_basis visions sources notes".split())
"""What tells of other documents, whose years and dates are theirs."""

_LONGEST = 60

_GOES_ON = "ska den göras även den nya avtalstiden?"
_ENDED: dict[MeasureStatus | None, str] = {
    MeasureStatus.DONE: "den blev klar. Ska den göras igen?",
    MeasureStatus.CANCELLED: "den avbröts. Ska den göras nu?",
}
_WHOLE = {
    "commitments": (
        "Se över åtagandet: ska det gälla även den nya avtalstiden?",
        "Se över åtagandena: ska de gälla även den nya avtalstiden?",
    ),
    "promises": (
        "Se över löftet: ska det ges även den nya avtalstiden?",
        "Se över löftena: ska de ges även den nya avtalstiden?",
    ),
    "signatories": (
        "Se efter vem som undertecknar. Dag och ort skrivs in när det är gjort.",
        "Se efter vilka som undertecknar. Dag och ort skrivs in när de har gjort det.",
    ),
}
"""What is said once, above the one thing or all that stands under the key."""
_CAUSES = (
    "Se över orsaken till {}: är den trolig nu?",
    "Se över orsakerna till {}: vilka är troliga nu, och vilka läggs åt sidan?",
)


def look_over(draft: RenewedFile, former: Agreement, leans_on: Collection[Agreement], move: Move) -> None:
    """Says what must be looked over: what the parties work with, what they undertake, and who signs."""
    if not any(_states_areas(each) for each in (former, *leans_on)):
        _ask_for_areas(draft)
    _look_over_texts(draft, former, move)
    for place, area in enumerate(former.areas):
        words = f"Se över området {quoted(area.title)}: är det fortfarande prioriterat, och stämmer texten?"
        draft.mark(("areas", place), words)
    for place, problem in enumerate(former.problems):
        title = quoted(problem.title)
        draft.mark(
            ("problems", place), f"Se över problemet {title}: stämmer det med den senaste lägesbilden?"
        )
        if problem.causes:
            words = _CAUSES[len(problem.causes) > 1].format(title)
            draft.mark(("problems", place, "causes"), words)
    for place, measure in enumerate(former.measures):
        words = f"Se över åtgärden {quoted(measure.title)}: {_ENDED.get(measure.status, _GOES_ON)}"
        draft.mark(("measures", place), words)
    for place, forum in enumerate(former.forums):
        if any(isinstance(part, Member) and part.person for _, part in records(forum)):
            words = f"Se över vilka som ingår i {quoted(forum.name)}: personer är nämnda vid namn."
            draft.mark(("forums", place), words)
    for key, asked in _WHOLE.items():
        if there := getattr(former, key):
            draft.mark((key,), asked[len(there) > 1])


def quoted(title: str) -> str:
    """The title of something in quotation marks, cut short."""
    return f"”{shorten(title, _LONGEST, placeholder='…')}”"


def _ask_for_areas(draft: RenewedFile) -> None:
    """An area to be named, which the law asks every new agreement for. Source: lag (2023:196) 9 §."""
    area = {"id": "omrade-1", "title": "[Skriv området: vad parterna ska samverka om]"}
    draft.put(("areas",), [area], list(fields(Agreement)))
    draft.mark(
        ("areas",), "Besluta vilka områden parterna ska samverka i: lagen kräver att avtalet säger det."
    )


def _states_areas(agreement: Agreement) -> bool:
    """Whether the areas stand in the agreement, or in one outside the workspace that it is part of."""
    is_part = any(each.kind is RelationKind.PART_OF and not each.agreement for each in agreement.relations)
    stated = any(Block.AREAS in getattr(part, "states", ()) for _, part in records(agreement))
    return bool(agreement.areas) or is_part or stated


def _look_over_texts(draft: RenewedFile, former: Agreement, move: Move) -> None:
    """Says of what texts in other files are, and which name a year of the former period."""
    seen = {"title", "registration_number", "validity", "goals", "areas", "problems", "measures"}
    seen |= {*_WHOLE, *OF_OTHERS}
    for route, words in texts_of(records(former)):
        if draft.lies_elsewhere(route):
            draft.mark(route, "Se över texten i filen: den är det förra avtalets.")
        elif route[0] not in seen and move.names_former(move.named(words)):
            draft.mark(route, "Se över texten: den nämner ett år ur den förra avtalstiden.")

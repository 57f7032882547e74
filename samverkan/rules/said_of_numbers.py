"""The numbers of goals, areas, measures, problems and steps that words give an agreement with others."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Block, Priority
from samverkan.rules.agreements import states
from samverkan.rules.rule import Finding
from samverkan.rules.said_of_lists import misnumbered
from samverkan.rules.this_agreement import MEND, THE_AGREEMENT, in_sentences
from samverkan.rules.wording import SENTENCE, needle
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_SAYS = (
    r"har(?:\s+valt(?:\s+ut)?)?|väljer|innehåller|omfattar|pekar\s+ut|anger|består\s+av|prioriterar"
    r"|(?:har\s+)?enats\s+om|är\s+överens\s+om"
)

_COUNTED = pattern_of(
    rf"(?:{THE_AGREEMENT}|(?<![\w-])parterna"
    r"|(?<![\w-])kommunen\s+och\s+polisen(?:\s[^.;:]{0,60})?(?=\s+är\s+överens))\s+"
    rf"(?:{_SAYS})\s+(?P<number>{NUMBER})\s+(?:(?:gemensamma|olika)\s+)?"
    r"(?P<what>mål|samverkansområden|fokusområden|områden|åtgärder|problem)(?!\w)"
    r"(?!\s+(?:ur|av|från)\s)(?!\s+för\s+(?!avtal|tiden|perioden|åren|20))",
    re.IGNORECASE,
)


_STEPS = pattern_of(
    r"(?<![\w-])(?P<who>(?:samverkans)?modellen|den)\s+(?:har|innehåller|omfattar|består\s+av|bygger\s+på)\s+"
    rf"(?:alltså\s+)?(?P<number>{NUMBER})\s+(?P<what>steg)(?!\w)",
    re.IGNORECASE,
)

_LABELLED = pattern_of(
    rf"(?<![\w-])(?P<number>{NUMBER})\s+(?P<what>[a-zåäö]{{3,30}}mål)(?!\w|\s+(?:av|ur|är|har|nås|nåddes)(?!\w))",
    re.IGNORECASE,
)
"""Goals by what the agreement calls them, such as `processmål`."""

_OF_OTHER_MODELS = pattern_of(r"(?<!\w)(?:tidigare|förra|gamla|annan|andra|hade)(?!\w)", re.IGNORECASE)


def other_numbers(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    """Each number that the text says the agreement, or its model, has of something, and it has another.

    Where the list right after it has another one, too, that tells of it.
    """
    before_lists = {found.start("number") for found, _ in misnumbered(text)}
    every = (*in_sentences(text, _COUNTED), *in_sentences(text, _LABELLED), *_of_steps(route, text))
    for found in every:
        counts, words = _counts(agreement, found["what"].casefold()), f"{found['number']} {found['what']}"
        is_told = found.start("number") in before_lists
        if counts and not is_told and number_of(found["number"]) not in counts:
            yield Finding(
                at=route,
                needle=needle(text, *found.span("number")),
                message=Text(
                    sv=f"Texten säger ”{words}”, men avtalet har {counts[0]}.",
                    en=f"The text says “{words}”, but the agreement has {counts[0]}.",
                ),
                help=MEND,
            )


def _of_steps(route: Route, text: str) -> Iterator[re.Match[str]]:
    """Where the steps of the model are counted; `den` is the model where the model itself is told of."""
    for sentence in SENTENCE.finditer(text) if _STEPS.search(text) else ():
        found = _STEPS.search(text, *sentence.span())
        is_model = found and (found["who"].casefold() != "den" or route[0] == "model")
        if found and is_model and not _OF_OTHER_MODELS.search(sentence[0]):
            yield found


def _counts(agreement: Agreement, what: str) -> list[int]:
    """The numbers that the agreement may be said to have of a thing; none where it has it in words only."""
    if what == "steg":
        return [len(agreement.model.steps)] if agreement.model and agreement.model.steps else []
    if what.endswith("mål") and what != "mål":
        labelled = sum((each.label or "").casefold() == what for each in agreement.goals)
        return [labelled] if labelled > 1 else []
    if what == "mål":
        return [] if states(agreement, Block.GOALS) else _of_goals(agreement)
    if what.endswith("områden"):
        focus = sum(area.priority is Priority.FOCUS for area in agreement.areas)
        every = [len(agreement.areas), focus] if agreement.areas else []
        return [] if states(agreement, Block.AREAS) else every
    block = Block.MEASURES if what == "åtgärder" else Block.PROBLEMS
    listed = len(getattr(agreement, block.value))
    return [listed] if listed and not states(agreement, block) else []


def _of_goals(agreement: Agreement) -> list[int]:
    goals = agreement.goals
    levels = [sum(goal.level is level for goal in goals) for level in {goal.level for goal in goals}]
    return [len(goals), sum(goal.part_of is None for goal in goals), *levels] if goals else []

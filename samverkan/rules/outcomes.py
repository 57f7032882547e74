"""What came of the work, and who is to know: minutes, follow-ups and the round that begins from them."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Cycle, Motesanteckning, Task, Uppfoljning
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.shared_work import heading, is_whole, name, shared
from samverkan.rules.sources import BRA_DOCUMENTATION, BRA_OUTCOME
from samverkan.swedish import joined
from samverkan.text import Text


@rule(
    "SV070",
    over=Motesanteckning,
    severity=Severity.WARNING,
    title=Text(sv="Uppgifter har ansvarig och tid", en="Tasks have someone responsible and a time"),
    why=Text(
        sv="En uppgift utan ansvarig eller tid blir lätt liggande till nästa möte, och nästa.",
        en="A task without anyone responsible or a time is easily left until the next meeting, and the next.",
    ),
    source=BRA_DOCUMENTATION,
)
def tasks_have_owner_and_time(minutes: Motesanteckning, _context: Context) -> Iterator[Finding]:
    """Every task in the minutes names who does it; one that is not done says by when."""
    for place, task in enumerate(minutes.tasks):
        missing = list(_missing(task))
        if missing:
            keys = [f"`{key}`" for key, _, _ in missing]
            yield Finding(
                at=("tasks", place, "text"),
                message=Text(
                    sv=f"Uppgiften ”{task.text}” saknar {joined([sv for _, sv, _ in missing], 'och')}.",
                    en=f"The task “{task.text}” has no {joined([en for _, _, en in missing], 'or')}.",
                ),
                help=Text(sv=f"Lägg till {joined(keys, 'och')}.", en=f"Add {joined(keys, 'and')}."),
            )


def _missing(task: Task) -> Iterator[tuple[str, str, str]]:
    """The keys that a task lacks, with their names."""
    if not (task.responsible or task.party):
        yield "responsible", "ansvarig", "one responsible"
    if not (task.due or task.done):
        yield "due", "sista dag", "last day"


@rule(
    "SV071",
    over=Uppfoljning,
    severity=Severity.WARNING,
    title=Text(sv="En uppföljning har mottagare", en="A follow-up has receivers"),
    why=Text(
        sv="En uppföljning är till för dem som ska besluta om fortsättningen: styrgruppen, fullmäktige, "
        "invånarna. Utan mottagare leder den inte till något.",
        en="A follow-up is for those who are to decide how to go on: the steering group, fullmäktige, the "
        "residents. Without a receiver it leads to nothing.",
    ),
    source=BRA_OUTCOME,
)
def follow_ups_have_receivers(follow_up: Uppfoljning, _context: Context) -> Iterator[Finding]:
    """Every follow-up says who is to have it."""
    if not follow_up.receivers:
        yield Finding(
            at=heading(follow_up),
            message=Text(
                sv=f"Uppföljningen ”{name(follow_up)}” har ingen mottagare.",
                en=f"The follow-up “{name(follow_up)}” has no receiver.",
            ),
            help=Text(
                sv="Lägg till `receivers`, till exempel med `kind: steering_group`.",
                en="Add `receivers`, such as one with `kind: steering_group`.",
            ),
        )


@rule(
    "SV072",
    over=Cycle,
    severity=Severity.WARNING,
    title=Text(sv="Ett nytt varv utgår från en uppföljning", en="A new round starts from a follow-up"),
    why=Text(
        sv="Det sista steget i ett varv är det första i nästa: det som parterna lärde ska prägla vad de gör "
        "härnäst. Annars rullar arbetet på från år till år.",
        en="The last step of a round is the first of the next: what the parties learned is to shape what "
        "they do next. Otherwise the work rolls on from year to year.",
    ),
    source=BRA_OUTCOME,
)
def rounds_start_from_a_follow_up(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """A round after the first names the follow-ups that it starts from."""
    former = [
        each for each in shared(context).of(Cycle) if each.area == cycle.area and each.round < cycle.round
    ]
    if (former or cycle.follows) and not cycle.starts_from and is_whole(context):
        yield Finding(
            at=("round",),
            message=Text(
                sv=f"Varv {cycle.round} anger ingen uppföljning som det utgår från.",
                en=f"Round {cycle.round} names no follow-up that it starts from.",
            ),
            help=Text(
                sv="Lägg till `starts_from` med id för uppföljningen av varvet före.",
                en="Add `starts_from` with the id of the follow-up of the round before.",
            ),
        )

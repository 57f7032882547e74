"""What weakens an agreement, each in one sentence that says what the reader loses."""

from samverkan.diff.changes import ChangeKind
from samverkan.diff.difference import Difference
from samverkan.diff.dossier import Dossier
from samverkan.diff.likeness import MERGED, SAME, holds, likeness
from samverkan.diff.plain import plain
from samverkan.diff.weaker import weaker
from samverkan.model import Agreement, Area, Atgardsplan, Cadence, Measure, MeasureStatus, Medborgarlofte
from samverkan.model.intervals import often
from samverkan.swedish import small
from samverkan.text import Text

_DROPPED = {
    "goal": ("Målet {} finns inte längre.", "The goal {} is gone."),
    "area": ("Samverkansområdet {} finns inte längre.", "The area {} is gone."),
    "commitment": ("Parterna åtar sig inte längre: {}", "The parties no longer undertake: {}"),
    "promise": ("Löftet {} ges inte längre.", "The promise {} is no longer given."),
    "measure": ("Åtgärden {} ska inte längre göras.", "The measure {} is no longer to be done."),
    "indicator": ("{} mäts inte längre.", "{} is no longer measured."),
    "target_group": (
        "Målgruppen {} prioriteras inte längre.",
        "The target group {} is no longer a priority.",
    ),
    "party": ("{} är inte längre part.", "{} is no longer a party."),
    "forum": ("Forumet {} finns inte längre.", "The forum {} is gone."),
    "clause": ("Villkoret {} finns inte längre.", "The clause {} is gone."),
    "atgardsplan": ("Åtgärdsplanen {} finns inte längre.", "The action plan {} is gone."),
    "medborgarlofte": ("Löftena i {} ges inte längre.", "The promises in {} are no longer given."),
    "operational_goal": ("Det operativa målet {} finns inte längre.", "The operational goal {} is gone."),
}
"""Things whose loss weakens the agreement, in the words for it."""

_AGREED = frozenset({Agreement, Atgardsplan, Medborgarlofte})
"""The kinds of file that hold what the parties have decided."""


def weakened(difference: Difference, old: Dossier, new: Dossier) -> Text | None:
    """What weakens, when the difference weakens what the parties have agreed."""
    if difference.at.home.kind not in _AGREED or difference.typing or difference.follows:
        return None
    if difference.kind is ChangeKind.MOVED:
        return None
    if difference.whole:
        return _gone(difference, old.agreement, new) if difference.kind is ChangeKind.REMOVED else None
    return weaker(difference)


def _gone(difference: Difference, old: Agreement, new: Dossier) -> Text | None:
    record, thing = difference.old, difference.at.thing
    if isinstance(record, Area) and _lives_on(record, new.agreement):
        return None
    if isinstance(record, Measure) and (record.status is MeasureStatus.DONE or _is_planned(record, new)):
        return None
    if thing.area == "signatory":
        return _unsigned(difference)
    if thing.area == "follow_up":
        return _no_longer_followed(difference, old)
    words = _DROPPED.get(thing.area)
    bare = thing.area in ("party", "indicator")
    return _said(difference, *words, bare=bare) if words else None


def _unsigned(difference: Difference) -> Text:
    """Names the office and never the person: the sentence may end up in a log."""
    title = getattr(difference.old, "title", None)
    return Text(
        sv=f"Bland undertecknarna finns inte längre: {small(title) if title else 'en av dem'}.",
        en=f"No longer among the signatories: {small(title) if title else 'one of them'}.",
    )


def _no_longer_followed(difference: Difference, old: Agreement) -> Text:
    record = difference.old
    cadence = getattr(record, "cadence", None)
    often_sv = f" ({often(cadence)})" if isinstance(cadence, Cadence) else ""
    subject = getattr(record, "subject", None)
    if subject is None:
        return Text(
            sv="Avtalet säger inte längre hur det följs upp.",
            en="The agreement no longer says how it is followed up.",
        )
    who = getattr(record, "responsible", None)
    forum = getattr(record, "forum", None)
    by = who or next((each.name for each in old.forums if each.id == forum), None)
    by_sv, by_en = (f" av {by}", f" by {by}") if by else ("", "")
    return Text(
        sv=f"{subject}: uppföljningen{often_sv}{by_sv} är borttagen.",
        en=f"{subject}: the follow-up{often_sv}{by_en} is gone.",
    )


def _lives_on(area: Area, new: Agreement) -> bool:
    """Whether what the area was about is still a goal or an area, under another heading."""
    titles = [*(goal.title for goal in new.goals), *(each.title for each in new.areas)]
    return any(likeness(area.title, title) >= SAME or holds(title, area.title) >= MERGED for title in titles)


def _is_planned(measure: Measure, new: Dossier) -> bool:
    """Whether the measure is to be done all the same, by the agreement or by a plan."""
    every = [*new.agreement.measures, *(each for plan in new.work.of(Atgardsplan) for each in plan.measures)]
    return any(
        (measure.id is not None and each.id == measure.id) or plain(each.title) == plain(measure.title)
        for each in every
    )


def _said(difference: Difference, sv: str, en: str, *, bare: bool = False) -> Text:
    name = difference.at.thing.name
    return Text(sv=sv.format(name if bare else f"”{name}”"), en=en.format(name if bare else f"“{name}”"))

"""Whether the agreement is followed up more seldom than before."""

from collections.abc import Iterable, Iterator, Sequence

from samverkan.diff.answers.answer import Answer, BeforeAndAfter, sentence, told
from samverkan.diff.changes import Change
from samverkan.diff.counting import is_of_follow_up
from samverkan.diff.days import on_the_day
from samverkan.diff.matching import Ids, match_records
from samverkan.model import Agreement, FollowUpOccasion, often
from samverkan.text import Text, as_written, strung

_QUESTION = Text(sv="Följs avtalet upp mer sällan?", en="Is it followed up more seldom?")
_HEADS = (
    Text(sv="Vad följs upp", en="What is followed up"),
    Text(sv="Tidigare", en="Formerly"),
    Text(sv="Nu", en="Now"),
)
_NOT_YET = Text(sv="angavs inte", en="was not stated")
_ENDS = Text(sv="anges inte längre", en="is no longer stated")
_UNSAID = Text(sv="utan angivet intervall", en="no interval stated")


def followed_up(old: Agreement, new: Agreement, changes: Sequence[Change]) -> Answer:
    """Yes or no, what is done more seldom, and a table of all that is followed up."""
    about = [each for each in changes if is_of_follow_up(each)]
    table = _table(old, new)
    return Answer("follow_up", _QUESTION, tuple(_said(about, table)), tuple(_seldomer(about)), table)


def _said(changes: Sequence[Change], table: BeforeAndAfter | None) -> Iterator[Text]:
    if any(each.weakening for each in changes):
        said = _weaker([each for each in changes if each.area == "follow_up"])
        yield strung(" ", (Text(sv="Ja.", en="Yes."), *said))
    elif changes:
        yield from _changed([each for each in changes if each.area == "follow_up"])
    elif table:
        yield Text(
            sv="Nej. De uppföljningar som avtalet anger är desamma som förut.",
            en="No. The follow-ups that the agreement states are the same as before.",
        )
    else:
        yield Text(
            sv="Avtalen säger inte hur ofta de följs upp.",
            en="The agreements do not say how often they are followed up.",
        )


def _changed(changes: Sequence[Change]) -> Iterator[Text]:
    """That something is another, though nothing more seldom."""
    if changes:
        said = told(changes)
        yield Text(sv=f"Nej, men {said.sv}.", en=f"No, but {said.en}.")
    else:
        yield Text(
            sv="Nej, men hur ofta forum möts eller mål mäts ändras.",
            en="No, but how often forums meet or goals are measured is changed.",
        )


_FEW = 2
"""The most that bind less of which each is told; of more how many there are, as the table tells the rest."""


def _weaker(changes: Sequence[Change]) -> Iterator[Text]:
    """What is done more seldom or binds less, how often before and now, and what else has changed."""
    weaker = [each for each in changes if each.weakening]
    if len(weaker) <= _FEW:
        yield from (sentence(each.weakening) for each in weaker if each.weakening)
        things = {each.name for each in weaker}
        rest = [each for each in changes if each.name not in things]
    else:
        rest = list(changes)
    if rest:
        yield sentence(told(rest))


def _seldomer(changes: Sequence[Change]) -> Iterable[Text]:
    """What is met, measured or reported less often, each once; of follow-ups the table tells."""
    said = [sentence(each.weakening) for each in changes if each.weakening and each.area != "follow_up"]
    return dict.fromkeys(said)


def _on(occasion: FollowUpOccasion) -> Text:
    return on_the_day(occasion.date) if occasion.date else as_written("")


def _table(old: Agreement, new: Agreement) -> BeforeAndAfter | None:
    olds, news = (each.follow_up.occasions if each.follow_up else () for each in (old, new))
    if not (olds or news):
        return None
    matched = match_records(olds, news, Ids())
    rows = []
    for before, now in matched.in_order():
        pair = None if before is None else olds[before], None if now is None else news[now]
        subject = (pair[1] or pair[0] or news[0]).subject
        before_and_now = _when(pair[0], old) or _NOT_YET, _when(pair[1], new) or _ENDS
        rows.append((as_written(subject), *before_and_now))
    return BeforeAndAfter(_HEADS, tuple(rows))


def _when(occasion: FollowUpOccasion | None, agreement: Agreement) -> Text | None:
    """How often and by whom, if at all."""
    if occasion is None:
        return None
    when = often(occasion.cadence) if occasion.cadence else _on(occasion)
    who = occasion.responsible or next(
        (each.name for each in agreement.forums if each.id == occasion.forum), ""
    )
    by = Text(sv=f"av {who}", en=f"by {who}") if who else as_written("")
    return strung(", ", (when if when.sv else _UNSAID, by))

"""What has been rewritten so that only a reader can tell whether it promises as much as before."""

from collections.abc import Iterator, Sequence

from samverkan.diff.answers.answer import Answer, first_of, quoted
from samverkan.diff.answers.promised import is_replaced
from samverkan.diff.changes import Change, InOtherWords
from samverkan.diff.counting import is_of_follow_up, noun_of
from samverkan.diff.stretches import apart
from samverkan.model import capitalised
from samverkan.text import Text, as_written, strung


def rewritten(changes: Sequence[Change]) -> Iterator[Answer]:
    """The sentences to be compared, as they stand and as they stood; nothing when there are none."""
    told = [_told(change, each) for change in changes if not _is_told(change) for each in change.to_compare]
    if told:
        yield Answer("rewritten", _QUESTION, (_LEAD,), first_of(told, _MOST, _and_more))


def _is_told(change: Change) -> bool:
    """Whether another answer tells what it was and what it is."""
    return is_replaced(change) or bool(change.weakening and is_of_follow_up(change))


_MOST = 10
"""The most sentences that are quoted where a council reads of them."""
_QUESTION = Text(sv="Vad är omskrivet och behöver läsas?", en="What is rewritten and has to be read?")
_LEAD = Text(
    sv="Av orden går det inte att avgöra om detta lovar lika mycket som förut.",
    en="The words do not tell whether this promises as much as before.",
)


def _and_more(number: Text) -> Text:
    return Text(
        sv=f"{number.sv} meningar till är omskrivna, och står bland ändringarna.",
        en=f"{number.en} more sentences are rewritten, and stand among the changes.",
    )


def _told(change: Change, words: InOtherWords) -> Text:
    """`Villkoret ”Ekonomi”: nu ”…”, tidigare ”…”.`."""
    noun = noun_of(change.area)
    what = capitalised(noun.definite)
    if change.name not in (change.new, noun.heading):
        what = strung(" ", (what, quoted(change.name)))
    if words.new is None:
        gone = quoted(as_written(words.old))
        return Text(
            sv=f"{what.sv}: {gone.sv} har ersatts av annan text.",
            en=f"{what.en}: {gone.en} has given way to other text.",
        )
    was, now = (each.rstrip(".") for each in apart(words.old, words.new))
    return Text(
        sv=f"{what.sv}: nu ”{now}”, tidigare ”{was}”.", en=f"{what.en}: now “{now}”, formerly “{was}”."
    )

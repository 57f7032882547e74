"""Pairs of sentences and of agreements whose difference a reviewer has judged, and how they are told.

`pairs/sentences.txt` has a sentence before (<) and after (>), and whether it binds less (`weaker`) or
not (`not`). `pairs/values.txt` has lines of an agreement before (-) and after (+), and what a reviewer
says: that it is weaker, in one sentence only (`once`), or else its heaviest class or `none`.
The files `_held_out` were written with the others and never looked at while the rules were made; those
`_of_others` tell of other kommuner, and each part of them was written before the rules that find it.
Those `_of_a_lawyer` were written by a reader of agreements who had not seen the rules; but the rules have
since been made with them in view, so that they tell what is kept and not what would be found. Those
`_of_renewals` are of the same sort, and most of them say the rest of the sentence in other words and order:
of the last forty weaker ones thirty were found before anybody had read them. Those `_of_readers` were written
by three who had not seen the rules: of the last forty weaker ones thirty were found, and of the eighty others
four called weaker, before anybody had read them. Those `_of_services` are seven sets in the words of those
who do the work: of two, kept unread while the rules were made, 46 of 60 weaker ones were found before and
52 after, and of the 60 others three were called weaker before and four after. Those `_of_spots` are mostly
the same but for some words in one spot, and the rules for such spots were made with them in view;
of those held out with them, of every sort, 41 of 60 weaker ones were found before and 48 after, and of the
60 others none.
Those `_of_officials` are four sets of every sort of weakening, and each was measured before anybody had read
it, the rules having been mended after the one before: of the first 95 of 116 weaker ones were found, two of
the 179 others called weaker; then 83 of 112 and eight of 154, 43 of 57 and one of 85, 29 of 40 and four of
54. Those `_of_a_council` were written by one who had not seen the rules, mostly with several words changed at
once: 56 of 60 weaker ones were found before anybody had read them, and two of the 60 others called weaker.
Those `_of_a_secretary` are single changes, classed before they were compared: 15 of 18 weaker ones were found
then and 17 after, and none of the 12 others called weaker; the rest are of the kinds mended since. Those
`_of_districts` were classed before they were compared too: of the first 40 weaker ones 34 were found then and
39 after the rules had been mended, of the last 30, unread until then, 25, and of the 40 others one was called
weaker. Of those `_of_a_police_area` 68 of 80 weaker ones were found before anybody had read them, and of the
80 others one was called weaker. Those `_of_tables`, rows of tables, duties in the passive and promises among
them, were written after that: 51 of 60 weaker ones were found before anybody had read them, and of the 60
others two were called weaker. Of those `_of_several_offices` 38 of 50 weaker ones were found before anybody
had read them, and of the 30 others two were called weaker; ten of the twelve are left to the reader to
compare. Of those `_of_several_more`, unread until then, 23 of 30 weaker ones were found and five more left
to the reader, and of the 30 others none was called weaker, and four were left to the reader. Of those
`_of_clerks`, classed before they were compared, 26 of the 30 weaker ones were found then and the other four
left to the reader; of the 30 others one was called weaker and six were left to the reader. After the rules
had been mended 28 are found, and of the others none is called weaker. Of 15 more weaker ones, written after
that, twelve were found before anybody had read them and three left to the reader; of the 15 others none was
called weaker. Those `_of_coordinators`, of which the last 60 are long and much rewritten, were written by one
who knew the rules: 62 of 70 weaker ones were found before they were mended, five left to the reader and three
hidden; of the 70 others seven were called weaker. Those `_of_the_country` are three sets in the words of
different kommuner, classed before they were compared: in the first two, of long rewritten sentences 30 of 40
weaker ones were found and four of the 40 others called weaker, of sentences with one change 34 of 40 and one.
After the rules had been mended 76 of the 80 weaker ones are found and none of the others is called weaker; of
the last 15 long weaker ones, unread until then, eleven were found and three left to the reader, and of the 15
others two were called weaker, before they were mended too; of ten with one change each, written last, nine
were found and none of the ten others called weaker.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

from samverkan.diff.changes import AgreementAndWork, ChangeClass, Comparison
from samverkan.diff.compare import compare
from tests.diff.agreements import agreement
from tests.diff.test_small_changes import whole

PAIRS = Path(__file__).with_name("pairs")


@dataclass(frozen=True, slots=True)
class Judged:
    """Something before and after, and what a reviewer says of it."""

    old: str
    new: str
    verdict: str

    @property
    def is_weaker(self) -> bool:
        """Whether the reviewer says that it binds less."""
        return self.verdict in ("weaker", "once")


def sentences(name: str) -> list[Judged]:
    """The judged pairs of sentences in a file."""
    return [_judged(block, "<", ">") for block in _blocks(name)]


def values(name: str) -> list[Judged]:
    """The judged pairs of agreements in a file."""
    return [_judged(block, "-", "+") for block in _blocks(name)]


def _blocks(name: str) -> list[str]:
    return (PAIRS / name).read_text("utf-8").strip().split("\n\n")


def _judged(block: str, old: str, new: str) -> Judged:
    *lines, verdict = block.split("\n")
    sides = ([line[2:] for line in lines if line.startswith(sign)] for sign in (old, new))
    before, after = ("\n".join(side) for side in sides)
    return Judged(before, after, verdict)


def said(judged: Judged) -> list[str]:
    """The sentences that say what the text of a commitment weakens."""
    old, new = ({"commitments": [{"id": "c", "text": text}]} for text in (judged.old, judged.new))
    return _weakened(_compared(BASE | old, BASE | new))


def to_compare(judged: Judged) -> list[tuple[str, str | None]]:
    """The sentences of the text of a commitment that are left to the reader to compare."""
    old, new = ({"commitments": [{"id": "c", "text": text}]} for text in (judged.old, judged.new))
    every = (each for change in _compared(BASE | old, BASE | new).changes for each in change.to_compare)
    return [(each.old, each.new) for each in every]


def told(judged: Judged) -> str:
    """What the comparison says of two agreements, in the reviewer's terms."""
    sides = (_read(each.split("\n")) for each in (judged.old, judged.new))
    found = _compared(*sides)
    weak = len(_weakened(found))
    if weak:
        return "once" if judged.verdict == "once" and weak == 1 else "weaker"
    classes = [each for each in ChangeClass if found.of_class(each)]
    return classes[0].value if classes else "none"


def _read(lines: list[str]) -> dict[str, object]:
    """The data of an agreement with these lines, whose scalars are texts as those of a file."""
    data: dict[str, object] = yaml.load(whole(lines), yaml.BaseLoader)  # noqa: S506
    return data


BASE = _read([])


def _compared(old: dict[str, object], new: dict[str, object]) -> Comparison:
    return compare(AgreementAndWork(agreement(old)), AgreementAndWork(agreement(new)), editorial=True)


def _weakened(found: Comparison) -> list[str]:
    return [each.weakening.sv for each in found.changes if each.weakening]

"""What people call the things in an agreement and its work."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from samverkan.model import Official, Record, Relation, fields, item_id, listed, once, records
from samverkan.text import Text, as_written, pattern_of

IDS = frozenset({"id", "previous", "previous_id"})
"""The fields that hold the id of a record, now and formerly."""

Names = Mapping[tuple[str, str], Text]
"""What each (kind, id) is called."""

NO_NAMES: Names = {}


def name_of(record: Record, names: Names = NO_NAMES) -> Text:
    """What people call the thing: a goal's title, a signatory's name and title, `Bilaga 1`.

    What is about another thing is called what `names` call that.
    """
    kind = record.record_kind
    if kind.called:
        said = kind.called(record)
        return said if isinstance(said, Text) else as_written(said)
    if kind.about:
        identity = str(getattr(record, kind.about))
        return names.get((str(fields(type(record))[kind.about].refers), identity), as_written(identity))
    return as_written(
        _in_short(next((str(each) for name in kind.words if (each := getattr(record, name))), ""))
    )


def beside_its_name(record: Record, names: Names) -> Text | None:
    """What tells it from others that are called the same: its area, its place or whose it is."""
    known = fields(type(record))
    for refers in _TELLING:
        for name, holds in known.items():
            held = getattr(record, name) if refers in (holds.refers, name) else None
            each_of = [each for each in (held if isinstance(held, tuple) else (held,)) if each]
            if each_of:
                return listed([names.get((refers, str(each)), as_written(str(each))) for each in each_of])
    return None


_TELLING = ("area", "theme", "place", "party", "forum")
"""What is told of things that are called the same, the nearest first."""


def called_the_same(*lists: Sequence[Record]) -> Iterator[tuple[str, str]]:
    """The kinds and names that several records of one of the lists have in common."""
    for each in lists:
        counts = Counter((item.record_kind.name, name_of(item).sv) for item in each if item.record_kind.noun)
        yield from (name for name, number in counts.items() if number > 1)


def _in_short(words: str) -> str:
    """Words of more than a paragraph, or with a list in them, by what stands first."""
    first, *more = _APART.split(words.strip(), maxsplit=1)
    return f"{first.rstrip(' :')} …" if more else words


_APART = pattern_of(r"\n\s*\n|\n\s*[-*+] |(?<=:)\s+[-*+] |\n\s*\d+[.)] ")


def names_in(*wholes: Record) -> Names:
    """What everything with an id is called; by the last of the records where they say it otherwise."""
    found: dict[tuple[str, str], Text] = {}
    for whole in wholes:
        for _, part in records(whole):
            identity = item_id(part)
            if part.record_kind.defines and identity:
                name = name_of(part)
                found[part.record_kind.defines, identity] = name if name.sv else as_written(identity)
            if isinstance(part, Relation) and part.agreement:
                found["agreement", part.agreement] = part.other
            if isinstance(part, Official) and part.office and part.title:
                found["office", part.office] = as_written(part.title)
    return found


@once
def called_in(whole: Record) -> Names:
    """What everything with an id in one record is called."""
    return names_in(whole)


def at_place(number: object) -> Text:
    """Where in a list something stands."""
    return Text(sv=f"plats {number}", en=f"place {number}")

"""Values of an agreement in words: what each says, in a sentence where that is called for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from samverkan.diff.days import day, on_the_day
from samverkan.diff.measuring import measured_by
from samverkan.diff.naming import IDS, Names, name_of
from samverkan.model import (
    Annex,
    Cadence,
    Case,
    Choice,
    Duration,
    Holds,
    Indicator,
    Measurement,
    PartialDate,
    Record,
    Register,
    Relation,
    Role,
    Section,
    Target,
    all_sections,
    capitalised,
    counted,
    fields,
    listed,
    often,
)
from samverkan.model.keys import every_record
from samverkan.swedish import capital, joined, number
from samverkan.text import Text, as_written, pattern_of, strung

YES, NO = Text(sv="ja", en="yes"), Text(sv="nej", en="no")
"""The words of what is true or not."""


def value_in_words(value: object, holds: Holds, names: Names) -> Text:
    """One value of a field that holds values of this sort; no more than its name for a reference."""
    if isinstance(value, Record):
        return _within(value, names)
    if isinstance(value, tuple):
        if all(isinstance(item, Record) and item.record_kind.quoted for item in value):
            return in_quotes([value_in_words(item, holds, names) for item in value])
        return _listed([value_in_words(item, holds, names) for item in value])
    if holds.refers and not isinstance(value, Text):
        return names.get((holds.refers, str(value)), as_written(str(value)))
    return _lone(value)


def _within(record: Record, names: Names) -> Text:
    """A record as part of another: by its name, where people speak of it on its own."""
    if isinstance(record, Indicator):
        values = [each for each in _values(record, names) if not _is_measured_by(record, each[0])]
        return strung(" ", (measured_by(record), *(_sentence(holds, said) for _, holds, said in values)))
    kind = record.record_kind
    name = name_of(record, names) if kind.noun and not kind.in_full else as_written("")
    return name if name.sv else record_in_words(record, names, within=True)


def _is_measured_by(indicator: Indicator, name: str) -> bool:
    """Whether how it is measured says this value, and would say something else without it."""
    without = indicator.model_copy(update={name: Indicator.model_fields[name].default})
    return measured_by(without) != measured_by(indicator)


_WITHIN = pattern_of(r" \([^()]*\)$")
"""What is said in brackets after a value, where a comma parts nothing."""


def _listed(values: Sequence[Text]) -> Text:
    """`a, b och c`; sentences one after another, and what has commas in quotation marks."""
    if all(each.sv.endswith(".") for each in values):
        return strung(" ", values)
    bare = [_WITHIN.sub("", each.sv) for each in values]
    if len(values) > 1 and any("," in each or each.endswith(".") for each in bare):
        return in_quotes(values)
    return listed(values)


def in_prose(sections: Sequence[Section]) -> str | None:
    """All that is written in sections, as one text; None when nothing is."""
    parts = (getattr(each, name) for each in all_sections(sections) for name in _PROSE)
    return "\n\n".join(filter(None, parts)) or None


def drawn_on(sections: Sequence[Section], names: Names) -> Text | None:
    """What sections show of the agreement beside their prose, and in what form; None when nothing."""
    said = [
        _sentence(holds, _in_sentence(getattr(each, name), holds, names))
        for each in all_sections(sections)
        for name, holds in fields(Section).items()
        if name not in _PROSE and _is_said(each, name, holds)
    ]
    return strung(" ", said) if said else None


_PROSE = ("heading", "epigraph", "text")
"""What is written in a section itself, in the order in which it stands."""


def _lone(value: object) -> Text:
    match value:
        case Text():
            return value
        case bool():
            return YES if value else NO
        case Choice():
            return value.words
        case Decimal() | int():
            return Text(sv=number(value), en=f"{value:,}")
        case PartialDate() | date():
            return day(value)
    return as_written(str(value).strip())


def record_in_words(record: Record, names: Names, *, within: bool = False) -> Text:
    """All that a record says: its words, then its other values in a sentence each, then its prose.

    A record that people do not speak of on its own is said in a line, and leads to its prose unless it is
    said `within` another.
    """
    kind = record.record_kind
    if in_short := _IN_SHORT.get(type(record)):
        return in_short(record)
    head = _head(record, names)
    if head.sv and isinstance(record, Section):
        return head
    values = list(_values(record, names))
    if kind.noun is None:
        return _in_line(head, values, within=within)
    details: list[Text] = []
    prose: list[Text] = []
    for name, holds, words in values:
        said, *more = _paragraphs(words)
        if holds.prose and not holds.is_list:
            prose.append(_titled(name, holds, words))
        else:
            details.append(_sentence(holds, said))
            prose += more
    first = strung(" ", (_stopped(head) if details else head, *details))
    return strung("\n\n", (first, *prose))


def _paragraphs(words: Text) -> list[Text]:
    pairs = zip(words.sv.split("\n\n"), words.en.split("\n\n"), strict=True)
    return [Text(sv=sv, en=en) for sv, en in pairs]


_Value = tuple[str, Holds, Text]
"""The name of a field, what it holds, and its value in words."""


def _head(record: Record, names: Names) -> Text:
    """The words of a record; of one without any what it is called, if that is said by its values."""
    kind = record.record_kind
    said = [str(value).strip() for name in kind.words if (value := getattr(record, name))]
    words = kind.joint.join(each.rstrip(".:") for each in said[:-1]) + kind.joint * (len(said) > 1)
    words += "".join(said[-1:])
    is_called = kind.noun and kind.called and not isinstance(record, Section)
    by_name = is_called and (not words or isinstance(record, Relation))
    return name_of(record, names) if by_name else as_written(words)


def _values(record: Record, names: Names) -> Iterator[_Value]:
    """What a record holds beside its words, and is not told by these, by its name or by what it is called."""
    said = record.record_kind.words
    heads = {str(getattr(record, name)).strip() for name in said}
    name = name_of(record, names).sv.casefold()
    told: set[str] = set()
    for field, holds in fields(type(record)).items():
        if field in said or not _is_said(record, field, holds):
            continue
        value = getattr(record, field)
        words = _in_sentence(value, holds, names)
        is_named = len(words.sv) > _SHORT and words.sv.casefold() in name
        if not (words.sv in heads or is_named or (Role.LABEL in holds.roles and words.sv in told)):
            yield field, holds, words
        told.add(words.sv)


def _in_sentence(value: object, holds: Holds, names: Names) -> Text:
    """A value as it stands in a sentence: a name that is a phrase in quotation marks, a day after `den`."""
    if holds.refers in _quoted_kinds():
        every = value if isinstance(value, tuple) else (value,)
        return in_quotes([value_in_words(each, holds, names) for each in every])
    if isinstance(value, PartialDate | date):
        return on_the_day(value)
    return value_in_words(value, holds, names)


@cache
def _quoted_kinds() -> frozenset[str | None]:
    return frozenset(each.record_kind.defines for each in every_record() if each.record_kind.quoted)


def in_quotes(said: Sequence[Text]) -> Text:
    """`”a”`, `”a” och ”b”`."""
    sv, en = [f"”{each.sv.rstrip('.')}”" for each in said], [f"“{each.en.rstrip('.')}”" for each in said]
    return Text(sv=joined(sv), en=joined(en, "and"))


_SHORT = 3
"""Words up to this length stand in a name by chance."""


def _sentence(holds: Holds, words: Text) -> Text:
    """A value in a sentence: that of its field, else its title and the value."""
    said = _filled(
        holds.sentence or Text(sv=f"{holds.title.sv} är {{}}.", en=f"{holds.title.en} is {{}}."), words
    )
    return Text(sv=_once_stopped(said.sv), en=_once_stopped(said.en))


def _filled(phrase: Text, words: Text) -> Text:
    """The phrase with the value in its place; a month has no `i` after `från och med`."""
    sv = words.sv.removeprefix("i ") if "och med {}" in phrase.sv else words.sv
    return Text(sv=phrase.sv.replace("{}", sv), en=phrase.en.replace("{}", words.en))


def _stopped(text: Text) -> Text:
    return (
        text if not text.sv or text.sv.endswith((".", "!", "?", ":")) else strung("", (text, as_written(".")))
    )


def _once_stopped(text: str) -> str:
    """The sentence without a second full stop, and with a capital where one begins it."""
    return capital(text.removesuffix(".") if text.endswith(("..", ":.", "!.", "?.")) else text)


def _titled(name: str, holds: Holds, words: Text) -> Text:
    return words if name == "text" else _stopped(strung(". ", (holds.title, words)))


def _in_line(head: Text, values: Sequence[_Value], *, within: bool) -> Text:
    """A value of several parts in a line: `Exempelby kommun (säkerhetschef och kommunpolis)`."""
    parts = (
        _filled(holds.in_line, words) if holds.in_line else words
        for _, holds, words in values
        if not holds.prose
    )
    said = [each for each in parts if each.sv]
    prose = [words for _, holds, words in values if holds.prose]
    is_named = bool(head.sv) or bool(values and values[0][1].refers and said[0] == values[0][2])
    first, rest = (head, said) if head.sv else (said[0] if said else head, said[1:])
    if is_named and rest:
        more = strung(", ", rest)
        first = Text(sv=f"{first.sv} ({more.sv})", en=f"{first.en} ({more.en})")
    else:
        first = strung(", ", (first, *rest))
    if prose and first.sv and not within:
        first = _leading(first, is_name=values[0][1].in_line is None)
    return strung("\n\n", (first, *prose))


def _leading(line: Text, *, is_name: bool) -> Text:
    """The line with its prose after it: a sentence of its own, unless it names whose words they are."""
    return strung("", (line, as_written(":"))) if is_name else _stopped(capitalised(line))


def _is_said(record: Record, name: str, holds: Holds) -> bool:
    """Whether a field belongs in words: ids do not, and sections are spoken of on their own."""
    value = getattr(record, name)
    if holds.refers in REGISTERED or (holds.record is Section and issubclass(type(record), Annex | Section)):
        return False
    if name in IDS or name == record.record_kind.identified_by:
        return False
    return bool(value) and value != type(record).model_fields[name].default


REGISTERED = frozenset(held.record.record_kind.defines for held in fields(Register).values() if held.record)
"""Things that stand in a register, and that the agreement names beside their ids."""


def _measured(measurement: Measurement) -> Text:
    """`71 (oktober 2023, 1 012 svar, trygghetsmätningen)`."""
    value, n = _lone(measurement.value), measurement.n
    answers = [] if n is None else [Text(sv=f"{number(n)} svar", en=f"{n:,} answers")]
    source = [as_written(measurement.source)] if measurement.source else []
    beside = strung(", ", [day(measurement.date), *answers, *source])
    return Text(sv=f"{value.sv} ({beside.sv})", en=f"{value.en} ({beside.en})")


_IN_SHORT: Mapping[type[Record], Callable[[Any], Text]] = {
    Cadence: often,
    Duration: lambda duration: counted(duration.count, duration.unit),
    Measurement: _measured,
    Target: lambda target: target.words,
    Case: lambda case: as_written(f"{case.title}, {case.registration_number}"),
}
"""The words of records that are one value, and of a case, which has documents of its own."""

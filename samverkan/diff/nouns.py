"""What a value is called in the middle of a sentence."""

from collections.abc import Sequence

from samverkan.model import Holds, Record, fields
from samverkan.text import Text, strung


def noun_of_field(holds: Holds) -> Text:
    """What a value of the field is called in the middle of a sentence, if not by its title."""
    return Text(sv=holds.called.noun or holds.title.sv.lower(), en=holds.title.en.lower())


def noun_of_value(steps: Sequence[tuple[type[Record], str]], *, one: bool) -> Text:
    """What a value is called by the field that it stands in, `ledamotens funktion`: one of them, or all."""
    *outer, last = [fields(model)[name] for model, name in steps]
    noun = _one_of(last) if one else noun_of_field(last).sv
    whose = [] if last.called.whole else [_whose(each) for each in outer[-1:]]
    en = strung(", ", [noun_of_field(each) for each in (*outer, last)]).en
    return Text(sv=" ".join([*whose, noun]), en=en)


def _one_of(holds: Holds) -> str:
    """One of a list's values; a thing that has a noun goes by that."""
    all_of_them = noun_of_field(holds).sv
    kind = holds.record.record_kind.noun if holds.record and holds.is_list else None
    usual = kind.one.sv if kind and kind.many.sv == all_of_them else all_of_them
    return holds.called.one or usual


def _whose(holds: Holds) -> str:
    return holds.called.whose or f"{noun_of_field(holds).sv},"

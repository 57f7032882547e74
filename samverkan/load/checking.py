"""Reads one file and holds it to the model of its kind."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samverkan.diagnostics import Diagnostic
from samverkan.load.catalogue import FAULTS
from samverkan.load.cuts import with_whole_texts
from samverkan.load.emptied_blocks import in_their_block
from samverkan.load.faults import SchemaFault
from samverkan.load.file_names import how_to_name, kind_of, lies
from samverkan.load.included_texts import misplaced_texts
from samverkan.load.keys import missing_key
from samverkan.load.loaded import Loaded, Lost, diagnostic, of_file
from samverkan.load.lost_keys import with_lost_keys
from samverkan.load.much_text import too_much_text
from samverkan.load.other_kind import of_other_kind
from samverkan.load.repeated_keys import with_repeats
from samverkan.load.repetitions import repetitions
from samverkan.load.schema import check_schema
from samverkan.load.sound_part import number_before_unit, sound_part
from samverkan.load.strange_items import StrangeItems, without_strange_items
from samverkan.load.tables import column_faults
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model import KINDS, Lies, Record
from samverkan.root import AGREEMENTS, SETTINGS_FILE
from samverkan.source import Fault, Map, SourceFile, read, value_at
from samverkan.source.faults import ReadingRule
from samverkan.text import Text


def read_file(
    path: Path, root: Path, data: bytes | None = None, texts: Mapping[str, bytes] | None = None
) -> Loaded:
    """The file `path` of the workspace `root`, of the kind that its name tells; references come later.

    With `data` it is read as if it held these bytes, and so is a text that it names with those in `texts`, by
    path in the workspace.
    """
    kind = kind_of(path)
    is_settings = path == root / SETTINGS_FILE
    if kind is None or (lies(kind) is Lies.AT_ROOT) != is_settings:
        unread = checked(read(path, root, data, texts), None)
        return unread.saying(of_file(unread.file, "SCHEMA08", _UNKNOWN_NAME, how_to_name(path)))
    loaded = checked(read(path, root, data, texts), KINDS[kind])
    if path == root / AGREEMENTS / AGREEMENT_FILE:
        return loaded.saying(of_file(loaded.file, "SCHEMA08", _NO_FOLDER, _NEEDS_FOLDER))
    return loaded


def _is_told_of_in_yaml(fault: SchemaFault, file: SourceFile) -> bool:
    """Whether the value is not there because YAML has read it as something else."""
    refused = (each.route for each in file.faults if each.rule in (ReadingRule.ANCHOR, ReadingRule.TAG))
    return fault.rule == "SCHEMA01" and fault.route in refused


def _lost_its_dash(fault: SchemaFault, file: SourceFile) -> bool:
    """Whether a list is too short because one of its items has run into the one above it."""
    repeated = (each.route for each in file.faults if each.rule is ReadingRule.REPEATED_KEY)
    return fault.rule == "SCHEMA06" and any(at[: len(fault.route)] == fault.route for at in repeated)


def _stands_after_its_number(fault: SchemaFault, faults: list[SchemaFault], tree: Map) -> bool:
    """Whether a unit is missing because it stands after the number beside it: `value: 4 speglar`."""
    if fault.rule != "SCHEMA01" or fault.route[-1] != "unit":
        return False
    number = (*fault.route[:-1], "value")
    if not any(each.rule == "SCHEMA05" and each.route == number for each in faults):
        return False
    value: Any = tree
    for step in number:
        value = value_at(value, step)
    return number_before_unit(value) is not None


def checked(file: SourceFile, model: type[Record] | None) -> Loaded:
    """A file held to the model of its kind, if that is known."""
    file = with_whole_texts(file, model) if model else file
    said = [_diagnostic(file, fault) for fault in file.faults]
    file, strange = without_strange_items(file, model) if model else (file, StrangeItems())
    file, lost = with_lost_keys(file, model) if model else (file, [])
    if file.tree is None or model is None:
        return Loaded(file, None, tuple(said))
    if other := of_other_kind(file, file.tree, model):
        return Loaded(file, None, (*said, other))
    record, faults = _held_to(file, file.tree, model)
    told = [(fault, diagnostic(file, fault)) for fault in [*faults, *lost]]
    said += [*strange.said, *(each for _, each in told)]
    misnamed = tuple(Lost(f.refers, f.written, each, f.before) for f, each in told if f.refers)
    is_whole = record is not None and not (told or strange.said)
    part = None if is_whole else strange.beside(sound_part(file.tree, model))
    known = part.record if part else record
    part = with_repeats(part, known, file)
    said += [diagnostic(file, fault) for fault in repetitions(known)] if known else []
    return Loaded(file, None if part else record, tuple(said), part, misnamed=misnamed)


def _held_to(file: SourceFile, tree: Map, model: type[Record]) -> tuple[Record | None, list[SchemaFault]]:
    """The record that the file holds, if it does, and every fault of its schema, columns and texts."""
    columns = column_faults(file, model)
    record, faults = check_schema(tree, model)
    faults = in_their_block(faults, tree, model)
    faults += [*_without_either(tree, model), *too_much_text(record)] if record else []
    faults = [each for each in faults if not (_lost_its_dash(each, file) or _is_told_of_in_yaml(each, file))]
    faults = [each for each in faults if not _stands_after_its_number(each, faults, tree)]
    return record, [*columns, *misplaced_texts(file, model), *faults]


def _without_either(tree: Map, model: type[Record]) -> list[SchemaFault]:
    """A fault when a file has none of the keys of which its kind requires one."""
    either = model.record_kind.either
    return [missing_key(either[:1], model)] if either and not any(map(tree.get, either)) else []


def _diagnostic(file: SourceFile, fault: Fault) -> Diagnostic:
    path, weight = fault.path or file.path, FAULTS[fault.rule].severity
    span = file.on_disk(path, fault.span)
    return Diagnostic(path, span, file.at(fault.route), fault.rule, weight, fault.message, fault.help)


_UNKNOWN_NAME = Text(
    sv="Filens namn säger inte vad den innehåller.", en="The name of the file does not say what it holds."
)
_NO_FOLDER = Text(
    sv="Avtalet ligger direkt i agreements/ och får inget id.",
    en="The agreement lies in agreements/ itself, so it has no id.",
)
_NEEDS_FOLDER = Text(
    sv="Lägg det i en egen mapp, till exempel agreements/enkoping/2022-2023/.",
    en="Put it in a folder of its own, such as agreements/enkoping/2022-2023/.",
)

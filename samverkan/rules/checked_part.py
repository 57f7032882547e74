"""What was found in files that are checked together, as plain data that can be kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.ids import defined
from samverkan.model import Record, is_kommun, known_as
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """What was said of files, the files with those that they take in, and the lines that are pointed at.

    `gives` are the names that others may mean, and `wants` those that it may mean of others.
    `seeks` tells that it names an agreement that it has not.
    """

    said: tuple[Diagnostic, ...]
    files: Mapping[str, tuple[str, ...]]
    lines: Mapping[str, Mapping[int, str]]
    folders: tuple[str, ...]
    gives: frozenset[str]
    wants: frozenset[str]
    seeks: frozenset[str]


def part_of(workspace: Workspace, said: tuple[Diagnostic, ...]) -> CheckedPart:
    """What was said of the workspace, and what ties it to other files."""
    shared = frozenset(name for folder in workspace.folders for name in _shared(folder))
    ids = defined(*_known(workspace)).values()
    places = (str(PurePosixPath(*PurePosixPath(path).parts[1:-1])) for path in workspace.files)
    return CheckedPart(
        said,
        workspace.taken_in,
        _lines(said, workspace.texts),
        tuple(each.id for each in workspace.folders),
        shared.union(places, *ids),
        shared | {identity for _, identity in workspace.lost},
        frozenset(identity for kind, identity in workspace.lost if kind == "agreement"),
    )


def _known(workspace: Workspace) -> Iterator[Record]:
    """Every record of which something is known."""
    yield from workspace.registers.values()
    yield from workspace.homeless.values()
    yield from (part.record for part in workspace.incomplete.values())
    for folder in workspace.folders:
        yield from folder.records.values()


def _shared(folder: AgreementFolder) -> Iterator[str]:
    """What agreements have in common that must fit together: a kommun, or all their parties."""
    parties = folder.agreement.parties if folder.agreement else ()
    for party in parties:
        if is_kommun(party, folder.register) is not False:
            yield f"= {known_as(party, folder.register)}"
    if parties:
        yield f"= {sorted(known_as(party, folder.register) for party in parties)}"


def _lines(said: Iterable[Diagnostic], texts: Mapping[str, str]) -> dict[str, dict[int, str]]:
    """The lines that are pointed at, by file and number."""
    found: dict[str, dict[int, str]] = {}
    split: dict[str, list[str]] = {}
    for each in said:
        if each.file not in split:
            split[each.file] = texts.get(each.file, "").splitlines()
        if each.span.line <= len(split[each.file]):
            found.setdefault(each.file, {})[each.span.line] = split[each.file][each.span.line - 1]
    return found


def plain(part: CheckedPart) -> list[Any]:
    """The part as lists and words."""
    return [
        [_plain(each) for each in part.said],
        {path: list(included) for path, included in part.files.items()},
        {path: [[number, line] for number, line in lines.items()] for path, lines in part.lines.items()},
        list(part.folders),
        *(sorted(each) for each in (part.gives, part.wants, part.seeks)),
    ]


def from_plain(data: list[Any]) -> CheckedPart:
    """The part that was made plain."""
    said, files, lines, folders, gives, wants, seeks = data
    return CheckedPart(
        tuple(map(_from_plain, said)),
        {path: tuple(included) for path, included in files.items()},
        {path: dict(each) for path, each in lines.items()},
        tuple(folders),
        frozenset(gives),
        frozenset(wants),
        frozenset(seeks),
    )


def _plain(said: Diagnostic) -> list[Any]:
    span = said.span
    texts = (
        [each.sv, each.en] if each else None for each in (said.message, said.help, said.source, said.alike)
    )
    place = [span.line, span.column, span.end_line, span.end_column]
    told = [said.empties, said.lacks, said.lost and list(said.lost)]
    return [said.file, place, said.at, said.rule, said.severity.value, *told, *texts]


def _from_plain(data: list[Any]) -> Diagnostic:
    file, place, at, rule, severity, empties, lacks, lost, *words = data
    texts = (Text(*each) if each else None for each in words)
    said = Diagnostic(file, Span(*place), at, rule, Severity(severity), *texts)  # type: ignore[arg-type]
    return replace(said, empties=empties, lacks=lacks, lost=tuple(lost) if lost else None)

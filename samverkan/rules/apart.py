"""A large workspace is checked part by part: a folder, with what it has to do with in others.

A part is checked as a workspace that holds its files alone, so nothing else can be why something is said.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from samverkan.cache.parts import KeptParts
from samverkan.cache.question import question_of_parts
from samverkan.diagnostics import Diagnostic
from samverkan.load import Workspace
from samverkan.load.load import load_files
from samverkan.model import HouseStyle, Settings
from samverkan.root import AGREEMENTS
from samverkan.rules.checked_part import CheckedPart, from_plain, part_of, plain
from samverkan.rules.run import check
from samverkan.rules.settings import check_settings_among
from samverkan.source import SourceFile

if TYPE_CHECKING:
    from samverkan.cache.parts import Share

FEWEST = 60
"""Fewer files are checked together."""

_AT_A_TIME = 8
_DONE = count(1)
"""How many parts this process has done."""

_T = TypeVar("_T")
_Tops = tuple[str, ...]
_Parts = dict[_Tops, CheckedPart]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was said, in order, the files with those that they take in, and the texts that are pointed at."""

    said: tuple[Diagnostic, ...]
    files: Mapping[str, Sequence[str]]
    texts: Mapping[str, str]


def in_turn(work: Callable[[int], Any], many: int) -> Iterator[Any]:
    """One piece of work after another."""
    return map(work, range(many))


def whole(workspace: Workspace, today: date) -> Checked:
    """What is said of the workspace as one."""
    return Checked(check(workspace, today), workspace.taken_in, workspace.texts)


def checked(
    paths: Sequence[Path],
    root: Path,
    settings: Settings,
    file: SourceFile | None,
    today: date,
    share: "Share" = in_turn,
) -> Checked:
    """What is said of the workspace with these files, part by part if it is large.

    The parts are shared among those who do the work, as `share` tells. Raises SamverkanError for a setting
    without effect.
    """
    tops = _by_top(paths, root)
    if len(tops) < 2 or len(paths) < FEWEST or "" in tops or _asks_of_all(settings):
        return whole(load_files(paths, root, settings, file), today)
    said_in_settings = (file.text, *file.included, *file.included.values()) if file else ()
    kept = KeptParts(lambda: question_of_parts(str(root), str(today), *said_in_settings))

    def work(own: Sequence[Path]) -> object:
        workspace = load_files(own, root, settings, None)
        return plain(part_of(workspace, check(workspace, today)))

    def parts_of(every: Iterable[_Tops]) -> _Parts:
        files = {names: [path for name in names for path in tops[name]] for names in every}
        works = {"\n".join(map(str, own)): partial(_letting_go, work, own) for own in files.values()}
        return dict(zip(files, map(from_plain, kept.answers(works, share)), strict=True))

    if not gc.isenabled():
        gc.freeze()
    first, *others = ((name,) for name in tops)
    parts = parts_of([first])  # those who share the others then have all that the work needs
    parts = _closed(parts | parts_of(others), parts_of)
    kept.keep()
    return _together(parts.values(), _of_settings(root, settings, file, parts.values(), today))


def _letting_go(work: Callable[[_T], object], of: _T) -> object:
    """What the work gives, with what is no longer needed let go now and then.

    A program that never looks for dead objects has to here; what lived before is not looked at again.
    """
    done = work(of)
    if not gc.isenabled() and next(_DONE) % _AT_A_TIME == 0:
        gc.collect()
    return done


def _by_top(paths: Iterable[Path], root: Path) -> dict[str, list[Path]]:
    """The files by the folder in `agreements/` that they lie in or below; those in none under no name."""
    tops: dict[str, list[Path]] = {}
    for path in paths:
        top, *below = path.relative_to(root / AGREEMENTS).parts
        tops.setdefault(top if below else "", []).append(path)
    return tops


def _asks_of_all(settings: Settings) -> bool:
    """Whether the house style has texts that must stand in a document of some agreement."""
    styles = (settings.house_style, *(each.house_style for each in settings.folders))
    return any(map(_has_texts, filter(None, styles)))


def _has_texts(style: HouseStyle) -> bool:
    return bool(style.agreement or style.appeal_notice)


def _of_settings(
    root: Path, settings: Settings, file: SourceFile | None, parts: Iterable[CheckedPart], today: date
) -> CheckedPart:
    """What is said of the settings themselves."""
    check_settings_among(settings, file, root, sorted(each for part in parts for each in part.folders))
    alone = load_files([], root, settings, file)
    return part_of(alone, check(alone, today))


def _closed(parts: _Parts, parts_of: Callable[[Iterable[_Tops]], _Parts]) -> _Parts:
    """The parts, joined until none wants what another gives."""
    while len(parts) > 1:
        joined = _joined(parts)
        if len(joined) == len(parts):
            break
        parts |= parts_of(names for names in joined if names not in parts)
        parts = {names: parts[names] for names in joined}
    return parts


def _joined(parts: _Parts) -> list[_Tops]:
    """The names of parts that have to do with each other, together; of all, if one seeks in vain."""
    wanted = frozenset[str]().union(*(each.wants for each in parts.values()))
    givers: dict[str, list[_Tops]] = {}
    for names, each in parts.items():
        for name in each.gives & wanted:
            givers.setdefault(name, []).append(names)
    if any(name not in givers for each in parts.values() for name in each.seeks):
        return [tuple(sorted(name for names in parts for name in names))]
    group = {names: names for names in parts}

    def first(names: _Tops) -> _Tops:
        while group[names] != names:
            group[names] = names = group[group[names]]
        return names

    for names, each in parts.items():
        for name in givers.keys() & (each.wants | each.gives):
            group[first(names)] = first(givers[name][0])
    found: dict[_Tops, list[str]] = {}
    for names in parts:
        found.setdefault(first(names), []).extend(names)
    return [tuple(sorted(each)) for each in found.values()]


def _together(parts: Iterable[CheckedPart], of_settings: CheckedPart) -> Checked:
    every = [*parts, of_settings]
    said = sorted((each for part in every for each in part.said), key=lambda each: each.order)
    files = {path: taken for part in every for path, taken in part.files.items()}
    lines = {path: each for part in every for path, each in part.lines.items()}
    return Checked(tuple(said), files, {path: _text(each) for path, each in lines.items()})


def _text(lines: Mapping[int, str]) -> str:
    """A text with these lines, by number, and empty ones between."""
    return "\n".join(lines.get(number, "") for number in range(1, max(lines) + 1))

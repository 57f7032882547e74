"""Whether the settings can have an effect: on rules, on the comparison and on folders that there are."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from samverkan.cache.witness import note
from samverkan.diagnostics import Route
from samverkan.errors import SamverkanError, not_found
from samverkan.load import FAULTS, Workspace
from samverkan.model import RuleSetting, Settings
from samverkan.root import AGREEMENTS
from samverkan.rules.rule import REGISTRY
from samverkan.source import SourceFile, as_on_disk
from samverkan.text import Text

_REMOVE = Text(sv="Ta bort inställningen.", en="Remove the setting.")


def check_settings(workspace: Workspace) -> None:
    """Raises SamverkanError, with its place, for a setting that can have no effect, and says why."""
    ids = [each.id for each in workspace.folders]
    check_settings_among(workspace.settings, workspace.settings_file, workspace.root, ids)


def check_settings_among(
    settings: Settings, file: SourceFile | None, root: Path, agreements: Sequence[str]
) -> None:
    """The same for the settings of a workspace in `root` that has these agreements."""
    if file is None:
        return
    from samverkan.diff.classes import grades  # noqa: PLC0415 - many workspaces have no settings

    grades(settings, file)
    for route, each in _rules(settings):
        if each.rule not in REGISTRY:
            raise _not_graded(each.rule, file.place((*route, "rule")))
    for index, folder in enumerate(settings.folders):
        _check_folder(folder.path, file.place(("folders", index, "folder")), root, agreements)


def _rules(settings: Settings) -> Iterator[tuple[Route, RuleSetting]]:
    """Every setting of a rule, for all or for a folder, with its route."""
    yield from ((("rules", index), each) for index, each in enumerate(settings.rules))
    for place, folder in enumerate(settings.folders):
        yield from ((("folders", place, "rules", index), each) for index, each in enumerate(folder.rules))


def _not_graded(rule: str, place: str) -> SamverkanError:
    """The error of a setting for what is no rule that can weigh otherwise."""
    if rule in FAULTS:
        why = Text(
            sv=f"{rule} finns men går inte att ge annat allvar, för det är ingen regel utan ett fel i filen.",
            en=f"{rule} exists but cannot be graded, for it is no rule but a fault of the file.",
        )
    elif _is_of_comparison(rule):
        why = Text(
            sv=f"{rule} finns men går inte att ge allvar, för den hör till jämförelsen: se `diff`.",
            en=f"{rule} exists but cannot be graded, for it is of the comparison: see `diff`.",
        )
    else:
        what = Text(
            sv=f"{place}: regeln {rule} finns inte, så inställningen har ingen verkan.",
            en=f"{place}: the rule {rule} does not exist, so the setting has no effect.",
        )
        return not_found(what, rule, REGISTRY, _REMOVE)
    return SamverkanError(Text(sv=f"{place}: {why.sv} {_REMOVE.sv}", en=f"{place}: {why.en} {_REMOVE.en}"))


def _is_of_comparison(rule: str) -> bool:
    from samverkan.diff.classes import RULES  # noqa: PLC0415 - many workspaces have no settings

    return any(each.id == rule for each in RULES)


def _check_folder(folder: str, place: str, root: Path, agreements: Sequence[str]) -> None:
    path = PurePosixPath(folder)
    around = next((each for each in agreements if PurePosixPath(each) in path.parents), None)
    if around:
        raise SamverkanError(
            Text(
                sv=f"{place}: mappen {folder} ligger i avtalet {around}, och en inställning gäller hela "
                f"avtalet. Skriv {around}.",
                en=f"{place}: the folder {folder} lies in the agreement {around}, and a setting holds for "
                f"all of it. Write {around}.",
            )
        )
    there = Path(as_on_disk(root / AGREEMENTS / path))
    note("is_folder", there)
    if ".." in path.parts or not there.is_dir():
        what = Text(
            sv=f"{place}: mappen {folder} finns inte, så inställningen har ingen verkan.",
            en=f"{place}: the folder {folder} does not exist, so the setting has no effect.",
        )
        paths = list(map(PurePosixPath, agreements))
        known = {str(part) for each in paths for part in (each, *each.parents)}
        raise not_found(what, folder, sorted(known), _REMOVE)

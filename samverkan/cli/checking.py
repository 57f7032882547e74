"""What `samverkan validate` does once its options are known."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from samverkan.cli.baseline import baseline_of, beyond
from samverkan.cli.selection import Selection, select
from samverkan.cli.voice import Voice, painter
from samverkan.cli.writing import write_whole
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.errors import SamverkanError, not_found
from samverkan.load import RULES, Workspace, load
from samverkan.report import FORMATS, Report, RuleInfo
from samverkan.rules import REGISTRY
from samverkan.rules import check as run_rules
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `validate` for."""

    paths: Sequence[str]
    report_format: str
    outputs: Sequence[str]
    fail_on: Severity | None
    select: Sequence[str]
    ignore: Sequence[str]
    baseline: Path | None
    write_baseline: Path | None
    today: date
    no_color: bool


def threshold(fail_on: str, *, strict: bool) -> Severity | None:
    """The lightest severity that fails the run; None for never.

    Raises SamverkanError when `--strict` and another `--fail-on` contradict each other.
    """
    if strict and fail_on not in (Severity.ERROR, Severity.WARNING):
        raise SamverkanError(
            Text(
                sv=f"--strict och --fail-on {fail_on} säger emot varandra. Ta bort en av dem.",
                en=f"--strict and --fail-on {fail_on} contradict each other. Remove one of them.",
            )
        )
    if fail_on == "never":
        return None
    return Severity.WARNING if strict else Severity(fail_on)


def check(request: Request, voice: Voice) -> int:
    """Reports on everything chosen; 1 when something is at or above the threshold."""
    outputs = [_output(each) for each in request.outputs]
    chosen, ignored = _rules(request.select), _rules(request.ignore)
    selection = select(request.paths)
    workspace = load(selection.root)
    voice.settle(workspace.settings.language)
    within = places_in(selection, workspace)
    found = [
        diagnostic
        for diagnostic in run_rules(workspace, request.today)
        if diagnostic.file in within
        and (not request.select or diagnostic.rule in chosen)
        and diagnostic.rule not in ignored
    ]
    if request.write_baseline:
        write_whole(request.write_baseline, baseline_of(found))
    diagnostics = tuple(beyond(request.baseline, found) if request.baseline else found)
    report = Report(
        diagnostics=diagnostics,
        files=len(files_in(selection, workspace)),
        texts=texts_of(workspace),
        language=voice.language,
        rules=rule_pages(),
    )
    for name, path in outputs:
        write_whole(path, FORMATS[name](report).encode())
    painted = replace(report, paint=painter(no_color=request.no_color))
    sys.stdout.write(FORMATS[request.report_format](painted))
    return int(any(_fails(diagnostic, request.fail_on) for diagnostic in diagnostics))


def files_in(selection: Selection, workspace: Workspace) -> list[str]:
    """The files that were read at the chosen places.

    Raises SamverkanError when there is none.
    """
    files = [path for path in workspace.files if selection.covers(path)]
    if not files:
        places = ", ".join(str(place) for place in selection.places)
        raise SamverkanError(
            Text(sv=f"Ingen YAML-fil hittades i {places}.", en=f"No YAML file was found in {places}.")
        )
    return files


def places_in(selection: Selection, workspace: Workspace) -> set[str]:
    """The chosen files, and the text files that they take in."""
    files = files_in(selection, workspace)
    return set(files).union(*(workspace.files[path].included for path in files))


def rule_pages() -> dict[str, RuleInfo]:
    """Every id that a diagnostic may have, with its page in short."""
    faults = {name: RuleInfo(name, title) for name, title in RULES.items()}
    pages = {r.id: RuleInfo(r.id, r.title, r.severity, r.why, r.source.text) for r in REGISTRY.values()}
    return faults | pages


def texts_of(workspace: Workspace) -> dict[str, str]:
    """The text of every file that a diagnostic may point into."""
    texts = {path: file.text for path, file in workspace.files.items()}
    return texts | {path: text for file in workspace.files.values() for path, text in file.included.items()}


def _fails(diagnostic: Diagnostic, fail_on: Severity | None) -> bool:
    return fail_on is not None and diagnostic.severity.rank <= fail_on.rank


def _output(argument: str) -> tuple[str, Path]:
    name, equals, path = argument.partition("=")
    if not equals or not path or name not in FORMATS:
        known = ", ".join(FORMATS)
        raise SamverkanError(
            Text(
                sv=f"--output {argument}: skriv FORMAT=FIL, där formatet är ett av {known}.",
                en=f"--output {argument}: write FORMAT=FILE, with a format of {known}.",
            )
        )
    return name, Path(path)


def _rules(arguments: Sequence[str]) -> frozenset[str]:
    """The rules that a list of ids stands for; the letters of a family stand for all of it."""
    found: set[str] = set()
    known = rule_pages()
    for name in (name.strip() for argument in arguments for name in argument.split(",")):
        matching = {rule for rule in known if name in (rule, rule.rstrip("0123456789"))}
        if not matching:
            what = Text(sv=f"Det finns ingen regel {name!r}.", en=f"There is no rule {name!r}.")
            raise not_found(what, name, known)
        found |= matching
    return frozenset(found)

"""What `samverkan validate` does once its options are known."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from samverkan.cache.witness import answered
from samverkan.cli.baseline import Beyond, baseline_of, beyond, may_hold
from samverkan.cli.choosing import RuleChoice, chosen
from samverkan.cli.faults import errors_outside
from samverkan.cli.looking import Looking
from samverkan.cli.selection import select
from samverkan.cli.shared import file_named
from samverkan.cli.speech import Speech
from samverkan.cli.telling import show, tell
from samverkan.cli.withheld import withheld
from samverkan.cli.workers import each_of
from samverkan.cli.writing import write_result
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.errors import SamverkanError
from samverkan.load.file_names import is_work, meant_kind
from samverkan.load.load import load_files, load_settings
from samverkan.report.findings import FORMATS
from samverkan.report.findings.report import FindingsReport, folded
from samverkan.report.layout import layout_for
from samverkan.root import AGREEMENTS
from samverkan.rules.apart import checked, whole
from samverkan.source import find_files
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `validate` for."""

    paths: Sequence[str]
    report_format: str
    format_is_asked_for: bool
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


def check(request: Request, speech: Speech) -> int:
    """Reports on everything chosen; 1 when something is at or above the threshold."""
    outputs = [_output(each) for each in request.outputs]
    shown_format = _shown_format(request, [name for name, path in outputs if path is None])
    choice = chosen(request.select, request.ignore)
    selection = select(request.paths)
    settings, file = load_settings(selection.root)
    speech.settle(settings.language)
    paths = find_files(selection.root, selection.root / AGREEMENTS)
    if request.baseline:
        workspace = load_files(paths, selection.root, settings, file)
        result, looking = whole(workspace, request.today), Looking(selection, workspace, choice)
    else:
        result, looking = checked(paths, selection.root, settings, file, request.today, each_of), None
    files = selection.chosen(result.files)
    within = selection.all_files(result.files)
    every = [each for each in result.said if choice.has(each.rule)]
    found = [each for each in every if each.file in within or selection.rests_on(each)]
    if request.write_baseline:
        _write_baseline(request.write_baseline, found, choice, speech)
    new, stale, forgiven = (
        beyond(request.baseline, found, looking.at) if request.baseline and looking else Beyond(found)
    )
    diagnostics = (*new, *stale)
    report = FindingsReport(
        diagnostics=folded(diagnostics),
        files=len(files),
        texts=result.texts,
        language=speech.language,
        unagreed=_unagreed(files, result.files, found),
        elsewhere=errors_outside(every, found),
        withheld=withheld(choice, settings, forgiven),
    )
    for name, path in outputs:
        if path:
            write_result(path, FORMATS.write(name, report).encode())
    shown = replace(report, layout=layout_for(sys.stdout, otherwise=None, no_color=request.no_color))
    said = show(FORMATS.write(shown_format, shown))
    status = int(any(_fails(diagnostic, request.fail_on) for diagnostic in diagnostics))
    if not (request.baseline or request.write_baseline or any(path for _, path in outputs)):
        answered(status, said)
    return status


def _unagreed(
    chosen_files: Iterable[str], every: Iterable[str], said: Iterable[Diagnostic]
) -> tuple[str, ...]:
    """The chosen folders whose work rests on no agreement; not where that is told of as a fault."""
    agreed = {path.parent for path in map(PurePosixPath, every) if meant_kind(path) == "agreement"}
    faulty = {PurePosixPath(each.file).parent for each in said if each.rule in ("SCHEMA08", "SCHEMA09")}
    work = {path.parent for path in map(PurePosixPath, chosen_files) if is_work(meant_kind(path))}
    alone = (each for each in work - faulty if agreed.isdisjoint((each, *each.parents)))
    return tuple(f"{each}/" for each in sorted(alone))


def _write_baseline(path: Path, found: Sequence[Diagnostic], choice: RuleChoice, speech: Speech) -> None:
    """Writes the baseline, and says on standard error what it cannot forgive."""
    forgiven = [each for each in found if may_hold(each, choice.named)]
    write_result(path, baseline_of(forgiven))
    left = sorted({each.rule for each in found if not may_hold(each, choice.named)})
    if left:
        rules = ", ".join(left)
        tell(
            speech.say(
                f"{path} förlåter inte {rules}: fel i YAML och schema räknas alltid, och "
                "personuppgifter förlåts bara om regeln väljs med sitt id (--select SV,SV041).\n",
                f"{path} does not forgive {rules}: faults of YAML and schema always count, and "
                "personal data is forgiven only when its rule is selected by its id (--select SV,SV041).\n",
            )
        )


def _fails(diagnostic: Diagnostic, fail_on: Severity | None) -> bool:
    return fail_on is not None and diagnostic.severity.rank <= fail_on.rank


def _shown_format(request: Request, also: Sequence[str]) -> str:
    """The format of what is shown: that of `--format`, or of `--output FORMAT=-`.

    Raises SamverkanError when more than one is asked for, which would run together.
    """
    asked = [request.report_format, *also] if request.format_is_asked_for or not also else also
    if len(asked) > 1:
        listed = ", ".join(asked)
        raise SamverkanError(
            Text(
                sv=f"Bara en rapport får plats på standard ut, inte {listed}. Skriv de andra till filer.",
                en=f"Only one report has room on standard output, not {listed}. Write the others to files.",
            )
        )
    return asked[0]


def _output(argument: str) -> tuple[str, Path | None]:
    """The format and the file of `--output`; None for standard output."""
    name, equals, path = argument.partition("=")
    if not equals or not path or name not in FORMATS.names:
        known = ", ".join(FORMATS)
        raise SamverkanError(
            Text(
                sv=f"--output {argument}: skriv FORMAT=FIL, där formatet är ett av {known}.",
                en=f"--output {argument}: write FORMAT=FILE, with a format of {known}.",
            )
        )
    return name, file_named(path)

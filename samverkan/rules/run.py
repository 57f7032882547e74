"""Runs the rules over a workspace: findings become diagnostics, with the weight the settings give them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import KINDS, Record
from samverkan.quoting import discreet
from samverkan.root import AGREEMENTS
from samverkan.rules.ended import as_of_today
from samverkan.rules.measured_on import measured_on
from samverkan.rules.rule import REGISTRY, Context, Finding, Of, Rule
from samverkan.rules.settings import check_settings
from samverkan.rules.severities import severity_of
from samverkan.rules.silences import Found, heard
from samverkan.rules.wrong_periods import OF_PERIODS, without_wrong_periods
from samverkan.source import SourceFile
from samverkan.text import Text


def check(workspace: Workspace, today: date) -> tuple[Diagnostic, ...]:
    """Every diagnostic of the workspace, of loading and of the rules, in order.

    `today` is for rules that ask what holds now. Raises SamverkanError for a setting without effect.
    """
    check_settings(workspace)
    found: dict[str, list[Found]] = {}
    for file, each in (*findings(workspace, today), *_found_in_loading(workspace, today)):
        found.setdefault(file, []).append(each)
    every = (d for path, file in workspace.files.items() for d in heard(found.get(path, ()), file))
    counting = (d for d in every if not _may_yet_be_used(d, workspace))
    faults = [each for each in workspace.diagnostics if each.rule not in REGISTRY]
    return tuple(sorted((*faults, *counting), key=lambda d: d.order))


def _may_yet_be_used(said: Diagnostic, workspace: Workspace) -> bool:
    """Whether it is of an idle silence in a file of which something has been set aside."""
    return said.rule == "IGNORE03" and said.file in workspace.incomplete


def _found_in_loading(workspace: Workspace, today: date) -> Iterator[tuple[str, Found]]:
    """What loading has found that a rule asks for too: a reference that leads nowhere."""
    folders = {path: folder for folder in workspace.folders for path in folder.records}
    holders = {path: file.path for file in workspace.files.values() for path in (file.path, *file.included)}
    for said in workspace.diagnostics:
        if said.rule in REGISTRY:
            path = holders[said.file]
            context = Context(today, workspace, folders.get(path), {})
            severity = severity_of(REGISTRY[said.rule], said.severity, context)
            if severity:
                yield path, Found(replace(said, severity=severity))


def findings(workspace: Workspace, today: date) -> Iterator[tuple[str, Found]]:
    """Every finding of every rule with the file that it was made in, silenced or not, in no order."""
    yield from _of_incomplete(workspace, today)
    sane, every = without_wrong_periods(workspace), list(REGISTRY.values())
    if sane is workspace:
        yield from _findings(workspace, today, every)
    else:
        yield from _findings(workspace, today, [REGISTRY[OF_PERIODS]])
        yield from _findings(sane, today, [each for each in every if each.id != OF_PERIODS])


def _findings(workspace: Workspace, today: date, chosen: Sequence[Rule]) -> Iterator[tuple[str, Found]]:
    agreements = {folder.id: folder.agreement for folder in workspace.folders if folder.agreement}
    rules = {kind: [each for each in chosen if issubclass(kind, each.over)] for kind in KINDS.values()}
    for folder in workspace.folders:
        context = Context(today, workspace, folder, agreements)
        for path, record in folder.records.items():
            yield from _over(record, path, context, rules)
    context = Context(today, workspace, None, agreements)
    for path, register in workspace.registers.items():
        yield from _over(register, path, context, rules)


def _of_incomplete(workspace: Workspace, today: date) -> Iterator[tuple[str, Found]]:
    """What is found in the texts of files with faults."""
    of_texts = [each for each in REGISTRY.values() if Of.TEXTS in each.of]
    for path, part in workspace.incomplete.items():
        context = Context(today, workspace, _folder_of(path, workspace), {}, part.unsure)
        yield from _over(part.record, path, context, {type(part.record): of_texts})


def _folder_of(path: str, workspace: Workspace) -> AgreementFolder | None:
    """The agreement in whose folder the file lies."""
    above = (str(each.relative_to(AGREEMENTS)) for each in list(PurePosixPath(path).parents)[:-2])
    return next(filter(None, map(workspace.folder, above)), None)


def _over(
    record: Record, path: str, context: Context, rules: Mapping[type[Record], Sequence[Rule]]
) -> Iterator[tuple[str, Found]]:
    file, day = context.workspace.files[path], measured_on(record, context)
    for rule in rules[type(record)]:
        if rule.source.holds_on(day):
            for made in rule.check(record, context):
                finding = as_of_today(rule, made, record, context.today)
                severity = severity_of(rule, finding.severity, context)
                if severity:
                    yield file.path, _found(rule, finding, severity, file)


def _found(rule: Rule, finding: Finding, severity: Severity, file: SourceFile) -> Found:
    if finding.needle:
        path, span = file.find(finding.at, finding.needle)
    else:
        path, span = file.locate(finding.at, key=finding.key)
    message = Text(sv=discreet(finding.message.sv), en=discreet(finding.message.en))
    at, source = file.at(finding.at), rule.source.text
    said = Diagnostic(path, span, at, rule.id, severity, message, finding.help, source, finding.alike)
    return Found(said, finding)

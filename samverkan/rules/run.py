"""Runs the rules over a workspace: findings become diagnostics, with the weight the settings give them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import Workspace
from samverkan.load.faults import FILL_IN
from samverkan.model import KINDS, Record, Settings
from samverkan.quoting import discreet
from samverkan.rules.around import UNKNOWN
from samverkan.rules.completions import Completion, completions
from samverkan.rules.ended import as_of_today
from samverkan.rules.gone import told_once
from samverkan.rules.measured_on import measured_on
from samverkan.rules.rule import REGISTRY, Context, Finding, Of, Rule
from samverkan.rules.settings import check_settings
from samverkan.rules.severities import severity_of
from samverkan.rules.silences import FoundByRule, heard
from samverkan.rules.wrong_periods import OF_PERIODS, with_meant_years, without_wrong_periods
from samverkan.source import SourceFile
from samverkan.text import Text

_Asked = Mapping[str, frozenset[str]]
"""The ids of rules, by the file that they are asked of."""


def check(workspace: Workspace, today: date) -> tuple[Diagnostic, ...]:
    """Every diagnostic of the workspace, of loading and of the rules, in order.

    `today` is for rules that ask what holds now. Raises SamverkanError for a setting without effect.
    """
    check_settings(workspace)
    found: dict[str, list[FoundByRule]] = {}
    for file, each in (*findings(workspace, today), *_found_in_loading(workspace, today)):
        found.setdefault(file, []).append(each)
    every = (d for path, file in workspace.files.items() for d in heard(found.get(path, ()), file))
    counting = (d for d in every if not _may_yet_be_used(d, workspace))
    faults = [each for each in workspace.diagnostics if each.rule not in REGISTRY]
    return tuple(told_once(sorted((*faults, *counting), key=lambda d: d.order), workspace))


def _may_yet_be_used(said: Diagnostic, workspace: Workspace) -> bool:
    """Whether it is of a silence that is idle only as long as something is set aside, there or nearby."""
    if said.rule != "IGNORE03":
        return False
    home = workspace.home_of(said.file)
    tied = map(workspace.folder, workspace.kinship.tied(home.id)) if home else ()
    near = any(each and each.broken for each in (home, *tied))
    return near or said.file in workspace.incomplete or said.file in workspace.homeless


def _found_in_loading(workspace: Workspace, today: date) -> Iterator[tuple[str, FoundByRule]]:
    """What loading has found that a rule asks for too: a reference that leads nowhere."""
    folders = {path: folder for folder in workspace.folders for path in folder.records}
    holders = {path: file.path for file in workspace.files.values() for path in (file.path, *file.included)}
    for said in workspace.diagnostics:
        if said.rule in REGISTRY:
            path = holders[said.file]
            context = Context(today, workspace, folders.get(path), {})
            severity = severity_of(REGISTRY[said.rule], said.severity, context)
            if severity:
                yield path, FoundByRule(replace(said, severity=severity))


def findings(workspace: Workspace, today: date) -> Iterator[tuple[str, FoundByRule]]:
    """Every finding of every rule with the file that it was made in, silenced or not, in no order.

    Of a workspace with faults, those that are made whatever stands where something wrong was set aside.
    """
    ways = completions(workspace, today)
    first = next(ways)
    held = [each for each in _within(first.workspace, today) if not _is_put(each, first)]
    for way in ways if held else ():
        looked_at = [each for each in held if way.looks_at(each[0])]
        made = _within(way.workspace, today, _by_path(looked_at))
        again = {known for each in made for known in _known(each, way)}
        passing = {id(each) for each in looked_at if again.isdisjoint(_known(each, first))}
        held = [each for each in held if id(each) not in passing]
        if not held:
            return
    yield from ((path, _in_words(each)) for path, each in held)


def _is_put(found: tuple[str, FoundByRule], way: Completion) -> bool:
    """Whether it is about something that was put into the file, or names what is not known of another."""
    path, each = found
    at = each.finding.at if each.finding else ()
    is_of_file = Of.PERSONS in REGISTRY[each.diagnostic.rule].of
    return (way.is_put(path, at) and not is_of_file) or (
        UNKNOWN in each.diagnostic.message.sv and not way.is_unknown(path, at)
    )


def _in_words(found: FoundByRule) -> FoundByRule:
    """The same with three dots for what is not known."""
    said = found.diagnostic
    if UNKNOWN not in said.message.sv:
        return found
    message = Text(sv=said.message.sv.replace(UNKNOWN, "…"), en=said.message.en.replace(UNKNOWN, "…"))
    return replace(found, diagnostic=replace(said, message=message))


def _known(found: tuple[str, FoundByRule], way: Completion) -> Iterator[tuple[object, ...]]:
    """What is the same of a finding whatever was put there: its words, or those beside what was put there."""
    path, said = found[0], found[1].diagnostic
    message = said.message.sv
    yield path, said.rule, said.at, said.span, message
    for words in way.words:
        message = message.replace(words, UNKNOWN)
    yield path, said.rule, said.at, said.span, message


def _by_path(found: Sequence[tuple[str, FoundByRule]]) -> _Asked:
    """The rules that made these findings, by the file that each was made in."""
    made: dict[str, set[str]] = {}
    for path, each in found:
        made.setdefault(path, set()).add(each.diagnostic.rule)
    return {path: frozenset(rules) for path, rules in made.items()}


def _within(
    workspace: Workspace, today: date, asked: _Asked | None = None
) -> Iterator[tuple[str, FoundByRule]]:
    """Every finding of the rules in the workspace, or of those that are `asked` of a file."""
    sane = without_wrong_periods(workspace)
    meant = with_meant_years(sane)
    ids = REGISTRY.keys() if asked is None else frozenset[str]().union(*asked.values())
    every = [each for each in REGISTRY.values() if each.id in ids]
    others = [each for each in every if each.id != OF_PERIODS]
    if meant is workspace:
        yield from _findings(workspace, today, every, asked)
        return
    yield from _findings(workspace, today, [each for each in every if each.id == OF_PERIODS], asked)
    found = list(_findings(meant, today, others, asked))
    if meant is not sane:  # what holds of the period as it is written, and as it seems to be meant
        kept = {_place(each) for each in _findings(sane, today, others, asked)}
        found = [each for each in found if _place(each) in kept]
    yield from found


def _place(found: tuple[str, FoundByRule]) -> tuple[str, str, str]:
    path, each = found
    return path, each.diagnostic.rule, each.diagnostic.at


def _findings(
    workspace: Workspace, today: date, chosen: Sequence[Rule], asked: _Asked | None
) -> Iterator[tuple[str, FoundByRule]]:
    rules = {kind: [each for each in chosen if _is_over(each, kind)] for kind in KINDS.values()}
    for path, record, context, only_texts in _looked_at(workspace, today):
        ids = REGISTRY if asked is None else asked.get(path, ())
        every = [each for each in rules[type(record)] if each.id in ids]
        yield from _over(record, path, context, [e for e in every if Of.TEXTS in e.of or not only_texts])


def _is_over(rule: Rule, kind: type[Record]) -> bool:
    """Whether the rule looks at records of the kind; what looks at every file leaves the settings alone."""
    return rule.over is kind if kind is Settings else issubclass(kind, rule.over)


def _looked_at(workspace: Workspace, today: date) -> Iterator[tuple[str, Record, Context, bool]]:
    """Every record with its path, what is known beside it, and whether only its texts are looked at."""
    agreements = {folder.id: folder.agreement for folder in workspace.folders if folder.agreement}
    unsure, emptied = _unsure(workspace), _emptied(workspace)
    for folder in workspace.folders:
        context = Context(today, workspace, folder, agreements, unsure.get(folder.id, frozenset()))
        for path, record in folder.records.items():
            yield path, record, context, folder.id in emptied
    context = Context(today, workspace, None, agreements)
    for path, register in workspace.registers.items():
        yield path, register, context, False
    if workspace.settings_file:
        yield workspace.settings_file.path, workspace.settings, context, False
    for path, homeless in workspace.homeless.items():
        yield path, homeless, context, True


def _emptied(workspace: Workspace) -> set[str]:
    """The agreements with an emptied key that others refer to: of them only texts are looked at."""
    homes = (workspace.home_of(each.file) for each in workspace.diagnostics if each.help == FILL_IN)
    return {home.id for home in homes if home}


def _unsure(workspace: Workspace) -> dict[str, frozenset[str]]:
    """The kinds of ids of which some have been set aside in the files of an agreement, by its id."""
    found: dict[str, frozenset[str]] = {}
    for path, part in workspace.incomplete.items():
        if home := workspace.home_of(path):
            found[home.id] = found.get(home.id, frozenset()) | part.unsure
    return found


def _over(
    record: Record, path: str, context: Context, rules: Sequence[Rule]
) -> Iterator[tuple[str, FoundByRule]]:
    if not rules:
        return
    file, day = context.workspace.files[path], measured_on(record, context)
    for rule in rules:
        if rule.source.holds_on(day):
            for made in rule.check(record, context):
                finding = _at_emptied_key(as_of_today(rule, made, record, context.today), file, rule)
                severity = severity_of(rule, finding.severity, context)
                if severity:
                    yield file.path, _found(rule, finding, severity, file)


_LEANING = frozenset({"SV014", "SV016", "SV018", "SV052", "SV083"})
"""Rules of what an agreement that this one names in `relations` may have instead of it."""


def _at_emptied_key(finding: Finding, file: SourceFile, rule: Rule) -> Finding:
    """The finding at the key that it lacks, where that stands in the file with nothing in it."""
    if rule.id in _LEANING and ("relations",) in file.empty_keys:
        finding = replace(finding, lacks="relations")
    at = (str(finding.lacks),)
    if at not in file.empty_keys or finding.at not in (("title",), ("validity", "start"), at):
        return finding
    message = Text(
        sv=f"Nyckeln `{finding.lacks}` är tom. {finding.message.sv}",
        en=f"The key `{finding.lacks}` is empty. {finding.message.en}",
    )
    return replace(finding, at=at, key=True, message=message, empties=finding.lacks)


def _found(rule: Rule, finding: Finding, severity: Severity, file: SourceFile) -> FoundByRule:
    if finding.needle:
        path, span = file.find(finding.at, finding.needle)
    else:
        path, span = file.locate(finding.at, key=finding.key)
    message = Text(sv=discreet(finding.message.sv), en=discreet(finding.message.en))
    at, source = file.at(finding.at), rule.source.text
    said = Diagnostic(
        path,
        span,
        at,
        rule.id,
        severity,
        message,
        finding.help,
        source,
        finding.alike,
        finding.empties,
        finding.lacks,
    )
    return FoundByRule(said, finding)

"""A comparison as JSON, for other programs; the shape is a promise, and only grows."""

import json

from samverkan.diagnostics import Route
from samverkan.diff.answers import answers
from samverkan.diff.answers.answer import Answer
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.summary import summarised
from samverkan.load import WorkFile
from samverkan.report.changes.report import ChangesReport
from samverkan.report.plain_values import plain


def write(report: ChangesReport) -> str:
    """Every change, weakenings first, and how many there are of each kind and class."""
    changes = report.comparison.changes
    told = [change.kind.told_as for change in changes]
    kinds = {kind.value: told.count(kind) for kind in ChangeKind if kind.told_as is kind}
    classes = {cls.value: len(report.comparison.of_class(cls)) for cls in ChangeClass}
    content = {
        "old": report.old.name,
        "new": report.new.name,
        "old_file": report.old.path,
        "new_file": report.new.path,
        "answers": [_answer(each, report) for each in _answers(report)],
        "changes": [_change(change, report) for change in changes],
        "not_compared": [text.to(report.language) for text in report.comparison.not_compared],
        "summary": {
            **kinds,
            "weakenings": len(report.comparison.weakenings),
            **classes,
            "text": summarised(report.comparison).to(report.language),
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _answers(report: ChangesReport) -> tuple[Answer, ...]:
    return answers(report.old.agreement, report.new.agreement, report.comparison)


def _answer(answer: Answer, report: ChangesReport) -> dict[str, object]:
    said = {"sentences": answer.sentences, "points": answer.points}
    rows = (answer.table.heads, *answer.table.rows) if answer.table else ()
    return {
        "name": answer.name,
        "question": answer.question.to(report.language),
        **{key: [text.to(report.language) for text in texts] for key, texts in said.items()},
        "table": [[cell.to(report.language) for cell in row] for row in rows],
    }


def _change(change: Change, report: ChangesReport) -> dict[str, object]:
    old_line, new_line = report.lines(change)
    return {
        "area": change.area,
        "kind": change.kind.told_as.value,
        **({"regrouped": change.kind.value} if change.kind.told_as is not change.kind else {}),
        "id": change.id,
        "name": change.name.to(report.language),
        "field": change.field,
        "old": change.old.to(report.language) if change.old else None,
        "new": change.new.to(report.language) if change.new else None,
        "old_value": plain(change.values[0]),
        "new_value": plain(change.values[1]),
        "class": change.cls.value,
        "rule": change.rule,
        "reason": change.reason.to(report.language),
        "weakening": change.weakening is not None,
        "weakens": change.weakening.to(report.language) if change.weakening else None,
        "to_compare": [{"old": each.old, "new": each.new} for each in change.to_compare],
        "file": report.file(change),
        "path": _path(change.route, report.work_file(change)),
        "old_line": old_line,
        "new_line": new_line,
    }


def _path(route: Route, work_file: WorkFile | None) -> str:
    """The route as programs write it: `goals[2].title`; in the work `atgardsplan.yaml:measures[1].end`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    inside = "".join(steps).removeprefix(".")
    return f"{work_file.name}:{inside}".removesuffix(":") if work_file else inside

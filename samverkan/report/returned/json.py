"""The changes as JSON, for other programs; the shape is a promise, and only grows."""

import json

from samverkan.render.marks import Origin
from samverkan.render.word.origins import path_of
from samverkan.report.returned.report import ReturnedReport, said
from samverkan.returned import PlacedComment, TextChange, Unplaced


def write(report: ReturnedReport) -> str:
    """Changes and comments in the order of the document, then what has no place in a file."""
    found = report.found
    content = {
        "agreement": found.agreement,
        "document": found.document,
        "changes": [_change(each, report) for each in found.changes],
        "comments": [_comment(each, report) for each in found.comments],
        "unplaced": [_unplaced(each, report) for each in found.unplaced],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _change(change: TextChange, report: ReturnedReport) -> dict[str, object]:
    file, line = report.place_of(change)
    old, new = said(change)
    return {
        "file": file,
        "line": line,
        "path": path_of(change.route),
        "old": old,
        "new": new,
        "author": change.author,
        "kind": change.kind.value,
        "after": change.behind or None,
    }


def _comment(comment: PlacedComment, report: ReturnedReport) -> dict[str, object]:
    words = {"author": comment.author, "text": comment.text, "mark": comment.mark and comment.mark.value}
    become = {"was": comment.was or None, "now": comment.now or None}
    return {**_place(comment.at, report, comment.about), **words, **become}


def _unplaced(change: Unplaced, report: ReturnedReport) -> dict[str, object]:
    near = _place(change.near, report) if change.near else None
    return {"old": change.old, "new": change.new, "author": change.author, "near": near}


def _place(at: Origin | None, report: ReturnedReport, words: str = "") -> dict[str, object]:
    file, line = report.place(at, words) if at else (None, None)
    return {"file": file, "line": line, "path": path_of(at.route) if at else None}

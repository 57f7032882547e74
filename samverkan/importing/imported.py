"""A file becomes an agreement: its text as YAML, and a report of what was understood and what was not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samverkan.edit import with_marks, written
from samverkan.importing.blanks import with_blanks, with_both_parties
from samverkan.importing.blocks import ReadFile
from samverkan.importing.citations import refer_to_headings
from samverkan.importing.closing_parts import with_closing_parts
from samverkan.importing.contents import without_contents
from samverkan.importing.draft import Draft
from samverkan.importing.label_lines import with_label_lines
from samverkan.importing.legends import read_legend
from samverkan.importing.opening import read_opening
from samverkan.importing.outline import Outline, outlined
from samverkan.importing.own_marks import with_own_marks_read
from samverkan.importing.reading import read_source
from samverkan.importing.report import ImportReport, report_of
from samverkan.importing.sections import Reader
from samverkan.importing.side_by_side import parted
from samverkan.importing.signed_parts import with_signed_parts
from samverkan.importing.stating import with_all_stated
from samverkan.importing.told_duties import take_told
from samverkan.importing.told_reports import take_reports
from samverkan.importing.words import lost, texts_in
from samverkan.source import SourceFile, parse

REPORT = "import.md"
"""What the report is called, beside agreement.yaml."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file became: agreement.yaml, and the report."""

    agreement: str
    report: ImportReport


def imported(path: Path) -> Imported:
    """The agreement that the file holds; SamverkanError when it cannot be read."""
    source = without_contents(read_source(path))
    draft = drafted(source)
    report = report_of(draft, source, path.name)
    everything = [*texts_in(draft.values), report.text()]
    report = report.with_lost(lost(source.words, everything))
    return Imported(_text_of(draft), report)


def drafted(source: ReadFile) -> Draft:
    """What the source says, as the data of an agreement."""
    draft = Draft(notes=set(source.notes))
    blocks = list(with_own_marks_read(list(with_label_lines(source.blocks)), draft.numbers))
    outline: Outline = outlined(parted(blocks))
    if source.notes:
        draft.values["sources"] = [{"id": name, "title": line.flat} for name, line in source.notes.items()]
    read_opening(outline, source, draft)
    with_both_parties(draft)
    with_closing_parts(outline.root)
    with_signed_parts(outline.root)
    read_legend((line.flat for line in outline.root.lines()), draft)
    draft.values["sections"] = [each for each in Reader(draft).sections(outline.root) if each]
    take_told(outline.root, draft)
    take_reports(outline.root, draft)
    with_blanks(draft)
    with_all_stated(draft)
    refer_to_headings(draft)
    draft.place_doubts()
    draft.values = {"validity": {}} | _tidy(draft.values)
    return draft


def _text_of(draft: Draft) -> str:
    """The text of agreement.yaml, with a comment at each value that a person must look at."""
    text = written(draft.in_order())
    file = SourceFile("agreement.yaml", text, parse(text).tree)
    return with_marks(file, ((each.route, each.why) for each in (*draft.blanks, *draft.guesses)))


def _tidy(value: Any) -> Any:
    """Plain data without what is empty in its mappings."""
    if isinstance(value, dict):
        made = {key: _tidy(each) for key, each in value.items()}
        return {key: each for key, each in made.items() if each not in ("", None, [], {})}
    return [_tidy(each) for each in value] if isinstance(value, list) else value

"""Finds the texts of a file that YAML has cut short, and reads them as they were meant."""

from dataclasses import replace

from samverkan.load.curly import in_curly_quotes
from samverkan.load.cut import Cut
from samverkan.load.escapes import eaten_letters
from samverkan.load.hashes import commented_texts
from samverkan.load.run_together import run_together
from samverkan.load.split import split_texts
from samverkan.model import Record
from samverkan.source import MAX_FAULTS, Fault, Lines, ReadingRule, SourceFile


def with_whole_texts(file: SourceFile, model: type[Record]) -> SourceFile:
    """The file with a fault for each text that YAML has cut short or joined, and whole texts in the tree."""
    joined = [*run_together(file, model), *in_curly_quotes(file, model), *eaten_letters(file, model)]
    cuts = [*split_texts(file, model), *commented_texts(file, model)]
    if not cuts and not joined:
        return file
    lines = Lines(file.text)
    for cut in cuts:
        cut.mend()
    others = [fault for fault in file.faults if not any(_is_of(fault, cut, lines) for cut in cuts)]
    told = sorted(
        (*others, *joined, *(cut.fault(lines) for cut in cuts)), key=lambda f: (f.path or "", f.span, f.rule)
    )
    return replace(file, faults=tuple(told[:MAX_FAULTS]))


def _is_of(fault: Fault, cut: Cut, lines: Lines) -> bool:
    """Whether a word stands twice only because a text was cut into keys."""
    extent = lines.span(cut.sign, cut.end)
    return fault.rule is ReadingRule.REPEATED_KEY and extent < fault.span < lines.span(cut.end, cut.end)

"""Texts in files beside the YAML (`{file: bakgrund.md}`): their new words."""

from collections.abc import Iterable, Iterator

from samverkan.edit import node_at
from samverkan.returned.changes import TextChange, TextChangeKind
from samverkan.returned.markdown import read_lines, stands_out, with_addresses, with_marks, written
from samverkan.returned.moving import with_paragraph_moved
from samverkan.returned.showing import shown
from samverkan.returned.writing import Scalar, in_paragraphs, with_lines, with_words, without_lines
from samverkan.source import Included, SourceFile


def in_text_file(change: TextChange, file: SourceFile, texts: dict[str, str]) -> bool:
    """Whether the change could be made in the text file that the value names; `texts` then has it."""
    value = node_at(file.tree, change.route)
    if not isinstance(value, Included) or change.route != change.at.route:
        return False
    raw = texts.get(value.path, file.included[value.path])
    was = shown(raw, prose=True)
    old, new = in_paragraphs(change.old), in_paragraphs(change.new)
    wanted = followed(was, change) if change.behind else in_paragraphs(was.replace(old, new, 1))
    moved = change.kind is TextChangeKind.MOVED
    tried = (each for each in _tried(change, raw) if each)
    right = (each for each in tried if moved or shown(each, prose=True) == wanted)
    made = next(_standing_out(change, raw, right), None) if change.marked else next(right, None)
    if made is None:
        return False
    texts[value.path] = made
    return True


def _standing_out(change: TextChange, before: str, made: Iterable[str]) -> Iterator[str]:
    """Those with the new words, in which these stand out as they are to."""
    assert change.marked  # noqa: S101 - else there is nothing to do
    words = with_addresses(change.marked[1], read_lines(before))
    for each in made:
        raw = with_marks(each, Scalar(0, len(each), "|"), words)
        if raw is not None and stands_out(before, raw, change.marked):
            yield raw


def _tried(change: TextChange, raw: str) -> Iterable[str | None]:
    whole = Scalar(0, len(raw), "|")
    old, new = in_paragraphs(change.old), in_paragraphs(change.new)
    if change.kind is TextChangeKind.MOVED:
        return [with_paragraph_moved(raw, whole, old, change.behind)]
    if change.behind:
        new = written(change.marked[1]) if change.marked else new
        return [with_lines(raw, whole, change.behind, new)]
    return with_words(raw, whole, old, new, prose=True) if new else [without_lines(raw, whole, old)]


def followed(shown_now: str, change: TextChange) -> str:
    """The words of a text with those of the new paragraph after the one that it stands behind."""
    behind = in_paragraphs(change.behind)
    return in_paragraphs(shown_now.replace(behind, f"{behind}\n\n{change.new}", 1))

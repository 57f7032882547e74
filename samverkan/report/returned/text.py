"""The changes for a terminal: each at its file and line, its words before and after, and who made it."""

from collections.abc import Iterator

from samverkan import swedish
from samverkan.render.marks import Origin
from samverkan.render.word.origins import path_of
from samverkan.render.word.signs import SignKind
from samverkan.report.layout import visible
from samverkan.report.returned.report import ReturnedReport, said
from samverkan.returned import PlacedComment, TextChange, TextChangeKind, Unplaced
from samverkan.text import Text

_KINDS = {
    TextChangeKind.CHANGED: Text(sv="ändrat", en="changed"),
    TextChangeKind.ADDED: Text(sv="tillagt", en="added"),
    TextChangeKind.REMOVED: Text(sv="struket", en="removed"),
    TextChangeKind.MOVED: Text(sv="flyttat", en="moved"),
}

_CHANGE = Text(sv="ändring", en="change"), Text(sv="ändringar", en="changes")
_COMMENT = Text(sv="kommentar", en="comment"), Text(sv="kommentarer", en="comments")
_MARK = Text(sv="markering", en="mark"), Text(sv="markeringar", en="marks")
_REMARKS = {
    None: Text(sv="kommentar", en="comment"),
    SignKind.HIGHLIGHTED: Text(sv="markerat med överstrykningspenna", en="highlighted"),
    SignKind.STRUCK: Text(sv="genomstruket för hand", en="struck through by hand"),
    SignKind.HIDDEN: Text(sv="dolt", en="hidden"),
    SignKind.COLOURED: Text(sv="i egen färg", en="in a colour of its own"),
    SignKind.BOLD: Text(sv="gjort fetstilt", en="made bold"),
    SignKind.NOT_BOLD: Text(sv="inte längre fetstilt", en="no longer bold"),
    SignKind.ITALIC: Text(sv="kursiverat", en="made italic"),
    SignKind.NOT_ITALIC: Text(sv="inte längre kursiverat", en="no longer italic"),
    SignKind.LINK: Text(sv="annan länk", en="another link"),
    SignKind.KIND: Text(sv="annat slags stycke", en="another sort of paragraph"),
}
_NO_LINK = Text(sv="ingen länk", en="no link")
_SORTS = {
    "body": Text(sv="brödtext", en="body text"),
    "heading": Text(sv="rubrik", en="heading"),
    "bullets": Text(sv="punktlista, nivå", en="bulleted list, level"),
    "numbers": Text(sv="numrerad lista, nivå", en="numbered list, level"),
}


def write(report: ReturnedReport) -> str:
    """How much was changed, each change, the comments, and what has no place in a file."""
    found = report.found
    blocks = [_head(report)]
    blocks += ["\n".join(_change(each, report)) for each in found.changes]
    blocks += ["\n".join(_comment(each, report)) for each in found.comments]
    if found.unplaced:
        blocks.append(_painted(_NOT_PLACED, report, "strong"))
        blocks += ["\n".join(_unplaced(each, report)) for each in found.unplaced]
    return "\n\n".join(blocks) + "\n"


def _head(report: ReturnedReport) -> str:
    found = report.found
    name = f"{found.agreement} {found.document}"
    count = len(found.changes) + len(found.unplaced)
    if not count and not found.comments:
        return _painted(Text(sv=f"{name}: inget är ändrat.", en=f"{name}: nothing is changed."), report, "")
    marks = sum(each.mark is not None for each in found.comments)
    counts = [(count, _CHANGE), (len(found.comments) - marks, _COMMENT), (marks, _MARK)]
    parts = [_counted(*each) for place, each in enumerate(counts) if each[0] or not place]
    counted = Text(
        sv=f"{name}: {swedish.joined([each.sv for each in parts])}.",
        en=f"{name}: {swedish.joined([each.en for each in parts], 'and')}.",
    )
    return _painted(counted, report, "strong")


def _counted(number: int, word: tuple[Text, Text]) -> Text:
    noun = word[number != 1]
    return Text(sv=f"{number} {noun.sv}", en=f"{number} {noun.en}")


def _change(change: TextChange, report: ReturnedReport) -> Iterator[str]:
    kind = _KINDS[change.kind].to(report.language)
    file, line = report.place_of(change)
    yield f"{file}:{line}: {path_of(change.route)}: {kind}{_by(change.author)}"
    moved = change.kind is TextChangeKind.MOVED
    old, new = said(change)
    yield from _words("" if moved else old, new)
    if moved and change.behind:
        yield f"    {_AFTER.to(report.language)}: {visible(change.behind)}"


def _comment(comment: PlacedComment, report: ReturnedReport) -> Iterator[str]:
    what = _REMARKS[comment.mark].to(report.language) + _by(comment.author)
    yield f"{_place(comment.at, report, comment.about)}: {what}" if comment.at else what
    yield from (f"    {visible(line)}" for line in comment.text.split("\n"))
    if comment.was or comment.now:
        yield f"    {_named(comment.was, report)} → {_named(comment.now, report)}"


def _named(what: str, report: ReturnedReport) -> str:
    """Where words lead, or what sort of paragraph they are."""
    name, _, level = what.partition(" ")
    if not what:
        return _NO_LINK.to(report.language)
    return f"{_SORTS[name].to(report.language)} {level}".strip() if name in _SORTS else visible(what)


def _unplaced(change: Unplaced, report: ReturnedReport) -> Iterator[str]:
    by = _by(change.author)
    if change.near:
        near = Text(sv="nära", en="near").to(report.language)
        yield f"{_place(change.near, report)}: {near}{by}"
    elif by:
        yield by.strip()
    yield from _words(change.old, change.new)


def _place(at: Origin, report: ReturnedReport, words: str = "") -> str:
    file, line = report.place(at, words)
    return f"{file}:{line}: {path_of(at.route)}"


def _words(old: str, new: str) -> Iterator[str]:
    for sign, words in (("-", old), ("+", new)):
        yield from (f"  {sign} {visible(line)}" for line in words.split("\n") if line.strip())


def _by(author: str) -> str:
    return f" ({visible(author)})" if author else ""


def _painted(text: Text, report: ReturnedReport, style: str) -> str:
    return report.layout.paint(text.to(report.language), style) if style else text.to(report.language)


_AFTER = Text(sv="efter", en="after")
_NOT_PLACED = Text(
    sv="Ändringar i ord som ingen fil har som de står, med närmaste text som står i en fil:",
    en="Changes of words that no file has as they stand, with the nearest text that stands in one:",
)

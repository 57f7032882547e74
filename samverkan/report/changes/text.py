"""A comparison for the terminal: in words first, then change by change, readable without colour."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan.diff.answers import answers
from samverkan.diff.answers.answer import Answer, BeforeAndAfter
from samverkan.diff.changes import Change, ChangeKind
from samverkan.diff.headings import CLASSES, KINDS, field_title, heading
from samverkan.diff.summary import summarised
from samverkan.diff.words import Edit, Piece, redline, sentences
from samverkan.model import noun
from samverkan.report.changes.report import ChangesReport
from samverkan.report.layout import told, visible
from samverkan.swedish import small
from samverkan.text import Text, clipped

_LONG_NAME = 72
_LONG_VALUE = 400
_EDITORIAL = noun("redaktionell ändring/redaktionella ändringar", "editorial change/editorial changes")
_FOLDED = frozenset({"DIF103", "DIF107", "DIF109"})
"""Rules whose changes are counted, not shown: layout, sources, notes and what follows from others."""


def write(report: ChangesReport) -> str:
    """The summary, the weakenings in a sentence each, then every change by its part of the agreement."""
    blocks = ["\n".join(_head(report)), *_answers(report), "\n".join(_weakenings(report))]
    folded = [change for change in report.comparison.changes if _is_folded(change, report)]
    shown = _in_order([change for change in report.comparison.changes if not _is_folded(change, report)])
    for _, changes in groupby(shown, key=heading):
        blocks.append("\n".join(_area(list(changes), report)))
    blocks += ["\n".join(_rest(folded, report))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _say(report: ChangesReport, sv: str, en: str) -> str:
    return Text(sv=sv, en=en).to(report.language)


def _head(report: ChangesReport) -> Iterator[str]:
    old, new = _say(report, "Förut", "Before"), _say(report, "Nu", "Now")
    yield f"{old}: {visible(report.old.agreement.title)} ({visible(report.old.path)})"
    yield f"{new}: {visible(report.new.agreement.title)} ({visible(report.new.path)})"
    yield ""
    yield from report.layout.wrapped(summarised(report.comparison).to(report.language), style="strong")


def _answers(report: ChangesReport) -> Iterator[str]:
    """What a council asks and what is answered, a block a question."""
    for answer in answers(report.old.agreement, report.new.agreement, report.comparison):
        yield "\n".join(_answer(answer, report))


def _answer(answer: Answer, report: ChangesReport) -> Iterator[str]:
    yield report.layout.paint(answer.question.to(report.language), "strong")
    for said in answer.sentences:
        yield from report.layout.wrapped(told(said, report), "  ")
    for point in answer.points:
        yield from report.layout.wrapped(f"- {told(point, report)}", "  ", hang=2)
    if answer.table:
        yield from _table(answer.table, report)


def _table(table: BeforeAndAfter, report: ChangesReport) -> Iterator[str]:
    """The rows, each on a line of its own: what it is about, what stood and what stands."""
    before = table.heads[1].to(report.language).lower()
    for row in table.rows:
        what, old, new = (told(each, report) for each in row)
        same = new if old == new else f"{new}, {before} {old}"
        yield from report.layout.wrapped(f"- {what}: {same}", "  ", hang=2)


def _weakenings(report: ChangesReport) -> Iterator[str]:
    weak = report.comparison.weakenings
    if weak:
        yield report.layout.paint(
            _say(report, f"Försvagningar ({len(weak)})", f"Weakenings ({len(weak)})"), "warning"
        )
    for change in weak:
        said = change.weakening.to(report.language) if change.weakening else ""
        yield from report.layout.wrapped(f"- {visible(said)} {_lines(change, report)}", "  ", hang=2)


def _is_folded(change: Change, report: ChangesReport) -> bool:
    return change.rule in _FOLDED and not report.full and not change.weakening


def _in_order(changes: Sequence[Change]) -> list[Change]:
    """The changes in the order of the agreement; those of one thing stay together."""
    first: dict[Text, int] = {}
    ordered = sorted(changes, key=lambda change: change.order)
    for place, change in enumerate(ordered):
        first.setdefault(heading(change), place)
    return sorted(ordered, key=lambda change: first[heading(change)])


def _area(changes: Sequence[Change], report: ChangesReport) -> Iterator[str]:
    yield report.layout.paint(heading(changes[0]).to(report.language), "strong")
    for thing, within in groupby(changes, key=lambda change: (change.id, change.name)):
        those = list(within)
        if len(those) == 1 or any(change.field is None for change in those):
            for change in those:
                yield from _change(change, report, _short(thing[1].to(report.language)))
        else:
            yield f"  {_short(thing[1].to(report.language))}"
            for change in those:
                yield from _change(change, report, "")


def _change(change: Change, report: ChangesReport, name: str) -> Iterator[str]:
    field = field_title(change).to(report.language)
    what = ", ".join(part for part in (name, field) if part)
    said = [KINDS[change.kind].to(report.language), CLASSES[change.cls].to(report.language)]
    said += [_say(report, "försvagning", "weakening")] if change.weakening else []
    indent = "  " if name else "    "
    yield from report.layout.wrapped(f"{what}: {', '.join(said)} {_lines(change, report)}", indent, hang=2)
    for paragraph in _values(change, name, report):
        yield from _painted(report.layout.wrapped(paragraph, indent + "    "), report)


def _lines(change: Change, report: ChangesReport) -> str:
    """The lines in both files, as `(rad 88 → 70)`."""
    old, new = report.lines(change)
    work_file, word = report.work_file(change), _say(report, "rad", "line")
    word = f"{visible(work_file.name)}, {word}" if work_file else word
    if old is not None and new is not None:
        return f"({word} {old} → {new})"
    if new is not None:
        return f"({word} {new})"
    return f"({word} {old} {_say(report, 'i det tidigare', 'of the former')})"


def _values(change: Change, name: str, report: ChangesReport) -> list[str]:
    """The words that went and came, a paragraph each; none when the name has said it all."""
    old, new = (None if each is None else each.to(report.language) for each in (change.old, change.new))
    if old is not None and new is not None:
        if change.kind is ChangeKind.REWORDED:
            return _paragraphs(_folded(redline(old, new)))
        return [f"[-{_cut(old, report)}-] {{+{_cut(new, report)}+}}"]
    words = new if old is None else old
    if words is None or not (rest := _beside(words, change.name.to(report.language), name)):
        return []
    return [f"{{+{_cut(rest, report)}+}}" if old is None else f"[-{_cut(rest, report)}-]"]


def _beside(words: str, whole: str, shown: str) -> str:
    """What the words say more than the name of the thing, where that is shown before them in full."""
    name = whole.rstrip(".:")
    rest = words.removeprefix(name) if shown == visible(name) else words
    return words if rest[:1].isalnum() else rest.lstrip(" .:\n")


def _cut(text: str, report: ChangesReport) -> str:
    """The text on one line; of a long one its beginning, and how much there is more."""
    line = " ".join(text.split())
    if len(line) <= _LONG_VALUE:
        return visible(line)
    kept = line[:_LONG_VALUE].rsplit(" ", 1)[0]
    more = len(line[len(kept) :].split())
    return f"{visible(kept)} … (+{more} {_say(report, 'ord', 'word' if more == 1 else 'words')})"


def _folded(pieces: Sequence[Piece]) -> str:
    """The redline in words, with the sentences in which nothing changed folded to `[…]`."""
    said = []
    for place, piece in enumerate(pieces):
        if piece.edit is Edit.SAME:
            said.append(_around(piece.text, first=place == 0, last=place == len(pieces) - 1))
        else:
            blank = piece.text[: len(piece.text) - len(piece.text.lstrip())]
            opened, closed = ("[-", "-]") if piece.edit is Edit.REMOVED else ("{+", "+}")
            apart = " " if said and said[-1].endswith(("-]", "+}")) else ""
            said.append(f"{blank or apart}{opened}{visible(piece.text.strip())}{closed}")
    return "".join(said)


def _around(text: str, *, first: bool, last: bool) -> str:
    """What stands unchanged, folded to the sentences that touch a change."""
    parts = sentences(text)
    keep = 1 if first or last else 2
    if len(parts) <= keep + 1:
        return text
    before = "" if first else parts[0]
    after = "" if last else parts[-1]
    return f"{before}[…] {after}"


def _paragraphs(text: str) -> list[str]:
    return [" ".join(visible(each).split()) for each in re.split(r"\n\s*\n", text) if each.strip()]


def _painted(lines: Sequence[str], report: ChangesReport) -> Iterator[str]:
    """The lines with what went and what came in colours, beside the marks that say it."""
    style = ""
    for line in lines:
        parts = re.split(r"(\[-|-\]|\{\+|\+\})", line)
        made = ""
        for part in parts:
            style = {"[-": "removed", "{+": "added"}.get(part, style)
            made += report.layout.paint(part, style)
            style = "" if part in ("-]", "+}") else style
        yield made


def _rest(folded: Sequence[Change], report: ChangesReport) -> Iterator[str]:
    """What is only counted, and what could not be compared."""
    if folded:
        many = _EDITORIAL.counted(len(folded))
        them = Text(sv="den", en="it") if len(folded) == 1 else Text(sv="dem", en="them")
        said = Text(
            sv=f"Dessutom {small(many.sv)} av uppställning, källor, noter eller hänvisningar. "
            f"Visa {them.sv} med --editorial.",
            en=f"And {small(many.en)} of layout, sources, footnotes or references. "
            f"Show {them.en} with --editorial.",
        )
        yield from report.layout.wrapped(said.to(report.language))
    for text in report.comparison.not_compared:
        yield from report.layout.wrapped(
            _say(report, "Inte jämfört: ", "Not compared: ") + text.to(report.language)
        )


def _short(name: str) -> str:
    """The name without its full stop, for a sentence goes on after it; of a long one the beginning."""
    return clipped(visible(name.rstrip(".:")), _LONG_NAME)

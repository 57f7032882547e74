"""The changes that a patch does not have: each at its file and line, what it is, and why it is left out."""

from collections.abc import Iterator

from samverkan.render.word.origins import path_of
from samverkan.report.layout import visible
from samverkan.report.returned.report import ReturnedReport, said
from samverkan.returned import TextChange
from samverkan.returned.reasons import ByHand
from samverkan.text import Text


def write(left: tuple[ByHand, ...], report: ReturnedReport) -> str:
    """How many they are, and each; nothing when there is none."""
    if not left:
        return ""
    lines = "\n".join(_line(each, report) for each in left)
    return f"{_head(len(left)).to(report.language)}\n{lines}\n"


def _head(number: int) -> Text:
    return Text(
        sv=f"{'1 ändring är' if number == 1 else f'{number} ändringar är'} inte med i patchen. "
        f"För in {'den' if number == 1 else 'dem'} för hand:",
        en=f"{'1 change is' if number == 1 else f'{number} changes are'} not in the patch. "
        f"Enter {'it' if number == 1 else 'them'} by hand:",
    )


def _line(left: ByHand, report: ReturnedReport) -> str:
    words = " → ".join(f"”{visible(_on_one_line(each))}”" for each in _words(left) if each)
    return f"  {_place(left, report)}{words}: {left.reason.to(report.language)}"


def _on_one_line(words: str) -> str:
    """The words with a sign where one paragraph ends and the next begins."""
    return " ¶ ".join(" ".join(each.split()) for each in words.split("\n\n"))


def _words(left: ByHand) -> Iterator[str]:
    change = left.change
    yield from dict.fromkeys(said(change) if isinstance(change, TextChange) else (change.old, change.new))


def _place(left: ByHand, report: ReturnedReport) -> str:
    change = left.change
    if isinstance(change, TextChange):
        file, line = report.place_of(change)
        return f"{file}:{line}: {path_of(change.route)}: "
    if change.near is None:
        return ""
    file, line = report.place(change.near)
    return f"{file}:{line}: "

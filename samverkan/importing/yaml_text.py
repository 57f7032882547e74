"""The agreement as the text of a file, with a comment at each value that a person must look at."""

from samverkan.edit import mark, written
from samverkan.importing.draft import Draft
from samverkan.source import SourceFile, parse


def yaml_text(draft: Draft) -> str:
    """The text of agreement.yaml; all marks are put in at once, since there may be many."""
    text = written(draft.in_order())
    file = SourceFile("agreement.yaml", text, parse(text).tree)
    above: dict[int, list[str]] = {}
    for each in (*draft.blanks, *draft.guesses):
        line = file.locate(each.route, key=True)[1].line
        above.setdefault(line, []).append(mark(each.why))
    lines = [
        part
        for number, line in enumerate(text.split("\n"), 1)
        for part in _marked(line, above.get(number, []))
    ]
    return "\n".join(lines)


def _marked(line: str, marks: list[str]) -> list[str]:
    """The line with its marks above it, as far in."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return [*(f"{indent}{each}" for each in dict.fromkeys(marks)), line]

"""What the comments of a file leave for a person to do: `# ATT GÖRA: Besluta vilket värde som ska nås`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.edit.spots import FileText, key_start, page_of, parent_of, route_in
from samverkan.edit.trying import leads, tried
from samverkan.source import LEFT_TO_DO, Lines, Map, SourceFile, comments


@dataclass(frozen=True, slots=True)
class LeftToDo:
    """What is left to do, and the route to what it is about: the value beside it or the next below.

    `line` is that of the comment, counted from nought.
    """

    words: str
    route: Route
    line: int


def mark(words: str) -> str:
    """The comment that says what is left to do, with its `#`."""
    return f"# {LEFT_TO_DO} {' '.join(words.split())}"


def marks(file: SourceFile) -> Iterator[LeftToDo]:
    """What the comments of a file say is left to do, from top to bottom."""
    if file.tree is None or LEFT_TO_DO not in file.text:
        return
    lines = sorted(_lines(file))
    for comment in comments(file):
        if comment.words.startswith(LEFT_TO_DO):
            words = comment.words.removeprefix(LEFT_TO_DO).strip()
            yield LeftToDo(words, _route(lines, comment.line - 1, alone=comment.alone), comment.line - 1)


def with_mark(file: SourceFile, route: Route, words: str) -> str | None:
    """The text of the file with what is left to do above the key or item at `route`; on top for no route.

    None when there is no such place in the file itself.
    """
    page = page_of(file.written.get(file.path, file.text))
    if page is None or file.own(route) != route:
        return None
    route = route_in(page.tree, route)
    if not leads(page.tree, route):
        return None
    start = page.line_start(_beginning(page, route))
    line = page.text[start : page.line_end(start)]
    indent = line[: len(line) - len(line.lstrip(" "))]
    return tried(page, f"{page.text[:start]}{indent}{mark(words)}\n{page.text[start:]}", (), page.tree)


def with_marks(file: SourceFile, left: Iterable[tuple[Route, str]]) -> str:
    """The text of a file just written, with all that is left to do above the lines of what it is about.

    They are put in at once, since there may be many; of several alike above a line there is one.
    """
    above: dict[int, list[str]] = {}
    for route, words in left:
        above.setdefault(file.locate(route, key=True)[1].line, []).append(mark(words))
    lines = file.text.split("\n")
    for number in sorted(above, reverse=True):
        line = lines[number - 1]
        indent = line[: len(line) - len(line.lstrip(" "))]
        lines[number - 1 : number - 1] = [f"{indent}{each}" for each in dict.fromkeys(above[number])]
    return "\n".join(lines)


def _beginning(page: FileText, route: Route) -> int:
    """Where the line begins that the value stands in, or the key or dash before it."""
    if not route:
        return page.tree.key_places[next(iter(page.tree))].start
    return key_start(page, parent_of(page.tree, route), route[-1])


def _lines(file: SourceFile) -> Iterator[tuple[int, int, Route]]:
    """The line, counted from nought, of each key and item, how deep it lies, and its route."""
    lines = Lines(file.text)
    for route, node in file.nodes:
        steps = node.key_places.items() if isinstance(node, Map) else enumerate(node.item_places)
        yield from ((lines.number(at.start) - 1, len(route), (*route, step)) for step, at in steps)


def _route(lines: Sequence[tuple[int, int, Route]], line: int, *, alone: bool) -> Route:
    """The outermost of what begins in the line, else, for a comment alone, below it, and else above it."""
    below = next((each for each in lines if each[0] >= line and (alone or each[0] == line)), None)
    return (below or [each for each in lines if each[0] < line][-1])[2]

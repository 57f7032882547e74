"""Signs around words that came from a file, so that they are known again wherever they were written.

They are set only where a format asks for them, and change nothing else in what is written.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from markdown_it.token import Token

from samverkan.diagnostics import Route
from samverkan.render.escape import Md, collapsed, escaped
from samverkan.render.signs import SIGN, signs, unmarked
from samverkan.text import pattern_of

_SHORTEST = 3
_SHORTEST_OF_MARKDOWN = 6


@dataclass(frozen=True, slots=True)
class Origin:
    """A text of a file, and where in it it stands."""

    file: str
    route: Route
    text: str


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A document of the agreement as Markdown with signs, and where each of its pieces comes from."""

    agreement: str
    markdown: str
    pieces: Sequence[Origin]


_WORD = pattern_of(r"\w+")
_JOINTS = pattern_of(r"[,;:] | och ")


class _Sought:
    """Texts that are looked for as whole words, each by the first word that it has."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[int, str, Origin | None]]] = defaultdict(list)
        self._count = 0

    def add(self, words: str, origin: Origin | None) -> None:
        """One more, to be looked for after those before it; without an origin for words of several texts."""
        first = _WORD.search(words)
        self._by_word[first[0] if first else ""].append((self._count, words, origin))
        self._count += 1

    def that_may_be_in(self, text: str) -> Iterator[tuple[str, Origin | None]]:
        """Those that stand in the text, if only as parts of words, in the order that they were added."""
        there = {"", *_WORD.findall(text)} & self._by_word.keys()
        near = sorted((each for word in there for each in self._by_word[word]), key=lambda each: each[0])
        return ((words, origin) for _, words, origin in near if words in text)


class Texts:
    """The texts of an agreement's files, ready to be known again.

    A text is known by being the very value that was read; one that has become part of another, by its
    words, if no other text of a file has the same, and it is not put together of others; in words of several
    texts no shorter text is known. So are `dates`, each with the words that documents have for it.
    """

    def __init__(self, origins: Sequence[Origin], dates: Sequence[tuple[str, Origin]] = ()) -> None:
        times = Counter(id(each.text) for each in origins)
        self.known = {id(each.text): each for each in origins if times[id(each.text)] == 1}
        every = [*((collapsed(each.text).strip(), each) for each in origins), *dates]
        words = Counter(text for text, _ in every)
        self.alone = _Sought()
        self.alone_in_markdown = _Sought()
        origin_of = dict(every)
        plain = {text.casefold() for text in words}
        for text in sorted(words, key=lambda text: -len(text)):
            if not text.isdecimal() and "\n" not in origin_of[text].text.strip():
                is_known = words[text] == 1 and not _is_of_others(text, plain)
                self._remember(text, origin_of[text] if is_known else None)

    def _remember(self, text: str, origin: Origin | None) -> None:
        if len(text) >= _SHORTEST:
            self.alone.add(text, origin)
        if len(text) >= _SHORTEST_OF_MARKDOWN:
            self.alone_in_markdown.add(escaped(text, at_start=False), origin)


def _is_of_others(text: str, every: Set[str]) -> bool:
    """Whether a document may have put the text together of others, such as a name and an office."""
    parts = _JOINTS.split(text.casefold())
    return len(parts) > 1 and all(each in every for each in parts)


@dataclass(slots=True)
class Marks:
    """Sets signs around each text that is one of `texts`, and remembers in `pieces` which it was."""

    texts: Texts
    pieces: list[Origin] = field(default_factory=list)

    def mark(self, value: str) -> str:
        """A value on one line, with signs around it, or around the texts in it."""
        plain = collapsed(unmarked(value)).strip()
        origin = self.texts.known.get(id(value))
        if origin and plain and not plain.isdecimal():
            return self._around(plain, origin)
        return self._within(plain, self.texts.alone)

    def in_markdown(self, markdown: Md) -> Md:
        """The same of Markdown that has been written already, and has no signs."""
        if SIGN.search(markdown):
            return markdown
        return Md(self._within(str(markdown), self.texts.alone_in_markdown))

    def of_prose(self, value: str) -> Callable[[Sequence[Token]], None] | None:
        """What sets signs around the words of each line of a prose, if it is one of the texts."""
        origin = self.texts.known.get(id(value))
        if not origin:
            return None

        def around_lines(tokens: Sequence[Token]) -> None:
            for token in tokens:
                self._around_words([each for each in token.children or () if each.type == "text"], origin)

        return around_lines

    def _around_words(self, words: Sequence[Token], origin: Origin) -> None:
        for each in words:
            each.content = unmarked(each.content)
        filled = [each for each in words if each.content.strip()]
        if filled:
            before, after = self._signs(origin)
            blank = len(filled[0].content) - len(filled[0].content.lstrip())
            filled[0].content = filled[0].content[:blank] + before + filled[0].content[blank:]
            last = filled[-1].content
            filled[-1].content = last.rstrip() + after + last[len(last.rstrip()) :]

    def _around(self, words: str, origin: Origin) -> str:
        before, after = self._signs(origin)
        return f"{before}{words}{after}"

    def _signs(self, origin: Origin) -> tuple[str, str]:
        self.pieces.append(origin)
        return signs(len(self.pieces) - 1)

    def _within(self, text: str, alone: _Sought) -> str:
        found: list[tuple[int, int, Origin | None]] = []
        for words, origin in alone.that_may_be_in(text):
            found += _free(words, text, found, origin)
        parts, end = [], 0
        for start, stop, origin in sorted(found, key=lambda each: each[0]):
            words = text[start:stop]
            parts += [text[end:start], self._around(words, origin) if origin else words]
            end = stop
        return "".join([*parts, text[end:]])


def _free(
    words: str, text: str, taken: Sequence[tuple[int, int, Origin | None]], origin: Origin | None
) -> Iterator[tuple[int, int, Origin | None]]:
    """Where the words stand as whole words, and in nothing that has been found already."""
    for match in re.finditer(rf"(?<![\w\\]){re.escape(words)}(?!\w)", text):
        if all(match.end() <= start or match.start() >= stop for start, stop, _ in taken):
            yield match.start(), match.end(), origin

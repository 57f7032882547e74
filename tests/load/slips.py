"""Slips of those who copy, half-type, merge and save, made in the files of the examples: see slips.txt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = "▸"
"""Stands before the place that is to be pointed at; taken out before the file is written."""

_UNSEEN = {"⇥": "\t", "⍽": "\N{NO-BREAK SPACE}"}

_AS = re.compile(r" as ([a-z0-9-]+)$")


@dataclass(frozen=True)
class Slip:
    """What happens to the file `path`: lines are written otherwise, or it lies in another place.

    The first that is told is of `rule`, has these `words`, and points at the sign or to the file `at`.
    """

    name: str
    path: str
    to: str
    old: str
    new: str
    encoding: str
    at: str
    rule: str
    words: str

    def make(self, agreements: Path) -> None:
        """Does it in the folder of the agreements."""
        path, to = agreements / self.path, agreements / self.to
        data = self._marked(path.read_text("utf-8")).replace(HERE, "").encode(self.encoding)
        to.parent.mkdir(parents=True, exist_ok=True)
        if self.name.startswith("moved"):
            path.unlink()
        to.write_bytes(data)

    def place(self, agreements: Path) -> tuple[str, int, int]:
        """The file, the line and the column that are to be pointed at."""
        if self.at:
            file, line, column = self.at.split(":")
            return file, int(line), int(column)
        before = self._marked((agreements / self.path).read_text("utf-8")).partition(HERE)[0]
        return self.to, before.count("\n") + 1, len(before) - before.rfind("\n")

    def _marked(self, text: str) -> str:
        """The text with the new lines for the old ones, where these first stand."""
        assert f"\n{self.old}" in f"\n{text}", self.name
        return f"\n{text}".replace(f"\n{self.old}", f"\n{self.new}", 1)[1:]


def slips() -> Iterator[Slip]:
    """Every slip of slips.txt."""
    text = Path(__file__).with_name("slips.txt").read_text("utf-8")
    for block in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        yield _slip(block.rstrip("\n").split("\n"))


def _slip(lines: list[str]) -> Slip:
    name, where, *changed = lines
    encoding = _AS.search(where)
    path, _, to = _AS.sub("", where).partition(" -> ")
    old, new = ("".join(f"{each[2:]}\n" for each in changed if each.startswith(sign)) for sign in "-+")
    for sign, meant in _UNSEEN.items():
        new = new.replace(sign, meant)
    at = next((each[3:] for each in changed if each.startswith("at ")), "")
    rule, _, words = next(each[2:] for each in changed if each.startswith("= ")).partition(" ")
    return Slip(name, path, to or path, old, new, encoding[1] if encoding else "utf-8", at, rule, words)

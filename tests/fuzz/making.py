"""A workspace that somebody has harmed, and what is asked of it, made from a number alone."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.conftest import ROOT

WORKSPACES = sorted(
    [ROOT, *(each for each in (ROOT / "tests/workspaces").iterdir() if (each / "agreements").is_dir())]
)
ACTIVE = "<script>fuzz()</script>"
"""What must never stand in a page as it is."""
SIGNS = "\x1b]0;fuzz\x07"
"""What must never reach a terminal as it is."""
_VALUES = (
    ACTIVE,
    '"\\e]0;fuzz\\a"',
    "#import fuzz",
    "[](javascript:fuzz())",
    "{{ 7 * 7 }}",
    "=1+1",
    "a" * 20_000,
    "[[[[[[[[",
    "{a: {b: {c: {d: 1}}}}",
    "!!python/object/apply:os.system [fuzz]",
    "*a",
    "&a [*a, *a]",
    "2027-02-30",
    "0x7fffffffffffffffff",
    "-0",
    ".nan",
    "1e309",
    "~",
    "",
    "'",
    "|\n  \t\n",
    "\u202eabc",
    "å\u0308",
    "../../../etc/passwd",
    "{file: ../../x.csv}",
    "{file: agreement.yaml}",
)
_TEMPLATES = (
    "{% for a in range(10**9) %}{{ a }}{% endfor %}",
    "{{ 'a' * 10**9 }}",
    "{{ ''.__class__.__mro__ }}",
    "{% include 'avtal.md.j2' %}",
    "{% extends 'avtal.md.j2' %}",
    "{{ page",
    "{% import 'x' as y %}",
    "{{ [1] | map('string') | join('x' * 10**8) }}",
)
_ARGUMENTS = (
    ("validate",),
    ("validate", "--format", "json"),
    ("validate", "--format", "sarif"),
    ("validate", "--format", "github"),
    ("validate", "--baseline", "baseline.json"),
    ("render", "--output", "out"),
    ("render", "--to", "md", "--to", "docx", "--output", "out"),
    ("status",),
    ("status", "--format", "json"),
    ("law",),
    ("calendar",),
    ("diff", "{id}"),
    ("diff", "{id}", "--format", "json"),
    ("diff", "{word}:{id}", "{id}"),
    ("format", "--check"),
    ("explain", "{word}"),
    ("schema", "{word}"),
    ("new", "{word}", "--agreement", "{id}"),
    ("renew", "{id}"),
    ("import", "{path}", "--to", "ny/2027"),
    ("returned", "{path}"),
    ("validate", "--select", "{word}"),
    ("render", "--document", "{word}", "--output", "out"),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A harmed workspace at `root`, and the arguments of a run in it."""

    root: Path
    arguments: tuple[str, ...]


def made(number: int, root: Path) -> Case:
    """The case of the number, made in an empty folder."""
    chance = Random(number)  # noqa: S311 - to be made again, not to be secret
    source = chance.choice(WORKSPACES)
    folders = [each for each in (source / "agreements").iterdir() if each.is_dir()]
    folder = chance.choice(folders)
    shutil.copytree(folder, root / "agreements" / folder.name)
    for name in ("samverkan.yaml", "organisations.yaml"):
        if (source / name).is_file():
            shutil.copy(source / name, root / name)
    files = sorted(each for each in root.rglob("*") if each.is_file())
    for _ in range(chance.randint(1, 3)):
        chance.choice(_HARMS)(chance, files, root)
    ids = [str(each.parent.relative_to(root / "agreements")) for each in files if each.stem == "agreement"]
    words = {"id": chance.choice(ids or ["x"]), "word": _word(chance), "path": str(chance.choice(files))}
    arguments = chance.choice(_ARGUMENTS)
    return Case(root, tuple(each.format(**words) for each in arguments))


def _word(chance: Random) -> str:
    return chance.choice((*_VALUES, "SV001", "mål", "lagesbild", "goals.title", "HEAD", SIGNS)).replace(
        "\0", ""
    )


def _bytes(chance: Random, files: Sequence[Path], _root: Path) -> None:
    """Some bytes put in, taken out or turned into others."""
    path = chance.choice(files)
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        data[at : at + chance.choice((0, 0, 1, 40))] = chance.choice(
            (
                bytes([chance.randrange(256)]),
                b"\xef\xbb\xbf",
                b"\r\n",
                b"\t",
                b"\x00",
                b": ",
                b"- ",
                b"\xff\xfe",
            )
        )
    path.write_bytes(data)


def _lines(chance: Random, files: Sequence[Path], _root: Path) -> None:
    """Lines that have changed places, are there twice, are gone, or stand further in or out."""
    path = chance.choice(files)
    lines = path.read_bytes().split(b"\n")
    for _ in range(chance.randint(1, 5)):
        i, j = chance.randrange(len(lines)), chance.randrange(len(lines))
        way = chance.randrange(4)
        if way == 0:
            lines[i], lines[j] = lines[j], lines[i]
        elif way == 1:
            lines.insert(i, lines[j])
        elif way == 2:
            lines[i] = b"  " + lines[i]
        elif len(lines) > 1:
            del lines[i]
    path.write_bytes(b"\n".join(lines))


def _values(chance: Random, files: Sequence[Path], _root: Path) -> None:
    """Another value after a key, as nobody should write it."""
    path = chance.choice([each for each in files if each.suffix == ".yaml"])
    lines = path.read_text("utf-8", errors="surrogateescape").split("\n")
    places = [i for i, line in enumerate(lines) if ": " in line]
    for i in chance.sample(places, min(len(places), chance.randint(1, 4))):
        key = lines[i].partition(": ")[0]
        lines[i] = f"{key}: {chance.choice(_VALUES)}"
    path.write_text("\n".join(lines), "utf-8", errors="surrogateescape")


def _settings(chance: Random, _files: Sequence[Path], root: Path) -> None:
    """Settings, a baseline or a template of its own that make no sense."""
    (root / "samverkan.yaml").write_text(
        chance.choice(
            (
                "rules: [{rule: SV001, severity: off}]\n",
                "house_style: {tjansteskrivelse: [{heading: x, show: y}]}\n",
                f"language: {chance.choice(_VALUES)}\n",
                "folders: [{folder: ../x}]\n",
                "rules: {}\n",
            )
        ),
        "utf-8",
    )
    (root / "baseline.json").write_text(chance.choice(("[]", "{}", "null", '{"version": 1}', "{" * 5000)))
    template = root / "templates" / chance.choice(("avtal.md.j2", "blocks/goals.md.j2", "lagesbild.md.j2"))
    if chance.random() < 0.5:
        template.parent.mkdir(parents=True, exist_ok=True)
        template.write_text(chance.choice(_TEMPLATES), "utf-8")


def _folders(chance: Random, files: Sequence[Path], root: Path) -> None:
    """Files that are folders, links that lead nowhere or out, and names that nobody gives."""
    path = chance.choice(files)
    way = chance.randrange(4)
    beside = path.with_name(
        chance.choice(("case.yaml", "lagesbild-x.yaml", "å\x1b[2J.yaml", "x" * 200 + ".yaml"))
    )
    if beside.exists() or beside.is_symlink():
        return
    if way == 0:
        beside.mkdir()
    elif way == 1:
        beside.symlink_to(chance.choice((root / "nowhere", Path("/etc/passwd"), beside)))
    else:
        beside.write_bytes(path.read_bytes())


_HARMS: tuple[Callable[[Random, Sequence[Path], Path], None], ...] = (
    _bytes,
    _lines,
    _values,
    _values,
    _settings,
    _folders,
)

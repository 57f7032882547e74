"""A workspace that is changed at random, and what the program answers with its cache and without."""

import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from random import Random

from samverkan import __main__ as program
from samverkan.cache import witness
from samverkan.cli import run
from tests.conftest import MINIMAL, SOUND

Answer = tuple[int, str, str]


def answer(work: Callable[[list[str]], int], arguments: list[str]) -> Answer:
    """The exit status, standard output and standard error of the work, done as by a process of its own."""
    witness._RUNS.clear()
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        status = work(list(arguments))
    return status, out.getvalue(), err.getvalue()


def cached(arguments: list[str]) -> Answer:
    """What the program answers, out of its cache when it can."""
    return answer(program._answered, arguments)


def cold(arguments: list[str]) -> Answer:
    """What it answers when it works everything out."""
    return answer(run, arguments)


FILES: dict[str, str | bytes] = {
    "organisations.yaml": "organisations:\n- {id: k, name: Ek kommun, type: kommun, logo: bild.png}\n",
    "a/2019/agreement.yaml": SOUND + "background: {file: ../../texter/bakgrund.md}\n",
    "a/2023/agreement.yaml": MINIMAL + "relations: [{kind: replaces, agreement: a/2019}]\n",
    "a/2023/bakgrund.md": "En bakgrund.\n",
    "a/2023/uppfoljning.yaml": "id: u\ndate: 2020-03-01\ntype: output\nresults: [{text: Bra.}]\n",
    "texter/bakgrund.md": "Text.\n",
    "/delat/text.md": "Delad.\n",
    "/samverkan.yaml": "language: sv\n",
}


def edited(root: Path, chance: Random) -> None:  # noqa: C901 - a case for each sort of change
    """Changes one thing in the workspace."""
    files = sorted(each for each in root.rglob("*") if not each.is_dir())
    one, other = chance.choice(files), chance.choice(files)
    fresh = root / "agreements" / chance.choice(["a/2023", "b/2027", "a", "å"]) / one.name
    fresh.parent.mkdir(parents=True, exist_ok=True)
    match chance.randrange(10):
        case 0 if len(files) > 3:
            one.unlink()
        case 1 if not fresh.is_dir():
            one.rename(fresh)
        case 2 if not fresh.exists() and not fresh.is_symlink():
            fresh.symlink_to(os.path.relpath(other, fresh.parent))
        case 3 if not fresh.exists() and not fresh.is_symlink():
            fresh.mkdir()
        case 4:
            named = chance.choice(["../../delat/text.md", "bakgrund.md", "finns-inte.md", "../2019", "å.md"])
            target = root / "agreements" / "a/2023/agreement.yaml"
            if target.parent.is_dir() and not target.is_dir():
                target.unlink(missing_ok=True)
                target.write_text(f"{MINIMAL}background: {{file: {named}}}\n", "utf-8")
        case 5:
            language = chance.choice(["sv", "en"])
            (root / "samverkan.yaml").unlink(missing_ok=True)
            (root / "samverkan.yaml").write_text(f"language: {language}\n", "utf-8")
        case 6:
            fresh.unlink(missing_ok=True) if not fresh.is_dir() else None
            if not fresh.exists():
                fresh.write_text(SOUND, "utf-8")
        case 7 if one.is_file():
            content = one.read_bytes()
            one.write_bytes(content[: chance.randrange(len(content) + 1)])
        case 8 if one.is_file():
            one.write_bytes(one.read_bytes().replace(b"k", b"g", 1))
        case _:
            (root / "agreements" / "a").mkdir(exist_ok=True)
            name = chance.choice(["agreement.yaml", "case.yaml", "bakgrund2.md"])
            with suppress(IsADirectoryError):
                (root / "agreements" / "a" / name).write_text(
                    chance.choice([SOUND, "title: x\n", ""]), "utf-8"
                )

"""A corpus that has not changed is not written anew, and nothing else is ever left as it was."""

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from random import Random

import pytest

from tests.cache.editing import Answer, cached, cold
from tests.conftest import SOUND, examples

_RENDER = ["render", "--to", "md", "--today", "2026-06-01"]
_TEXT = "sections: [{heading: Inledning, text: {file: ../../texter/text.md}}]\n"
_SOUND = {
    "a/2019/agreement.yaml": SOUND,
    "a/2023/agreement.yaml": SOUND.replace("2019", "2023").replace("2022", "2026") + _TEXT,
    "texter/text.md": "Text.\n",
    "/samverkan.yaml": "language: sv\n",
    "/templates/avtal.md.j2": "{% include 'shipped/avtal.md.j2' %}\nTillägg.\n",
    "/templates/bild.txt": "Ingen mall.\n",
}


@pytest.fixture
def made(workspace: Callable[..., Path]) -> Path:
    return workspace(_SOUND)


def _touched(root: Path, chance: Random) -> None:
    """Changes one file of those that are read or written, or lets it go, or puts one there."""
    files = sorted(each for each in root.rglob("*") if each.is_file() and not each.is_symlink())
    one = chance.choice(files)
    match chance.randrange(7):
        case 0 if one.suffix in (".md", ".j2", ".html", ".txt"):
            one.write_bytes(one.read_bytes() + b"Mer.\n")
        case 1 if "build" in one.parts or "ut" in one.parts:
            one.unlink()
        case 2:
            one.write_bytes(one.read_bytes().replace(b"2022", b"2021").replace(b"Text", b"Ord"))
        case 3:
            other = root / "agreements" / chance.choice("bc") / "agreement.yaml"
            other.parent.mkdir(exist_ok=True)
            other.write_text(SOUND.replace("Exempelby", chance.choice(["Ekby", "Alby"])), "utf-8")
        case 4:
            (root / "templates").mkdir(exist_ok=True)
            (root / "templates" / chance.choice(["avtal.md.j2", "index.html.j2"])).unlink(missing_ok=True)
        case 5:
            other = (
                root / chance.choice(["build", "ut"]) / "a" / "2023" / chance.choice(["avtal.html", "x.md"])
            )
            other.parent.mkdir(parents=True, exist_ok=True)
            other.write_text("Någon annans.\n", "utf-8")
        case _:
            (root / "samverkan.yaml").write_text(f"language: {chance.choice(['sv', 'en'])}\n", "utf-8")


def _copied(root: Path, to: Path) -> Path:
    for path in sorted(each for each in root.rglob("*") if each.is_file()):
        place = to / path.relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    return to


def _lying(root: Path) -> dict[str, bytes]:
    files = (each for each in root.rglob("*") if each.is_file())
    return {str(each.relative_to(root)): blake2b(each.read_bytes()).digest() for each in files}


_MORE: list[list[str]] = [[], ["--output", "ut"], ["--check"], ["--public"]]


@pytest.mark.parametrize("seed", range(examples(40)))
def test_what_is_written_is_always_what_would_be(
    made: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    other = _copied(made, tmp_path_factory.mktemp("other"))
    chances = {made: Random(seed), other: Random(seed)}  # noqa: S311 - no secret
    asked = Random(str(seed))  # noqa: S311 - no secret
    for _ in range(8):
        more = asked.choice(_MORE)
        said: list[list[Answer]] = []
        for root, work in ((made, cached), (other, cold)):
            monkeypatch.chdir(root)
            arguments = [[*_RENDER], [*_RENDER, *more], [*_RENDER, *more]]
            said.append([work(each) for each in arguments])
            _touched(root, chances[root])
        here, there = (
            [[a, b.replace(str(root), "")] for a, b, _ in each]
            for each, root in zip(said, chances, strict=True)
        )
        assert here == there
        assert _lying(made) == _lying(other)


def test_documents_that_stand_are_not_made_again(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, again = cached(_RENDER), cold(_RENDER)
    monkeypatch.setattr("samverkan.cli.run", None)
    assert first != cached(_RENDER) == again


@pytest.mark.parametrize(
    "path",
    ["build/index.html", "build/a/2023/avtal.md", "templates/avtal.md.j2", "agreements/texter/text.md"],
)
def test_a_file_that_has_changed_is_seen(made: Path, path: str) -> None:
    cached(_RENDER)
    before = _lying(made / "build")
    file = made / path
    file.write_text(file.read_text("utf-8") + "Mer.\n", "utf-8")
    cached(_RENDER)
    assert (_lying(made / "build") == before) is path.startswith("build")

"""What README and docs/ say is true: references are current, and links lead somewhere."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from docs.make.described import anchor
from docs.make.references import FOLDER, references, stale

ROOT = FOLDER.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *FOLDER.rglob("*.md")])
CODE = re.compile(r"^```.*?^```\n", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def test_every_reference_is_current() -> None:
    assert not stale(FOLDER), "run `make docs`"


def test_a_stale_reference_is_noticed(tmp_path: Path) -> None:
    for name in references():
        shutil.copy(FOLDER / name, tmp_path)
    page = tmp_path / "fields.md"
    page.write_text(page.read_text(encoding="utf-8").replace("`goals`", "`gols`", 1), encoding="utf-8")
    assert stale(tmp_path) == ["fields.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))
    lost = [link for link in links if not link.startswith("http") and not _leads(page, link)]
    assert not lost


def _leads(page: Path, link: str) -> bool:
    name, _, place = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not place or place in _anchors(target))


def _anchors(page: Path) -> set[str]:
    used: Counter[str] = Counter()
    lines = CODE.sub("", page.read_text(encoding="utf-8")).splitlines()
    return {anchor(line, used) for line in lines if line.startswith("#")}

"""Whatever the texts of a workspace are, all that is written of it says them, and nothing of it runs."""

import re
import shutil
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml
from openxml_audit import OpenXmlValidator

from samverkan.diagnostics import Route
from samverkan.load.load import load
from samverkan.model import records, texts_of
from tests.conftest import ROOT, Ran
from tests.render.papers import faults

AGREEMENT = "tankvika/2024-2027"
HOSTILE = [
    "#strong[x] $ 1/0 $ #panic() \\u{41} //k",
    "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r>",
    '=HYPERLINK("http://x.se")+SUM(A1) HYPERLINK "http://x.se" \\o',
    "<script>alert(1)</script>&amp;{{ 7*7 }}{% raw %}",
    "שלום السلام",
    "😀👩\u200d🚒🇸🇪 \ue000\U000f0000",
    "]]><!-- cover --> ::: cover ![x](http://x.se/a.svg) [y](javascript:alert(1))",
    "| a | b | - 1. # > `x` *y* _z_ <ins>x</ins> @import url(x)",
    "utanslut" * 40,
]
LONGEST = "lång" * 2500
_MAY_BE_ASKED = {"PAGE", "NUMPAGES", "NOTEREF"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agreement with all that belongs to it, each of whose texts goes on with something hostile."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "agreements" / "tankvika", root / "agreements" / "tankvika")
    (root / "samverkan.yaml").write_text("language: en\n")
    folder = load(root).folder(AGREEMENT)
    assert folder
    worst = cycle(HOSTILE)
    for path, record in folder.records.items():
        file = root / path
        data = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes texts alone
        long = next((route for route, _ in texts_of(records(record), "prose")), None)
        for route, text in texts_of(records(record)):
            if not re.match(r"https?:|\S+@|[a-z-]+$", text):
                _go_on(data, route, f" {LONGEST if route == long else next(worst)}")
        quoted = yaml.dump(data, allow_unicode=True, sort_keys=False, width=10**9, default_style='"')
        file.write_text(quoted, "utf-8")
    return root


def _go_on(data: Any, route: Route, more: str) -> None:
    """Puts more at the end of the text, if it stands in the file itself and may be of any length."""
    for step in route[:-1]:
        held = (isinstance(data, dict) and step in data) or isinstance(data, list)
        data = data[step] if held else {}
    if isinstance(data, dict | list) and data and isinstance(data[route[-1]], str):
        data[route[-1]] += more


def test_every_kind_is_written_and_nothing_runs(
    root: Path, samverkan: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    ran = samverkan("render", AGREEMENT, "--to", "html", "--to", "docx", "--to", "pdf", *_one_of_each())
    assert (ran.status, ran.err) == (0, "")
    for path in sorted((root / "build").rglob("*.*")):
        found = _CHECKS.get(path.suffix, lambda _: [])(path)
        assert found == [], path.name


def _one_of_each() -> list[str]:
    kinds = (
        "protokollsutdrag tjansteskrivelse cycle lagesbild orsaksanalys medborgarlofte uppfoljning".split()
    )
    return [part for kind in kinds for part in ("--document", kind)]


def _of_docx(path: Path) -> list[str]:
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as file:
        text = file.read("word/document.xml").decode()
        related = file.read("word/_rels/document.xml.rels").decode()
    asked = {each.split()[0] for each in re.findall(r"<w:instrText[^>]*>([^<]*)<", text)}
    outward = re.findall(r'Type="[^"]*/(\w+)" Target="[^"]*" TargetMode="External"', related)
    faulty = [str(error) for error in OpenXmlValidator().validate(path).errors]
    return [*(asked - _MAY_BE_ASKED), *(set(outward) - {"hyperlink"}), *faulty]


def _of_html(path: Path) -> list[str]:
    page = path.read_text("utf-8")
    tags = re.findall(r"<(?:script|iframe|object|embed|form)\b|<[^>\"]+\son\w+=", page)
    return [*tags, *re.findall(r'(?:href|src)="(?:javascript|vbscript):', page)]


_CHECKS: dict[str, Callable[[Path], list[str]]] = {
    ".docx": _of_docx,
    ".html": _of_html,
    ".pdf": lambda path: faults(path.read_bytes()),
}


def test_they_are_bundled_too(
    root: Path, samverkan: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    ran = samverkan("bundle", AGREEMENT, "--for", "kallelse")
    assert (ran.status, ran.err) == (0, "")
    (path,) = (root / "build").rglob("kallelse.pdf")
    assert faults(path.read_bytes()) == []

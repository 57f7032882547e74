"""What README and docs/ say is true: references are current, commands do as told, links lead somewhere."""

import re
from collections import Counter
from pathlib import Path

import pytest

from docs.make.commands import command_names
from docs.make.described import anchor
from docs.make.pictures import PICTURED, PICTURES, TERMINAL, terminal
from docs.make.playing import NotAsToldError, played
from docs.make.references import REFERENCES, ROOT, is_current
from samverkan import __version__
from samverkan.model import KINDS
from samverkan.text import Language

PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *(ROOT / "docs").rglob("*.md")]
)
DECISIONS = sorted((ROOT / "docs/decisions").glob("0*.md"))
CODE = re.compile(r"^```(\w+)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
MANUALS = ("docs/manual.md", "docs/handbok.md")
GUIDE = tuple(name for name in REFERENCES if name.startswith("docs/sv/"))
PLAYED = ("README.md", *MANUALS, *GUIDE)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REFERENCES)
def test_every_reference_is_current(name: str) -> None:
    assert is_current(name, text_of(name)), "run `make docs`, and read what it changes"


@pytest.mark.parametrize("name", ["docs/fields.md", "README.md"])
def test_a_stale_reference_is_noticed(name: str) -> None:
    page = text_of(name)
    stale = page.replace("error SV025", "warning SV025").replace("`goals`", "`gols`")
    assert page != stale
    assert not is_current(name, stale)


def test_a_command_that_does_something_else_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(NotAsToldError):
        played("```sh\nsamverkan validate nowhere\n```\n", Language.EN, tmp_path)


def test_a_block_adds_to_its_file(tmp_path: Path) -> None:
    played("```yaml\n# a.yaml\none: 1\ntwo: 2\n```\n```yaml\n# a.yaml\ntwo: 3\n```\n", Language.EN, tmp_path)
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "# a.yaml\none: 1\ntwo: 3\n"


@pytest.mark.parametrize("name", PLAYED)
def test_every_block_of_a_manual_is_tried(name: str) -> None:
    blocks = CODE.findall(text_of(name))
    assert {kind for kind, _ in blocks} <= {"yaml", "sh", "text", "css", "svg"}
    assert not [body for kind, body in blocks if kind == "yaml" and not body.startswith("# ")]


@pytest.mark.parametrize("name", TERMINAL)
def test_the_pictures_of_a_terminal_show_what_it_says_now(name: str) -> None:
    written = (PICTURES / name).read_text(encoding="utf-8")
    assert written == terminal(name), "run `make pictures`, and look at what it changes"
    assert "@font-face" not in written


def test_every_picture_is_shown_with_words_and_is_small() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "sv").glob("*.md"))
    shown = re.findall(r"!\[[^\]]{40,}\]\(bilder/([^)]+)\)", pages)
    pictures = {each.name: each.stat().st_size for each in PICTURES.iterdir()}
    assert set(shown) == set(pictures) == {*TERMINAL, *PICTURED}
    assert max(pictures.values()) < 200_000


def test_manual_and_handbok_try_the_same() -> None:
    tried = [
        [body for kind, body in CODE.findall(_without_comments(text_of(name))) if kind != "text"]
        for name in MANUALS
    ]
    assert tried[0] == tried[1]


def _without_comments(page: str) -> str:
    return re.sub(r" +# .*| *--message \"[^\"]*\"", "", page)


@pytest.mark.parametrize("name", MANUALS)
def test_no_command_and_no_kind_of_file_is_left_out(name: str) -> None:
    page = text_of(name)
    assert not [command for command in command_names() if f"samverkan {command}" not in page]
    assert not [kind for kind in KINDS if f"{kind}.yaml" not in page]


def test_the_hook_runs_for_every_file_of_a_workspace() -> None:
    (files, layout) = re.findall(r"^  files: (.*)$", text_of(".pre-commit-hooks.yaml"), re.MULTILINE)
    held = [path for path in (ROOT / "agreements").rglob("*") if path.is_file()]
    assert not [path for path in held if not re.match(files, path.relative_to(ROOT).as_posix())]
    yaml = [path for path in held if path.suffix in (".yaml", ".yml")]
    assert [path for path in held if re.match(layout, path.relative_to(ROOT).as_posix())] == yaml


@pytest.mark.parametrize("name", MANUALS)
def test_pins_name_this_release(name: str) -> None:
    assert set(re.findall(r"(?:@|rev: )v([\d.]+)", text_of(name).replace("checkout@v4", ""))) == {__version__}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(SPAN.sub("", CODE.sub("", page.read_text(encoding="utf-8"))))
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


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_short_and_names_what_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`([\w/]+(?:\.py|/))`", text)
    assert not [
        name for name in named if not list(ROOT.glob(f"samverkan/**/{name}")) and not (ROOT / name).exists()
    ]
    assert len(text.splitlines()) <= 40
    assert f"({page.name})" in text_of("docs/decisions/README.md")


def test_the_readme_is_a_door() -> None:
    assert len(text_of("README.md").splitlines()) <= 150


def test_what_is_said_of_security_is_held_by_tests_that_there_are() -> None:
    named = re.findall(r"`(tests/\S+?)::(\w+)`", text_of("SECURITY.md"))
    assert len(named) > 20
    assert [each for each in named if f"def {each[1]}(" not in text_of(each[0])] == []

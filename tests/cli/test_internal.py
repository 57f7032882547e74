"""What is marked as internal stays out of what is published, and is told to do so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, Ran

INTERNAL = """\
id: polisen
title: Polisens bild
date: 2018-01-09
party: polisen
internal: yes
text: Hemligt läge.
"""
JOINT = "id: gemensam\ntitle: Vår bild\ndate: 2018-02-09\nbuilt_on: [polisen]\n"
FILES = {
    "a/agreement.yaml": MINIMAL,
    "a/lagesbild-polisen.yaml": INTERNAL,
    "a/lagesbild-gemensam.yaml": JOINT,
}
Rendered = Callable[..., Ran]


@pytest.fixture
def rendered(samverkan: Callable[..., Ran], workspace: Callable[..., Path]) -> Rendered:
    """Renders the files of a workspace as Markdown and HTML."""

    def run(*flags: str, more: dict[str, str] | None = None, command: str = "render") -> Ran:
        workspace(FILES | (more or {}))
        return samverkan(command, *flags, "--lang", "sv")

    return run


def made() -> set[str]:
    return {path.name for path in Path("build/a").iterdir()}


def test_it_is_written_for_ourselves_and_says_so(rendered: Rendered) -> None:
    rendered("--to", "md")
    assert "- **Intern handling:** publiceras inte" in Path("build/a/lagesbild.md").read_text()
    assert "Intern handling" not in Path("build/a/lagesbild-gemensam.md").read_text()


def test_it_is_left_out_for_the_public_and_an_earlier_page_is_removed(rendered: Rendered) -> None:
    rendered("--to", "md")
    assert made() == {"avtal.md", "lagesbild.md", "lagesbild-gemensam.md"}
    checked = rendered("--to", "md", "--public", "--check")
    assert checked.status == 1
    assert "lagesbild.md är intern och ska inte ligga bland det som publiceras." in checked.out
    ran = rendered("--to", "md", "--public")
    assert ran.status == 0
    assert made() == {"avtal.md", "lagesbild-gemensam.md"}
    assert "lagesbild.md är borttagen: handlingen är intern." in ran.err
    assert "Internt, och därför inte med: a/lagesbild-polisen.yaml" in ran.out
    assert "En intern handling är inte med här." in Path("build/index.html").read_text()
    assert "Hemligt" not in "".join(path.read_text() for path in Path("build/a").iterdir())
    assert "**Bygger på:** Polisens bild" in Path("build/a/lagesbild-gemensam.md").read_text()
    assert rendered("--to", "md", "--public", "--check").status == 0


@pytest.mark.parametrize("flags", [("--document", "avtal"), ()])
def test_an_earlier_page_is_removed_whatever_is_written(flags: tuple[str, ...], rendered: Rendered) -> None:
    rendered("--to", "html")
    rendered("--to", "md", "--public", *flags)
    assert not {"lagesbild.html", "lagesbild.md"} & made()


def test_an_earlier_page_is_removed_though_another_file_has_errors(rendered: Rendered) -> None:
    rendered("--to", "md")
    rendered("--to", "md", "--public", more={"a/lagesbild-gemensam.yaml": "id: gemensam\n"})
    assert made() == {"avtal.md", "lagesbild-gemensam.md"}


def test_a_page_that_somebody_has_changed_is_left_and_told(rendered: Rendered) -> None:
    rendered("--to", "md")
    Path("build/a/lagesbild.md").write_text("Mitt")
    assert "lagesbild.md är kvar" in rendered("--to", "md", "--public").err


def test_it_is_in_no_series_for_the_public(rendered: Rendered) -> None:
    short = {f"a/lagesbild-{n}.yaml": f"id: kort-{n}\ndate: 2018-03-0{n}\nshort: yes\n" for n in (1, 2)}
    short["a/lagesbild-3.yaml"] = (
        "id: kort-3\ndate: 2018-03-03\nshort: yes\ninternal: yes\nother_information: Hemligt.\n"
    )
    rendered("--to", "md", "--public", more=short)
    assert "Hemligt" not in Path("build/a/lagesbildsserie-2018.md").read_text()


def test_a_bundle_tells_of_it_too(rendered: Rendered) -> None:
    ran = rendered("a", "--for", "signing", "--public", command="bundle")
    assert "Internt, och därför inte med: a/lagesbild-polisen.yaml" in ran.out
    assert "Internt" not in rendered("a", "--for", "signing", command="bundle").out


def test_where_the_public_turns_to_the_coordination_function_stays(rendered: Rendered) -> None:
    contact = "contact: {{phone: 010-{0}, email: {0}@example.se}}"
    forums = (
        f"forums:\n  - {{id: f, name: Funktionen, type: coordination, {contact.format(11)}}}\n"
        f"  - {{id: g, name: Gruppen, type: working_group, {contact.format(22)}}}\n"
    )
    rendered("--to", "md", "--public", more={"a/agreement.yaml": MINIMAL + forums})
    text = Path("build/a/avtal.md").read_text()
    assert ("010-11" in text, "11@example.se" in text, "010-22" in text) == (True, True, False)

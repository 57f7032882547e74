"""An item of which no more than its title is told, beside those of which there is more."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

HEAD = """\
title: Samverkansavtal
parties: [{id: kommunen, name: By kommun}, {id: polisen, name: LPO By}]
validity: {start: 2026, end: 2029}
purposes: [{text: Färre brott.}]
"""
AREA = "areas: [{id: a, title: Trygga torg, text: Det är torget.}]\n"
MIXED = {
    "areas": "areas: [{id: a, title: Rik, text: Mer.}, {id: b, title: Bar}]\n",
    "problems": AREA + "problems: [{id: p, title: Rik, area: a, text: Mer.}, {id: q, title: Bar, area: a}]\n",
    "goals": AREA + "goals: [{id: p, title: Rik, area: a, text: Mer.}, {id: q, title: Bar, area: a}]\n",
    "forums": AREA + "forums: [{id: f, name: Rik, text: Mer.}, {id: g, name: Bar}]\n",
}


def _empty_headings(text: str) -> list[str]:
    """Headings under which nothing stands before another one that is no smaller, or the end."""
    parts = [line for line in text.splitlines() if line.strip() and not line.startswith("<!--")]
    depths = [len(found[0]) if (found := re.match("#+(?= )", line)) else 0 for line in parts]
    pairs = zip(parts, depths, [*depths[1:], 1], strict=True)
    return [line for line, depth, after in pairs if depth and 0 < after <= depth]


@pytest.mark.parametrize("part", MIXED)
def test_a_bare_item_has_no_empty_heading(
    part: str, workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    root = workspace({"by/agreement.yaml": HEAD + MIXED[part]})
    samverkan("render", str(root), "--to", "md", "--output", str(root / "build"))
    text = (root / "build" / "by" / "avtal.md").read_text("utf-8")
    assert not _empty_headings(text)
    assert text.index("- Bar") < text.index("# Rik")


def test_where_headings_are_numbered_a_bare_item_keeps_its_number(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    files = {
        "by/agreement.yaml": HEAD + MIXED["areas"],
        "/samverkan.yaml": "house_style: {numbered_headings: yes}\n",
    }
    root = workspace(files)
    samverkan("render", str(root), "--to", "md", "--output", str(root / "build"))
    text = (root / "build" / "by" / "avtal.md").read_text("utf-8")
    assert re.search(r"# \d+\.1 Rik\b", text)
    assert re.search(r"# \d+\.2 Bar\b", text)


def test_a_step_of_which_nothing_is_told_says_so(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    plan = "id: p\ndate: 2026\nmeasures: [{id: m, title: Lampor}]\n"
    steps = "id: v\nround: 1\nsteps: [{kind: initiate, text: Vi började.}, {kind: own_preparations}]\n"
    root = workspace({"by/agreement.yaml": HEAD + AREA, "by/cycle.yaml": steps, "by/atgardsplan.yaml": plan})
    samverkan("render", str(root), "--to", "md", "--output", str(root / "build"))
    text = (root / "build" / "by" / "cycle.md").read_text("utf-8")
    assert text.count("Inget är antecknat om steget.") == 1
    assert not _empty_headings(text)


@pytest.mark.parametrize(
    ("lead", "headed"),
    [
        ("Kommunen åtar sig att:", False),
        ("Inom ramen för avtalet gäller mycket.\\n\\nBy kommun ska:", False),
        ("Kommunen ska", False),
        ("Kommunen ska göra mycket.", True),
        ("Kommunen och polisen ska:", True),
        ("Så här gör vi:", True),
    ],
)
def test_words_that_name_who_undertakes_it_are_no_second_heading(
    lead: str, headed: bool, workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    own = (
        "commitments: [{text: byta belysning, parties: [kommunen]}]\n"
        f'sections: [{{heading: Åtaganden, text: "{lead}", show: commitments}}]\n'
    )
    root = workspace({"by/agreement.yaml": HEAD + AREA + own})
    samverkan("render", str(root), "--to", "md", "--output", str(root / "build"))
    text = (root / "build" / "by" / "avtal.md").read_text("utf-8")
    assert "byta belysning" in text
    assert ("By kommuns åtaganden" in text) == headed

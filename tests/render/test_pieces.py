"""The small pieces that documents are put together from."""

from dataclasses import dataclass

import pytest

from samverkan.render.escape import Md
from samverkan.render.formats import BY_NAME
from samverkan.render.links import is_safe, leads_outward
from samverkan.render.list_parts import in_parts
from samverkan.render.pieces import blanks, cite, link, marks
from samverkan.render.tree import parse
from samverkan.render.typst.unparted import unparted
from samverkan.text import slug


@dataclass(frozen=True)
class _Item:
    name: str
    part: str


def test_a_list_is_in_parts_in_the_order_that_they_first_appear() -> None:
    items = [_Item("a", ""), _Item("b", "Planer"), _Item("c", ""), _Item("d", "Löften"), _Item("e", "Planer")]
    parts = [(each.heading, "".join(item.name for item in each.items)) for each in in_parts(items)]
    assert parts == [("", "ac"), ("Planer", "be"), ("Löften", "d")]


def test_pieces_of_markdown() -> None:
    assert (marks(3), blanks(2), cite(["a", "b"])) == (Md("###"), Md("  "), Md("[^a][^b]"))
    assert link("https://example.se/a_b") == Md(r"[https://example.se/a\_b](<https://example.se/a_b>)")


@pytest.mark.parametrize(
    ("address", "outward", "safe"),
    [
        ("https://example.se", True, True),
        ("HTTP://example.se", True, True),
        ("mailto:namn@example.se", True, True),
        ("#mal", True, True),
        ("avtal.html", False, True),
        ("../avtal.html", False, True),
        ("https://", False, False),
        ("javascript:alert(1)", False, False),
        ("data:text/html,x", False, False),
        ("//example.se", False, False),
        ("\\\\example.se", False, False),
    ],
)
def test_where_a_link_may_lead(address: str, outward: bool, safe: bool) -> None:
    assert (leads_outward(address), is_safe(address)) == (outward, safe)


@pytest.mark.parametrize(
    ("text", "part"),
    [("Mål och åtgärder", "mal-och-atgarder"), ("2 § Parter", "2-parter"), ("–", "avsnitt"), ("ÅÄÖ", "aao")],
)
def test_a_heading_as_part_of_an_address(text: str, part: str) -> None:
    assert slug(text) == part


def test_every_heading_has_an_id_of_its_own() -> None:
    tree = parse("## Före\n\n# Avtal *ett*\n\n## Mål\n\n### Mål\n\n## Mål 2\n\n# Mål\n")
    assert [(each.level, each.text, each.id) for each in tree.headings] == [
        (2, "Före", "fore"),
        (1, "Avtal ett", "avtal-ett"),
        (2, "Mål", "mal"),
        (3, "Mål", "mal-2"),
        (2, "Mål 2", "mal-2-2"),
        (1, "Mål", "mal-3"),
    ]
    assert tree.title == "Avtal ett"
    assert parse("## Mål").title == ""


def test_the_file_of_a_format() -> None:
    assert [BY_NAME[each].file_name("avtal") for each in ("md", "html")] == ["avtal.md", "avtal.html"]
    assert BY_NAME["html"].preference < BY_NAME["md"].preference
    assert all(BY_NAME[each].is_default for each in ("md", "html"))


@pytest.mark.parametrize("again", ["ord", "1", "1 000", "2024–", "§", "nr."])
def test_a_word_of_any_length_is_gone_through_once(again: str) -> None:
    """More than once, and this would go on for hours."""
    long = again * 300_000
    assert "".join(part for part, _ in unparted(f"{long} den 3 maj")) == f"{long} den 3 maj"
    assert [part for part, kept in unparted(f"ord {long} den 3 maj") if kept][-1] == "3 maj"

"""Prose keeps its safe meaning and its place."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from samverkan.render.prose import inline_prose, prose, quoted
from samverkan.render.templates import environment
from samverkan.render.tree import Tree, parse

from .texts import ANY_TEXT

BEFORE = "# Titel\n\n- ett\n- två\n\n1. första\n\n"
AFTER = "\n\n- tre\n\n## Slut[^känd]\n\n| a |\n| --- |\n| b |\n\n[^känd]: Noten.\n"
NOTES = {"känd"}


def flat(tree: Tree) -> list[Token]:
    return [x for t in tree.tokens for x in (t, *(t.children or ()))]


def own(tree: Tree) -> list[str]:
    """What the text around the prose is made of."""
    outer = {"bullet_list_open": "-", "ordered_list_open": "."}
    return [t.type for t in tree.tokens if t.level == 0 and outer.get(t.type) == t.markup]


@given(text=ANY_TEXT)
def test_prose_keeps_to_its_place(text: str) -> None:
    tree = parse(f"{BEFORE}{prose(text, 3, NOTES)}{AFTER}")
    alone = parse(f"{BEFORE}ord{AFTER}")
    assert [h for h in tree.headings if h.level < 3] == [h for h in alone.headings if h.level < 3]
    assert tree.env["footnotes"]["refs"].keys() == {":känd"}
    assert not any(t.type.startswith(("container", "html", "image", "code", "fence")) for t in flat(tree))
    assert [t for t in own(tree) if t == "bullet_list_open"] == ["bullet_list_open"] * 2
    assert _last_table(tree) == _last_table(alone)
    hrefs = [str(t.attrGet("href")) for t in flat(tree) if t.type == "link_open"]
    assert all(re.match(r"https?://|mailto:|#", href) for href in hrefs)


def _last_table(tree: Tree) -> list[str]:
    kinds = [t.type for t in tree.tokens]
    return kinds[len(kinds) - 1 - kinds[::-1].index("table_open") : kinds.index("footnote_block_open")]


@given(text=ANY_TEXT)
def test_prose_reads_the_same_when_it_is_read_again(text: str) -> None:
    once = prose(text, 2, NOTES)
    assert _words(prose(once, 2, NOTES)) == _words(once)


def _words(markdown: str) -> str:
    shown = "".join(t.content if t.type == "text" else " " for t in flat(parse(markdown)))
    return "".join(shown.split())


@given(text=ANY_TEXT)
def test_headings_step_down_one_at_a_time(text: str) -> None:
    levels = [2, *(h.level for h in parse(prose(text, 3, NOTES)).headings)]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert all(level >= 3 for level in levels[1:])


@given(text=ANY_TEXT)
def test_no_character_is_lost(text: str) -> None:
    text = text.replace("|", " ")  # a table row with more cells than its head loses them in any Markdown
    letters = re.sub(r"\W|_|\d", "", re.sub(r"\]\([^)]*\)|https?:\S*|mailto:\S*|&\w+;", "", text))
    seen = "".join(t.content for t in flat(parse(prose(text, 2))) if t.type == "text")
    kept = iter(seen)
    assert all(any(c == k for k in kept) for c in letters)


@given(text=ANY_TEXT)
def test_prose_in_a_list_item_stays_there(text: str) -> None:
    template = "- före\n- {{ x | prose(3) | indent(2) }}\n- efter\n"
    tree = parse(environment(None).from_string(template).render(x=text))
    assert [t.type for t in tree.tokens if t.level == 0] == ["bullet_list_open", "bullet_list_close"]
    assert [t.type for t in tree.tokens if t.level == 1].count("list_item_open") == 3


@given(text=ANY_TEXT)
def test_prose_in_a_quotation_stays_there(text: str) -> None:
    tree = parse(f"före\n\n{quoted(prose(text or 'x', 3))}\n\nefter")
    outer = [t.type for t in tree.tokens if t.level == 0]
    assert outer == [
        *("paragraph_open", "paragraph_close"),
        *("blockquote_open", "blockquote_close"),
        *("paragraph_open", "paragraph_close"),
    ]


@given(text=ANY_TEXT)
def test_inline_prose_is_one_line(text: str) -> None:
    written = inline_prose(text, NOTES)
    assert "\n" not in written
    tree = parse(f"| a | b |\n| --- | --- |\n| {written} | x |\n\n[^känd]: Noten.")
    assert [t.type for t in tree.tokens].count("td_open") == 2


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ett *viktigt* och **starkt** ord.", "Ett *viktigt* och **starkt** ord."),
        ("rad ett\nrad två", "rad ett rad två"),
        ("rad ett\\\nrad två", "rad ett\\\nrad två"),
        ("- a\n- b\n  - c\n", "* a\n* b\n  * c"),
        ("3. a\n4. b", "3) a\n4) b"),
        ("0. a", "0) a"),
        ("- a\n\n+ b", "* a\n\n+ b"),
        ("# A\n\n## B", "### A\n\n#### B"),
        ("## A\n\n#### B", "### A\n\n#### B"),
        ("> citat\n> mer", "> citat mer"),
        ("se [Brå](https://bra.se/a_b(c))", "se [Brå](https://bra.se/a_b%28c%29)"),
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("![bild](https://x.se/a.png)", r"!\[bild\](https://x.se/a.png)"),
        ("not[^känd] och [^okänd]", r"not[^känd] och \[^okänd\]".replace("^o", r"\^o")),
        ("[^känd]: smyg", r"[^känd]\: smyg"),
        ("<b>fet</b>", r"\<b>fet\</b>"),
        ("a\n---\nb", "a\n\n\\---\n\nb"),
        ("::: cover\nx\n:::", r"\::: cover x :::"),
        ("| a | b |\n|:--|--:|\n| c |", "| a | b |\n| :--- | ---: |\n| c |  |"),
        ("", ""),
    ],
)
def test_prose_as_written(text: str, written: str) -> None:
    assert prose(text, 3, NOTES) == written


@pytest.mark.parametrize(
    "text", ["[" * 5000, "*a " * 5000, "**" * 3000 + "a" + "**" * 3000, "> " * 500 + "x", "- " * 500 + "x"]
)
def test_hostile_depth_is_answered(text: str) -> None:
    assert _words(prose(text, 2)) is not None


@given(
    year=st.integers(1000, 99999),
    sign=st.sampled_from(".)"),
    before=st.sampled_from(["", "Text.\n\n", "- ", "> "]),
)
def test_a_year_at_the_beginning_of_a_line_is_no_list(year: int, sign: str, before: str) -> None:
    shown = str(prose(f"{before}{year}{sign} Då började arbetet.", 3))
    assert f"{year}\\{sign} Då började arbetet." in shown


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Vi har:\n\n- en bil\n- två poliser\n\nDet räcker.", "Vi har: en bil; två poliser Det räcker."),
        ("1. Först.\n2. Sedan", "Först. Sedan"),
        ("Det är sant\n* här", "Det är sant; här"),
        ("Från den 1 maj till den\n2. maj", "Från den 1 maj till den 2. maj"),
        ("Minst\n-5 grader", "Minst -5 grader"),
    ],
)
def test_points_of_a_list_stand_after_each_other_in_a_run(text: str, run: str) -> None:
    assert str(inline_prose(text)) == run

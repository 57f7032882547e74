"""The page is complete in itself, can be used by all, and nothing breaks out of its place."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import example, given, settings

from samverkan.render.colours import ACCENT, INK, MUTED, PALE, PAPER
from samverkan.render.face import Face
from samverkan.render.figures import Bar, bars
from samverkan.render.html import css_string
from samverkan.render.tree import parse
from samverkan.text import slug
from tests.conftest import examples

from .sample import INFO, MARKDOWN, document, figures, index_page
from .texts import ANY_TEXT

VOID = {"meta", "link", "br", "hr"}


class Page(HTMLParser):
    """What is on a page: its tags with their attributes, its words, its ids; that all is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: dict[str, str] = {}
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):  # type: ignore[union-attr]
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.text[self.open[-1]] = self.text.get(self.open[-1], "") + data

    def values(self, name: str) -> list[str]:
        return [str(attributes[name]) for _, attributes in self.tags if name in attributes]


@pytest.fixture(scope="module", params=[document, index_page])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(request.param())


def test_nothing_is_asked_for_from_outside(page: Page) -> None:
    assert page.values("src") == []
    assert [a["href"] for tag, a in page.tags if tag == "link"] == ["data:,"]
    assert not {"script", "img", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import", page.text["style"])


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(page: Page) -> None:
    counted = Counter(page.values("id"))
    assert counted.most_common(1)[0][1] == 1
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(counted)
    for names in page.values("aria-labelledby"):
        assert set(names.split()) <= set(counted)


def test_headings_step_down_one_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_notes_lead_both_ways() -> None:
    page = Page(document())
    roles = [(a["role"], a["href"], a.get("id")) for tag, a in page.tags if tag == "a" and "role" in a]
    references = [(href, name) for role, href, name in roles if role == "doc-noteref"]
    assert [href for href, _ in references] == ["#note_1", "#note_2", "#note_1"]
    assert sorted(str(href) for role, href, _ in roles if role == "doc-backlink") == sorted(
        f"#{n}" for _, n in references
    )


def test_landmarks_and_language() -> None:
    page = Page(document())
    tags = Counter(tag for tag, _ in page.tags)
    assert (tags["main"], tags["header"], tags["footer"], tags["svg"]) == (1, 1, 1, 4)
    assert page.tags[0] == ("html", {"lang": "sv"})
    assert {a.get("scope") for tag, a in page.tags if tag == "th"} == {"col", "row"}
    assert [a["href"] for tag, a in page.tags if a.get("aria-current") == "page" and tag == "a"] == [
        "avtal.html"
    ]


def test_the_title_comes_before_the_lists_of_contents_and_of_documents() -> None:
    text = document()
    title, contents, siblings = (text.index(f) for f in ("<h1", 'class="contents"', 'id="siblings_"'))
    assert title < contents < siblings
    assert contents < text.index("<h2")


def test_the_title_is_said_once() -> None:
    page = Page(document())
    assert [tag for tag, _ in page.tags].count("h1") == 1
    other = replace(INFO, title="Ett annat", kind="Tjänsteskrivelse")
    trail = re.compile(r"<nav class=\"trail\".*?</nav>", re.DOTALL)
    told = [INFO.agreement_title in trail.findall(document(info=info))[0] for info in (INFO, other)]
    assert told == [INFO.agreement_title != INFO.title, True]
    same = replace(INFO, title="Uppföljning 2024", kind="Uppföljning 2024")
    assert same.title not in trail.findall(document(info=same))[0]


def test_the_page_knows_the_colours_of_figures() -> None:
    css = Page(document()).text["style"]
    known = {INK: "ink", MUTED: "muted", ACCENT: "tone", PALE: "tone-pale", PAPER: "paper"}
    for colour, variable in known.items():
        assert f'[fill="{colour}"] {{ fill: var(--{variable}); }}' in css
    held = {colour for each in figures().values() for colour in re.findall('"(#[0-9a-f]{6})"', each.svg)}
    assert held <= set(known)


def test_a_letterhead_and_a_foot_reach_paper() -> None:
    face = Face(sender=("Vik kommun", "Kansliet"), footer=("Sidfot", "999 00 Vik"), registration_label="Dnr")
    css = Page(document(info=replace(INFO, face=face))).text["style"]
    assert '@bottom-left { content: "Sidfot\\a 999 00 Vik"' in css
    assert '@top-right { content: "Dnr KS2022/123"' in css
    assert "@page :first" in css
    assert "@page :first" not in Page(document()).text["style"]


def test_a_short_document_has_no_table_of_contents() -> None:
    assert 'class="contents"' in document()
    assert 'class="contents"' not in document("# Kort\n\n## A\n\n## B\n\n## C\n")


def test_a_figure_drawn_twice_keeps_its_ids_apart() -> None:
    page = Page(document(MARKDOWN + "\n\n![igen](cykel.svg)\n"))
    assert Counter(page.values("id")).most_common(1)[0][1] == 1


def test_a_figure_can_be_read_on_a_telephone() -> None:
    """A screen of 360 pixels has 324 for a figure."""
    values = [Bar("oktober 2026", 31, "31"), Bar("mål 31 december 2026", 25, "25 procent", aim=True)]
    for figure in (*figures().values(), bars("f", "t", "d", values)):
        wide = float(re.findall(r'width="([0-9.]+)"', figure.narrow)[0])
        letters = min(float(size) for size in re.findall(r'font-size="([0-9.]+)"', figure.narrow))
        assert letters * min(1, 324 / wide) >= 12


def test_an_image_that_is_no_figure_leaves_its_words() -> None:
    assert "<p>en bild &amp;</p>" in document("![en bild &](https://x.se/a.png)")


@example("\\\\[a](https://x.se)")
@settings(max_examples=examples(30))
@given(ANY_TEXT)
def test_hostile_words_stay_words(text: str) -> None:
    """A title with a long word has a rule of its own, of two blocks, for narrow screens."""
    info = replace(
        INFO,
        title=text,
        organisation=text,
        kind=f"Ett {text}",
        face=Face(footer=(text,), registration_label=text),
        registration_number=text,
    )
    page, plain = Page(document(info=info)), Page(document())
    assert [tag for tag, _ in page.tags if tag != "p"] == [tag for tag, _ in plain.tags if tag != "p"]
    css = page.text["style"]
    assert css.count("{") == css.count("}")
    assert css.count("{") - plain.text["style"].count("{") in (0, 2)
    assert "<" not in css


@settings(max_examples=examples(100))
@given(ANY_TEXT)
def test_any_markdown_makes_a_page_that_holds_together(text: str) -> None:
    page = Page(document(text.replace("[^", "")))
    assert not {"script", "img", "b"} & {tag for tag, _ in page.tags}
    assert not any(href.lower().startswith(("javascript:", "data:text")) for href in page.values("href"))


def test_css_strings_cannot_be_ended() -> None:
    assert css_string('a"; } </style>\n\\') == r'"a\22 \3b  \7d  \3c /style\3e \a \5c "'


@pytest.mark.parametrize(
    ("text", "expected"), [("Åtgärder & mål", "atgarder-mal"), ("???", "avsnitt"), ("§ 3 Ö", "3-o")]
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_headings_have_unique_ids_and_no_notes_in_their_words() -> None:
    tree = parse("# Mål *ett*[^a]\n\n## Mål ett\n\n## Mål-ett 2\n\n[^a]: not")
    assert [(h.text, h.id) for h in tree.headings] == [
        ("Mål ett", "mal-ett"),
        ("Mål ett", "mal-ett-2"),
        ("Mål-ett 2", "mal-ett-2-2"),
    ]
    assert tree.title == "Mål ett"


@pytest.mark.parametrize(
    ("title", "is_fitted"),
    [
        ("Samverkansöverenskommelse 2028–2031", True),
        ("Avtal för Upplands-Väsbyholms kommun", True),
        ("Samverkansavtal om brottsförebyggande arbete 2028–2031", False),
    ],
)
def test_a_title_is_set_so_that_its_longest_word_has_room_on_a_phone(title: str, is_fitted: bool) -> None:
    fitted = re.search(r"100vw - 3rem\) / \((\d+) ", document(f"# {title}\n", replace(INFO, title=title)))
    assert (int(fitted[1]) if fitted else None) == (max(map(len, title.split())) if is_fitted else None)

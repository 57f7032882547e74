"""Small pieces of Markdown, and how a page has them."""

import re

import pytest

from samverkan.render.body import body
from samverkan.render.figures import Drawing
from samverkan.render.tree import parse

PIECES = [
    ("ett\ntvå", "<p>ett\ntvå</p>"),
    ("ett\\\ntvå", "<p>ett<br>\ntvå</p>"),
    ("*a* **b** [c](https://x.se)", '<p><em>a</em> <strong>b</strong> <a href="https://x.se">c</a></p>'),
    ("<b> &", "<p>&lt;b&gt; &amp;</p>"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("- a\n\n  b", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>"),
    ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
    ("## Mål *ett*", '<h2 id="mal-ett">Mål <em>ett</em></h2>'),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
    ("<!-- note -->\na\n<!-- /note -->", '<div class="note">\n<p>a</p>\n</div>'),
    ("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
    ("a ![b](u/c.svg) d", "<p>a b d</p>"),
    ("a ![b](u/fig.svg) d", "<p>a <svg> d</p>"),
    ("![b](fig.svg) d", "<p><svg> d</p>"),
]


@pytest.mark.parametrize(("markdown", "html"), PIECES)
def test_a_piece_as_the_page_has_it(markdown: str, html: str) -> None:
    figures = {"fig": Drawing("fig", "<svg>", "Titel", "Ord")}
    assert str(body(parse(markdown), figures)) == f"{html}\n"


def test_tables_are_numbered_and_named_by_the_heading_above() -> None:
    html = str(body(parse("| a |\n| - |\n\n# H\n\n| b | c |\n|:-:| -:|\n| 1 | 2 |\n"), {}))
    assert re.findall(r'aria-label="(.*?)"', html) == ["Tabell 1", "Tabell 2, H"]
    assert re.findall(r"<t[hd]\b.*?>", html)[1:] == [
        *('<th scope="col" class="center">', '<th scope="col" class="right">'),
        *('<td class="center">', '<td class="right">'),
    ]


def test_a_figure_alone_has_its_own_caption_or_its_title() -> None:
    figures = {"fig": Drawing("fig", "<svg>", "Titel", "Ord")}
    html = str(body(parse('![a](fig.svg)\n\n![a](fig.svg "Egen")\n\nefter'), figures))
    assert re.findall(r"<figcaption>(.*?)</figcaption>", html) == ["Titel", "Egen"]
    assert re.findall(r'aria-label="(.*?)"', html) == ["Figur 1, Titel", "Figur 2, Egen"]
    assert html.endswith("</figure>\n<p>efter</p>\n")


def test_a_note_leads_back_to_each_place_that_refers_to_it() -> None:
    html = str(body(parse("a[^x] b[^y] c[^x]\n\n[^x]: X.\n[^y]: Y."), {}))
    places = ["reference_1_1", "reference_2_1", "reference_1_2"]
    assert re.findall(r'<a id="(.*?)" href="#(.*?)"', html) == [
        *((places[0], "note_1"), (places[1], "note_2"), (places[2], "note_1"))
    ]
    assert re.findall(r'<li id="(.*?)">', html) == ["note_1", "note_2"]
    assert re.findall(r'href="#(\w+)" role="doc-backlink" aria-label="(.*?)"', html) == [
        (places[0], "Tillbaka till texten vid not 1"),
        (places[2], "Tillbaka till texten vid not 1, ställe 2"),
        (places[1], "Tillbaka till texten vid not 2"),
    ]


@pytest.mark.parametrize(
    ("signed", "undated"),
    [
        ("- **Anna**\\\n  ordförande\n- **Bo**", ["Anna", "Bo"]),
        ("Byn 1 maj 2024\n\n- **Anna**\n- **Bo**", []),
        ("- **Anna**\\\n  2024\n- **Bo**", ["Bo"]),
    ],
)
def test_parties_that_have_not_signed_write_place_and_date(signed: str, undated: list[str]) -> None:
    tree = parse(f"- **Först**\n\n<!-- signatures -->\n{signed}\n\n<!-- /signatures -->\n\n- **Sist**\n")
    joint, alone = str(body(tree, {}, is_joint=True)), str(body(tree, {}))
    assert re.findall(r'<li class="undated">\s*<strong>(\w+)', joint) == undated
    assert joint.replace('<li class="undated">', "<li>") == alone

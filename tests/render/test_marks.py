"""With signs around what comes from files, a document reads as it does without them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.marked_tree import marked_root
from samverkan.render.marks import Marks, Origin, Texts
from samverkan.render.signs import SIGN, sign, signs, unmarked
from samverkan.render.templates import Templates, render_markdown
from samverkan.render.tree import parse
from tests.render.texts import ANY_TEXT

_TEMPLATE = """\
# {{ first }}

{{ first }}{{ second }} och {{ third | inline }}

{{ second | prose(2) }}

- {{ first | inline }}: {{ second }}
  {{ third | prose(3) | indent(2) }}

> {{ [first, second, third] | join(", ") }}

| {{ first }} | {{ second }} | {{ third | inline }} |
| --- | --- | --- |
| {{ second | inline }} | {{ third }} | {{ first }}{{ third }} |
"""
_THREE = st.tuples(ANY_TEXT.map(unmarked), ANY_TEXT.map(unmarked), ANY_TEXT.map(unmarked))


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    own: Path = tmp_path_factory.mktemp("mallar")
    (own / "prov.md.j2").write_text(_TEMPLATE, "utf-8")
    return Templates(own)


def written(templates: Templates, texts: tuple[str, ...], marks: Marks | None = None) -> str:
    page = {**dict(zip(("first", "second", "third"), texts, strict=True)), "known_notes": ("känd",)}
    return render_markdown(templates.markdown, "prov.md.j2", page, marks)


def marks_of(texts: tuple[str, ...]) -> Marks:
    return Marks(
        Texts([Origin("a.yaml", (place,), text) for place, text in enumerate(texts) if text.strip()])
    )


@given(_THREE)
def test_signs_change_no_character(templates: Templates, texts: tuple[str, ...]) -> None:
    assert unmarked(written(templates, texts, marks_of(texts))) == written(templates, texts)


@given(_THREE)
def test_the_tree_with_signs_is_the_tree_without_them(templates: Templates, texts: tuple[str, ...]) -> None:
    marked = written(templates, texts, marks_of(texts))
    tree = parse(unmarked(marked))
    signed = marked_root(tree, marked).to_tokens()
    assert len(signed) == len(tree.tokens)
    for plain, other in zip(tree.tokens, signed, strict=True):
        assert (plain.type, plain.content, plain.attrs) == (other.type, other.content, other.attrs)
        said = [(each.type, unmarked(each.content)) for each in other.children or ()]
        assert said == [(each.type, each.content) for each in plain.children or ()]


def test_words_between_marks_are_known(templates: Templates) -> None:
    texts = ("- Trygg", "**Fler** vuxna [ute](https://a.se) & inne", "Torget |  norra\nsidan")
    marked = written(templates, texts, marks_of(texts))
    root = marked_root(parse(unmarked(marked)), marked)
    shown = "".join(each.content for each in root.walk() if each.type == "text")
    begun = [each for each in SIGN.findall(shown) if sign(each).opens]
    assert len(begun) == len([each for each in SIGN.findall(marked) if sign(each).opens])
    assert len(begun) > 12


def test_a_text_is_not_known_in_words_that_are_those_of_two_others() -> None:
    texts = ["Gemensam lägesbild", "Gemensam lägesbild för orten", "Gemensam lägesbild för orten "]
    known = Texts([Origin("a.yaml", (place,), text) for place, text in enumerate(texts)])
    marks = Marks(known)
    assert marks.mark("Gemensam lägesbild för orten 2024, utkast") == unmarked(
        "Gemensam lägesbild för orten 2024, utkast"
    )
    marks.mark("Vår Gemensam lägesbild")
    assert [each.route for each in marks.pieces] == [(0,)]


@pytest.mark.parametrize(
    ("text", "others", "is_known"),
    [
        ("Anna Exempel, handläggare", ("Anna Exempel", "Handläggare"), False),
        ("kommunen och polisen", ("kommunen", "polisen"), False),
        ("Anna Exempel, handläggare", ("Anna Exempel",), True),
        ("Torget, en mötesplats", ("Torget", "mötesplats"), True),
    ],
)
def test_a_text_is_not_known_by_words_that_may_be_put_together_of_others(
    text: str, others: tuple[str, ...], is_known: bool
) -> None:
    marks = marks_of((text, *others, *others))
    marks.mark(f"Handlägger: {text}")
    assert [each.text for each in marks.pieces] == [text] * is_known


@given(st.integers(min_value=0, max_value=10**7))
def test_a_sign_tells_its_piece_however_many_there_are(piece: int) -> None:
    assert [(sign(each).piece, sign(each).opens) for each in signs(piece)] == [(piece, True), (piece, False)]
    assert all(SIGN.fullmatch(each) for each in signs(piece))

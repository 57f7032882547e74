"""The redline: nothing lost, nothing split inside a word, and no text that takes for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.diff.words import Edit, Piece, redline, sentences, tokens
from tests.counting import calls

texts = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(["ska", "och", "trygg.", "öka,", "\n\n", "brotts-", "a"]), max_size=300).map(
        " ".join
    ),
)


def _side(pieces: tuple[Piece, ...], mark: Edit) -> list[str]:
    return "".join(piece.text for piece in pieces if piece.edit in (Edit.SAME, mark)).split()


def _marked(old: str, new: str) -> str:
    opened = {Edit.SAME: "", Edit.REMOVED: "[-", Edit.ADDED: "{+"}
    closed = {Edit.SAME: "", Edit.REMOVED: "-]", Edit.ADDED: "+}"}
    return "".join(f"{opened[p.edit]}{p.text}{closed[p.edit]}" for p in redline(old, new))


@given(texts)
def test_tokens_and_sentences_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert "".join(sentences(text)) == text


@given(texts, texts)
def test_the_pieces_make_up_both_texts(old: str, new: str) -> None:
    pieces = redline(old, new)
    assert _side(pieces, Edit.REMOVED) == old.split()
    assert _side(pieces, Edit.ADDED) == new.split()
    assert all(piece.text for piece in pieces)


def test_a_blank_that_only_one_side_has_is_kept() -> None:
    assert _side(redline("0 000", "000"), Edit.REMOVED) == ["0", "000"]


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {piece.edit for piece in redline(text, text)} <= {Edit.SAME}


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("och stärk insatser", "och stärka insatser", "och[- stärk-]{+ stärka+} insatser"),
        (
            "Ömsesidigt ansvarstagande avseende utveckling",
            "Ömsesidigt ta ansvar för utveckling",
            "Ömsesidigt[- ansvarstagande avseende-]{+ ta ansvar för+} utveckling",
        ),
        ("bilagor och/eller avtal", "bilagor och avtal", "bilagor[- och/eller-]{+ och+} avtal"),
    ],
)
def test_whole_words_are_struck_and_added(old: str, new: str, marked: str) -> None:
    assert _marked(old, new) == marked


def test_a_short_word_between_two_changes_is_part_of_them() -> None:
    assert _marked("möts tidigt och ofta här", "möts sent och sällan här") == (
        "möts[- tidigt och ofta-]{+ sent och sällan+} här"
    )


def test_in_long_prose_only_the_sentence_that_changed_is_marked() -> None:
    prose = [f"Mening nummer {number} handlar om trygghet i kommunen." for number in range(400)]
    other = [*prose[:200], "En helt annan mening står här nu.", *prose[201:]]
    pieces = redline(" ".join(prose), " ".join(other))
    assert [piece.edit for piece in pieces].count(Edit.SAME) == 2
    assert sum(len(piece.text) for piece in pieces if piece.edit is not Edit.SAME) < 120


def test_words_that_come_again_and_again_count_too() -> None:
    between = "och att " * 110
    marks = [piece.edit for piece in redline(f"en {between}två slut", f"tre {between}fyra slut")]
    assert marks == [Edit.REMOVED, Edit.ADDED, Edit.SAME, Edit.REMOVED, Edit.ADDED, Edit.SAME]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a " * 20_000, "a " * 19_999 + "b"),
        ("a b " * 20_000, "b a " * 20_000 + "c"),
        ("x. " * 20_000, "c x. y. " * 20_000),
        ("a b c d e f " * 100 + "q", "b a d c f e " * 100 + "z"),
        (" ".join(map(str, range(20_000))), " ".join(map(str, range(20_000, 0, -1)))),
        ("." * 50_000, "!" * 50_000),
        ("a" + " " * 100_000 + "b", "\n" * 100_000),
    ],
)
def test_hostile_texts_cost_a_few_calls_a_letter(old: str, new: str) -> None:
    assert calls(lambda: redline(old, new)) < 5 * (len(old) + len(new))


@pytest.mark.parametrize(
    ("old", "new"), [("2 000 000 kronor", "1 500 000 kronor"), ("6,5 procent", "6,2 procent")]
)
def test_a_number_is_struck_and_added_whole(old: str, new: str) -> None:
    marked = [piece.text.strip() for piece in redline(old, new) if piece.edit is not Edit.SAME]
    assert marked == [old.rsplit(" ", 1)[0], new.rsplit(" ", 1)[0]]


def test_a_reference_to_a_note_is_told_whole() -> None:
    pieces = redline("Det är tryggt.[^lagesbild-2024] Men mörkt.", "Det är tryggt.[^lagesbild-2026] Ljust.")
    assert not [each for each in pieces if ("[^" in each.text) is not ("]" in each.text)]

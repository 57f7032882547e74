"""Sentences side by side, however long the text: what weakens is found, or it is told that it was not."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.diff.aligning import aligned, sentences
from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from samverkan.diff.loosening import loosened
from tests.conftest import some
from tests.counting import calls
from tests.diff.agreements import agreement

WORDS = [
    f"{stem}{end}"
    for stem in "trygg polis kommun samverk brott skol område insats torg möt vandring väktar".split()
    for end in ("", "en", "ar", "et", "a", "ens", "ande", "ad", "else", "s")
]
DUTY = "Kommunen ska hålla fritidsgården öppen till midnatt."
WISH = "Kommunen bör hålla fritidsgården öppen till midnatt."
BASE = {
    "title": "Samverkansavtal",
    "parties": [{"id": "k", "name": "Dalby kommun"}, {"id": "p", "name": "Polisen"}],
    "validity": {"start": "2020", "end": "2023"},
}


def _sentences(seed: int, number: int) -> list[str]:
    chance = Random(seed)  # noqa: S311
    return [" ".join(chance.choices(WORDS, k=8)).capitalize() + "." for _ in range(number)]


def _edited(sentence: str) -> str:
    return sentence.replace("polis", "väktar").replace("a.", "or.")


@pytest.mark.parametrize("number", some([3, 1300, 60, 450], 2))
def test_a_duty_that_weakens_is_found_however_much_else_differs(number: int) -> None:
    old = _sentences(1, number)
    new = [_edited(each) for each in old]
    place = number // 2
    a, b = " ".join([*old[:place], DUTY, *old[place:]]), " ".join([*new[:place], WISH, *new[place:]])
    assert [each.en for each in loosened(a, b)] == [
        f"binds less: now “{WISH.removesuffix('.')}”, formerly “{DUTY.removesuffix('.')}”"
    ]


@pytest.mark.parametrize("number", some([3, 1300, 60], 2))
def test_a_duty_that_is_left_out_is_found_however_much_else_differs(number: int) -> None:
    old = _sentences(1, number)
    new = [_edited(each) for each in old]
    assert [each.en for each in loosened(" ".join([*old, DUTY]), " ".join(new))] == [
        "something that is to be done is left out"
    ]
    assert not loosened(" ".join([*new, DUTY]), " ".join([DUTY, *old]))


def test_something_new_elsewhere_hides_no_duty_that_was_left_out() -> None:
    old = _sentences(1, 6)
    a, b = " ".join([*old[:3], DUTY, *old[3:]]), " ".join([*old, *_sentences(2, 1)])
    assert aligned(a, b).left_out == (DUTY,)


def test_what_was_set_beside_nothing_is_told() -> None:
    texts = [
        " ".join(_sentences(1, 1100)),
        " ".join(each[-2::-1].capitalize() + "." for each in _sentences(2, 1100)),
    ]
    sides = [
        AgreementAndWork(agreement(BASE | {"sections": [{"heading": "Om avtalet", "text": each}]}))
        for each in texts
    ]
    [told] = [each for each in compare(*sides).not_compared if "Om avtalet" in each.sv]
    assert str(aligned(*texts).unread) in told.sv


ONE = "Kommunen går varje höst igenom belysningen i området och åtgärdar bristerna före årsskiftet."
TWO = "Varje höst går kommunen igenom belysningen i området. Bristerna åtgärdas före årsskiftet."
NEXT = "Polisen deltar i trygghetsvandringarna på våren."


def test_a_sentence_that_has_become_two_is_told_with_both() -> None:
    assert aligned(f"{ONE} {NEXT}", f"{TWO} {NEXT}").pairs == ((ONE, TWO),)
    assert aligned(f"{NEXT} {TWO}", f"{NEXT} {ONE}").pairs == ((TWO, ONE),)
    assert not loosened(ONE, TWO)


def test_a_sentence_beside_that_says_something_else_is_no_part_of_it() -> None:
    assert aligned(ONE, f"{ONE.replace('höst', 'vår')} {NEXT}").pairs == ((ONE, ONE.replace("höst", "vår")),)


@settings(deadline=None)
@given(st.integers(0, 9), st.integers(0, 12), st.integers(0, 12))
def test_each_sentence_is_told_once_at_most(seed: int, fewer: int, more: int) -> None:
    both = _sentences(seed, 6)
    old, new = both[fewer % 6 :] + _sentences(seed + 20, fewer), both + _sentences(seed + 40, more)
    found = aligned(" ".join(old), " ".join(new))
    told = [each for pair, _ in found.pairs for each in sentences(pair)] + list(found.left_out)
    assert len(told) == len(set(told))
    assert set(told) <= set(old)
    assert not set(told) & set(both)


def test_a_long_text_costs_no_more_a_letter_than_a_shorter_one() -> None:
    def cost(number: int) -> float:
        old = _sentences(1, number)
        texts = " ".join(old), " ".join(_edited(each) for each in old)
        return calls(lambda: aligned(*texts)) / len(texts[0])

    assert cost(3300) < 3 * cost(1100)


@given(
    st.lists(
        st.sampled_from(["ska minst 3 gånger om året", "i maj 2026", "vid behov", "w" * 2500]), max_size=999
    )
)
def test_an_endless_sentence_is_read_in_pieces(words: list[str]) -> None:
    found = sentences(" ".join(words))
    assert all(len(each) <= 2000 for each in found)
    assert "".join(found).replace(" ", "") == "".join(words).replace(" ", "")

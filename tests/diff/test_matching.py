"""Which items of two lists are the same thing, and which of them have been moved."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.diff.likeness import SAME, alike, holds, likeness
from samverkan.diff.matching import Ids, Matched, match_newest, match_records, match_texts
from samverkan.diff.order import moved
from samverkan.model import Goal, Lagesbild, Member, Party, Record
from tests.diff.agreements import record

texts = st.lists(
    st.sampled_from(["trygga unga", "Trygga – unga", "tryggare unga", "klotter", "buller på torget", "x"]),
    max_size=6,
)


def _whole(matched: Matched, olds: int, news: int) -> None:
    """Every item stands once: in one pair, or alone."""
    assert sorted([*(old for old, _ in matched.pairs), *matched.removed]) == list(range(olds))
    assert sorted([*(new for _, new in matched.pairs), *matched.added]) == list(range(news))


@given(texts, texts, st.booleans(), st.booleans())
def test_a_matching_pairs_no_item_twice_and_loses_none(
    olds: list[str], news: list[str], by_words: bool, plainly: bool
) -> None:
    matched = match_texts(olds, news, by_words=by_words, plainly=plainly)
    _whole(matched, len(olds), len(news))
    assert not matched.cut
    assert len(matched.in_order()) == len(matched.pairs) + len(matched.removed) + len(matched.added)


@given(texts, texts)
def test_equal_texts_are_always_paired(olds: list[str], news: list[str]) -> None:
    pairs = match_texts(olds, news, by_words=True).pairs
    for text in set(olds):
        paired = sum(olds[old] == news[new] == text for old, new in pairs)
        assert paired == min(olds.count(text), news.count(text))


def test_texts_are_paired_by_their_words_only_when_asked_for() -> None:
    assert match_texts(["trygga unga"], ["tryggare unga"], by_words=False).pairs == ()
    assert match_texts(["trygga unga"], ["tryggare unga"], by_words=True).pairs == ((0, 0),)
    assert match_texts(["Trygga – unga"], ["trygga unga"], by_words=False).pairs == ((0, 0),)
    assert match_texts(["Trygga – unga"], ["trygga unga"], by_words=False, plainly=False).pairs == ()


def test_items_stand_as_the_new_list_has_them_and_what_is_gone_where_it_stood() -> None:
    matched = match_texts(["a", "borta", "c"], ["c", "ny", "a"], by_words=False)
    assert matched.in_order() == [(2, 0), (1, None), (None, 1), (0, 2)]


@given(texts, texts)
def test_the_most_alike_are_chosen_first_and_only_if_alike_enough(olds: list[str], news: list[str]) -> None:
    pairs = alike(olds, news, (olds, news))
    scores = [likeness(olds[old], news[new]) for old, new in pairs]
    assert all(score >= SAME for score in scores)
    assert scores == sorted(scores, reverse=True)
    assert len({old for old, _ in pairs}) == len({new for _, new in pairs}) == len(pairs)
    left = set(range(len(olds))) - {old for old, _ in pairs}
    free = set(range(len(news))) - {new for _, new in pairs}
    assert all(likeness(olds[old], news[new]) < SAME for old in left for new in free)


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_between_nothing_and_all_and_the_same_either_way(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, one) == holds(one, one) == 1
    assert 0 <= holds(one, other) <= 1


def test_a_text_lives_on_in_a_longer_one() -> None:
    assert (
        holds("Trygga skolor och skolvägar", "trygga skolor") > 0.8 > likeness("trygga skolor", "skolvägar")
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("ab", "ab", 1.0), ("ab", "xy", 0.0), ("ab", "ac", 1 / 3), ("a", "b", 0.0)]
)
def test_likeness_is_the_share_of_common_trigrams(one: str, other: str, expected: float) -> None:
    assert likeness(one, other) == pytest.approx(expected)


orders = st.permutations(range(6)).flatmap(lambda order: st.sampled_from([order, order[:3], order[:1]]))


@given(orders)
def test_as_few_as_possible_have_been_moved(order: list[int]) -> None:
    pairs = sorted((old, new) for new, old in enumerate(order))
    gone = moved(pairs, [str(pair) for pair in pairs])
    kept = [pairs[place] for place in range(len(pairs)) if place not in gone]
    assert all(a[1] < b[1] for a, b in pairwise(kept))
    most = max(
        size
        for size in range(len(pairs) + 1)
        for some in combinations(pairs, size)
        if all(a[1] < b[1] for a, b in pairwise(some))
    )
    assert len(kept) == most


@given(orders)
def test_the_same_have_been_moved_in_either_direction(order: list[int]) -> None:
    pairs = sorted((old, new) for new, old in enumerate(order))
    names = [f"{old}" for old, _ in pairs]
    back = sorted((new, old) for old, new in pairs)
    there = {pairs[place] for place in moved(pairs, names)}
    again = {back[place] for place in moved(back, [f"{old}" for _, old in back])}
    assert there == {(old, new) for new, old in again}


def _goal(title: str, **ids: str) -> Goal:
    return record(Goal, {"title": title, **ids})


def _pairs(*lists: list[Record]) -> tuple[tuple[int, int], ...]:
    matched = match_records(lists[0], lists[1], Ids())
    _whole(matched, len(lists[0]), len(lists[1]))
    return matched.pairs


def test_records_are_the_same_by_former_id_then_by_id_then_by_words() -> None:
    assert _pairs([_goal("Nå unga", id="a")], [_goal("Annat", id="b", previous_id="a")]) == ((0, 0),)
    assert _pairs([_goal("Annat", id="b", previous_id="a")], [_goal("Nå unga", id="a")]) == ((0, 0),)
    assert _pairs([_goal("Nå unga", id="a")], [_goal("Något helt annat", id="a")]) == ((0, 0),)
    assert _pairs([_goal("Nå unga", id="a")], [_goal("Nå fler unga", id="b")]) == ((0, 0),)
    assert _pairs([_goal("Nå unga", id="a")], [_goal("Minska klotter", id="b")]) == ()
    twice = [_goal("Nå unga", id="a"), _goal("Minska klotter", id="b")]
    assert _pairs(twice, [_goal("Nå unga", id="b"), _goal("Minska klotter", id="a")]) == ((0, 1), (1, 0))


def test_people_are_the_same_by_their_seat_and_never_by_likeness() -> None:
    def member(**values: str) -> Member:
        return record(Member, values)

    one, other = member(party="polisen", name="Peter Lund"), member(party="polisen", name="Peter Book")
    kommun = member(party="kommunen", name="Peter Lund")
    assert _pairs([one], [other]) == ((0, 0),)  # the only seat of the party on either side
    assert _pairs([one], [kommun]) == ()
    assert _pairs([one, member(party="polisen", name="Eva Ek")], [other, kommun]) == ()


def test_ids_that_mean_the_same_are_followed() -> None:
    party = record(Party, {"id": "polisen", "name": "Polisen"})
    assert _pairs([party], [record(Party, {"id": "polis", "name": "polisen"})]) == ((0, 0),)
    key = ("party", "polisen")
    ids = Ids({key: "polis"}, {key}, {("party", "polis")}, {("party", "polis")})
    assert (ids.now(*key), ids.is_gone(*key), ids.is_new("party", "polis")) == ("polis", False, False)
    assert ids.now("party", "okänd") == "okänd"
    assert (ids.is_gone("party", "okänd"), ids.is_new("party", "okänd")) == (False, False)
    alone = Ids({}, {key}, {("party", "ny")})
    assert (alone.now(*key), alone.is_gone(*key)) == (None, True)
    assert (alone.now("party", "ny"), alone.is_new("party", "ny")) == (None, True)


def test_the_newest_of_each_series_follow_each_other() -> None:
    def known(identity: str, year: int, **values: str) -> Lagesbild:
        return record(Lagesbild, {"id": identity, "date": f"{year}-01-10", **values})

    olds = [known("a", 2020, place="Centrum"), known("b", 2021, place="Centrum"), known("c", 2021)]
    news = [known("d", 2024), known("e", 2024, place="centrum"), known("f", 2025, place="Hamnen")]
    matched = match_newest(olds, news, ("party", "area", "place"), Ids())
    assert (matched.pairs, matched.removed, matched.added) == (((1, 1), (2, 0)), (0,), (2,))

"""What can be counted in the words of a promise, and what stays words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.model import Agreement, Target
from samverkan.starting.promises import promises_of, target_of

COUNTED = {
    "minst 3 vandringar per år": "minst 3 vandringar per år",
    "minst 3 vandringar / år": "minst 3 vandringar per år",
    "Vi går minst tre trygghetsvandringar i centrum varje år.": "minst 3 trygghetsvandringar per år",
    "Polisen gör minst 100 nykterhetskontroller": "minst 100 nykterhetskontroller",
    "Högst 26 % är otrygga": "högst 26 procent",
    "Vi besöker torget två gånger i veckan": "2 gånger per vecka",
    "5 fotpatruller per vecka": "5 fotpatruller per vecka",
    "Minst en gång i månaden träffar vi er": "minst 1 gång per månad",
    "Varannan vecka gör vi minst 2 kontroller": "minst 2 kontroller varannan vecka",
    "minst 4 öppna möten vartannat år": "minst 4 öppna möten vartannat år",
    "Minst 1 500 elever får utbildningen årligen": "minst 1 500 elever per år",
    "minst 2,5 procent": "minst 2,5 procent",
    "exakt 10 dialoger var tredje månad": "exakt 10 dialoger var tredje månad",
}
WORDS = [
    "Vi svarar på alla anmälningar om klotter",
    "Ni möter oss på torget varje fredag",
    "Polisen är på plats kl 22 varje kväll",
    "Kommunen lagar trasiga lampor inom 3 dygn",
    "Vi har minst 2 vandringar och minst 3 möten per år",
    "minst 2 vandringar per år och minst ett möte per månad",
    "Vi vänder oss till dem som är minst 18 år",
    "En polis besöker skolan varje vecka",
    "Klart 2027-12-31",
    "Vi tar bort klotter senast den 3 maj",
    "Ring 114 14 om du ser något",
    "Parkering på Storgatan 12 bevakas",
]


@pytest.mark.parametrize(("words", "said"), COUNTED.items())
def test_a_number_with_a_bound_or_a_time_is_a_target(words: str, said: str) -> None:
    target = target_of(words)
    assert target
    assert str(Target.model_validate(target)).replace("\u00a0", " ") == said


@pytest.mark.parametrize("words", WORDS)
def test_what_is_not_understood_stays_words(words: str) -> None:
    assert target_of(words) is None


AGREEMENT = Agreement.model_validate(
    {
        "title": "Samverkansavtal",
        "parties": [
            {"id": "kommunen", "name": "By kommun", "short_name": "kommunen"},
            {"id": "polisen", "name": "Lokalpolisområde By", "short_name": "polisen"},
        ],
        "validity": {"start": "2026"},
        "purposes": [{"text": "Färre brott."}],
    }
)


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Kommunen klottersanerar inom 24 timmar.", ["kommunen"]),
        ("By kommun bjuder in till möten.", ["kommunen"]),
        ("Polisen: vi syns på torget", ["polisen"]),
        ("Kommunen och polisen går trygghetsvandringar.", ["kommunen", "polisen"]),
        ("Polisen tillsammans med kommunen går vandringar.", ["kommunen", "polisen"]),
        ("Polisen, kommunen och skolan möts.", ["kommunen", "polisen"]),
        ("Kommunens lampor lagas.", ["kommunen", "polisen"]),
        ("Kommunen", ["kommunen", "polisen"]),
        ("Vi syns på torget.", ["kommunen", "polisen"]),
    ],
)
def test_a_line_that_begins_with_who_does_it_is_the_promise_of_that_party(
    line: str, parties: list[str]
) -> None:
    [made] = promises_of(line, AGREEMENT, iter(["lofte-1"]))
    assert made["parties"] == parties


@given(st.text(alphabet="minst högt 0123456789 ,.% per år vecka varannan två", max_size=60))
def test_whatever_is_taken_for_a_target_is_one(words: str) -> None:
    target = target_of(words)
    if target:
        Target.model_validate(target)

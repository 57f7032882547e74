"""Every sentence that a comparison can make of every part of an agreement, its case and its work."""

import re

import pytest

from samverkan.diff.answers.answer import happened, told
from samverkan.diff.areas import area
from samverkan.diff.changes import Change, ChangeClass, ChangeKind, Comparison
from samverkan.diff.headings import VERBS as VERBS_OF
from samverkan.diff.naming import IDS
from samverkan.diff.nouns import noun_of_field
from samverkan.diff.summary import summarised
from samverkan.diff.wording import REGISTERED, record_in_words
from samverkan.model import KINDS, Record, Section, fields
from samverkan.model.walk import references
from samverkan.text import Text, as_written
from tests.diff.agreements import record
from tests.filled import Filler


def _within(model: type[Record], seen: dict[type[Record], None]) -> dict[type[Record], None]:
    if model not in seen:
        seen[model] = None
        for holds in fields(model).values():
            if holds.record:
                _within(holds.record, seen)
    return seen


COMPARED = [kind for name, kind in KINDS.items() if name not in ("samverkan", "organisations")]
EVERY = list(dict.fromkeys(each for kind in COMPARED for each in _within(kind, {})))
SPOKEN = [each for each in EVERY if each.record_kind.noun and each is not KINDS["agreement"]]
AREAS = sorted({each.record_kind.name for each in EVERY if each.record_kind.noun})
VERBS = ("utgår", "tillkommer", "omformuleras", "ändras", "flyttas", "slås ihop", "delas")


def _has_doubled(text: str) -> bool:
    return bool(re.search(r"(?<![\w–-])(\w{2,}) \1(?![\w–-])", text, re.IGNORECASE))


def _filled(model: type[Record]) -> tuple[Record, Text]:
    """A record with something in every field, and what is said of it."""
    made = record(model, Filler().record(model, "x"))
    names = {
        (kind, identity): as_written(f"Namnet {kind.replace('_', ' ')}")
        for _, kind, identity in references(made)
    }
    return made, record_in_words(made, names)


@pytest.mark.parametrize("model", SPOKEN, ids=lambda model: model.__name__)
def test_what_has_come_or_gone_is_said_in_sentences(model: type[Record]) -> None:
    made, said = _filled(model)
    for words in (said.sv, said.en):
        first = words.split("\n\n", 1)[0]
        assert model is Section or not re.search(r"\b(ja|nej|True|False|None)\b", words), words
        assert "_" not in words.replace("samverkan_", ""), words
        assert not re.search(r": [^.\n]*: |;", words), words
        assert not re.search(r"[.;:,] ?[.;:,]", words.replace("t.f.", "")), words
        assert model is Section or first.endswith(".") or ". " not in first, words
    assert not _has_doubled(said.sv), said.sv
    written = [
        str(identity) for _, kind, identity in references(made) if kind not in ("organisation", "office")
    ]
    assert not [
        each
        for each in written
        if re.search(rf"(?<![\w-]){re.escape(each)}(?![\w-])", said.sv)
        and f"Namnet {each}" not in said.sv
        and each not in ("1",)
    ]


@pytest.mark.parametrize("kind", ChangeKind)
@pytest.mark.parametrize("part", AREAS)
def test_what_has_happened_to_one_two_and_many_is_a_clause(part: str, kind: ChangeKind) -> None:
    for number in (1, 2, 15):
        said = happened(part, kind, number)
        assert said.sv.endswith(VERBS)
        assert said.sv.split()[0] in ("en", "ett", "två", "15")
        assert (said.sv.split()[0] == "ett") is (number == 1 and area(part).neuter)
        assert not _has_doubled(said.sv)
        assert (" is " in said.en) is (number == 1)


def _change(part: str, kind: ChangeKind, number: int, field: str | None = None) -> Change:
    name = as_written(f"Namn {number}")
    words = None if field is None and kind is ChangeKind.ADDED else as_written("Förut"), as_written("Nu")
    return Change(
        area=part,
        kind=kind,
        id=f"{number}",
        name=name,
        field=field,
        old=words[0],
        new=None if kind is ChangeKind.REMOVED else words[1],
        cls=ChangeClass.DECISION,
        rule="DIF199",
        reason=as_written("Skäl."),
        weakening=None,
        old_route=(),
        new_route=(),
    )


@pytest.mark.parametrize("kind", ChangeKind)
@pytest.mark.parametrize("part", AREAS)
def test_the_summary_and_the_answers_of_each_change_are_sentences(part: str, kind: ChangeKind) -> None:
    for number in (1, 2, 15):
        for field in (None, "text"):
            changes = tuple(_change(part, kind, each, field) for each in range(number))
            whole = summarised(Comparison(changes))
            for said in (whole, told(changes)):
                assert not _has_doubled(said.sv), said.sv
                assert not re.search(r"[a-z]_[a-z]|\bNone\b|  ", said.sv), said.sv
            assert whole.sv.endswith(".")
            assert whole.sv[0] == whole.sv[0].upper()


@pytest.mark.parametrize("kind", [ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED])
def test_what_has_happened_to_several_parts_alone_is_said_once(kind: ChangeKind) -> None:
    """`två mål och ett forum utgår`, and never `två mål utgår samt ett forum utgår`."""
    changes = [_change("goal", kind, 1), _change("goal", kind, 2), _change("forum", kind, 1)]
    verb = VERBS_OF[kind]
    said = told([*changes, _change("clause", ChangeKind.CHANGED, 1, "text")])
    assert said.sv == f"två mål och ett forum {verb.sv} samt ett villkor ändras (”Namn 1”)"
    does = verb.en.replace("is", "are", 1)
    assert said.en == f"two goals and one forum {does}; and one clause is changed (“Namn 1”)"


@pytest.mark.parametrize("model", SPOKEN, ids=lambda model: model.__name__)
def test_each_value_has_a_sentence_of_its_own(model: type[Record]) -> None:
    kind = model.record_kind
    unsaid = [
        name
        for name, holds in fields(model).items()
        if name not in (*kind.words, *IDS, kind.identified_by)
        and not (holds.prose and not holds.is_list)
        and holds.record is not Section
        and holds.refers not in REGISTERED
        and model not in (Section, KINDS["case"])
        and not holds.sentence
    ]
    assert not unsaid, "give it its `sentence`"


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__name__)
def test_each_value_is_called_by_a_noun(model: type[Record]) -> None:
    verbs = re.compile(
        r"(leds|styrs|verkställs|företräds|rapporterar|bygger|ersätter|följer|utgår|samordnas|jämförs|finns|"
        r"förvaras|sätts|tas|överklagas|visa|återger|kartlägga|analysera|beskriva|gjort|senast|av|till|från|"
        r"till och med|tills|vad)\b"
    )
    for name, holds in fields(model).items():
        called = noun_of_field(holds).sv
        assert called == called.lower(), name
        assert not verbs.match(called), (name, called)

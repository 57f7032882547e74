"""Whatever a record has room for comes out in some document, whether it has anything else or not."""

import json
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from functools import lru_cache
from itertools import product
from typing import Any

import pytest

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written as written_document
from samverkan.load import AgreementFolder
from samverkan.model import (
    KINDS,
    Agreement,
    Block,
    Case,
    Form,
    Handling,
    HouseStyle,
    Lagesbild,
    Record,
    Register,
    Section,
    work_of,
)
from samverkan.model.walk import fields
from samverkan.render.templates import Templates
from samverkan.render.tree import parse
from tests.conftest import some
from tests.filled import Filler, paths

NOT_SHOWN = {
    "an id": ("*.id", "*.previous", "*.previous_id"),
    "where it stands tells what it belongs to": (
        "agreement.goals.area",
        "agreement.goals.problem",
        "agreement.commitments.area",
        "agreement.commitments.goal",
        "agreement.measures.area",
        "agreement.measures.goals",
        "agreement.problems.area",
        "agreement.promises.area",
        "atgardsplan.measures.problem",
    ),
    "a yes or no, or a step of Brå's, that is for the rules": (
        "*.leading",
        "*.children",
        "agreement.model.steps.kind",
    ),
    "for the register of organisations, or for references": (
        "agreement.parties.organisation",
        "agreement.parties.represented_by",
        "case.steps.recipients.party",
        "case.tjansteskrivelse.recipients.party",
        "*.decision_documents.agreement",
    ),
    "an annex or a forum with a document of its own says where it is described": (
        "agreement.forums.annex",
        "agreement.model.annex",
    ),
    "a source or a note that nothing cites": ("*.sources.*", "*.notes.*"),
    "what is measured later is not part of what is signed": ("*.indicators.measurements.*",),
    "it stands in headings of a kommun that asks for it": ("case.tjansteskrivelse.unit",),
}
"""What no document has to show, by the reason."""

STANDS_INSTEAD = {
    "the written words stand instead": (
        "agreement.title",
        "agreement.relations.agreement",
        "agreement.relations.kind",
        "agreement.relations.what",
        "agreement.follow_up.forums",
        "agreement.validity.extension.times",
        "agreement.validity.revision.cadence.*",
        "agreement.validity.termination.*",
        "case.title",
        "case.steps.decision.decider",
        "case.tjansteskrivelse.proposal.decider",
        "agreement.visions.party",
    ),
    "the name, the title or the functions stand instead of the office": ("*.office",),
}
"""What is not shown of a record that has everything else too, by the reason."""

BY_FORM = (
    "commitments",
    "goals",
    "legal_basis",
    "measures",
    "purposes",
    "relations",
    "target_groups",
    "visions",
)
"""The parts of an agreement that are set in the form that a section asks for."""

APART = frozenset({"agreement.sections", "agreement.annexes", "*.stated"})
PARTIES = [{"id": "party", "name": "Parten"}, {"id": "andra", "name": "Andra"}]
SOURCE = {"id": "note", "title": "Källan"}
TIED = {"kind": "complements", "agreement": "other"}

SHOWS: dict[type[Record], tuple[str, ...]] = {
    Agreement: ("avtal.md.j2", "bilaga.md.j2"),
    Case: ("tjansteskrivelse.md.j2", "protokollsutdrag.md.j2"),
}
"""The templates that show a record, when that is not the one of its name."""

Outline = tuple[Section, ...]


def _agreement(data: Mapping[str, Any]) -> Agreement:
    """The agreement of some data, with a second party, and tied to one that has what it may refer to."""
    return Agreement.model_validate(
        {"sources": [SOURCE]}
        | data
        | {
            "parties": [*data.get("parties", PARTIES[:1]), PARTIES[1]],
            "relations": [*data.get("relations", []), TIED],
        }
    )


OTHER = _agreement(Filler(APART).record(Agreement, "agreement") | {"parties": PARTIES[:1], "relations": []})
REGISTER = Register.model_validate(Filler().record(Register, "register"))
TEMPLATES = Templates()


def _written(data: dict[str, Any], kind: type[Record], outline: Outline = ()) -> str:
    """Every document that shows the record, comparisons with other agreements apart."""
    return _remembered(json.dumps(data), kind, tuple(each.model_dump_json() for each in outline))


@lru_cache(maxsize=100)
def _remembered(text: str, kind: type[Record], sections: tuple[str, ...]) -> str:
    data = json.loads(text)
    outline = tuple(Section.model_validate_json(each) for each in sections)
    data = _as_council_has_it(data) if kind is Case else data
    record = _agreement(data) if kind is Agreement else kind.model_validate(data)
    agreement = record if isinstance(record, Agreement) else OTHER
    folder = AgreementFolder(
        "x/y",
        agreement,
        record if isinstance(record, Case) else None,
        REGISTER,
        HouseStyle(agreement=outline),
        broken=False,
        work=work_of([record, *_referred_to(kind)] if isinstance(record, Handling) else []),
    )
    basis = open_folder(folder, {"agreement": OTHER, "other": OTHER})
    assert basis
    made = [
        each
        for each in documents(basis)
        if each.template in SHOWS.get(kind, (f"{kind.record_kind.name}.md.j2",))
    ]
    return "".join(written_document(each, basis, made, TEMPLATES).markdown for each in made).casefold()


def _referred_to(kind: type[Record]) -> list[Record]:
    """A lägesbild for a record of another kind to rest on."""
    return [] if kind is Lagesbild else [Lagesbild.model_validate({"id": "lagesbild", "date": "2031-01-01"})]


def _both(kind: type[Record], path: str, *, alone: bool) -> tuple[Filler, Filler]:
    """What fills the record with the field, and without it; `alone` leaves all others out that may be."""
    apart = APART - {"*.stated"} if path.endswith(".stated") else APART
    if not alone:
        return Filler(apart), Filler(APART | {path})
    return Filler(apart, only=path), Filler(APART | {path}, only=path.rpartition(".")[0])


def _lost(kind: type[Record], outline: Outline = (), *, alone: bool, within: str = "") -> Iterator[str]:
    """The paths of the fields that leave no trace in any document."""
    name = kind.record_kind.name
    for path in paths(kind, name):
        if within not in ("", path.split(".")[1]) or {path, path.removesuffix(".sections")} & APART:
            continue
        full, less = _both(kind, path, alone=alone)
        data, without = full.record(kind, name), less.record(kind, name)
        written = _written(data, kind, outline)
        word = full.words.get(path)
        if word:
            lost = word.casefold() not in written
        else:
            lost = (
                data != without
                and not _is_required(kind, path)
                and written == _written(without, kind, outline)
            )
        if lost:
            yield path


def _as_council_has_it(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a case, with a memorandum that shows the parties, and with minutes of its first step."""
    memorandum = {"proposal": {"points": ["Att anta"]}} | data.get("tjansteskrivelse", {})
    step = {"id": "step", "body": "Nämnden", "role": "decides", "paragraph": "1"} | data.get("steps", [{}])[0]
    background = [{"show": "parties"} | each for each in memorandum.get("background", [{}])]
    return data | {"tjansteskrivelse": memorandum | {"background": background}, "steps": [step]}


def _is_required(kind: type[Record], path: str) -> bool:
    """Whether no record of its kind can be without the field."""
    model, (_, *way, last) = kind, path.split(".")
    for step in way:
        model = _record_in(model, step)
    return model.model_fields[last].is_required()


def _record_in(model: type[Record], name: str) -> type[Record]:
    record = fields(model)[name].record
    assert record
    return record


def _unexpected(lost: Iterator[str], *, alone: bool) -> list[str]:
    reasons = NOT_SHOWN if alone else NOT_SHOWN | STANDS_INSTEAD
    allowed = [pattern for patterns in reasons.values() for pattern in patterns]
    return [path for path in lost if not any(fnmatch(path, pattern) for pattern in allowed)]


SHOWN = [model for model in KINDS.values() if model in (Agreement, Case) or issubclass(model, Handling)]


PLACES = [(model, "") for model in SHOWN if model is not Agreement]
PLACES += [(Agreement, name) for name in Agreement.model_fields if name != "sections"]


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "among-all"])
@pytest.mark.parametrize(
    ("kind", "within"), some(PLACES, 3), ids=lambda each: each if isinstance(each, str) else each.__name__
)
def test_every_field_is_shown(kind: type[Record], within: str, alone: bool) -> None:
    assert _unexpected(_lost(kind, alone=alone, within=within), alone=alone) == []


@pytest.mark.parametrize(("block", "form"), some(product(BY_FORM, Form), 5))
def test_every_field_is_shown_in_every_form(block: str, form: Form) -> None:
    outline = (Section(heading="Rubrik", show=Block(block), form=form),)
    for alone in (True, False):
        assert _unexpected(_lost(Agreement, outline, alone=alone, within=block), alone=alone) == []


def test_every_text_of_an_annex_is_shown() -> None:
    filler = Filler(APART - {"agreement.annexes"})
    data = filler.record(Agreement, "agreement")
    annexed = {path: word for path, word in filler.words.items() if path.startswith("agreement.annexes")}
    shown = _written(data, Agreement)
    assert {path for path, word in annexed.items() if word.casefold() not in shown} == set()


IN_A_RUN = ("*.notes.text", "lagesbild.grounds.*", "orsaksanalys.causes.*", "uppfoljning.promises.text")
"""Texts that stand in notes and in cells of tables, where no list can."""


class _ListFiller(Filler):
    """Fills each text that may hold a list with one."""

    def _scalar(self, model: type[Record], name: str, where: str) -> str:
        word = super()._scalar(model, name, where)
        return f"{word}:\n\n- {word}första\n- {word}andra" if fields(model)[name].prose else word


def _points(markdown: str) -> set[str]:
    """The words that points of lists begin with."""
    tokens = parse(markdown).tokens
    return {
        tokens[place + 2].content.partition(" ")[0]
        for place, token in enumerate(tokens)
        if token.type == "list_item_open"
    }


@pytest.mark.parametrize("kind", some(SHOWN, 5), ids=lambda each: each.__name__)
def test_a_list_in_a_text_stays_one(kind: type[Record]) -> None:
    name = kind.record_kind.name
    flat = []
    for path in paths(kind, name):
        filler = _ListFiller(APART, only=path)
        markdown = _written(filler.record(kind, name), kind) if path not in APART else ""
        word = filler.words.get(path, "").casefold()
        is_shown = word and f"{word}andra" in markdown
        if is_shown and not {f"{word}första", f"{word}andra"} <= _points(markdown):
            flat.append(path)
    assert [path for path in flat if not any(fnmatch(path, pattern) for pattern in IN_A_RUN)] == []

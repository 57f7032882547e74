"""Every text that a record has room for comes out in some document."""

import pytest

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import Workshop, manuscript
from samverkan.load import AgreementFolder
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Case,
    HouseStyle,
    Lagesbild,
    Orsaksanalys,
    Record,
    Register,
    work_of,
)
from tests.filled import Filler

WORKSHOP = Workshop(None)  # templates are read once for all tests

WORDS_OF_ITS_OWN = {
    "agreement.title": "the cover has a heading of its own",
    "agreement.validity.termination.form": "the term's own text stands instead",
    "agreement.relations.title": "the relation's own words stand instead",
    "agreement.relations.registration_number": "the relation's own words stand instead",
    "agreement.goals.previous_id": "an id",
    "agreement.goals.indicators.measurements.source": "what is measured later is not part of what is signed",
}


def _agreement(filler: Filler) -> Agreement:
    data = filler.record(Agreement, "agreement")
    data["parties"].append({"id": "andra", "name": "Andra"})
    return Agreement.model_validate(data)


def _written(agreement: Agreement, case: Case | None, *work: Record) -> dict[str, str]:
    register = Register.model_validate(Filler().record(Register, "register"))
    folder = AgreementFolder("x/y", agreement, case, register, HouseStyle(), broken=False, work=work_of(work))
    desk = open_folder(folder, {})
    assert desk
    made = documents(desk)
    return {each.name: manuscript(each, desk, made, WORKSHOP).markdown for each in made}


def test_every_text_of_an_agreement_is_shown() -> None:
    filler = Filler(frozenset({"agreement.sections", "agreement.annexes", "*.stated"}))
    shown = "".join(_written(_agreement(filler), None).values())
    lost = {path for path, word in filler.words.items() if word not in shown}
    assert lost == set(WORDS_OF_ITS_OWN)


@pytest.mark.parametrize("path", ["agreement.title", "agreement.relations.title"])
def test_what_another_text_stands_for_is_shown_without_it(path: str) -> None:
    instead = {"agreement.cover", "agreement.relations.text"}
    filler = Filler(frozenset({"agreement.sections", "agreement.annexes", "*.stated", *instead}))
    assert filler.words.get(path, "") in "".join(_written(_agreement(filler), None).values())


def test_every_text_of_an_annex_is_shown() -> None:
    filler = Filler(frozenset({"agreement.sections", "*.stated"}))
    written = _written(_agreement(filler), None)
    annexed = {path: word for path, word in filler.words.items() if path.startswith("agreement.annexes")}
    assert {path for path, word in annexed.items() if word not in "".join(written.values())} == set()


def test_every_text_of_a_case_is_shown() -> None:
    agreement = _agreement(Filler(frozenset({"agreement.sections", "agreement.annexes"})))
    own_words = {"case.tjansteskrivelse.proposal.lead", "case.steps.decision.lead"}
    filler = Filler(frozenset({*own_words, "case.tjansteskrivelse.title", "case.tjansteskrivelse.unit"}))
    data = filler.record(Case, "case")
    data["tjansteskrivelse"]["background"][0]["show"] = "parties"
    case = Case.model_validate(data)
    written = _written(agreement, case)
    shown = written["tjansteskrivelse"] + written["protokollsutdrag"]
    lost = {path for path, word in filler.words.items() if word not in shown}
    assert lost == {
        path for path in filler.words if path.startswith(("case.sources", "case.notes"))
    }  # not cited


@pytest.mark.parametrize("kind", [Lagesbild, Orsaksanalys, Atgardsplan])
def test_every_text_of_a_record_of_the_work_is_shown(kind: type[Record]) -> None:
    filler = Filler()
    record = kind.model_validate(filler.record(kind, "record"))
    written = _written(_agreement(Filler()), None, record, *_referred_to(kind))
    shown = written[str(kind.record_kind.defines)]
    assert {path for path, word in filler.words.items() if word not in shown} == set()


def _referred_to(kind: type[Record]) -> list[Record]:
    """A lägesbild for a record of another kind to rest on."""
    return [] if kind is Lagesbild else [Lagesbild.model_validate({"id": "lagesbild", "date": "2031-01-01"})]

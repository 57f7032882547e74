"""How an agreement is tied to others, and what is known of those that have no file of their own."""

import re
from typing import Annotated

from samverkan.model.record import Meaning, Record, RecordKind, capitalised, noun, optional, required, several
from samverkan.model.scalars import AgreementId, Choice, Line, Name, RegistrationNumber, When
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text, as_written


class AgreementForm(Choice):
    """What the parties call what they sign."""

    AGREEMENT = "agreement", "samverkansavtal"
    ACCORD = "accord", "samverkansöverenskommelse"
    DECLARATION_OF_INTENT = "declaration_of_intent", "avsiktsförklaring"
    FRAMEWORK = "framework", "ramavtal"
    OPERATING_AGREEMENT = "operating_agreement", "verksamhetsavtal"
    ACTION_PLAN = "action_plan", "handlingsplan"


class RelationKind(Choice):
    """How an agreement relates to another."""

    REPLACES = "replaces", "ersätter"
    FOLLOWS = "follows", "följer på"
    PRECEDES = "precedes", "föregår"
    EXTENDS = "extends", "förlänger"
    COMPLEMENTS = "complements", "kompletterar"
    COMPLEMENTED_BY = "complemented_by", "kompletteras av", "is complemented by"
    PART_OF = "part_of", "är en del av"
    PART_TO_COME = "part_to_come", "ska få delen", "is to have the part"


class OtherKind(Choice):
    """What an agreement is tied to."""

    AGREEMENT = "agreement", "avtal"
    PROJECT = "project", "projekt"
    BODY = "body", "organ"
    PROGRAMME = "programme", "program"
    PLAN = "plan", "plan"


_UNNAMED = {
    OtherKind.AGREEMENT: Text(sv="ett annat avtal", en="another agreement"),
    OtherKind.PROJECT: Text(sv="ett projekt", en="a project"),
    OtherKind.BODY: Text(sv="ett annat organ", en="another body"),
    OtherKind.PROGRAMME: Text(sv="ett program", en="a programme"),
    OtherKind.PLAN: Text(sv="en plan", en="a plan"),
}

_KNOWN = {
    OtherKind.PROJECT: Text(sv="projektet", en="the project"),
    OtherKind.BODY: Text(sv="organet", en="the body"),
    OtherKind.PROGRAMME: Text(sv="programmet", en="the programme"),
    OtherKind.PLAN: Text(sv="planen", en="the plan"),
}

_PERIOD = re.compile(r"(?<=^\d{4})-(?=\d{4}$)")
"""The hyphen of a folder that is called by its years."""


def _called_relation(relation: "Relation") -> Text:
    other, how = _with_noun(relation), capitalised(relation.kind.words)
    return Text(sv=f"{how.sv} {other.sv}", en=f"{how.en} {other.en}")


def _with_noun(relation: "Relation") -> Text:
    """The other: `projektet ”Trygga kvällar”`; an agreement, or what is called a project itself, as it is."""
    what, title = relation.what, relation.title
    if what not in _KNOWN or not title or what.label in title.casefold():
        return relation.other
    known = _KNOWN[what]
    return Text(sv=f"{known.sv} ”{title}”", en=f"{known.en} “{title}”")


class Relation(Record):
    """A tie to another agreement: one in the workspace by id, another by what is known of it.

    Known by name alone it has a place in the chain of agreements, but no documents, and no rule judges it.
    """

    record_kind = RecordKind(
        "relation",
        noun(
            "band till ett annat avtal/band till andra avtal",
            "tie to another agreement/ties to other agreements",
            neuter=True,
            heading=Text(sv="Andra avtal", en="Other agreements"),
        ),
        meaning=Meaning.TERMS,
        words=("title",),
        called=_called_relation,
        keys=(("agreement",), ("registration_number",), ("title",)),
        by_words=False,
        lone=(("kind",),),
        any_key=True,
    )

    steady = frozenset(
        "kind what agreement title form registration_number date start end parties text".split()
    )

    kind: Annotated[
        RelationKind, sentence("Förhållandet är att avtalet {}.", "The relation is that the agreement {}.")
    ] = required(
        "Förhållande",
        "Ersätter, följer på eller föregår utan att ersätta, förlänger, kompletterar eller kompletteras av, "
        "är en del av, eller ska få en del som skrivs senare.",
        "Replaces, follows or precedes without replacing, extends, complements or is complemented by, is "
        "part of, or is to have a part that is written later.",
    )
    what: Annotated[OtherKind, sentence("Det rör sig om {}.", "It is about {}."), Called("slag")] = optional(
        "Vad det är",
        "Vad det andra är: ett avtal, ett projekt, ett organ, ett program eller en plan.",
        "What the other is: an agreement, a project, a body, a programme or a plan.",
        OtherKind.AGREEMENT,
    )
    agreement: Annotated[AgreementId | None, sentence("Avser {}.", "About {}.")] = optional(
        "Avtal", "Avtalets id i arbetsytan.", "The agreement's id in the workspace."
    )
    title: Line | None = optional("Titel", "Avtalets titel, eller vad det andra heter.", "Its title.")
    form: Annotated[AgreementForm | None, sentence("Formen är {}.", "The form is {}.")] = optional(
        "Avtalsform", "Vad det andra avtalets parter kallar det.", "What its parties call it."
    )
    registration_number: RegistrationNumber | None = optional(
        "Diarienummer", "Diarienumret så som det anges.", "The registration number as stated."
    )
    date: Annotated[When | None, sentence("Ingicks {}.", "Made {}.")] = optional(
        "Datum", "Avtalets datum eller år så som det anges.", "Its date or year as stated."
    )
    start: Annotated[
        When | None,
        sentence("Gäller från och med {}.", "In force from {}."),
        Called("startdatum"),
    ] = optional("Från", "När det andra avtalet började gälla.", "When the other began to hold.")
    end: Annotated[
        When | None, sentence("Gäller till och med {}.", "In force until {}."), Called("slutdatum")
    ] = optional("Till och med", "När det andra avtalet slutade gälla.", "When the other ceased to hold.")
    parties: Annotated[
        tuple[Name, ...], sentence("Parter är {}.", "Its parties are {}."), Called(one="part")
    ] = several(
        "Parter", "Det andra avtalets parter, så långt de är kända.", "Its parties, as far as they are known."
    )
    text: Annotated[Line | None, sentence("Avtalet säger ”{}”.", "The agreement says “{}”.")] = optional(
        "Ordalydelse", "Så som det står, om det ska återges ordagrant.", "The wording, when it is to be kept."
    )

    @property
    def unnamed(self) -> Text:
        """What sort of thing the other is, where no more is known: `en avsiktsförklaring`, `ett projekt`."""
        if not self.form:
            return _UNNAMED[self.what]
        form = self.form.words
        article = "an" if form.en.startswith(("a", "o")) else "a"
        return Text(sv=f"{'ett' if form.sv.endswith('avtal') else 'en'} {form.sv}", en=f"{article} {form.en}")

    @property
    def other(self) -> Text:
        """What people call the other: by its title or number, else by its folder, if any."""
        named = self.title or self.registration_number
        if named or not self.agreement:
            return as_written(named) if named else self.unnamed
        last = _PERIOD.sub("–", self.agreement.rpartition("/")[2])
        return Text(sv=f"avtalet {last}", en=f"the agreement {last}")

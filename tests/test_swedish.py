"""How Swedish words are bent, and where sentences end."""

import pytest

from samverkan.swedish import definite, indefinite, sentences, small

OFFICES = [
    ("kommundirektör", "kommundirektören"),
    ("tf kommunchef", "tf kommunchefen"),
    ("ordförande", "ordföranden"),
    ("kommunstyrelsens ordförande", "kommunstyrelsens ordförande"),
    ("oppositionsråd", "oppositionsrådet"),
    ("trygghetssamordnare", "trygghetssamordnaren"),
    ("chef för lokalpolisområdet", "chefen för lokalpolisområdet"),
    ("kommundirektör, på delegation", "kommundirektören, på delegation"),
    ("kommissarie vid polisen i Exempelby", "kommissarien vid polisen i Exempelby"),
    ("sakkunnig", "sakkunnig"),
    ("kommunpolis", "kommunpolisen"),
    ("polisassistent", "polisassistenten"),
    ("rektor", "rektorn"),
    ("kommunjurist", "kommunjuristen"),
    ("skolpedagog", "skolpedagogen"),
    ("biträdande trygghetsvärd", "biträdande trygghetsvärden"),
]


def test_one_who_holds_an_office_for_a_while_is_known_by_it() -> None:
    assert definite("tillförordnad lokalpolisområdeschef") == "tillförordnade lokalpolisområdeschefen"
    assert definite("tf lokalpolisområdeschef") == "tf lokalpolisområdeschefen"


@pytest.mark.parametrize(("office", "known"), OFFICES)
def test_an_office_is_known_by_its_definite_form(office: str, known: str) -> None:
    assert definite(office) == known


@pytest.mark.parametrize(
    "office", [office for office, known in OFFICES if " " not in office and office != known]
)
def test_a_known_office_is_found_again_without_its_ending(office: str) -> None:
    assert indefinite(definite(office)) == office
    assert indefinite(office) == office


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rosendals stadsdelsnämnd", "Rosendals stadsdelsnämnd"),
        ("Exempelbys kommun", "Exempelbys kommun"),
        ("Storviks stads kommunledningskontor", "Storviks stads kommunledningskontor"),
        ("Kommunstyrelsens arbetsutskott", "kommunstyrelsens arbetsutskott"),
        ("Kommunens kommunstyrelse", "kommunens kommunstyrelse"),
        ("Parternas kommunstyrelser", "parternas kommunstyrelser"),
        ("Kommunstyrelsen", "kommunstyrelsen"),
        ("EST-gruppen", "EST-gruppen"),
    ],
)
def test_a_body_has_a_small_letter_and_a_place_keeps_its_own(text: str, said: str) -> None:
    assert small(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Avtalet gäller fr.o.m. 1 maj t.o.m. 31 december. Sedan upphör det.", 2),
        ("Parterna möts kl. 8. Polisen kallar.", 2),
        ("Det gäller 1 jan. 2025 till kv. 3 2026. Sedan upphör det.", 2),
        ("Det gäller bl.a. Polisen, t. ex. Björn i 3 kap. 7 § lagen, p. 4 och ca. 20 andra.", 1),
        ("Läget är bättre! Varför? ”Fler vågar gå ut.” § 7 Parterna delar kostnaden. (Se bilagan.)", 5),
        ("Kommunen ordnar nattvandringar m.m. Polisen deltar 2026. Föreningarna går med.", 3),
        ("Avsnitt 3. Kommunen", 2),
        ("", 1),
    ],
)
def test_a_text_is_parted_into_its_sentences(text: str, said: int) -> None:
    every = list(sentences(text))
    assert len(every) == said
    assert " ".join(every) == text

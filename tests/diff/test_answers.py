"""The six questions of a council, answered from a comparison."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.diff.answers import answers
from samverkan.diff.answers.answer import Answer
from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from samverkan.model import Acting, official_title
from samverkan.text import Text
from tests.diff.agreements import agreement, changed, filled, side

HEAD: dict[str, Any] = {
    "title": "Samverkansavtal",
    "parties": [{"id": "kommunen", "name": "Dalby kommun"}, {"id": "polisen", "name": "LPO Dalby"}],
    "validity": {"start": "2024", "end": "2027"},
}
CHAIR = {"name": "Anna Ek", "title": "Kommunstyrelsens ordförande", "party": "kommunen"}
CHIEF = {"name": "Bo Ask", "title": "Lokalpolisområdeschef", "party": "polisen"}
DIRECTOR = {"name": "Cia Alm", "title": "Kommundirektör", "party": "kommunen"}
YEARLY, MONTHLY = {"per": "year"}, {"per": "month"}


def answered(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Answer]:
    before, after = (agreement(HEAD | each) for each in (old, new))
    found = compare(AgreementAndWork(before), AgreementAndWork(after), periods=True)
    return {each.name: each for each in answers(before, after, found)}


def said(answer: Answer) -> list[str]:
    return [each.sv for each in (*answer.sentences, *answer.points)]


def goals(*titles: str) -> dict[str, Any]:
    return {"goals": [{"id": re.sub("[^a-z]", "", title.lower()), "title": title} for title in titles]}


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (["Nå unga"], ["Målet ”Nå unga” finns inte längre."]),
        (["Nå unga", "Stärk skolan"], ["Två mål utgår: ”Nå unga” och ”Stärk skolan”."]),
        (
            ["Nå unga", "Stärk skolan", "Trygga torg", "Ljusa stråk", "Fler vuxna", "Mindre buller"],
            ["Sex mål utgår: ”Nå unga”, ”Stärk skolan”, ”Trygga torg” och tre till."],
        ),
    ],
)
def test_what_is_no_longer_promised_is_named(gone: list[str], told: list[str]) -> None:
    assert said(answered(goals(*gone), {})["no_longer_promised"]) == told


@pytest.mark.parametrize(
    ("key", "text", "words", "told"),
    [
        (
            "goals",
            "title",
            ("Stölderna från gårdar minskar", "Lantbruk drabbas mindre av tillgrepp"),
            ["Målet ”Stölderna från gårdar minskar” är utbytt mot ”Lantbruk drabbas mindre av tillgrepp”."],
        ),
        (
            "commitments",
            "text",
            ("Polisen ska gå vandringar.", "Kommunen lagar ljuset vid skolan."),
            ["Åtagandet ”Polisen ska gå vandringar” är utbytt mot ”Kommunen lagar ljuset vid skolan”."],
        ),
        (
            "commitments",
            "text",
            ("Polisen ska gå vandringar.", "Polisen ska gå långa vandringar."),
            ["Jämförelsen visar inget löfte som utgår eller blir svagare."],
        ),
    ],
)
def test_what_has_become_other_words_altogether_is_shown_with_both(
    key: str, text: str, words: tuple[str, str], told: list[str]
) -> None:
    """It is told as no weakening, and nothing is said of there being none."""
    old, new = ({key: [{"id": "a", text: each}]} for each in words)
    assert said(answered(old, new)["no_longer_promised"]) == told


def test_areas_that_the_goals_carry_on_are_told_as_such() -> None:
    titles = ["Trygga kvällar i centrum", "Unga utan narkotika"]
    areas = {"areas": [{"id": f"o{place}", "title": title} for place, title in enumerate(titles)]}
    old = areas | goals(*titles)
    assert said(answered(old, goals(*titles))["no_longer_promised"]) == [
        "”Trygga kvällar i centrum” och ”Unga utan narkotika” utgår som samverkansområden, "
        "men det som de handlade om står kvar bland målen."
    ]
    one = {"areas": areas["areas"][:1]} | goals(*titles)
    assert said(answered(one, goals(*titles))["no_longer_promised"]) == [
        "”Trygga kvällar i centrum” utgår som samverkansområde, "
        "men det som det handlade om står kvar bland målen."
    ]
    many = [f"{title} {place}" for title in titles for place in ("i norr", "i söder")]
    old = {"areas": [{"id": f"o{place}", "title": title} for place, title in enumerate(many)]} | goals(*many)
    assert said(answered(old, goals(*many))["no_longer_promised"]) == [
        "Fyra samverkansområden utgår, men det som de handlade om står kvar bland målen."
    ]


def test_an_area_that_has_become_part_of_another_is_told_with_that() -> None:
    old = {
        "areas": [{"id": "a", "title": "Trygghet i centrum"}, {"id": "b", "title": "Trygghet vid stationen"}]
    }
    new = {"areas": [{"id": "a", "title": "Trygghet i centrum och vid stationen"}]}
    assert said(answered(old, new)["no_longer_promised"]) == [
        "”Trygghet vid stationen” utgår som samverkansområde, men det som det handlade om står kvar "
        "i ”Trygghet i centrum och vid stationen”."
    ]


def test_what_is_new_is_named() -> None:
    new = goals("Nå unga") | {"forums": [{"id": "a", "name": "Rådet"}, {"id": "b", "name": "Gruppen"}]}
    assert said(answered({}, new)["new"]) == [
        "Ett nytt mål: ”Nå unga”.",
        "Två nya forum: ”Rådet” och ”Gruppen”.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ([CHAIR, CHIEF], [CHAIR, CHIEF], ["Desamma undertecknar som förut."]),
        (
            [CHAIR, CHIEF, DIRECTOR],
            [CHAIR, CHIEF],
            [
                "Två personer undertecknar, förut tre.",
                "Kommundirektören för Dalby kommun undertecknar inte längre.",
            ],
        ),
        (
            [CHAIR],
            [CHAIR, CHIEF, DIRECTOR],
            [
                "Tre personer undertecknar, förut en.",
                "Nya undertecknare är lokalpolisområdeschefen för LPO Dalby och kommundirektören för Dalby "
                "kommun.",
            ],
        ),
        (
            [CHAIR, CHIEF],
            [CHAIR | {"name": "Eva Lo"}, CHIEF],
            ["Befattningarna är desamma som förut, men en av dem har en ny innehavare."],
        ),
        (
            [CHAIR, CHIEF],
            [DIRECTOR, CHIEF],
            [
                "Två undertecknar, lika många som förut.",
                "Kommunstyrelsens ordförande för Dalby kommun undertecknar inte längre.",
                "Ny undertecknare är kommundirektören för Dalby kommun.",
            ],
        ),
        ([], [], ["Avtalen säger inte vem som undertecknar."]),
        ([CHAIR], [], ["Det nya avtalet säger inte vem som undertecknar."]),
    ],
)
def test_who_signs_now(old: list[dict[str, Any]], new: list[dict[str, Any]], told: list[str]) -> None:
    asked = answered({"signatories": old} | goals("Nå unga"), {"signatories": new})["signing"]
    assert said(asked) == told


@pytest.mark.parametrize("sides", [(0, 1), (1, 0)])
def test_who_signs_a_document_of_the_work_is_not_who_signs_the_agreement(sides: tuple[int, int]) -> None:
    data = HEAD | goals("Nå unga") | {"signatories": [CHAIR]}
    plan = {"id": "plan", "date": "2024-02-01"}
    each = [side(data, {"atgardsplan": [plan | {"signatories": by}]}) for by in ([CHAIR], [CHAIR, CHIEF])]
    old, new = (each[place] for place in sides)
    found = compare(old, new)
    assert [change.area for change in found.changes] == ["signatory"]
    asked = next(a for a in answers(old.agreement, new.agreement, found) if a.name == "signing")
    assert said(asked) == ["Desamma undertecknar som förut."]


def test_the_table_of_signatories_has_a_row_a_party_also_when_its_id_is_another() -> None:
    old = {"signatories": [CHAIR, DIRECTOR, CHIEF]}
    new = {
        "parties": [{"id": "kommun", "name": "Dalby kommun"}, {"id": "polis", "name": "LPO Dalby"}],
        "signatories": [CHAIR | {"party": "kommun"}],
    }
    table = answered(old, new)["signing"].table
    assert table
    assert [[cell.sv for cell in row] for row in table.rows] == [
        [
            "Dalby kommun",
            "Anna Ek (kommunstyrelsens ordförande) och Cia Alm (kommundirektör)",
            "Anna Ek (kommunstyrelsens ordförande)",
        ],
        ["LPO Dalby", "Bo Ask (lokalpolisområdeschef)", "ingen"],
    ]


def follow(*occasions: dict[str, Any]) -> dict[str, Any]:
    return {"follow_up": {"occasions": list(occasions)}}


MEASURES = {"subject": "Åtgärderna", "cadence": MONTHLY, "responsible": "samordnaren"}
GOALS = {"subject": "Målen", "cadence": YEARLY}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (follow(MEASURES), follow(MEASURES), "Nej. De uppföljningar som avtalet anger är desamma som förut."),
        (
            follow(MEASURES),
            follow(MEASURES | {"cadence": YEARLY}),
            "Ja. ”Åtgärderna” följs upp mer sällan än förut, varje år i stället för varje månad.",
        ),
        (
            follow(MEASURES, GOALS),
            follow(GOALS),
            "Ja. ”Åtgärderna” följs inte längre upp av samordnaren (förut varje månad).",
        ),
        (
            {"follow_up": {"text": "Parterna ska mötas varje år."}},
            {"follow_up": {"text": "Parterna bör mötas varje år."}},
            "Ja. Uppföljningen binder mindre: nu ”Parterna bör mötas varje år”, "
            "tidigare ”Parterna ska mötas varje år”.",
        ),
        (
            follow(GOALS),
            follow(GOALS | {"cadence": MONTHLY}),
            "Nej, men en uppföljning ändras.",
        ),
        (follow(GOALS), follow(GOALS, MEASURES), "Nej, men en uppföljning tillkommer."),
        ({}, {}, "Avtalen säger inte hur ofta de följs upp."),
    ],
)
def test_whether_it_is_followed_up_more_seldom(old: dict[str, Any], new: dict[str, Any], told: str) -> None:
    assert said(answered(old | goals("Nå unga"), new)["follow_up"])[0] == told


def test_the_table_of_follow_ups_has_what_stood_and_what_stands() -> None:
    table = answered(follow(MEASURES, GOALS), follow(MEASURES | {"cadence": YEARLY}))["follow_up"].table
    assert table
    assert [[cell.sv for cell in row] for row in table.rows] == [
        ["Åtgärderna", "varje månad, av samordnaren", "varje år, av samordnaren"],
        ["Målen", "varje år", "anges inte längre"],
    ]


def test_what_must_be_decided_again_is_grouped_by_what_it_means() -> None:
    old = goals("Nå unga", "Stärk skolan")
    new = goals("Nå unga") | {"validity": {"start": "2028", "end": "2031"}, "legal_basis": ["Lag (2023:196)"]}
    assert said(answered(old, new)["decision"]) == [
        "Det nya avtalet beslutas i sin helhet.",
        "Tre ändringar gäller det som parterna avtalar.",
        "Avtalstid och villkor: avtalet gäller 2028–2031 (fyra år) i stället för 2024–2027 (fyra år) "
        "och en rättslig grund tillkommer.",
        "Mål, åtaganden och åtgärder: ett mål utgår.",
    ]


def test_a_changed_form_of_termination_is_no_other_period() -> None:
    old = {"validity": HEAD["validity"] | {"termination": {"notice": {"count": "3", "unit": "month"}}}}
    new = {
        "validity": HEAD["validity"]
        | {"termination": {"notice": {"count": "6", "unit": "month"}, "form": "skriftligt"}}
    }
    assert said(answered(old, new)["decision"])[1:] == [
        "Avtalstid och villkor: villkoren för avtalstiden ändras.",
        "Avtalstid, uppsägningstid: sex månader i stället för tre månader.",
        "Avtalstid, form för uppsägning: ”skriftligt” tillkommer.",
    ]


LIGHT = {"id": "ljus", "title": "Ljus på torget", "owners": ["kommunen"], "responsible": "gatuchefen"}
WALK = {"text": "Vi går vandringar.", "parties": ["kommunen", "polisen"], "cadence": YEARLY}


@pytest.mark.parametrize(
    ("key", "old", "new", "told"),
    [
        (
            "measures",
            LIGHT,
            {"responsible": "parkchefen"},
            ["”Ljus på torget”, ansvarig funktion: ”parkchefen” i stället för ”gatuchefen”."],
        ),
        (
            "measures",
            LIGHT,
            {"owners": ["kommunen", "polisen"]},
            ["”Ljus på torget”, ägare: LPO Dalby tillkommer."],
        ),
        (
            "commitments",
            WALK,
            {"cadence": MONTHLY},
            ["”Vi går vandringar”, intervall: varje månad i stället för varje år."],
        ),
        ("commitments", WALK, {"parties": []}, ["”Vi går vandringar”: alla parter svarar nu för det."]),
        ("commitments", WALK, {"parties": ["polisen"]}, []),
        ("commitments", WALK, {"text": "Vi går långa vandringar."}, []),
        ("target_groups", {"text": "Unga", "id": "unga"}, {"children": "yes"}, []),
    ],
)
def test_a_value_that_no_other_answer_tells_of_is_told_as_it_was_and_is(
    key: str, old: dict[str, Any], new: dict[str, Any], told: list[str]
) -> None:
    found = answered({key: [old]}, {key: [old | new]})["decision"]
    assert [each.sv for each in found.points[1:]] == told


@given(st.integers(1, 20))
def test_values_are_told_one_by_one_where_they_are_few(number: int) -> None:
    old, new = (
        {
            "measures": [
                LIGHT | {"id": f"m{place}", "title": f"Ljus {place}", "responsible": who}
                for place in range(number)
            ]
        }
        for who in ("gatuchefen", "parkchefen")
    )
    told = [each.sv for each in answered(old, new)["decision"].points if "parkchefen" in each.sv]
    assert len(told) == (number if number <= 12 else 0)


def test_an_annex_that_is_gone_is_told_first() -> None:
    annexes = {"annexes": [{"number": "1", "title": "Organisation"}]}
    assert said(answered(annexes, {})["no_longer_promised"]) == ["En bilaga utgår: ”Bilaga 1. Organisation”."]
    assert said(answered({}, annexes)["new"]) == ["En ny bilaga: ”Bilaga 1. Organisation”."]


def test_who_is_told_instead_of_fullmaktige_stands_where_follow_up_is_asked_for() -> None:
    occasion = {"subject": "Avtalet", "cadence": YEARLY, "receiver": "kommunfullmäktige"}
    found = answered(
        {"follow_up": {"occasions": [occasion]}},
        {"follow_up": {"occasions": [occasion | {"receiver": "styrgruppen"}]}},
    )
    assert "rewritten" not in found
    assert "inte längre till fullmäktige, utan till styrgruppen" in said(found["follow_up"])[0]


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (["Kommunallagen (2017:725)"], ["polislagen (1984:387)"]),
        ([], ["kommunallagen (2017:725)", "polislagen (1984:387)"]),
    ],
)
def test_each_law_that_is_named_no_longer_is_told(left: list[str], told: list[str]) -> None:
    laws = ["Lag (2023:196)", "Kommunallagen (2017:725)", "Polislagen (1984:387)"]
    found = answered({"legal_basis": laws}, {"legal_basis": ["Lag (2023:196)", *left]})
    assert said(found["no_longer_promised"]) == [f"Avtalet vilar inte längre på {each}." for each in told]
    many = "en rättslig grund" if left else "två rättsliga grunder"
    assert said(found["decision"])[1:] == [f"Avtalstid och villkor: {many} utgår."]


@pytest.mark.parametrize(
    ("came", "sv", "en"),
    [
        (["polisen"], "LPO Dalby svarar", "LPO Dalby now answers"),
        (["polisen", "bolaget"], "LPO Dalby och Dalbyhem svarar", "LPO Dalby and Dalbyhem now answer"),
    ],
)
def test_who_answers_for_it_instead_is_told_by_name(came: list[str], sv: str, en: str) -> None:
    parties = [*HEAD["parties"], {"id": "bolaget", "name": "Dalbyhem"}]
    old, new = (
        {
            "parties": parties,
            "commitments": [{"id": "a", "text": "Torget städas varje vecka.", "parties": each}],
        }
        for each in (["kommunen"], came)
    )
    (point,) = answered(old, new)["no_longer_promised"].points
    assert point.sv == f"”Torget städas varje vecka”: {sv} nu för det i stället för Dalby kommun."
    assert point.en == f"“Torget städas varje vecka”: {en} for it instead of Dalby kommun."


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "ett villkor omformuleras (”Ekonomi 1”)"),
        (2, "två villkor omformuleras (”Ekonomi 1” och ”Ekonomi 2”)"),
        (5, "fem villkor omformuleras (”Ekonomi 1”, ”Ekonomi 2”, ”Ekonomi 3” och två till)"),
    ],
)
def test_what_must_be_decided_again_says_which_is_another(number: int, told: str) -> None:
    old, new = (
        [
            {
                "id": f"k{each}",
                "kind": "other",
                "heading": f"Ekonomi {each}",
                "text": f"{who} betalar {each}.",
            }
            for each in range(1, number + 1)
        ]
        for who in ("Vi", "Vi alla")
    )
    points = answered({"clauses": old}, {"clauses": new})["decision"].points
    assert [each.sv for each in points] == [f"Avtalstid och villkor: {told}."]


def test_what_is_merely_editorial_is_told_part_by_part() -> None:
    old = {"title": "Avtal", "date": "2024-01-02", "notes": [{"id": "a", "text": "En not."}]} | goals(
        "Nå unga"
    )
    assert said(answered(old, goals("Nå unga"))["editorial"]) == [
        "En fotnot utgår.",
        "Dessa uppgifter ändras, men inget av det som avtalas.",
        "Avtalet: titel och datum.",
    ]


def test_nothing_is_answered_when_nothing_differs() -> None:
    assert answered(goals("Nå unga"), goals("Nå unga")) == {}


_DOUBLED = re.compile(r"\b(\w{2,}) \1\b", re.IGNORECASE)
_FILLED = filled()


@given(st.data())
def test_every_sentence_is_one(data: st.DataObject) -> None:
    new = data.draw(changed(_FILLED))
    before, after = agreement(_FILLED), agreement(new)
    found = compare(AgreementAndWork(before), AgreementAndWork(after), periods=True)
    for each in answers(before, after, found):
        assert each.sentences or each.points or each.table
        for text in (*each.sentences, *each.points):
            _is_sentence(text)


def _is_sentence(text: Text) -> None:
    for words in (text.sv, text.en):
        assert words.endswith("."), words
        assert words[0] == words[0].upper(), words
        assert not _DOUBLED.search(re.sub("[”“][^”]*”", "", words)), words
        assert "  " not in words, words
        assert not words.endswith((":.", ",.", "..")), words


REPLACED = {"kind": "replaces", "title": "Överenskommelse 2020–2023", "registration_number": "KS 2019/1"}


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        ({"registration_number": "KS 2023/8", "date": "2024-06-10"}, {("removed", None), ("added", None)}),
        ({"title": "Överenskommelse 2020–2023"}, {("removed", "registration_number")}),
        (REPLACED | {"registration_number": "KS 2019/2"}, {("changed", "registration_number")}),
    ],
)
def test_another_agreement_that_is_replaced_is_told_as_another(
    now: dict[str, Any], kinds: set[tuple[str, str | None]]
) -> None:
    old, new = ({"relations": [{"kind": "replaces", **each}]} for each in (REPLACED, now))
    found = compare(*(AgreementAndWork(agreement(HEAD | each)) for each in (old, new)), periods=True)
    assert {(each.kind.value, each.field) for each in found.changes if each.area == "relation"} == kinds


@pytest.mark.parametrize("written", ["[](#bilaga-1) beskriver det.", "Ord. [](#bilaga-1) beskriver det."])
def test_an_annex_that_is_referred_to_by_its_number_is_no_change(written: str) -> None:
    annex = {"annexes": [{"number": "1", "title": "Organisation", "sections": [{"text": "Ord."}]}]}
    words = written.replace("[](#bilaga-1)", "Bilaga 1")
    old, new = ({**annex, "sections": [{"heading": "Forum", "text": text}]} for text in (words, written))
    before, after = (AgreementAndWork(agreement(HEAD | each)) for each in (old, new))
    assert compare(before, after, periods=True).changes == ()
    longer = {**annex, "sections": [{"heading": "Forum", "text": f"{written} Mer."}]}
    (change,) = compare(before, AgreementAndWork(agreement(HEAD | longer)), periods=True).changes
    assert change.new
    assert change.new.sv == f"{words} Mer."


def test_an_agreement_that_was_until_further_notice_holds_for_a_time() -> None:
    old = {"validity": {"start": "2024", "until_further_notice": "yes"}}
    lost = said(answered(old, {"validity": {"start": "2025", "end": "2027"}})["no_longer_promised"])
    assert "Avtalet gäller inte längre tills vidare, utan under 2025–2027 (tre år)." in lost


PAYS = {"kind": "economy", "text": "Var och en betalar sitt."}


@pytest.mark.parametrize(
    ("old", "new", "points"),
    [
        ({}, {}, []),
        ({}, {"clauses": [PAYS]}, ["”Ekonomi” tillkommer: Var och en betalar sitt."]),
        ({"clauses": [PAYS]}, {}, ["”Ekonomi” utgår: Var och en betalar sitt."]),
        (
            {"clauses": [PAYS]},
            {"clauses": [{**PAYS, "text": "Kommunen betalar allt."}]},
            ["”Ekonomi”: nu ”Kommunen betalar allt”, tidigare ”Var och en betalar sitt”."],
        ),
        (
            {"commitments": [{"id": "a", "text": "Kommunen avsätter 200 000 kronor för ljus."}]},
            {"commitments": [{"id": "a", "text": "Kommunen avsätter 100 000 kronor för ljus."}]},
            ["nu ”Kommunen avsätter 100 000 kronor för ljus”", "tidigare ”Kommunen avsätter 200 000 kronor"],
        ),
        (
            {},
            {"measures": [{"title": "Ljus", "text": "Det är mörkt. Lamporna kostar 50 000 kr. Det är bra."}]},
            ["”Ljus” tillkommer: Lamporna kostar 50 000 kr."],
        ),
        (
            {},
            {"measures": [{"title": "Ljus", "resources": "50 000 kronor per år"}]},
            ["”Ljus” tillkommer: 50 000 kronor per år."],
        ),
        ({}, {"problems": [{"id": "p", "title": "Klotter", "text": "Det kostar 50 000 kr."}]}, []),
        (
            {},
            {"commitments": [{"id": "a", "text": "Kommunen betalar skyltarna.", "parties": ["kommunen"]}]},
            ["”Kommunen betalar skyltarna” tillkommer."],
        ),
        (
            {"commitments": [{"id": "a", "text": "Kommunen bekostar vakterna till två tredjedelar."}]},
            {"commitments": [{"id": "a", "text": "Kommunen bekostar vakterna till hälften."}]},
            [
                "Åtagandet: nu ”Kommunen bekostar vakterna till hälften”, "
                "tidigare ”Kommunen bekostar vakterna till två tredjedelar”."
            ],
        ),
        (
            {"measures": [{"title": "Ljus", "text": "Det är mörkt. Bolaget betalar hälften."}]},
            {"measures": [{"title": "Ljus", "text": "Det är dystert. Bolaget betalar en tredjedel."}]},
            ["”Ljus”: nu ”Bolaget betalar en tredjedel”, tidigare ”Bolaget betalar hälften”."],
        ),
        (
            {"measures": [{"title": "Ljus", "text": "Det är mörkt. Bolaget betalar hälften."}]},
            {"measures": [{"title": "Ljus", "text": "Det är dystert. Bolaget betalar hälften."}]},
            [],
        ),
        (
            {"commitments": [{"id": "a", "text": "Polisen förebygger ekonomiska brott."}]},
            {"commitments": [{"id": "a", "text": "Polisen förebygger ekonomiska brott tidigt."}]},
            [],
        ),
        (
            {"clauses": [{"id": "e", "kind": "economy", "text": "Kommunen betalar 900 000 kronor per år."}]},
            {
                "clauses": [
                    {"id": "e", "kind": "economy", "text": "Kommunen betalar 900 000 kronor per år."}
                ],
                "measures": [{"title": "Ljus", "resources": "50 000 kronor per år"}],
            },
            ["”Ljus” tillkommer", "Oförändrat i ”Ekonomi”: Kommunen betalar 900 000 kronor per år."],
        ),
    ],
)
def test_what_changes_about_money_is_told_when_it_does(
    old: dict[str, Any], new: dict[str, Any], points: list[str]
) -> None:
    filled_in = {"goals": [{"title": "Nå unga"}]}
    answer = answered(filled_in | old, {"goals": [{"title": "Nå fler unga"}]} | new).get("money")
    assert bool(answer) is bool(points)
    assert all(any(each in point for point in said(answer)) for each in points if answer)


@pytest.mark.parametrize(("many", "told"), [(9, 9), (10, 9), (20, 9)])
def test_of_much_about_money_the_first_is_told_and_how_much_there_is_besides(many: int, told: int) -> None:
    clauses = [
        {"kind": "economy", "heading": f"Kostnad {each}", "text": f"Kommunen betalar {each + 2} 000 kronor."}
        for each in range(many)
    ]
    points = said(answered({"goals": [{"title": "Nå unga"}]}, {"clauses": clauses})["money"])
    assert len(points) == told
    assert ("ändringar till gäller pengar" in points[-1]) == (many > told)


@pytest.mark.parametrize("acting", Acting)
@pytest.mark.parametrize("person", [CHAIR, CHIEF, DIRECTOR])
def test_an_office_is_called_as_in_the_documents(person: dict[str, Any], acting: Acting) -> None:
    table = answered({}, {"signatories": [person | {"acting": acting.value}]})["signing"].table
    assert table
    title = official_title(person["title"].lower(), acting).lower()
    assert f"({title})" in table.rows[0][2].sv


@pytest.mark.parametrize(
    ("key", "name", "item"),
    [
        ("areas", "title", {"id": "torg", "title": "Torget"}),
        ("forums", "name", {"id": "torg", "name": "Torggruppen", "level": "operational"}),
        ("parties", "name", {"id": "torg", "name": "Torgets företagare"}),
    ],
)
def test_what_is_called_something_else_is_told(key: str, name: str, item: dict[str, Any]) -> None:
    others = HEAD["parties"] if key == "parties" else []
    sides = ({key: [*others, each]} for each in (item, item | {name: "Trygga platsen"}))
    assert said(answered(*sides)["new"]) == [f"”{item[name]}” heter nu ”Trygga platsen”."]


def test_who_signs_for_another_is_told_by_the_office_and_is_no_new_holder() -> None:
    vice = CHAIR | {"name": "Eva Lind", "acting": "vice"}
    before, now = {"signatories": [CHAIR, CHIEF]}, {"signatories": [vice, CHIEF]}
    told = "För Dalby kommun undertecknar nu kommunstyrelsens {}ordförande."
    assert said(answered(before, now)["signing"]) == [told.format("vice ")]
    assert said(answered(now, before)["signing"]) == [told.format("")]


MONTHS = ({"count": "6", "unit": "month"}, {"count": "3", "unit": "month"})
NOTICE = "Avtalet sägs upp med {} månaders uppsägning."
TOLD_TWICE = [
    ("termination", "notice", MONTHS, (NOTICE.format("sex"), NOTICE.format("tre"))),
    ("revision", "cadence", (YEARLY, None), ("Det ses över varje höst.", "Det ses över under hösten.")),
    ("revision", "cadence", (MONTHLY, YEARLY), ("Det ses över varje månad.", "Det ses över varje år.")),
]
"""What of the period is said by a field and by a text: before and now."""


@pytest.mark.parametrize(("field", "key", "values", "texts"), TOLD_TWICE)
def test_what_a_field_and_a_text_say_is_told_once(
    field: str, key: str, values: tuple[Any, Any], texts: tuple[str, str]
) -> None:
    both = zip(values, texts, strict=True)
    held = [{"text": text} | ({key: value} if value else {}) for value, text in both]
    sides = [agreement(HEAD | {"validity": HEAD["validity"] | {field: each}}) for each in held]
    found = compare(*map(AgreementAndWork, sides), periods=True)
    assert len(found.weakenings) == 1


def test_how_many_the_parties_are_is_no_number_that_somebody_promises() -> None:
    words = "Fältarna rör sig mellan de {} kommunerna."
    sides = ({"commitments": [{"id": "c", "text": words.format(each)}]} for each in ("tre", "två"))
    assert said(answered(*sides)["no_longer_promised"]) == [
        "Jämförelsen visar inget löfte som utgår eller blir svagare."
    ]


def test_a_party_with_a_comma_in_its_name_is_set_apart_by_one() -> None:
    parties = {
        "parties": [
            {"id": "kommunen", "name": "Exempelby kommun"},
            {"id": "polisen", "name": "Polismyndigheten, lokalpolisområde Norr"},
        ]
    }
    officer = CHIEF | {"title": "Kommunpolis"}
    signing = answered(
        parties | {"signatories": [CHAIR, CHIEF, officer]}, parties | {"signatories": [CHAIR, CHIEF]}
    )["signing"]
    assert "Kommunpolisen för Polismyndigheten, lokalpolisområde Norr, undertecknar inte längre." in said(
        signing
    )

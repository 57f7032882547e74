"""What a template left to fill in is found; what only looks like it is passed."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.test_cases import found


def _said(words: str, root: Path) -> list[str]:
    text = f"# agreement.yaml\nclauses:\n  - kind: other\n    text: |\n      {words}\n"
    return [each.message.en for each in found("SV076", text, root)]


@pytest.mark.parametrize(
    "words",
    [
        "Avtalet gäller från den xx mars 2026.",
        "Se protokollet KS 2025/XXX.",
        "Ansvarig är XX-enheten.",
        "Parterna är XX, XX och Polisen.",
        "Avtalet gäller från [startdatum].",
        "Kontaktpersonen är NN på socialförvaltningen.",
        "Uppföljningen görs av N.N., som utses senare.",
        "Budgeten är X 000 kronor om året.",
        "Här kommer text om lägesbilden.",
        "Uppgifterna framgår av bilaga ?",
        "(Ska fyllas i av säkerhetschefen)",
        "Parterna löser oenighet i (här anges forum).",
        "[Här beskrivs hur parterna följer upp avtalet]",
        "Del XXXX i planen.",
        "Målet är att brotten minskar till … procent.",
        "Kommunen bidrar med ______ kronor.",
        "Mötet hålls kl. xx.xx.",
        "Avtal mellan X kommun och Polisen.",
        "Ansvarig är {{ namn }}.",
        "Ansvarig är <ange funktion>.",
        "Ansvarig är [Namn på ansvarig förvaltning].",
        "Kostnaden är [ange belopp i kronor].",
        "Avtalet gäller till och med yyyy-mm-dd.",
        "Perioden 202X–202X.",
        "Brotten ska ha minskat till 20??.",
        "Ansvaret ligger på: ??",
        "Andelen otrygga är (siffra kommer).",
        "Ansvaret (kompletteras senare).",
        "Kommunen ansvarar för …",
        "Klicka eller tryck här för att ange text.",
        "TBD",
        "Se Fel! Hittar inte referenskälla. för mer.",
        "Error! Reference source not found.",
        "Kommunen avsätter ……… kronor.",
        "Gäller från åå-mm-dd.",
        "Undertecknat den 3 mars 20__.",
        "Rådet lämnade synpunkter den ...... 2026.",
        "Styrgruppen beslutade den … mars 2026.",
        "Polisen ansvarar (kolla med kommunpolisen).",
        "OBS! Kolla med Tove om detta stämmer.",
        "Kolla med polisen om siffran är rätt.",
        "…",
    ],
)
def test_what_is_left_to_fill_in_is_found(words: str, tmp_path: Path) -> None:
    assert len(_said(words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Parterna möts en gång i kvartalet. Se [handboken](https://bra.se), och [datum](#datum).",
        "Ärendet [dnr 2023/12] är avslutat, se [avtal 2019].",
        "Avdelning XX i balken, Gustav II Adolf, kapitel XXI, storlek XXL och 2 x 4 timmar.",
        "Avdelning (XX) i balken. Enligt (XX) kap. i balken. XX-kromosomer, XX kap. och XX:e gången.",
        "Mötet hålls i XX-salen. TBD-gänget spelar, enligt att-göra-listan och TODO-listan.",
        "Står det något i bilaga 2? Ordföranden, N. Nilsson, och skolan NN-gården svarar.",
        "Så här kommer texten till. Blanketten (som ska fyllas i av rapportören) är ny.",
        "Rapportören fyller i fältet [namn] i blanketten, och i rutan <datum> dagen.",
        "Delarna XVIII, XIX och XX, XXVIII, XXIX, XXX samt kapitlen XX–XXII.",
        "Personnummer (ÅÅMMDD-XXXX) lämnas aldrig ut. Datum skrivs på formen ÅÅÅÅ-MM-DD.",
        "Andel: 3 < 5 och 7 > 6. Enkäten gav ”… jag går inte ut på kvällen …” och ”Varför gör ni inget??”",
        "Fel! ropade publiken. Kameran var fel! Hittar ni inte dit ……… ring kronor och öre.",
        "Löpande kontakter, rondering, trygghetsvandringar … allt räknas.",
        "”Vi vill [kommunens invånare] se fler poliser […] i centrum”, säger en boende.",
        "Rådet sade den gången … och den 3 mars ... 2026 års möte blev av, enligt den … som ni vet.",
        "- [x] Lägesbild\n      - [ ] Orsaksanalys (kompletteras med Polisens statistik i mars)",
        "Mätningen (fråga 12, ”känner du dig trygg?”), enkäten (fråga om trygghet), kartan (kontrollera 3).",
        "Skyltar (här och vid torget) sätts upp. Se [här beskrivs planen](https://example.se).",
        "Blanketten fylls i av rapportören. Kommunen informerar på X och Facebook, i område X och på plan 3.",
        "Obs att den är en allmän handling. Kolla låset! Kolla med grannen innan du öppnar.",
        "OBS! Frågan avgörs av nämnden. De kollar med polisen om bilen är anmäld.",
    ],
)
def test_what_only_looks_like_it_is_passed(words: str, tmp_path: Path) -> None:
    assert _said(words, tmp_path) == []


def test_the_same_placeholder_is_told_once_a_file(tmp_path: Path) -> None:
    (said,) = _said("Kommunen avsätter xx kronor, Polisen xx kronor och Regionen XX kronor.", tmp_path)
    assert said == "“xx” has not been filled in here and in 2 other places in the file."


def test_nobody_is_no_name(tmp_path: Path) -> None:
    text = "# case.yaml\nsteps: [{id: ks, role: decides, body: KS, present: [N.N. (S), Nils Nilsson (M)]}]\n"
    (said,) = found("SV076", text, tmp_path)
    assert said.message.en == "“N.N.” has not been filled in."


_WORDS = st.lists(
    st.sampled_from("Kommunen och Polisen avsätter, för minst tre år. (eller) till".split()), max_size=4
)

_LEFT = st.sampled_from(
    [
        "XX",
        "xxx",
        "TODO",
        "[namn]",
        "[Namnet]",
        "<datum>",
        "{{ belopp }}",
        "ÅÅÅÅ-MM-DD",
        "20XX",
        "lorem ipsum",
    ]
)


@given(_WORDS, _LEFT, _WORDS)
def test_whatever_stands_around_it_a_placeholder_is_found(
    before: list[str], left: str, after: list[str]
) -> None:
    words = " ".join([*before, left, *after])
    with TemporaryDirectory() as root:
        assert any(left in said for said in _said(words, Path(root)))

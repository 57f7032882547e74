"""A sentence that is the same but for one spot: what binds less there, and what is only said more closely."""

import pytest

from samverkan.diff.loosening import loosened
from samverkan.diff.replaced_words import ReplacedWords, spot


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Kören övar.", "Kören övar i Norrby.", ReplacedWords("Kören övar", "", "i Norrby", "")),
        (
            "Kören övar ofta i kyrkan.",
            "Kören övar i kyrkan.",
            ReplacedWords("Kören övar", "ofta", "", "i kyrkan"),
        ),
        (
            "Kören övar på lördagar.",
            "Kören övar på gården på lördagar.",
            ReplacedWords("Kören övar", "", "på gården", "på lördagar"),
        ),
        ("Kören övar.", "Kören ÖVAR.", ReplacedWords("Kören ÖVAR", "", "", "")),
        ("", "Kören övar.", ReplacedWords("", "", "Kören övar", "")),
        (
            "Kören skall öva samt sjunga.",
            "Kören ska öva och sjunga i Norrby.",
            ReplacedWords("Kören ska öva och sjunga", "", "i Norrby", ""),
        ),
        (
            "Körerna, alla nya, övar.",
            "Kören alla nya övar ofta.",
            ReplacedWords("Kören alla nya övar", "", "ofta", ""),
        ),
        ("Sångerna övas.", "Svåra sånger övas.", ReplacedWords("", "", "Svåra", "sånger övas")),
        (
            "Kören ska öva i maj.",
            "Sången får höras i juni.",
            ReplacedWords("", "Kören ska öva i maj", "Sången får höras i juni", ""),
        ),
    ],
)
def test_the_spot_is_what_differs_from_the_beginning_of_a_phrase(
    old: str, new: str, expected: ReplacedWords
) -> None:
    assert spot(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kyrkan delar ut västar.", "Kyrkan delar ut västar i Norrby."),
        ("Alla orglar stäms.", "Alla orglar i stadskärnan stäms."),
        ("Samtliga ledare får kursen.", "Samtliga ledare som fyllt tjugo får kursen."),
        ("Unga får skjuts hem.", "Unga under 15 år får skjuts hem."),
        ("Kyrkan ger bidrag till körer.", "Kyrkan ger bidrag till körer som saknar lokal."),
        ("Ledarna går ut varje kväll.", "Ledarna går ut varje kväll under sommaren."),
        ("Skador lagas av ägaren.", "Allvarliga skador lagas av ägaren."),
        ("Varje kyrka har larm.", "Varje stenkyrka har larm."),
        ("Butiker får besök.", "Livsmedelsbutiker får besök."),
        ("Beslutet meddelas skriftligen.", "Beslutet meddelas."),
        ("Kyrkan lånar ut bussen utan kostnad.", "Kyrkan lånar ut bussen."),
        ("Kyrkan hyr inte ut salen till fester.", "Kyrkan är restriktiv med att hyra ut salen till fester."),
        ("Sången ges i årskurs 4, 6 och 8.", "Sången ges i årskurs 4 och 8."),
        ("Prästen ringer efter två dagars frånvaro.", "Prästen ringer efter fem dagars frånvaro."),
        ("Kommunen bekostar larmet.", "Parterna bekostar larmet."),
        ("Kyrkan ställer salen till förfogande.", "Kyrkan ställer salen till förfogande mot ersättning."),
        ("Ärenden lyfts till rådet.", "Ärenden av principiell vikt lyfts till rådet."),
        ("Granskningen görs av en extern och oberoende expert.", "Granskningen görs av en expert."),
        ("Parterna stämmer orgeln.", "Kommunen stämmer orgeln."),
        ("Parterna bekostar larmet gemensamt.", "Kommunen bekostar larmet."),
        ("Kommunen stämmer orgeln.", "Kommunen är intresserad av att stämma orgeln."),
        ("Kommunen ska stämma orgeln.", "Kommunen gläder sig åt att stämma orgeln."),
        (
            "Salen får inte lånas ut utan att chefen godkänt det.",
            "Salen får inte lånas ut utan att chefen meddelats.",
        ),
        ("Inga lån görs utan beslut.", "Inga större lån görs utan beslut."),
        ("Kyrkan byter lås i trapphuset.", "Kyrkan byter lås i trapphuset vid konstaterade problem."),
        ("Prästerna mäter ljudet och lagar orgeln.", "Prästerna mäter ljudet och noterar orgeln."),
        ("Planen läggs fram för invånarna.", "Planen läggs fram för styrgruppen."),
        ("Råd ges utan tidsbokning.", "Råd ges efter tidsbokning."),
        ("Kyrkan är öppen tills den siste har gått.", "Kyrkan är öppen till klockan 21."),
        ("Prästen hälsar på hos den sjuke.", "Prästen skickar ett kort brev till den sjuke."),
        ("Planen fastställs av rådet.", "Planen tas fram av rådet."),
        ("Planen redovisas för rådet i maj.", "Planen tas fram i maj."),
        ("Ingen ska behöva vänta mer än en vecka.", "Ingen ska behöva vänta mer än en månad."),
        ("Kyrkan lagar skador direkt.", "Kyrkan lagar skador."),
        ("Alla årskurser får sång.", "Högstadiet får sång."),
        ("Planen tas fram av rådet i maj.", "Planen tas fram i maj."),
        ("Beslutet skickas skriftligen till kören.", "Beslutet skickas kören."),
        ("Kören skall sjunga på alla skolor.", "Kören ska sjunga på alla skolor i centrum."),
        ("Sångerna tolkas av prästen.", "Särskilt svåra sånger tolkas av prästen."),
        ("Ledarna rapporterar till rådet i maj.", "Ledarna rapporterar i maj."),
        ("Prästen följer upp genom ett hembesök.", "Prästen följer upp."),
        ("Kören gör en enkät som redovisas öppet.", "Kören gör en enkät."),
        ("Kyrkan ska vara varm.", "Kyrkan ska i huvudsak vara varm."),
        ("Kyrkan upprättar en skriftlig rutin.", "Kyrkan upprättar en rutin."),
        ("Orgeln granskas av en extern expert.", "Orgeln granskas av kommunen."),
    ],
)
def test_a_limit_put_in_or_a_strength_taken_out_is_told_and_not_the_other_way(old: str, new: str) -> None:
    assert loosened(old, new)
    assert not loosened(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ledarna träffas i maj.", "Ledarna träffas i Norrby i maj."),
        ("Kören sjunger för alla skolor.", "Kören sjunger för alla skolor i kommunen."),
        ("Kommunen samarbetar med polisen.", "Kommunen samarbetar med polisen i Norrby."),
        ("Kyrkan köper en buss.", "Kyrkan köper en buss i Norrby."),
        ("Kyrkan är störst.", "Kyrkan är störst i Norrby."),
        ("Kyrkan har extra vakter.", "Kyrkan har extra vakter på Valborg."),
        ("Kyrkan skriver till alla hushåll.", "Kyrkan skriver till alla hushåll i ett brev."),
        ("Kyrkan ger resurser.", "Kyrkan ger större resurser."),
        ("Ledarna kallar till mötet.", "Ungdomsledarna kallar till mötet."),
        ("Mätningar görs varje år.", "Trygghetsmätningar görs varje år."),
        ("Ordföranden byts efter ett år.", "Ordföranden byts efter två år."),
        ("Kyrkan når fler än 100 unga.", "Kyrkan når fler än 200 unga."),
        ("Parterna bekostar larmet.", "Båda parter bekostar larmet."),
        ("Frågor ställs genom att ringa 114 14.", "Frågor ställs via webben."),
        ("Rådet har inte fler än tio ledamöter.", "Rådet har inte fler än tolv ledamöter."),
        ("Vandringen startar klockan 18.", "Vandringen startar vid torget klockan 18."),
        ("Volontärer delar ut kaffe.", "Volontärer delar ut kaffe på Stortorget."),
        ("Alla ledare i kören sjunger.", "Alla ledare och barn i kören sjunger."),
        ("Kameror sätts upp på torget.", "Kameror sätts upp på torget och vid skolan."),
        ("Genom avtalet lovar parterna att sjunga.", "Parterna lovar att sjunga."),
        ("Kören sjunger mot synder som plågar unga.", "Kören sjunger mot synder."),
        ("Kyrkan ger stöd till barn som har sörjt.", "Kyrkan ger stöd till barn."),
        ("Rådet ska visa hur målen nås genom sång.", "Rådet ska visa hur målen nås."),
        ("Kyrkan ska, i enlighet med lagen, stämma orgeln.", "Kyrkan ska stämma orgeln."),
        ("Kyrkan svarar på skriftliga frågor.", "Kyrkan svarar på frågor."),
        ("Kören sjunger i Norrby varje höst.", "Kören sjunger varje höst i Norrby."),
        ("Kören sjunger för skolor på våren.", "Kören sjunger för alla skolor i Norrby på våren."),
        ("Kyrkan lånar utan kostnad ut lokalen.", "Kyrkan lånar ut lokalen utan kostnad."),
        ("Planen rapporteras till rådet som leder arbetet.", "Planen rapporteras till rådet."),
    ],
)
def test_what_is_only_said_more_closely_or_is_more_is_no_weakening(old: str, new: str) -> None:
    assert not loosened(old, new)

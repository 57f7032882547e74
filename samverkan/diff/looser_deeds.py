"""A lesser deed, or somebody lesser who does it, in a sentence that may say all of it in another order."""

from samverkan.diff.akin import is_akin, names, passives, words
from samverkan.diff.said import NOBODYS, Check, Said, has_to_be_done, instead
from samverkan.diff.scales import AT_WILL, words_of
from samverkan.diff.stretches import BANNED
from samverkan.text import Text, pattern_of

_MADE_KNOWN = words_of(
    *("för kännedom", "till kännedom", r"anmäls? (?:\w+ )?(?:till|för|i)", r"informera[rs]? om"),
    r"(?:får|ges|ge|ta|tar) (?:del|information)",
    r"yttra[rs]? sig",
    r"(?:ges|få|får) (?:möjlighet|tillfälle) att",
    *(r"samråd\w*", r"(?:hör|höra|hörs|tillfråga\w*|konsultera\w*)", r"lämna[rs]? (?:synpunkter|förslag)"),
    *(r"(?:presentera|redovisa)[rs]? för", r"lägg(?:s|as) till handlingarna"),
)
_WEAKER = (
    (
        words_of(
            r"beslut\w*",
            r"fastställ\w*",
            "anta[rs]?",
            r"godkän\w+",
            r"avgör\w*",
            r"bestäm\w+",
            r"tar? ställning",
        ),
        _MADE_KNOWN,
    ),
    (
        words_of(
            *(r"(?:åter)?rapporter\w+", r"redovis\w+", r"återkoppl\w+", r"presenter\w+", r"offentliggör\w*"),
            *(r"publicer\w+", r"anmäl\w*", r"meddela\w*", r"underrätta\w*", r"delge\w*", r"skicka\w*"),
        ),
        words_of(
            r"dokumenter\w+",
            r"noter\w+",
            r"protokollför\w*",
            r"sammanställ\w*",
            r"arkiver\w+",
            r"diarieför\w*",
            *("på begäran", "på förfrågan", r"finns tillgänglig\w*", r"hålls tillgänglig\w*", "internt"),
        ),
    ),
    (
        words_of(r"samråd\w*", r"rådgör\w*", "överenskommelse", "godkännande", r"yttra[rs]? sig"),
        words_of(r"underrätta\w*", r"informera\w*", r"meddela\w*"),
    ),
    (
        words_of("tillsammans med", "gemensamt med", "i samarbete med", "i samverkan med"),
        words_of(r"(?:presentera|redovisa|informera|underrätta|delge)[rs]?", r"(?:får|ges) information"),
    ),
    (
        words_of(r"betala\w*", r"bekosta\w*", r"finansiera\w*", r"står för", r"bär(?:s|er)?"),
        words_of(
            r"sök(?:er|a|as|s) (?:medel|bidrag|finansiering|pengar)",
            r"(?:fördela|dela)[rs]? (?:mellan|lika|på)",
            *(r"(?:fakturera|debitera)[rs]?", r"ersätt(?:ning|s) (?:från|av)", r"mot (?:avgift|ersättning)"),
            *(r"(?:genom|via|med) (?:externa|statliga|sökta) (?:medel|bidrag)", "egen bekostnad", "själva?"),
        ),
    ),
    (
        words_of(
            r"(?:anställ|inrätta|bygg|införa|inför|öppna|installera|genomföra|genomför|ordna|anordna|köp|upprätta)"
            r"(?:a|ar|er|r|s|as|es)?",
            r"(?:utbilda|tillsätt|montera|byt|rusta|bemanna|röj|snöröj|stäng)(?:a|ar|er|r|s|as|es)?",
            r"(?:ta|tar|tas) fram",
            r"sätt(?:er|a|s) upp",
        ),
        words_of(
            r"s(?:er|e|es) över",
            r"(?:utred|undersök|överväg|pröv|diskuter|planer|kartlägg)(?:a|ar|er|r|s|as|es)",
            r"(?:för|föra|förs) (?:\w+ )?dialog\w*",
        ),
    ),
    (
        words_of(r"särskilt anställd\w*", r"heltid\w*", "egen tjänst", "särskild tjänst", "eget uppdrag"),
        words_of(
            r"(?:motsvarande|om|på) \d\d procent",
            "inom ramen för",
            r"(?:inom|ingår i|läggs på|kombineras med) (?:en |ett )?(?:befintlig|ordinarie|annan|annat)\w*",
            "vid sidan av",
            r"deltid\w*",
            "halvtid",
            *("delad tjänst", r"ordinarie (?:uppdrag|tjänst)\w*"),
        ),
    ),
    (
        words_of(
            *(r"auktoriserad\w*", r"utbildad\w*", r"legitimerad\w*", r"behörig\w*", r"ordningsvakt\w*"),
            *(r"polis(?:en|er|erna)", r"kommunpolis\w*", r"områdespolis\w*"),
        ),
        words_of(r"frivillig\w*", r"volontär\w*", r"ideell\w*", r"praktikant\w*", r"bemanningsföretag\w*"),
    ),
    (
        words_of(r"mät\w*", r"\w*mätning\w*", r"utvärder\w*", r"enkät\w*", "statistik", r"nyckeltal\w*"),
        words_of(
            *(r"bedömning\w*", r"bedöm(?:er|s|a|as)", r"upplev\w*", r"reflekt\w*", "intryck"),
            *(r"diskut\w*", r"samtal\w*", r"erfarenhet\w*", r"uppskatt\w*"),
        ),
    ),
    (
        words_of(
            *(r"besök\w*", r"personlig\w*", r"namngiv\w*", r"uppsök\w*", r"direktnummer\w*", "på plats"),
            *(
                "ute (?:på|i)",
                "fysiskt",
                r"fast kontakt\w*",
                r"egen kontakt\w*",
                "dörr till dörr",
                r"hembesök\w*",
            ),
        ),
        words_of(
            *(r"webbplats\w*", r"hemsida\w*", r"hänvisa\w*", r"\w*formulär\w*", r"utskick\w*", r"\w*brev"),
            *(r"broschyr\w*", "växel(?:n)?", r"allmän\w* \w*(?:nummer|kontakt|telefon|adress)\w*"),
            *(
                r"telefon\w*",
                "digitalt",
                r"affisch\w*",
                r"sociala medier",
                r"funktionsbrevlåd\w*",
                "på distans",
            ),
        ),
    ),
    (
        words_of(r"åtgärda[rs]?", r"sanera[rs]?", r"avhjälp\w*", r"reparera[rs]?", r"rätta[rs]? till"),
        words_of(
            *(f"{deed}[rs]?" for deed in "redovisa rapportera dokumentera påtala anmäla notera".split())
        ),
    ),
    (
        words_of(r"svar", r"besvara\w*", r"återkoppl\w*", r"åtgärda\w*"),
        words_of(
            r"(?:tas|ta|tar) (?:med|emot)",
            *(r"beakta\w*", r"noter\w*", r"samlas in", r"vägs in", r"registrer\w*", r"uppmärksamma\w*"),
        ),
    ),
    (
        words_of(r"publicer\w*", r"offentliggör\w*"),
        words_of(r"delge[rs]?", r"(?:\w*lednings|styr)grupp\w*", r"(?:skickas|sänds|lämnas) till part\w*"),
    ),
    (
        words_of(r"offentlig\w*", r"öpp(?:et|na|en) (?:\w+ )?(?:möte\w*|redovisning\w*)", "publikt"),
        words_of(r"internt?", r"interna", r"arbetsmaterial\w*", "mellan parterna", "inom parterna"),
    ),
    (
        words_of(
            *(r"ansvara[rs]? för", r"svara[rs]? för", r"ansvarig\w* för", "leder", "driver", "ser till"),
            *(r"säkerställ\w*", r"(?:huvud)?ansvar(?:et)? för"),
        ),
        words_of(
            *(r"bevaka[rs]?", r"följ(?:er|s|a|as)(?! upp)", r"orientera[rs]?", r"håll(?:er|s|a|as) sig"),
            *(
                r"(?:ta|tar) del av",
                r"för(?:s|a)? (?:\w+ )?dialog",
                r"(?:finns|är) med i",
                r"delta(?:r|s)? i",
                r"uppmärksamma[rs]?",
            ),
        ),
    ),
    (
        words_of("till fullo", "fullt ut", "hela", "helt", "i sin helhet", "samtliga"),
        words_of("upp till", "högst", "delvis", "till viss del", "halva", "hälften"),
    ),
)
"""What is done, and by whom, each with what is less than it."""


def _is_less_done(old: str, new: str, _said: Said) -> Text | None:
    """What was decided, reported, paid or built is made known, written down, shared or looked into."""
    if BANNED.search(old) or AT_WILL.search(old):
        return None
    for strong, weak in _WEAKER:
        was, now = strong.search(old), weak.search(new)
        if was and now and not strong.search(new) and not weak.search(old):
            return instead("det som ska göras är mindre", "less is to be done", f"”{was[0]}”", f"”{now[0]}”")
    return None


def _is_of_lower_rank(old: str, new: str, said: Said) -> Text | None:
    """Somebody who can decide was to do it, and now somebody who cannot."""
    was, now = _DECIDES.search(old), _CANNOT_DECIDE.search(new)
    if said.answered or not was or not now or _DECIDES.search(new) or _CANNOT_DECIDE.search(old):
        return None
    return instead(
        "den som svarar för det kan inte besluta",
        "who answers for it cannot decide",
        f"”{was[0]}”",
        f"”{now[0]}”",
    )


_DECIDES = words_of(
    *(r"\w*(?:direktör|ordförande|kommunalråd|polismästare)\w*", r"\w*chef(?:en|er|erna|s|ens)?"),
    *(r"kommunstyrelse\w*", "kommunfullmäktige", r"\w+nämnd(?:en)?", r"rektor(?:n|er|erna)?"),
)
_CANNOT_DECIDE = words_of(
    r"\w*(?:handläggar|medarbetar|assistent|praktikant|sekreterar|samordnar|utredar)\w*",
    r"\w*strateg(?:en|er|erna)?",
    r"(?:en )?(?:representant|företrädare)\w*",
    r"(?:en )?(?:tjänsteperson|tjänsteman|tjänstemän)\w*",
    r"(?:av )?personal(?:en)?",
)


def _is_done_by_nobody(old: str, new: str, said: Said) -> Text | None:
    """The one who was said to do it, first in its sentence, is named no longer, and the deed is passive."""
    if said.answered or _BY.search(new):
        return None
    was, now = words(old), words(new)
    for place, verb in enumerate(was[1:_EARLY], 1):
        if verb not in now and verb.endswith("r") and not passives(verb).isdisjoint(now):
            who = list(filter(names, was[:place]))
            gone = all(not any(is_akin(each, word) for word in now) for each in who)
            return NOBODYS if who and gone and has_to_be_done(old, new) else None
    return None


_BY = pattern_of(r"\bav \w")
_EARLY = 6
"""Among so many words stands the verb of a sentence."""


IN_DEEDS: tuple[Check, ...] = (_is_less_done, _is_of_lower_rank, _is_done_by_nobody)
"""Each way in which less is done or somebody lesser does it, wherever in the sentence it stands."""

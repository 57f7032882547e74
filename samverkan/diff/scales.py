"""Swedish words by how much they bind: scales of them, and what a step down on each is called."""

import re
from dataclasses import dataclass

from samverkan.text import Text, pattern_of


def _words(*patterns: str) -> re.Pattern[str]:
    return pattern_of(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scale:
    """Words for one thing, the rungs from the strongest down; `said` tells of a step down."""

    said: Text
    rungs: tuple[re.Pattern[str], ...]
    of_amounts: bool = False
    """Whether less may be what is aimed for."""


MUST = _words(
    "(?:ska|skall)(?! kunna)",
    "måste",
    "åta(?:r|s) sig",
    "förbind(?:er|a) sig",
    "(?:är|vara) skyldiga?",
    "lova[rs]?",
    "garantera[rs]?",
    "säkerställ(?:er|s|a|as)",
    "s(?:er|e) till",
    "kommer att",
    "ansvara[r]? för",
    "svara[r]? för",
    "har (?:ett |det )?(?:fulla |huvud)?ansvar(?:et)? för",
)
"""What a party has to do."""

MAY = _words(
    "bör",
    "(?:kan|får)(?! (?:inte|bara|endast|aldrig|ej))",
    "(?:har|ha|ges|ge) möjlighet",
    "avser",
    "ha(?:r)? för avsikt",
    "ha(?:r)? (?:som|en|till) (?:ambition(?:en)?|målsättning(?:en)?|avsikt(?:en)?|intention(?:en)?)",
    "(?:har|ha) (?:ambitionen|intentionen)",
    "planerar",
    "(?:är|vara) välkomna?",
    "behöver inte",
    "uppmuntras",
    "hoppas",
    "räknar med",
    "önskar",
    "ser gärna",
    r"ha[r]? som (?:utgångspunkt|inriktning|riktlinje|önskemål|vision)",
    r"(?:avsikten|ambitionen|målsättningen|intentionen|tanken|inriktningen|utgångspunkten|förhoppningen) är",
    r"är (?:avsikten|ambitionen|målsättningen|intentionen|tanken|inriktningen|utgångspunkten|förhoppningen)",
    "uppmanas",
    "rekommenderas",
    "erbjuds",
)
"""What a party may do, or means to."""

AIM = _words(
    "sträva[rs]?(?: efter)?",
    "eftersträva[rs]?",
    "försök(?:er|a)",
    "verka[r]? för",
    "arbeta[r]? för",
    "medverka[r]? till",
    "bidra[r]? till",
    "ha som (?:ambition|målsättning|avsikt)",
    "ha ambitionen",
    "uppmuntra[rs]?",
    "överväg(?:er|a)",
    r"pröva[rs]? (?:om|möjlighet\w*|förutsättning\w*)",
    "undersök(?:er|a) (?:möjlighet|om|förutsättning)\\w*",
    "se[r]? över (?:möjlighet|om|förutsättning)\\w*",
    "(?:arbeta[r]?|gå[r]?) i riktning mot",
    "ha[r]? en strävan",
    "ha[r]? (?:som|till) strävan",
    "vill",
    "ha[r]? en vilja",
    "stödj(?:er|a)",
    "främja[rs]?",
    "underlätta[rs]?",
)
"""Words that make an aim of a duty, even after `ska`."""

AT_WILL = _words(
    "vid (?:behov|lämpligt tillfälle|lägligt tillfälle)",
    "efter (?:behov|förmåga|bästa förmåga)",
    "(?:när|om|då) (?:det |så )?(?:behövs|krävs|finns behov|behov finns|behov uppstår)",
    "om möjligt",
    "om (?:det|så) är (?:möjligt|lämpligt)",
    "(?:när|där|då|så långt) (?:det |så )?(?:är )?(?:möjligt|lämpligt)",
    "i möjligaste mån",
    r"i mån av \w+",
    "i den (?:mån|utsträckning|omfattning)",
    r"(?:om|när|då|i den mån) (?:\w+ )?(?:tid|tiden|resurser|resurserna|medel|ekonomin|verksamheten|"
    r"bemanningen|läget) (?:medger|tillåter|finns|räcker)",
    r"(?:utifrån|inom ramen för|inom|efter) (?:\w+ )?(?:tillgängliga|befintliga|egna|sina|givna) "
    r"(?:resurser|medel|förutsättningar|ramar|budget\w*)",
    "som huvudregel",
    "normalt(?: sett)?",
    "i normalfallet",
    "i regel",
    "vanligtvis",
    "oftast",
    "på begäran",
    "vid (?:efterfrågan|förfrågan|tillfälle|möjlighet)",
    r"(?:om|när) (?:någon av )?\w+ (?:så )?"
    r"(?:begär|önskar|efterfrågar|vill|kräver|medger|tillåter) (?:det|så)",
    r"(?:om|när|där|då) (?:det|så|behov) (?:\w+ )?(?:bedöms|anses|befinns|föreligger|finns)(?: \w+)?",
    r"(?:när|om) (?:det|så) (?:passar|går|lämpar sig)",
    r"(?:när|om|då) det finns (?:\w+ )?(?:frågor|tid|resurser|möjlighet|utrymme|behov|anledning|skäl|medel)",
    r"så (?:ofta|långt|mycket|många) som möjligt",
    r"i (?:den )?(?:största )?möjliga mån",
    r"i den takt",
    r"efter (?:en )?(?:\w+ )?(?:bedömning|prövning|överenskommelse|önskemål)(?: i varje(?: enskilt)? fall)?",
    r"under förutsättning att",
    r"förutsatt att",
    r"i undantagsfall",
    r"om (?:inget|ingenting|inte) annat\b",
)
"""Reservations: what is done only if it can or needs to be."""

VAGUE = _words(
    "vid behov",
    "efter behov",
    "(?:när|om) det behövs",
    "regelbundet",
    "återkommande",
    "någon gång",
    "ibland",
    "emellanåt",
    "då och då",
    "när tillfälle ges",
    "vid tillfälle",
    "så ofta som möjligt",
    "(?:när|om) det finns (?:frågor|behov|anledning|skäl)",
    "periodvis",
)
"""How often, so that nobody knows how often."""

SCALES = (
    Scale(
        Text(sv="inte längre alla eller hela", en="no longer all or the whole of it"),
        (
            _words("alla", "samtliga", "varje", "var och en", "hela", "båda"),
            _words(
                "vissa",
                "några",
                "flera",
                "en del(?: av)?",
                "enstaka",
                "ett antal",
                "de flesta",
                "flertalet",
                "utvalda",
                "prioriterade",
                "berörda",
                "delar av",
                "allvarliga(?:re)?",
                "större",
                r"(?:ett )?urval(?:et)? av",
                r"(?:en|ett) av",
                r"halva",
                r"hälften av",
                r"huvuddelen av",
                r"merparten av",
                r"majoriteten av",
                r"(?:de|den|det) \w+ (?:\w+ ){0,3}(?:där|som|vars|vilka)",
            ),
        ),
    ),
    Scale(
        Text(
            sv="ett beslut har blivit samråd, samtal eller information",
            en="a decision has become consultation, talk or information",
        ),
        (
            _words(
                r"beslut\w*",
                r"fastställ\w*",
                "antar",
                "antas",
                r"godkänn\w*",
                r"bestäm(?:mer|ma|ms|mas)",
            ),
            _words(
                r"samråd\w*",
                "yttrar sig",
                r"lämnar? förslag",
                r"föreslå\w*",
                r"rådgör\w*",
                r"bered(?:er|s)",
            ),
            _words(
                r"diskuter\w*",
                r"informera\w*",
                "får information",
                "tar del av",
                r"samtala\w*",
                "lyfter",
                r"resonera\w*",
                r"(?:för|har|håller) (?:en )?dialog",
                r"synpunkter",
            ),
        ),
    ),
    Scale(
        Text(
            sv="det står inte längre minst så många",
            en="it no longer says at least so many",
        ),
        (
            _words("minst", "lägst", "åtminstone"),
            _words(
                "upp till",
                "högst",
                r"max\w*",
                "cirka",
                "ca",
                "ungefär",
                "omkring",
                "runt",
                "kring",
                "en del",
            ),
        ),
        of_amounts=True,
    ),
    Scale(
        Text(sv="det är inte längre lika bråttom", en="it is no longer as urgent"),
        (
            _words(
                "omedelbart",
                "genast",
                "omgående",
                "utan dröjsmål",
                "direkt",
                "samma (?:dag|dygn|kväll)",
                r"nästa (?:\w*dag|morgon)",
                r"inom (?=(?:\d|en|ett|två|tre|fyra|fem|sex|sju|åtta|tio|tolv)\b)",
                "senast",
            ),
            _words(
                "snarast(?: möjligt)?",
                r"så (?:snart|fort)(?: \w+){0,3}",
                "skyndsamt",
            ),
            _words(
                r"vid nästa(?: ordinarie)? möte",
                "på sikt",
                r"under (?:året|våren|hösten|perioden|avtalstiden)",
                r"löpande",
                r"i samband med",
                r"när (?:tillfälle|möjlighet) ges",
                r"framöver",
                r"på längre sikt",
                r"i ett senare skede",
            ),
        ),
    ),
    Scale(
        Text(sv="andelen är mindre", en="the share is smaller"),
        (
            _words("heltid"),
            _words("tre fjärdedelar", "trekvartstid"),
            _words("hälften", "halvtid"),
            _words("en tredjedel"),
            _words("en fjärdedel", "en del", "deltid"),
        ),
    ),
    Scale(
        Text(sv="det är inte längre hela dygnet eller alla dagar", en="it is no longer at all hours"),
        (
            _words("dygnet runt", r"dygnets (?:alla|samtliga) timmar", "dag som natt"),
            _words("dagar och kvällar", "alla dagar", "varje dag"),
            _words("(?:på |under )?kontorstid", "dagtid", "kvällstid", "vardagar", "helger", "vissa tider"),
        ),
    ),
    Scale(
        Text(sv="den som svarar för det får låta någon annan göra det", en="somebody else may do it instead"),
        (
            _words("personligen", r"(?:del(?:tar|ta|tas)|närvarar|leder|medverkar) själva?", "själva?"),
            _words(
                r"eller (?:(?:en|ett|hans|hennes|dennes?|dess|deras|sina?|någon) )?"
                r"(?:ersättare|ställföreträdare|representant|suppleant)",
                r"eller (?:den|någon|annan) (?:som )?\w* ?(?:\w+ )?"
                r"(?:utser|utses|utsedd|sätter i sitt ställe)",
                r"kan (?:företrädas|ersättas|låta)",
            ),
        ),
    ),
    Scale(
        Text(
            sv="det är inte längre någon utomstående som gör det", en="nobody from outside does it any more"
        ),
        (
            _words(r"externt?", r"externa", r"oberoende", r"utomstående", r"fristående"),
            _words(r"internt?", r"interna", r"själva", r"egen", r"eget", r"egna"),
        ),
    ),
    Scale(
        Text(sv="det görs inte längre gemensamt", en="it is no longer done jointly"),
        (
            _words(
                "av (?:alla|samtliga|båda) parter(?:na)?",
                "gemensamt",
                "enhälligt",
                "i enighet",
                "tillsammans",
            ),
            _words("efter (?:samråd|hörande|kontakt)", "var för sig", "ensidigt", "var och en"),
        ),
    ),
    Scale(
        Text(sv="det behöver inte längre vara skriftligt", en="it need no longer be in writing"),
        (
            _words(r"skriftlig\w*", r"protokollför\w*", r"dokumenter\w*"),
            _words(r"muntlig\w*", r"informellt?"),
        ),
    ),
    Scale(
        Text(sv="det är inte längre obligatoriskt", en="it is no longer mandatory"),
        (
            _words(r"obligatorisk\w*", r"tvingande"),
            _words(r"frivillig\w*", r"valfri\w*", r"erbjud\w*", r"rekommend\w*"),
        ),
    ),
    Scale(
        Text(sv="ett ansvar har blivit ett stöd", en="a responsibility has become support"),
        (
            _words(
                r"genomför\w*", r"ansvara\w*", r"utför\w*", r"håller i", r"leder", r"samordnar", r"bekosta\w*"
            ),
            _words(r"bistå\w*", r"medverka\w*", r"bidra\w*", r"stödj\w*", r"hjälper till"),
        ),
    ),
)
"""The scales whose words may be compared whatever else the sentence says."""

ACTORS = _words(
    r"\w*kommun(?:en|erna|ens|ernas)?",
    r"kommun\w+",
    r"\w*polis\w*",
    r"part(?:en|erna|ernas|er)?",
    "vi",
    r"region\w*",
    r"\w*bolag\w*",
    r"fastighetsägar\w*",
    r"\w*förvaltning\w*",
    r"\w*nämnd\w*",
    r"\w*tjänsten",
    r"skol(?:an|orna)",
    r"\w*(?:grupp|råd)(?:en|et)",
    r"\w*samordnar\w*",
    r"\w*chef\w*",
    r"\w*direktör\w*",
    r"ordförand\w*",
    r"stadsdel\w*",
    r"värd\w*",
    r"rektor\w*",
    r"styrels\w*",
    r"länsstyrelse\w*",
    r"myndighet\w*",
    r"förening\w*",
    r"handläggar\w*",
    "man",
)
"""Those who may answer for something."""

"""Swedish words by how much they bind: scales of them, and what a step down on each is called."""

import re
from dataclasses import dataclass

from samverkan.swedish import MONTHS
from samverkan.text import Text, pattern_of


def words_of(*patterns: str) -> re.Pattern[str]:
    """Any of these words or phrases, standing whole."""
    return pattern_of(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scale:
    """Words for one thing, the rungs from the strongest down; `said` tells of a step down."""

    said: Text
    rungs: tuple[re.Pattern[str], ...]
    of_amounts: bool = False
    """Whether less may be what is aimed for."""


MUST = words_of(
    "(?:ska|skall)(?! kunna)",
    "måste",
    "åta(?:r|s) sig",
    "förbind(?:er|a) sig",
    "(?:är|vara) (?:skyldiga?|ålagda?)",
    "ålig(?:ger|ga)",
    "åvila[r]?",
    "ankommer på",
    "(?:har|ha|får|ges|ge) (?:i|till|som) (?:uppgift|uppdrag)",
    "(?:har|ha) (?:uppgiften|uppdraget|skyldighet|som skyldighet)",
    "(?:är|vara) (?:pliktiga?|ansvariga?|förpliktade?)",
    "förpliktar sig",
    "tillse[rs]?",
    "ombesörj(?:er|a|s)",
    "uppdras",
    "(?:ges|får) i uppdrag",
    "krävs",
    "ålägg(?:er|s|as)",
    "lova[rs]?",
    "garantera[rs]?",
    "säkerställ(?:er|s|a|as)",
    "s(?:er|e) till",
    "kommer att",
    r"står för (?:kostnad|hyra|drift|betalning)\w*",
    "ansvara[r]? för",
    "svara[r]? för",
    "har (?:ett |det )?(?:fulla |huvud)?ansvar(?:et)? för",
)
"""What a party has to do."""

MAY = words_of(
    "bör",
    "förväntas",
    "gärna",
    "planeras",
    "kan komma att",
    r"intresse\w* (?:för|av) att",
    "är (?:tänkt|tänkta|tänkt som) att",
    "(?:är|vara) beredda? att",
    "(?:är )?önskvärt",
    "är öppna? för att",
    "ställer sig positiva? till",
    "uppmärksammas på",
    "(?:har|äger) rätt att",
    "är fria? att",
    "står det fritt",
    "kan tänka sig",
    "är villiga? att",
    "utgår från att",
    "tar sikte på",
    "siktar på",
    "har en tanke om",
    "inbjuds",
    "bjuds in",
    "föreslås",
    "torde",
    "må",
    "skulle kunna",
    "är det (?:bra|önskvärt|lämpligt|tänkt)",
    "är (?:lämpligt|eftersträvansvärt|angeläget)",
    "(?:kan|får)(?! (?:inte|bara|endast|aldrig|ej))",
    r"brukar(?= \w+a\b)",
    "(?:har|ha|ges|ge|får|få|bereds|bereda) (?:möjlighet|tillfälle)",
    "avser att",
    "ha(?:r)? för avsikt",
    "ha(?:r)? (?:som|en|till) (?:ambition(?:en)?|målsättning(?:en)?|avsikt(?:en)?|intention(?:en)?)",
    "(?:har|ha) (?:ambitionen|intentionen)",
    "planerar",
    "(?:är|vara) välkomna?",
    "behöver (?:inte|ej)",
    "uppmuntras",
    "hoppas",
    "räknar med",
    "önskar",
    "ser gärna",
    r"ha[r]? som (?:utgångspunkt|inriktning|riktlinje|önskemål|vision)",
    r"(?:avsikten|ambitionen|målsättningen|intentionen|tanken|inriktningen|utgångspunkten|förhoppningen) är",
    r"är (?:avsikten|ambitionen|målsättningen|intentionen|tanken|inriktningen|utgångspunkten|förhoppningen)",
    "uppmanas",
    "ombeds",
    "rekommenderas",
    "erbjuds",
)
"""What a party may do, or means to."""

AIM = words_of(
    "sträva[rs]?(?: efter)?",
    "eftersträva[rs]?",
    "försök(?:er|a)",
    "verka[r]? för",
    "arbeta[r]? (?:för|med frågan)",
    "medverka[r]? till",
    "bidra[r]? till",
    "ha som (?:ambition|målsättning|avsikt)",
    "ha ambitionen",
    "uppmuntra[rs]?",
    "överväg(?:er|a)",
    r"pröva[rs]?(?: \w+){0,5} (?:om|möjlighet\w*|förutsättning\w*)",
    "undersök(?:er|a) (?:möjlighet|om|förutsättning)\\w*",
    "se[r]? över (?:möjlighet|om|förutsättning)\\w*",
    "(?:arbeta[r]?|gå[r]?) i riktning mot",
    "ha[r]? en strävan",
    "ha[r]? (?:som|till) strävan",
    "vill(?! säga)",
    "ha[r]? en vilja",
    "stödj(?:er|a)",
    "främja[rs]?",
    "underlätta[rs]?",
)
"""Words that make an aim of a duty, even after `ska`."""

AT_WILL = words_of(
    r"så långt (?:det|som) (?:är )?rimligt",
    r"efter prioritering\w*",
    r"med hänsyn till (?:övrig|annan)\w*",
    "vid (?:behov|lämpligt tillfälle|lägligt tillfälle)",
    "efter (?:behov|förmåga|bästa förmåga)",
    "(?:när|om|då) (?:det |så )?(?:behövs|krävs|finns behov|behov finns|behov uppstår)",
    "om möjligt",
    "om (?:det|så) är (?:möjligt|lämpligt)",
    "(?:när|där|då|så långt) (?:det |så )?(?:är )?(?:möjligt|lämpligt)",
    "i möjligaste mån",
    r"i mån av \w+",
    r"(?:utifrån|efter|med hänsyn till|beroende på) (?:\w+ ){0,2}"
    r"(?:förutsättningar(?:na)?|resurser(?:na)?|möjligheter(?:na)?|förmåga|bemanning(?:en)?|ekonomi(?:n)?|"
    r"resursläge(?:t)?|budgetläge(?:t)?)",
    "i förekommande fall",
    "i tillämpliga (?:fall|delar)",
    "i görligaste mån",
    "från fall till fall",
    r"(?:om|när|då) (?:\w+ ){0,2}\w+ (?:påkallar|begär|önskar|efterfrågar) (?:det|så)",
    r"inom (?:ramen för )?(?:\w+ )?(?:befintlig|tillgänglig|ordinarie|fastställd|beslutad|given|anvisad)\w* "
    r"(?:budget|ram|anslag|verksamhet|resurs|organisation|bemanning)\w*",
    "så långt (?:det går|resurserna räcker)",
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
    r"(?:om|när|då|i den mån|så långt)(?: det)? (?:\w+ ){1,3}"
    r"(?:medger|tillåter|räcker|möjliggör|ger utrymme)",
    r"(?:när|om|då) det finns (?:\w+ )?(?:frågor|tid|resurser|möjlighet|utrymme|behov|anledning|skäl|medel)",
    r"så (?:ofta|långt|mycket|många) som möjligt",
    r"i (?:den )?(?:största )?möjliga mån",
    r"i den takt",
    r"efter (?:en )?(?:\w+ )?(?:\w*bedömning|\w*prövning|överenskommelse|önskemål)"
    r"(?: i varje(?: enskilt)? fall)?",
    r"under förutsättning att",
    r"förutsatt att",
    r"i (?:undantagsfall|(?:särskilda|vissa|enstaka) fall)",
    r"(?:(?<!bygger )(?<!bygga )om(?! inte)|när|då|i den mån) "
    r"(?:\w+ ){1,3}\w{3,}(?:ar|er) (?:det|så)(?! (?:att|snart|fort|långt|ofta))",
    r"(?:när|om|då|så snart|sedan|efter att) (?:\w+ ){0,2}(?:finansiering|medel|resurs|bemanning|"
    r"budget|lokal|personal|rekrytering|tillstånd|beslut|avtal|förutsättning)\w* "
    r"(?:\w+ ){0,2}(?:är|har|finns|blivit) (?:\w+ )?(?:klar\w*|löst\w*|säkrad\w*|på plats|bevilja\w*|"
    r"beslutad\w*|godkän\w*|utredd\w*)",
    r"om (?:inget|ingenting|inte) annat\b",
)
"""Reservations: what is done only if it can or needs to be."""

VAGUE = words_of(
    "vid behov",
    "efter behov",
    "(?:när|om) det behövs",
    "regelbundet",
    "återkommande",
    "någon (?:gång|helg|kväll|dag|natt|vecka)",
    "ibland",
    "emellanåt",
    "då och då",
    "när tillfälle ges",
    "vid tillfälle",
    "så ofta som möjligt",
    "(?:när|om) det finns (?:frågor|behov|anledning|skäl)",
    "periodvis",
    "löpande",
    "kontinuerligt",
    "fortlöpande",
    "med jämna mellanrum",
    "från tid till annan",
    "vid lämpligt tillfälle",
    "(?:någon|några|ett antal|ett par|flera) gånger",
)
"""How often, so that nobody knows how often."""

SOMETIME = words_of("på (?:längre )?sikt", "framöver", "i ett senare skede", "så småningom", "efter ?hand")
"""When, so that nobody knows when."""

NOT_ALL = Text(
    sv="det gäller inte längre alla eller allt", en="it no longer holds for all or for the whole of it"
)

SCALES = (
    Scale(
        NOT_ALL,
        (
            words_of(
                "alla", "samtliga", "varje", "var och en", "hela", "båda", "utan undantag", "undantagslöst"
            ),
            words_of(
                "vissa",
                "några",
                "flera",
                "en del(?: av)?",
                r"stickprov\w*",
                "i (?:vissa|enstaka) fall",
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
                r"de mest \w+",
                r"ett begränsat antal",
                r"främst",
                r"i första hand",
                r"huvudsakligen",
                r"i huvudsak",
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
            words_of(
                r"beslut\w*",
                r"fastställ\w*",
                "antar",
                "antas",
                r"godkänn\w*",
                r"bestäm(?:mer|ma|ms|mas)",
            ),
            words_of(
                r"samråd\w*",
                "yttrar sig",
                r"lämnar? förslag",
                r"föreslå\w*",
                r"rådgör\w*",
                r"bered(?:er|s)",
            ),
            words_of(
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
            words_of("minst", "lägst", "åtminstone", "(?:ej|inte) (?:färre|mindre) än", "minimum"),
            words_of(
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
                r"ett \w+tal",
            ),
        ),
        of_amounts=True,
    ),
    Scale(
        Text(sv="det är inte längre lika bråttom", en="it is no longer as urgent"),
        (
            words_of(
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
            words_of(
                "snarast(?: möjligt)?",
                r"så (?:snart|fort)(?: \w+){0,3}",
                r"under (?:första|andra|tredje|fjärde|sista) (?:kvartalet|tertialet|halvåret)",
                "skyndsamt",
            ),
            words_of(
                r"vid nästa(?: ordinarie)? möte",
                r"under (?:20\d\d|året|våren|hösten|perioden|avtalstiden)",
                r"löpande",
                r"i samband med",
                r"när (?:tillfälle|möjlighet) ges",
                "i god tid",
                "inom (?:kort|rimlig tid|skälig tid)",
                rf"(?:omkring|kring|runt|cirka) (?:den )?(?:\d+ )?"
                rf"(?:(?:halv)?årsskift|{'|'.join(MONTHS)}|20\d\d)\w*",
            ),
            SOMETIME,
        ),
    ),
    Scale(
        Text(sv="det är inte längre lika bråttom", en="it is no longer as urgent"),
        (
            words_of(
                "samma (?:dag|dygn|kväll|vardag|timme)",
                r"inom (?=(?:\d|en|ett|två|tre|fyra|fem|sex|sju|åtta|tio|tolv)\b)",
            ),
            words_of("utan (?:onödigt )?dröjsmål", "så fort det går", "med skyndsamhet", "skyndsamt"),
        ),
    ),
    Scale(
        Text(sv="ett förbud har fått undantag", en="a ban has exceptions now"),
        (
            words_of(
                "aldrig", "under inga (?:omständigheter|förhållanden)", "inte i något fall", "ing(?:a|en|et)"
            ),
            words_of(
                "endast (?:om|när|efter|vid|i)",
                "sällan",
                "undantagsvis",
                "(?:normalt|som regel|i regel|oftast|helst) (?:inte|ej)",
            ),
        ),
    ),
    Scale(
        Text(sv="det sker mindre regelbundet", en="it is done less regularly"),
        (
            words_of(
                *("regelbund(?:et|en|na)", "återkommande", "löpande", "kontinuerligt", "fortlöpande"),
                *("systematiskt", "med jämna mellanrum"),
            ),
            words_of(
                *(
                    "ibland",
                    "emellanåt",
                    "då och då",
                    "vid (?:behov|tillfälle|lämpligt tillfälle)",
                    "periodvis",
                ),
                *("sporadiskt", "från tid till annan", "undantagsvis", "någon gång"),
            ),
        ),
    ),
    Scale(
        Text(sv="andelen är mindre", en="the share is smaller"),
        (
            words_of(r"heltids?\w*", "hel tjänst"),
            words_of("tre fjärdedelar", "trekvartstid"),
            words_of("hälften", r"halvtids?\w*", "(?<!och en )halv tjänst"),
            words_of("en tredjedel"),
            words_of("en fjärdedel", "en del", r"deltids?\w*"),
        ),
    ),
    Scale(
        Text(sv="det är inte längre hela året", en="it is no longer all the year"),
        (
            words_of(
                r"(?:även|också|och) (?:under|på) (?:\w*lov|loven|sommaren|helger)\w*",
                "året (?:runt|om)",
                "hela året",
                "under alla årets månader",
            ),
            words_of(
                r"(?:under )?(?:termins|skol|läsårs)tid",
                r"under (?:skol)?terminerna",
                r"\w*halvåret",
                r"(?<!även )(?<!också )(?<!och )under (?:\w+ och )?"
                r"(?:sommar|vinter|höst|vår)(?:en|månaderna)?",
            ),
        ),
    ),
    Scale(
        Text(sv="det är inte längre hela dygnet eller alla dagar", en="it is no longer at all hours"),
        (
            words_of(
                "dygnet runt",
                r"dygnets (?:alla|samtliga) timmar",
                "dag som natt",
                r"oavsett (?:veckodag|tid)\w*",
            ),
            words_of(
                "dagar och kvällar",
                "alla (?:dagar|kvällar|vardagar|helger)",
                "varje (?:dag|kväll|vardag|helg)",
            ),
            words_of(
                r"(?:mellan|från) (?:klockan|kl\.?) \d+",
                r"(?:mån|tis|ons|tors|fre|lör|sön)dag(?:s(?:kväll|natt|eftermiddag)(?:ar|en)?|ar)",
                "(?:på |under )?kontorstid",
                "skoltid",
                "arbetstid",
                "ordinarie tid",
                "dagtid",
                r"(?<!alla )(?<!varje )kväll(?:ar(?:na)?|stid|s- och nattetid)",
                "nätter(?:na)?",
                "vardagar",
                "helger",
                "vissa tider",
            ),
        ),
    ),
    Scale(
        Text(sv="den som svarar för det får låta någon annan göra det", en="somebody else may do it instead"),
        (
            words_of("personligen", r"(?:del(?:tar|ta|tas)|närvarar|leder|medverkar) själva?", "själva?"),
            words_of(
                r"eller (?:(?:en|ett|hans|hennes|dennes?|dess|deras|sina?|någon|skicka|sända|utse) )?"
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
            words_of(r"externt?", r"externa", r"oberoende", r"utomstående", r"fristående"),
            words_of(r"internt?", r"interna", r"själva", r"egen", r"eget", r"egna"),
        ),
    ),
    Scale(
        Text(sv="det görs inte längre gemensamt", en="it is no longer done jointly"),
        (
            words_of(
                "av (?:alla|samtliga|båda) parter(?:na)?",
                "gemensamt",
                "enhälligt",
                "i enighet",
                "tillsammans",
            ),
            words_of("efter (?:samråd|hörande|kontakt)", "var för sig", "ensidigt", "var och en"),
        ),
    ),
    Scale(
        Text(sv="det behöver inte längre vara skriftligt", en="it need no longer be in writing"),
        (
            words_of(r"skriftlig\w*", r"protokollför\w*", r"dokumenter\w*"),
            words_of(r"muntlig\w*", r"informellt?"),
        ),
    ),
    Scale(
        Text(sv="det är inte längre obligatoriskt", en="it is no longer mandatory"),
        (
            words_of(r"obligatorisk\w*", r"tvingande"),
            words_of(r"frivillig\w*", r"valfri\w*", r"erbjud\w*", r"rekommend\w*"),
        ),
    ),
    Scale(
        Text(sv="ett ansvar har blivit ett stöd", en="a responsibility has become support"),
        (
            words_of(
                r"genomför\w*", r"ansvara\w*", r"utför\w*", r"håller i", r"leder", r"samordnar", r"bekosta\w*"
            ),
            words_of(r"bistå\w*", r"medverka\w*", r"bidra\w*", r"stödj\w*", r"hjälper till"),
        ),
    ),
)
"""The scales whose words may be compared whatever else the sentence says."""

ACTORS = words_of(
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
    r"\w*värd(?:en|ar|arna)?",
    r"rektor\w*",
    r"styrels\w*",
    r"länsstyrelse\w*",
    r"myndighet\w*",
    r"förening\w*",
    r"handläggar\w*",
    "man",
)
"""Those who may answer for something."""

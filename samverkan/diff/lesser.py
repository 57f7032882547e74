"""Swedish words for what is less than a duty: wishes, exceptions, conditions, just anybody.

They are told from what they stand instead of, in a sentence that is otherwise the same.
"""

from samverkan.diff.scales import words_of
from samverkan.text import pattern_of

_TIME = r"(?:\w*dag|dygn|\w*vecka|månad|kvartal|termin|tertial|\w*år|sommar|höst|vinter|\w*helg|kväll|natt)"
ALL = words_of(
    "alla?", "samtliga", rf"varje(?! {_TIME})", "var och en", "vart och ett", "hela", "båda", "vardera"
)
"""The whole of it."""

ONLY_SOME = words_of(
    r"på \w+",
    r"i \w+",
    r"vid \w+",
    r"under \w+",
    r"över \w+",
    r"som \w+",
    r"med \w+",
    r"(?:en|ett)",
    r"de mest \w+",
    "endast",
    "enbart",
    "bara",
    "främst",
    "vissa",
    "några",
    "berörda",
    "prioriterade",
    "utvalda",
    "större",
    "centrala",
    *("grövre", "grova", r"allvarliga(?:re)?", "upprepade", "akuta", r"särskilt \w+"),
)
"""By what they are told, those of which it still holds."""

EVERY_OTHER = words_of(rf"(?:varannan|vartannat|vart? (?:tredje|fjärde|femte|sjätte|tionde))(?! {_TIME})")
"""One of several of them."""

EXCEPT = words_of(
    "utom",
    "med undantag (?:av|för)",
    "undantag(?:et|na)? (?:är|görs|gäller)",
    "undantas",
    "annat än",
    "såvida",
    "såvitt",
    "om inte",
    "dock (?:inte|ej)",
    "exklusive",
    "bortsett från",
    "förutom",
    "dock (?:endast|bara|enbart|högst)",
    "(?:men|dock) (?:inte|ej|endast|bara)",
    "(?:inte|ej) (?:för|i|på|under|vid)",
    "med reservation för",
    "oavsett(?! )",
    "frånsett",
    "borträknat",
    "sånär som på",
    "gäller inte",
    "omfattas inte",
    "omfattar inte",
)
"""What takes something out of what was said."""

ONLY_WHEN = pattern_of(
    r"(?:, )?(?:(?:först|endast|bara|tidigast) )?"
    r"(?:(?:om|när|då|där|sedan) (?:\w+ ){1,}\w+|förutsatt\b|under förutsättning|i den mån|i de fall|"
    r"i fall|ifall|efter (?:\w+ )?(?:beslut|begäran|anmodan|godkännande|beställning|ansökan)\b|"
    r"på (?:begäran|förfrågan|initiativ)\b|med förbehåll|beroende på|utifrån|så länge)"
)
"""How a condition begins that is put into a sentence which had none."""

LESSER_NOUNS = words_of(
    "önskemål",
    r"(?:vilje)?inriktning(?:en)?",
    r"ambition(?:en)?",
    r"målsättning(?:en)?",
    r"avsikt(?:en)?",
    r"intention(?:en)?",
    r"möjlighet(?:en)? (?:till|att)",
    r"eventuell\w*",
    r"rekommendation\w*",
    r"förslag (?:till|på|om)",
    r"vägledning",
    r"stöd (?:vid|till|för|i)",
    r"förhoppning\w*",
    r"frivillig\w*",
    r"hjälp (?:med|vid)",
    r"planerad\w*",
    r"tänkt\w*",
    r"önskad\w*",
    r"medverkan i",
    r"diskussion(?:en|er)?",
    r"dialog(?:en|er)?",
    r"samtal(?:et)?",
    r"erbjudande(?:t|n)?",
    r"tips",
    r"råd (?:om|till|kring)",
    r"tanke(?:n)? (?:på|om|att)",
    r"plan(?:er)? på",
    r"strävan",
    r"vision(?:en)?",
    r"viljeyttring(?:en)?",
    r"riktlinje\w*",
    r"riktmärke\w*",
    r"utgångspunkt(?:en)?",
    r"uppmuntran",
    r"medverkan (?:vid|till)",
    r"bidrag till",
    r"översyn av",
    r"information om",
    r"bevakning av",
    r"beredning av",
    r"underlag för",
    r"deltagande (?:i|vid)",
    r"preliminär\w*",
    r"tillfällig\w*",
    r"möjlig\w*",
    r"vägledande",
    r"rådgivande",
    r"orienterande",
    r"ungefärlig\w*",
    r"önskvärd\w*",
    r"(?<!har )rätt (?:för|att|till)",
    r"möjlighet för",
    r"(?:diskussions|samråds|referens|dialog|samtals|nätverks)\w+",
)
"""Names of what is wished for, offered or supported."""

FUNCTIONS = words_of(
    r"\w*(?:chef|samordnar|direktör|strateg|handläggar|ordförand|rektor|sekreterar|ansvarig|ledar|koordinator|"
    r"kommunpolis|områdespolis|kontaktperson|utredar|kurator|fältassistent|befäl|ombud|controller|jurist|"
    r"inspektör|kommissarie|intendent|föredragande|sammankallande|pedagog|styrgrupp|arbetsgrupp|utskott)\w*"
)
"""Those whom one can ask for by name."""

RANKS = (
    words_of(r"\w*fullmäktige"),
    words_of(
        r"kommunstyrelse(?:ns?)?(?! \w*(?:ordförande|presidi|utskott))",
        r"\w*nämnd(?:en)?(?! \w*ordförande)",
    ),
    words_of(
        r"\w*(?:direktör|ordförande|kommunalråd|polismästare)\w*",
        r"\w*chef(?:en|er|erna|s|ens)?",
        r"rektor(?:n|er|erna)?",
    ),
    words_of(
        r"\w*(?:handläggar|medarbetar|assistent|praktikant|sekreterar|samordnar|utredar)\w*",
        r"\w*strateg(?:en|er|erna)?",
        r"(?:en )?(?:representant|företrädare)\w*",
        r"(?:en )?(?:tjänsteperson|tjänsteman|tjänstemän)\w*",
        r"(?:av )?personal(?:en)?",
    ),
)
"""Those who decide, from the most down to those who decide nothing."""

NOBODY_IN_PARTICULAR = words_of(
    r"part(?:erna|ernas|er)",
    r"(?:berörd|ansvarig|lämplig|relevant|aktuell|annan|utsedd|någon|respektive)\w* (?:\w+ )?"
    r"(?:verksamhet|förvaltning|funktion|aktör|instans|tjänsteman|medarbetar|personal|part|myndighet|handläggar|tjänsteperson|person)\w*",
    r"(?:de|dem|den) (?:som|det|saken) \w+",
    r"(?:en )?(?:företrädare|representant\w*|person|medarbetare|tjänsteperson|någon) (?:för|från|hos|inom)",
    r"verksamhet(?:en|er|erna)",
    r"förvaltning(?:en|arna)",
    r"aktörerna",
    r"organisation(?:en|erna)",
)
"""Those of whom nobody in particular can be asked."""

ORGANISATIONS = tuple("kommun polis social skol fritid region bostad kultur miljö räddning".split())
"""What the names of organisations and of their people are made of."""

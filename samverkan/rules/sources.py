"""What the rules rest on: statutes with the dates they hold from, and the norms of method and practice.

A later amendment is an edit here: close the old provision with `until` and add the new one.
"""

from dataclasses import dataclass
from datetime import date

from samverkan.model import LAW_START
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class RuleSource:
    """Why a rule is a rule, and the agreements it is asked of.

    It holds for an agreement that begins on `since` or later, and before `until`; None sets no bound.
    """

    text: Text
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether the source applied on `day`; on an unknown day only what has always done so does."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def _law(number: str, section: str, *, since: date, until: date | None = None) -> RuleSource:
    return RuleSource(Text(sv=f"lag ({number}) {section}", en=f"Act ({number}), {section}"), since, until)


LAW_LAGESBILD = _law("2023:196", "4 §", since=LAW_START)
LAW_PLAN = _law("2023:196", "5 §", since=LAW_START)
LAW_PLAN_START = date(2024, 7, 1)
"""The day that the plan of 5 § had to be there. Source: lag (2023:196), övergångsbestämmelserna 2."""
LAW_UPDATE = _law("2023:196", "6 §", since=LAW_START)
LAW_AGREEMENT = _law("2023:196", "8 §", since=LAW_START)
LAW_PURPOSES_AND_AREAS = _law("2023:196", "9 §", since=LAW_START)
LAW_COUNCIL = _law("2023:196", "10 §", since=LAW_START)
LAW_COORDINATION = _law("2023:196", "11–12 §§", since=LAW_START)
LAW_LEADERSHIP = _law("2023:196", "13 §", since=LAW_START)
LAW_INFORMATION = RuleSource(
    Text(
        sv="lag (2025:170) 6–8 §§; 10 kap. 15 a och 28 §§ offentlighets- och sekretesslagen (2009:400)",
        en="Act (2025:170), sections 6–8; chapter 10, sections 15 a and 28 of the Act (2009:400)",
    ),
    since=date(2025, 4, 1),
)
LAW_CRIME_PREVENTION = RuleSource(
    Text(
        sv="10 kap. 15 a § offentlighets- och sekretesslagen (2009:400), i lydelse enligt SFS 2025:934",
        en="chapter 10, section 15 a of the Act (2009:400), as of SFS 2025:934",
    ),
    since=date(2025, 12, 1),
)
LOCAL_GOVERNMENT_MINUTES = RuleSource(
    Text(
        sv="kommunallag (2017:725) 5 kap. 69 §, 8 kap. 12 § och 13 kap. 5 §; lag (1930:173) 2 §",
        en="Local Government Act (2017:725), 5:69, 8:12 and 13:5; Act (1930:173), section 2",
    ),
    since=date(2018, 1, 1),
)
APPEAL_PRACTICE = RuleSource(
    Text(
        sv="god sed i kommunala protokoll; kommunallag (2017:725) 13 kap. 2 § om vilka beslut som kan prövas",
        en="good practice in municipal minutes; Local Government Act (2017:725), 13:2, on what can be tried",
    ),
    since=date(2018, 1, 1),
)
LOCAL_GOVERNMENT_APPEAL = RuleSource(
    Text(
        sv="13 kap. 1, 4 och 5 §§ kommunallag (2017:725)",
        en="Local Government Act (2017:725), 13:1, 13:4 and 13:5",
    ),
    since=date(2018, 1, 1),
)
REGISTER_OF_DOCUMENTS = RuleSource(
    Text(sv="5 kap. 2 § offentlighets- och sekretesslagen (2009:400)", en="Act (2009:400), 5:2")
)
CHILDRENS_CONVENTION = RuleSource(
    Text(sv="lag (2018:1197) om barnkonventionen, artikel 3", en="Act (2018:1197) on the UNCRC, article 3"),
    since=date(2020, 1, 1),
)
DATA_PROTECTION = RuleSource(
    Text(
        sv="EU:s dataskyddsförordning (2016/679), artikel 10 om brott; lag (2018:218) 3 kap. 10 § om "
        "personnummer; SKR om publicering av protokoll",
        en="GDPR (2016/679), article 10 on crime; Act (2018:218), 3:10 on personal numbers; "
        "SKR on publishing minutes",
    )
)
PLAIN_LANGUAGE = RuleSource(
    Text(
        sv="god sed i klarspråk; språklag (2009:600) 11 § säger vårdat, enkelt och begripligt",
        en="good practice in plain language; Language Act (2009:600), section 11, says cultivated, simple "
        "and comprehensible",
    )
)
WRITING_RULES = RuleSource(
    Text(sv="Myndigheternas skrivregler", en="Myndigheternas skrivregler (the authorities' writing rules)")
)
BRA_STEPS = RuleSource(
    Text(
        sv="Brå, Samverkan i lokalt brottsförebyggande arbete, de fem stegen",
        en="Brå, collaboration in local crime prevention, the five steps",
    )
)
BRA_AGREEMENT = RuleSource(
    Text(sv="Brå, Teckna samverkansöverenskommelse", en="Brå, signing a collaboration agreement")
)
BRA_GOALS = RuleSource(Text(sv="Brå, Formulera mål (SMART)", en="Brå, formulating goals (SMART)"))
BRA_CAUSES = RuleSource(Text(sv="Brå, Gör en orsaksanalys", en="Brå, making a cause analysis"))
BRA_PLAN = RuleSource(Text(sv="Brå, Upprätta åtgärdsplan", en="Brå, drawing up an action plan"))
BRA_FOLLOW_UP = RuleSource(Text(sv="Brå, Planera uppföljning", en="Brå, planning the follow-up"))
BRA_ORGANISATION = RuleSource(
    Text(sv="Brå, Skapa en organisation för arbetet", en="Brå, creating an organisation")
)
BRA_PREPARATION = RuleSource(
    Text(sv="Brå, steg 3, gemensamma förberedelser", en="Brå, step 3, joint preparations")
)
BRA_PROMISES = RuleSource(Text(sv="Brå, Formulera medborgarlöften", en="Brå, formulating citizen promises"))
BRA_DOCUMENTATION = RuleSource(Text(sv="Brå, Dokumentera arbetet", en="Brå, documenting the work"))
BRA_OUTCOME = RuleSource(Text(sv="Brå, steg 5, uppföljning", en="Brå, step 5, follow-up"))
STATUTE_BOOK = RuleSource(
    Text(sv="Svensk författningssamling (SFS)", en="Svensk författningssamling (SFS), the code of statutes")
)
AGREEMENT_PRACTICE = RuleSource(
    Text(
        sv="god sed i kommunernas avtal med Polisen",
        en="good practice in agreements between kommuner and the Police",
    )
)
KOMMUN_CODES = RuleSource(
    Text(sv="SCB, kommun- och länskoder", en="Statistics Sweden, codes of kommuner and counties")
)
COUNCIL_PRACTICE = RuleSource(
    Text(
        sv="god sed i kommunala tjänsteskrivelser och protokoll",
        en="good practice in municipal memoranda and minutes",
    )
)

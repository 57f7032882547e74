"""Statutes that agreements and council papers cite: numbers, names, and when they were repealed.

As they were on 27 April 2026. A later change is an edit here: close a statute with its `until` and `by`,
and add the one that replaced it. Source of numbers and names: Svensk författningssamling.

Source of the days of repeal: what the registers of Regeringskansliet (SFSR, also through notisum.se and
lagboken.se) say of the statute itself for 1982:763, 1985:1100, 1986:223, 1991:900, 1993:581, 2010:361 and
2014:1102, and the day on which the statute that replaced it took effect for 1977:179, 1980:620, 1998:150,
1998:622, 2001:453 and 2013:460. Of the others: lagboken.se for 1998:204 (by 2018:218), lagar.nj.se for
1994:1738 (by 2010:1622), notisum.se for 1987:10 (by 2010:900), lagen.nu for 1986:1102 and 1996:627 (by
2018:585), rkrattsbaser.gov.se for 1980:100 (by 2009:400), Upphandlingsmyndigheten for 2007:1091, and that
2008:567 took effect for 1991:433. For the day of 1998:1558, 2015-01-01, no source has been found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from samverkan.text import pattern_of

KNOWN_UNTIL = date(2026, 4, 27)
"""The last day of the collection that this was taken from; of later statutes nothing is known here."""


@dataclass(frozen=True, slots=True)
class Statute:
    """A law or an ordinance: its number in SFS, its name, and when and by which it was replaced."""

    number: str
    name: str
    until: date | None = None
    by: str | None = None

    @property
    def called(self) -> str:
        """Its name in a sentence: `kommunallagen`, `lagen om offentlig upphandling`."""
        return _LAW_WORD.sub(r"\g<0>en", self.name, count=1)

    @property
    def cited(self) -> str:
        """How a sentence cites it: `lagen (2016:1145) om offentlig upphandling`."""
        return _LAW_WORD.sub(rf"\g<0>en ({self.number})", self.name, count=1)


_LAW_WORD = pattern_of(r"(?:lag|balk|förordning|form)(?!\w)")

_CRIME_PREVENTION = "lag om kommuners ansvar för brottsförebyggande arbete"

_DATA_PROTECTION = "lag med kompletterande bestämmelser till EU:s dataskyddsförordning"

STATUTES = {
    each.number: each
    for each in (
        Statute("1949:105", "tryckfrihetsförordning"),
        Statute("1962:700", "brottsbalk"),
        Statute("1942:740", "rättegångsbalk"),
        Statute("1949:381", "föräldrabalk"),
        Statute("1974:152", "regeringsform"),
        Statute("1977:179", "kommunallag", date(1992, 1, 1), "1991:900"),
        Statute("1991:900", "kommunallag", date(2018, 1, 1), "2017:725"),
        Statute("2017:725", "kommunallag"),
        Statute("1980:100", "sekretesslag", date(2009, 6, 30), "2009:400"),
        Statute("2009:400", "offentlighets- och sekretesslag"),
        Statute("1980:620", "socialtjänstlag", date(2002, 1, 1), "2001:453"),
        Statute("2001:453", "socialtjänstlag", date(2025, 7, 1), "2025:400"),
        Statute("2025:400", "socialtjänstlag"),
        Statute("2025:170", "lag om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna"),
        Statute("1986:223", "förvaltningslag", date(2018, 7, 1), "2017:900"),
        Statute("2017:900", "förvaltningslag"),
        Statute("1998:204", "personuppgiftslag", date(2018, 5, 25), "2018:218"),
        Statute("2018:218", _DATA_PROTECTION),
        Statute("1998:622", "polisdatalag", date(2012, 3, 1), "2010:361"),
        Statute("2010:361", "polisdatalag", date(2019, 1, 1), "2018:1693"),
        Statute("2018:1693", "lag om polisens behandling av personuppgifter inom brottsdatalagens område"),
        Statute("2018:1177", "brottsdatalag"),
        Statute("1998:150", "lag om allmän kameraövervakning", date(2013, 7, 1), "2013:460"),
        Statute("2013:460", "kameraövervakningslag", date(2018, 8, 1), "2018:1200"),
        Statute("2018:1200", "kamerabevakningslag"),
        Statute("1985:1100", "skollag", date(2010, 8, 1), "2010:800"),
        Statute("2010:800", "skollag"),
        Statute("2007:1091", "lag om offentlig upphandling", date(2017, 1, 1), "2016:1145"),
        Statute("2016:1145", "lag om offentlig upphandling"),
        Statute("1993:581", "tobakslag", date(2019, 7, 1), "2018:2088"),
        Statute("2018:2088", "lag om tobak och liknande produkter"),
        Statute("1994:1738", "alkohollag", date(2011, 1, 1), "2010:1622"),
        Statute("2010:1622", "alkohollag"),
        Statute("1987:10", "plan- och bygglag", date(2011, 5, 2), "2010:900"),
        Statute("2010:900", "plan- och bygglag"),
        Statute("1996:627", "säkerhetsskyddslag", date(2019, 4, 1), "2018:585"),
        Statute("2018:585", "säkerhetsskyddslag"),
        Statute("1982:763", "hälso- och sjukvårdslag", date(2017, 4, 1), "2017:30"),
        Statute("2017:30", "hälso- och sjukvårdslag"),
        Statute("1986:1102", "räddningstjänstlag", date(2004, 1, 1), "2003:778"),
        Statute("2003:778", "lag om skydd mot olyckor"),
        Statute("1991:433", "jämställdhetslag", date(2009, 1, 1), "2008:567"),
        Statute("2008:567", "diskrimineringslag"),
        Statute("1998:1558", "polisförordning", date(2015, 1, 1), "2014:1104"),
        Statute("2014:1104", "polisförordning"),
        Statute(
            "2014:1102", "förordning med instruktion för Polismyndigheten", date(2023, 1, 1), "2022:1718"
        ),
        Statute("2022:1718", "förordning med instruktion för Polismyndigheten"),
        Statute("1984:387", "polislag"),
        Statute("1968:64", "narkotikastrafflag"),
        Statute("1988:254", "knivlag"),
        Statute("1988:870", "lag om vård av missbrukare i vissa fall"),
        Statute("1990:52", "lag med särskilda bestämmelser om vård av unga"),
        Statute("1990:782", "arkivlag"),
        Statute("1993:387", "lag om stöd och service till vissa funktionshindrade"),
        Statute("1993:1617", "ordningslag"),
        Statute("1998:808", "miljöbalk"),
        Statute("2006:544", "lag om kommuners och regioners åtgärder inför och vid extraordinära händelser"),
        Statute("2009:600", "språklag"),
        Statute("2016:1201", "förordning med instruktion för Brottsförebyggande rådet"),
        Statute("2016:1258", "förordning om regional samordning inom det brottsförebyggande området"),
        Statute("2018:1197", "lag om Förenta nationernas konvention om barnets rättigheter"),
        Statute("2018:1937", "lag om tillgänglighet till digital offentlig service"),
        Statute("2023:196", _CRIME_PREVENTION),
    )
}
"""Every statute that is known here, by its number."""

_SHORT = {
    "OSL": "offentlighets- och sekretesslag",
    "SoL": "socialtjänstlag",
    "KL": "kommunallag",
    "FL": "förvaltningslag",
    "PUL": "personuppgiftslag",
    "PuL": "personuppgiftslag",
    "LVU": "lag med särskilda bestämmelser om vård av unga",
    "LVM": "lag om vård av missbrukare i vissa fall",
    "LOU": "lag om offentlig upphandling",
    "LSS": "lag om stöd och service till vissa funktionshindrade",
    "LSO": "lag om skydd mot olyckor",
    "HSL": "hälso- och sjukvårdslag",
    "PBL": "plan- och bygglag",
    "dataskyddslagen": _DATA_PROTECTION,
}
"""Short names in use, each with the name of the statute."""


_ALSO = {"2018:2088": "tobakslag"}
"""Names in use that are those of the statute before."""


def may_be_called(words: str, statute: Statute) -> bool:
    """Whether the words can be another name for the statute.

    A name of one word must begin as some word of its own. What follows `lagen om` can be anything but the
    name of another statute, since `om` may also mean if.
    """
    name, _, about = words.casefold().partition(" ")
    own = statute.name.casefold()
    if not _GENERAL.fullmatch(name):
        return name[:4] in own
    told = [word for word in re.findall(r"[^\W\d_]{8,}", about) if word not in own]
    return not any(word in each.name for word in told for each in STATUTES.values())


_GENERAL = pattern_of(r"(?:lag|förordning)(?:en)?s?")


def in_force(statute: Statute, day: date) -> Statute:
    """The statute that holds on `day`: itself, or the last of those that have replaced it by then."""
    while statute.until and statute.by and statute.until <= day:
        statute = STATUTES[statute.by]
    return statute


@cache
def called(words: str) -> tuple[Statute, ...]:
    """The statutes, older ones too, that go by the name at the beginning of `words`; none if unknown."""
    name = _SHORT.get(words.partition(" ")[0])
    if not name:
        begun = (each for each in _names() if each[:3] == words[:3].casefold())
        known = (each for each in begun if _forms(each).match(words))
        name = max(known, key=len, default=None)
    return tuple(each for each in STATUTES.values() if name and name in (each.name, _ALSO.get(each.number)))


@cache
def _names() -> frozenset[str]:
    return frozenset(each.name for each in STATUTES.values())


@cache
def _forms(name: str) -> re.Pattern[str]:
    """The forms in which a name stands in a text."""
    return re.compile(_pattern(name), re.IGNORECASE)


def _pattern(name: str) -> str:
    """The words of a name, of which `lag`, `balk`, `förordning` or `form` may have an ending."""
    words = (re.escape(word) + (r"(?:en)?s?" if _LAW_WORD.search(word) else "") for word in name.split())
    return r"\s+".join(words) + r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Citation:
    """A statute's number in a text, the name that stands with it if there is one, and where it stands."""

    number: str
    name: str
    start: int
    end: int


_NUMBER = r"(?:SFS\s+)?(?P<number>(?:18|19|20)[0-9]{2}:[0-9]{1,4})(?![0-9:])"

_ABOUT = r"(?:\s+(?:om|med)\s+(?:[^.;:()\n§]|:(?=s\b)){3,120})"

_CITED = pattern_of(
    rf"(?<![\w-])(?P<name>(?:(?:\w+-\s+och\s+)?\w*(?i:lag|balk|förordning|regeringsform)(?:en)?s?|{'|'.join(_SHORT)}))"
    rf"(?P<before>{_ABOUT}?),?\s*\(?{_NUMBER}\)?(?P<after>{_ABOUT}?)"
    r"|(?<!\w)SFS\s+(?P<alone>(?:18|19|20)[0-9]{2}:[0-9]{1,4})(?![0-9:])"
)


_NO_LAW = pattern_of(r"\w*(?:under|för|an|av|ut|bo|be|upp|till|in|mot|om)lag", re.IGNORECASE)
"""Words that end as the name of a law does: underlag, förslag, bolag."""


def citations(text: str) -> Iterator[Citation]:
    """Every citation of a statute by its number in a text."""
    for found in _CITED.finditer(text):
        if found["alone"]:
            yield Citation(found["alone"], "", *found.span("alone"))
        elif not _NO_LAW.match(found["name"]):
            about = found["before"] or found["after"] or ""
            yield Citation(found["number"], f"{found['name']}{about}", found.start(), found.end("number"))


@cache
def names_out_of_use() -> re.Pattern[str]:
    """The names that no statute in force has, as they stand in a text without a number.

    What people still call the law of today by such a name (tobakslagen) is left out.
    """
    used = {each.name for each in STATUTES.values() if each.until is None} | {"tobakslag"}
    old = [_pattern(each.name) for each in STATUTES.values() if each.name not in used]
    return re.compile(
        rf"(?<![\w-])(?<!och )(?:{'|'.join(dict.fromkeys(old))}|(?-i:P[Uu]L)(?!\w))", re.IGNORECASE
    )

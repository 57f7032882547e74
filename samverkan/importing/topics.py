"""What a heading, or the words before a list, say that there is to read: a part of the agreement."""

import re
from dataclasses import dataclass

from samverkan.model import Block, ClauseKind
from samverkan.swedish import sentences
from samverkan.text import pattern_of


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the agreement; of clauses, which kind. `sure` tells whether it says so itself."""

    block: Block
    clause: ClauseKind | None = None


def _topics(*rows: tuple[Block | ClauseKind, str]) -> list[tuple[Topic, re.Pattern[str]]]:
    return [
        (
            Topic(Block.CLAUSES, kind) if isinstance(kind, ClauseKind) else Topic(kind),
            re.compile(pattern, re.IGNORECASE),
        )
        for kind, pattern in rows
    ]


_HEADINGS = _topics(
    (Block.ANNEXES, r"^bilag(?:a|or)\b"),
    (Block.PARTIES, r"^(?:avtals|samverkans)?parter(?:na)?\b(?! (?:åtar|förbinder|ska|skall|har|är)\b)"),
    (Block.SIGNATORIES, r"underskrift|undertecknande|undertecknas|signatur"),
    (Block.FOLLOW_UP, r"^(?:utvärdering|(?:gemensam )?uppföljning|revidering och uppföljning)"),
    (
        Block.VALIDITY,
        r"avtalstid|avtalsperiod|giltighet|löptid|ikraftträdande|avtalets längd|tidsperiod|^period\b"
        r"|uppsägning|överenskommelsens längd|^tid\b|^hur länge gäller",
    ),
    (Block.RELATIONS, r"tidigare (?:avtal|överenskommelse)"),
    (Block.LEGAL_BASIS, r"rättslig grund|lagstöd|lagrum|^lagstiftning|juridiska utgångspunkter"),
    (
        Block.PURPOSES,
        r"^(?:avtalets |överenskommelsens )?syfte|^ändamål|^därför (?:samverkar|ska vi samverka)"
        r"|^varför (?:samverkar|samarbetar|ska vi samverka)",
    ),
    (
        Block.AREAS,
        r"(?:samverkans|fokus|insats|utvecklings|problem|åtgärds|prioriterade )områden|^områden|^prioritering"
        r"|^gemensamma prioriteringar|^prioriterat område",
    ),
    (Block.TARGET_GROUPS, r"målgrupp"),
    (Block.VISIONS, r"^(?:vår |gemensam |övergripande )?vision(?:en)?$"),
    (
        Block.PROBLEMS,
        r"^(?:prioriterade |gemensamma )?problem|^(?:gemensam )?problembild|^utmaningar"
        r"|^(?:vad|vilka) (?:ser|har) vi för (?:problem|utmaningar)|^vilka (?:är )?problem",
    ),
    (Block.PROMISES, r"löften|medborgarlöfte"),
    (
        Block.GOALS,
        r"\b(?:effekt|process|produktions|del|inriktnings|huvud)?mål(?:en|et|bild(?:en)?|sättning(?:ar)?)?\b"
        r"|\b(?:vill|ska) (?:vi |parterna )?(?:upp)?nå$",
    ),
    (
        Block.COMMITMENTS,
        r"åtagande|utfästelse|\båtar (?:sig|oss)|^(?:kommunen|staden|polisen|parterna|vi)s? (?:ska|skall)\b"
        r"|^(?:kommunen|staden|polisen|parterna|vi) gör(?: detta| det här| följande)?$|\bgör vi tillsammans$"
        r"|^vem gör vad$"
        r"|^(?:vad|detta|det här) (?:ska )?(?:kommunen|staden|polisen|parterna|vi)(?: ska)? göra?$"
        r"|^(?:kommunens|polisens|parternas) (?:ansvar|del)|ansvarsfördelning",
    ),
    (Block.MEASURES, r"åtgärd|\binsatser|aktivitet"),
    (Block.MODEL, r"samverkansmodell|arbetsmodell"),
    (
        Block.FORUMS,
        r"organisation|\borganiserat\b|\bforum|samverkansstruktur|samverkansformer|styrgrupp|arbetsgrupp"
        r"|beredningsgrupp"
        r"|samverkansgrupp|samrådsgrupp|\best-?grupp|^(?:operativ|strategisk|taktisk) grupp|mötesstruktur"
        r"|(?:trygghets|brottsförebyggande|strategiskt) råd|^(?:[\w-]+\s)?\w+(?<!om)råd(?:et)?$",
    ),
    (ClauseKind.ECONOMY, r"ekonomi|finansiering|kostnad|resurser"),
    (ClauseKind.DOCUMENTATION, r"dokumentation"),
    (ClauseKind.PERSONAL_DATA, r"personuppgift|gdpr|dataskydd"),
    (ClauseKind.SECRECY, r"sekretess|informationsdelning|informationsutbyte|informationsöverföring"),
    (ClauseKind.COMMUNICATION, r"kommunikation|^information\b|\bmedi(?:a|er)\b"),
    (ClauseKind.LEGAL_EFFECT, r"rättslig verkan|juridiskt? bind"),
    (ClauseKind.DISPUTES, r"tvist|oenighet"),
    (ClauseKind.AMENDMENT, r"ändring|tillägg|revidering"),
    (Block.FOLLOW_UP, r"uppföljning|utvärdering|\bfölj(?:er|s) (?:\w+ )?upp"),
    (Block.SOURCES, r"^(?:källor|referenser)"),
)

_OF_NO_PART = pattern_of(
    r"^(?:kontakt|bakgrund|inledning|frågor|så (?:har|här|togs?)|om (?:\w+löfte|oss|avtalet)|underlag)\b"
    r"|^läs mer",
    re.IGNORECASE,
)
"""What is told around a part of the agreement, under its heading."""

_PARTY = r"(?:kommunen|polisen|parterna|vi|polismyndigheten|båda parter|respektive part)"
_LEADS = _topics(
    (
        Block.PARTIES,
        r"mellan (?:följande )?parter(?:na)?\s*:?$|^(?:avtals)?parter(?:na)?(?: är)?\s*:?$"
        r"|^medverkande\s*:?$",
    ),
    (Block.TARGET_GROUPS, r"målgrupp"),
    (Block.VISIONS, r"\bvision"),
    (Block.PROMISES, r"\blovar\b|\bavger\b[^.]*\blöften?\b"),
    (Block.PURPOSES, r"syfte\w*\b.*|syftar till"),
    (
        Block.COMMITMENTS,
        r"(?:åtar|förbinder|utfäster) (?:sig|oss)|"
        rf"åtagande|\b{_PARTY}(?:\s+\w+){{0,2}}?\s+"
        r"(?:ska|skall|kommer att|svarar för|ansvarar för|bidrar med)\b"
        rf"|\b(?:ska|skall)\s+{_PARTY}\b|\b(?:så|detta|det(?: här)?) (?:gör|arbetar) vi\s*:$",
    ),
    (
        Block.GOALS,
        r"\b(?:del|effekt|process)?mål(?:en|et|sättning(?:en|ar|arna)?)?\b|\bfokus\b|uppnå|vill nå",
    ),
    (
        Block.AREAS,
        r"följande (?:\w+ )?(?:\w*områden|prioriteringar|delar)|\w*områden (?:är|ska prioriteras)"
        r"|\b(?:två|tre|fyra|fem|sex|sju) (?:\w+ )?\w*områden\s*:$"
        r"|prioriterar(?: vi)?\s*:?$|prioritera(?:t|r|s)? följande\s*:?$"
        r"|(?<!åtgärder )(?<!insatser )prioriterats\s*:?$",
    ),
    (Block.PROBLEMS, r"(?:följande|två|tre|fyra|fem|sex|flera|dessa) (?:\w+ )?(?:problem|utmaningar)"),
    (Block.MEASURES, r"åtgärder|insatser|aktiviteter"),
)


_LONGEST = 400
"""How much of a heading, or of what stands before a list, is looked at."""


def topic_of(heading: str) -> Topic | None:
    """The part of the agreement that a heading is about."""
    words = heading[:_LONGEST].strip(" .:?")
    return next((topic for topic, pattern in _HEADINGS if pattern.search(words)), None)


def tells_of_none(heading: str) -> bool:
    """Whether what stands under the heading is none of what the part around it is about."""
    return bool(_OF_NO_PART.match(heading.strip()))


def topic_before(lead: str) -> Topic | None:
    """The part of the agreement that a list gives, by the words before it; None when they do not say.

    Of a paragraph its last sentence decides.
    """
    *_, sentence = sentences(lead.strip()[-_LONGEST:])
    return next((topic for topic, pattern in _LEADS if pattern.search(sentence)), None)

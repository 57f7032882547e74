"""The usual headings and order of each document, for a kommun that has chosen no other."""

from samverkan.model import (
    AtgardsplanPart,
    AtgardsplanSection,
    Block,
    CaseBlock,
    Figure,
    OutlineSection,
    Section,
    UppfoljningPart,
    UppfoljningSection,
)


def _shown(heading: str | None, block: Block, figure: Figure | None = None) -> Section:
    return Section(heading=heading, show=block, figure=figure)


AGREEMENT: tuple[Section, ...] = (
    _shown("Parter", Block.PARTIES),
    _shown("Avtalstid", Block.VALIDITY),
    _shown("Tidigare och andra avtal", Block.RELATIONS),
    _shown("Rättslig grund", Block.LEGAL_BASIS),
    _shown("Syfte", Block.PURPOSES),
    _shown("Gemensamma utgångspunkter", Block.VISIONS),
    _shown("Prioriterade målgrupper", Block.TARGET_GROUPS),
    _shown("Samverkansområden", Block.AREAS),
    _shown("Problem i fokus", Block.PROBLEMS),
    _shown("Mål", Block.GOALS),
    _shown("Åtaganden", Block.COMMITMENTS),
    _shown("Åtgärder", Block.MEASURES),
    _shown("Samverkansmodell", Block.MODEL, Figure.CYCLE),
    _shown("Organisation", Block.FORUMS, Figure.FORUMS),
    _shown("Uppföljning", Block.FOLLOW_UP),
    _shown("Medborgarlöften", Block.PROMISES),
    _shown("Villkor", Block.CLAUSES),
    _shown("Bilagor", Block.ANNEXES),
    _shown("Underskrifter", Block.SIGNATORIES),
)


def _placed(heading: str | None, block: CaseBlock) -> OutlineSection:
    return OutlineSection(heading=heading, show=block)


TJANSTESKRIVELSE: tuple[OutlineSection, ...] = (
    _placed("Förslag till beslut", CaseBlock.PROPOSAL),
    _placed("Sammanfattning", CaseBlock.SUMMARY),
    OutlineSection(
        heading="Ärendet",
        sections=(
            _placed("Bakgrund", CaseBlock.BACKGROUND),
            _placed("Ärendets beredning", CaseBlock.PREPARATION),
            _placed("Bedömning", CaseBlock.ASSESSMENT),
            _placed("Lagstöd", CaseBlock.LEGAL_BASIS),
            _placed(None, CaseBlock.CONSEQUENCES),
        ),
    ),
    _placed("Beslutsunderlag", CaseBlock.DECISION_DOCUMENTS),
    _placed(None, CaseBlock.SIGNATORIES),
    _placed("Beslutet skickas till", CaseBlock.RECIPIENTS),
)

PROTOKOLLSUTDRAG: tuple[OutlineSection, ...] = (
    _placed("Närvarande", CaseBlock.PRESENT),
    _placed("Justering", CaseBlock.ADJUSTMENT),
    _placed(None, CaseBlock.DECISION),
    _placed("Reservationer", CaseBlock.RESERVATIONS),
    _placed("Sammanfattning", CaseBlock.SUMMARY),
    _placed("Lagstöd", CaseBlock.LEGAL_BASIS),
    _placed("Beslutsunderlag", CaseBlock.DECISION_DOCUMENTS),
    _placed("Yrkanden", CaseBlock.MOTIONS),
    _placed("Beslutsgång", CaseBlock.PROCEDURE),
    _placed("Beslutet skickas till", CaseBlock.RECIPIENTS),
    _placed("Underskrifter", CaseBlock.SIGNATURES),
    _placed("Anslag", CaseBlock.ANNOUNCEMENT),
    _placed("Överklagande", CaseBlock.APPEAL),
    _placed("Rätt utdraget intygas", CaseBlock.ATTESTATION),
)

ATGARDSPLAN: tuple[AtgardsplanSection, ...] = tuple(
    AtgardsplanSection(heading=heading, show=part)
    for part, heading in {
        AtgardsplanPart.DECISIONS: "Beslut",
        AtgardsplanPart.MEASURES: None,
        AtgardsplanPart.ECONOMY: "Ekonomi",
        AtgardsplanPart.FOLLOW_UP: "Uppföljning av planen",
        AtgardsplanPart.COORDINATED_WITH: "Samordning med annan planering",
    }.items()
)
"""The measures stand under headings of their own, the problems that they answer."""

UPPFOLJNING: tuple[UppfoljningSection, ...] = tuple(
    UppfoljningSection(heading=heading, show=part)
    for part, heading in {
        UppfoljningPart.SUMMARY: "Sammanfattning",
        UppfoljningPart.GOALS: "Mål",
        UppfoljningPart.INDICATORS: "Indikatorer",
        UppfoljningPart.MEASURES: "Åtgärder",
        UppfoljningPart.PROMISES: "Löften till invånarna",
        UppfoljningPart.PROCESS: "Så har arbetet fungerat",
        UppfoljningPart.EFFECT: "Så har problemet förändrats",
        UppfoljningPart.LEARNED: "Lärdomar",
        UppfoljningPart.PROPOSALS: "Förslag",
        UppfoljningPart.RECEIVERS: "Lämnas till",
    }.items()
)

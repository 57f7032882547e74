"""Goals, commitments and follow-up that running text tells of, where neither heading, list nor label does."""

from collections.abc import Sequence

from samverkan.importing.blocks import Line
from samverkan.importing.draft import Draft
from samverkan.importing.named_parties import parties_named
from samverkan.importing.outline import OutlinePart
from samverkan.importing.records import ListOwner, make
from samverkan.importing.sentences import sentences
from samverkan.importing.told_occasions import occasions_told
from samverkan.model import Block
from samverkan.render.escape import escaped
from samverkan.swedish import capital
from samverkan.text import pattern_of

_GOAL = pattern_of(
    r"(?:[A-ZÅÄÖ]\w+\s+){0,1}(?:\w+[ae]\s+){0,2}[Mm]ål(?:et|sättning(?:en)?)?"
    r"(?:\s+(?:för|med|i)\s+(?:vår\s+)?(?:\w*avtalet|\w*överenskommelsen|samverkan|\w*arbetet|\w*perioden))?"
    r"\s+är\s+att\s+(?P<told>[^:;]{8,240}?)\.?"
)
_DUTY = pattern_of(
    r"(?P<who>[Kk]ommun(?:en|erna)|Polis(?:en|myndigheten)|Staden|Parterna|Vi"
    r"|(?!(?:En|Varje|Någon|Ingen|Vår)\b)[A-ZÅÄÖ][\wåäö]+(?:\s[A-ZÅÄÖ]\w+)?\s(?:kommun|stad))"
    r"\s+(?:(?:åtar|förbinder)\s+(?:sig|oss)\s+(?:(?:också|även|dessutom|vidare|gemensamt)\s+){0,2}"
    r"|(?P<answers>ansvarar|svarar)\s+för\s+)att\s+(?P<told>[^:;]{8,500}?)\.?"
)
_NEXT_ATT = r"(?:,\s+|,?\s+(?:och|samt)\s+)(?:för\s+)?att\s+(?=[a-zåäö]+\s)"
_NEXT = pattern_of(_NEXT_ATT)
_NEXT_FOR = pattern_of(rf"{_NEXT_ATT}|,?\s+(?:och|samt)\s+för\s+(?=[a-zåäö]+\s)")
_PROMISE = pattern_of(
    r"(?:(?:Under\s+20\d\d\s+)?[Ll]ovar\s+(?P<whose>kommunen|polisen|vi|parterna)|(?P<who>[Kk]ommunen|[Pp]olisen|[Vv]i|[Pp]arterna)"
    r"\s+lovar)\s+att\s+(?P<told>[^:;]{8,300}?)\.?"
)
_EACH_PROMISES = pattern_of(r",?\s+och\s+(?=(?:kommunen|polisen|vi|parterna)\s+lovar\s+att\b)")
_FOLLOWED_UP = pattern_of(
    r"(?:Avtalet|Överenskommelsen|Löftena|Löftet|Medborgarlöftena|Medborgarlöftet|Planen|Handlingsplanen|Åtgärderna"
    r"|Målen|Arbetet)\s+(?:ska\s+)?(?:följs|följas|utvärderas)\b"
)
_FEWEST_WORDS = 2
_WHY = "Kontrollera: det är hämtat ur en mening."


def take_told(part: OutlinePart, draft: Draft) -> None:
    """Puts them into the draft, and what told of them, which stays where it stands."""
    has_goals = bool(draft.records(Block.GOALS))
    has_duties = bool(draft.records(Block.COMMITMENTS) or draft.records(Block.MEASURES))
    for sentence in sentences(part.paragraphs()):
        if not has_goals and (found := _GOAL.fullmatch(sentence)):
            _tell(Block.GOALS, found["told"], capital(found["told"]), draft, ())
        elif not has_duties and (found := _DUTY.fullmatch(sentence)):
            pieces = (_NEXT_FOR if found["answers"] else _NEXT).split(found["told"])
            if all(len(each.split()) >= _FEWEST_WORDS for each in pieces):
                parties = parties_named(found["who"], draft)
                for each in pieces:
                    _tell(Block.COMMITMENTS, each, each, draft, parties)
    if "löfte" in str(draft.values.get("title", "")).casefold():
        _tell_promises(part, draft)
    if Block.FOLLOW_UP.value not in draft.values:
        _tell_follow_up([each for each in sentences(part.paragraphs()) if _FOLLOWED_UP.match(each)], draft)


def _tell_promises(part: OutlinePart, draft: Draft) -> None:
    """What the sentences of a paper of promises promise, where they lead to no list."""
    known = set(sentences(each["text"] for each in draft.records(Block.PROMISES)))
    for sentence in (each for each in sentences(part.paragraphs()) if each not in known):
        found = [_PROMISE.fullmatch(each) for each in _EACH_PROMISES.split(sentence)]
        for each in found if all(found) else ():
            assert each  # noqa: S101
            parties = parties_named(each["whose"] or each["who"], draft)
            _tell(Block.PROMISES, each["told"], each["told"], draft, parties)


def _tell_follow_up(said: Sequence[str], draft: Draft) -> None:
    occasions = occasions_told("\n".join(said), draft)
    if occasions:
        draft.values[Block.FOLLOW_UP.value] = {"occasions": occasions}
        draft.doubts += [(each, _WHY) for each in occasions]
        draft.told[Block.FOLLOW_UP] = [escaped(each, at_start=False) for each in said]


def _tell(block: Block, told: str, words: str, draft: Draft, parties: tuple[str, ...]) -> None:
    make(block, Line(words, escaped(words)), (), draft, ListOwner(parties=parties), _WHY)
    draft.told.setdefault(block, []).append(escaped(told, at_start=False))

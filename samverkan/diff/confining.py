"""Whether what was put into a sentence, else the same, makes it hold for a part only: a place, a group."""

import re

from samverkan.diff.amounts import limits, paces
from samverkan.diff.binding import binding
from samverkan.diff.duty_terms import DutyTerms, in_words, is_free
from samverkan.diff.lesser import FUNCTIONS
from samverkan.diff.replaced_words import ReplacedWords, spot
from samverkan.diff.scales import ACTORS, MUST
from samverkan.diff.sums import dues
from samverkan.text import Text, pattern_of


def is_confined(old: str, new: str, _said: DutyTerms) -> Text | None:
    """In which words a place, an age, a group or a season stands now that did not."""
    at = spot(old, new)
    words = at.inserted
    if not words or len(words.split()) > _MOST or is_free(old, new) or says_more(old, new):
        return None
    if at.left[-1:] == "," or _BESIDES.search(words) or _is("adds", words) or _is_so(at.left):
        return None
    if not any(each(at) for each in _CONFINES):
        return None
    return in_words("det gäller bara en del", "it holds for a part only", words)


_BESIDES = pattern_of(r"^(?:och|samt|,)|(?:och|samt|,)$")
_MOST = 8
"""More words than these are no limit but something else to say."""


def _is_so(left: str) -> bool:
    """Whether it tells how things are, and neither what is to be done nor what is aimed for."""
    return bool(_STATES.search(left)) and not (MUST.search(left) or _AIMS.match(left))


_STATES = pattern_of(r"\b(?:är|finns(?! på plats)|beror|förekommer|upplevs)\b", re.IGNORECASE)
_AIMS = pattern_of(r"(?:\w+ ){0,2}\w*mål\w* är\b", re.IGNORECASE)


def says_more(old: str, new: str) -> bool:
    """Whether it tells of more paces, limits or last days than before."""
    return any(len(each(new)) > len(each(old)) for each in (paces, limits, dues))


def _is(kind: str, words: str) -> bool:
    return bool(binding().spots[kind].match(words))


def _is_a_place(at: ReplacedWords) -> bool:
    """A part of the place, or a name, and not where somebody sits, one thing stands or a meeting is held."""
    if (
        any(each.fullmatch(_last(at.left)) for each in (ACTORS, FUNCTIONS))
        or _COUNTED.search(at.left)
        or _is("no places", at.inserted)
    ):
        return False
    if _AGENT.search(at.left) or (len(at.left.split()) <= _SUBJECT and _DOES.match(at.right)):
        return False
    if binding().spots["meets"].search(f"{at.left} {at.right}"):
        return False
    if _is("places", at.inserted):
        return True
    named = _NAMED.fullmatch(at.inserted) or _is("spots in it", at.inserted)
    verb = None if _VERB.match(at.right) else _A_VERB.search(at.left)
    return bool(named and _MANY.search(at.left, verb.end() if verb else 0))


def _last(words: str) -> str:
    return words.rpartition(" ")[2]


_COUNTED = pattern_of(r"\b(?:en|ett|två|tre|fyra|fem|\d+) (?:\w+ )?\w+$", re.IGNORECASE)
_AGENT = pattern_of(r"\bav \w+$")
_SUBJECT = 3
_DOES = pattern_of(r"(?!får\b|(?:ska|skall) (?:\w+ )?(?:få|\w+s)\b)(?:ska|skall|har|\w+[ae]r|\w{1,3}r)\b")
"""What somebody does, who is no less bound for sitting somewhere."""
_A_VERB = pattern_of(r"(?<= )(?:ska|skall|måste|\w{1,3}r|\w+(?:[aeö]r|[ae]s|[dlnrt]s))\b")
_MANY = pattern_of(
    r"\b\w*(?:\w[aeo]r|[aeo]rna|möten|husen|barn|hushåll(?:en)?|unga|brott|äldre)\b", re.IGNORECASE
)
"""Several of something, which may be here and there."""
_NAMED = pattern_of(
    r"(?:i|på|vid|kring|runt|längs) (?:\w+ )?[A-ZÅÄÖ][a-zåäö]\w*(?: (?:och )?[A-ZÅÄÖ][a-zåäö]\w*)*"
)


def _is_of_all(at: ReplacedWords) -> bool:
    """Whatever tells which of all of them."""
    return bool(_ALL_OF.search(at.left)) and (
        _is("which", at.inserted)
        or bool((_WHERE if _VERB.match(at.right) else _THERE).fullmatch(at.inserted))
    )


_ALL_OF = pattern_of(
    r"\b(?:alla|samtliga|varje) (?!år|\w*(?:dag|kväll|natt|nätter|helg)|vecka|månad|termin|kvartal|gång|"
    r"höst|vår|sommar)\w+$",
    re.IGNORECASE,
)
_VERB = pattern_of(r"(?:ska|skall|måste|har|är|\w+(?:ar|er|as|es|[lnrt]s)) ")
_WHERE = pattern_of(r"(?:i|på|vid|inom|hos|längs|kring|över|från|mellan|med|till) .+")
_THERE = pattern_of(
    r"(?:i|inom|längs|kring|runt|hos|på) (?!brev|möte|nät|webb|hem|sätt|kanal)\w+(?:en|et|an|na)"
)


def _is_a_group(at: ReplacedWords) -> bool:
    return _is("groups", at.inserted) or (
        bool(_FOR_WHOM.search(at.left))
        and not FUNCTIONS.fullmatch(_last(at.left))
        and _is("who", at.inserted)
    )


_FOR_WHOM = pattern_of(r"\b(?:till|för|åt|hos) (?:\w+(?:[aeo]r|[aeo]rna)|unga|barn|hushåll|äldre|den)$")


def _is_a_season(at: ReplacedWords) -> bool:
    return _is("seasons", at.inserted) and bool(paces(at.left) or paces(at.right))


def _is_grave(at: ReplacedWords) -> bool:
    """Only the grave, large or chosen ones."""
    return (
        _is("grave", at.inserted) and bool(at.right) and not (_ONE.search(at.left) or _is("more", at.right))
    )


_ONE = pattern_of(r"\b(?:en|ett|den|det)$", re.IGNORECASE)


def _is_hedged(at: ReplacedWords) -> bool:
    """Mostly, or as a rule."""
    return bool(binding().spots["hedges"].fullmatch(at.inserted))


def _is_an_occasion(at: ReplacedWords) -> bool:
    """Only when something has happened."""
    return _is("occasions", at.inserted) and not paces(f"{at.left} {at.right}")


_CONFINES = (_is_an_occasion, _is_hedged, _is_a_place, _is_of_all, _is_a_group, _is_a_season, _is_grave)

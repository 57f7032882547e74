"""What a new agreement says of money that the former one did not."""

import re
from collections.abc import Iterator, Sequence

from samverkan.diff.answers.answer import Answer, first_of, sentence
from samverkan.diff.changes import Change, ChangeClass
from samverkan.diff.counting import noun_of
from samverkan.diff.headings import field_title
from samverkan.diff.likeness import bare_words
from samverkan.diff.naming import name_of
from samverkan.model import Agreement, ClauseKind
from samverkan.swedish import sentences
from samverkan.text import Text, as_written, pattern_of, strung

_SUM = pattern_of(
    r"\d[\d \u00a0,]*(?:kronor|kr|tkr|mkr|miljon(?:er)?(?: kronor| kr)?|procent av kostnad\w*)\b",
    re.IGNORECASE,
)
_PAYS = pattern_of(r"\b(?:(?:bekosta|betala|finansiera)(?:r|s)?|kostnaden|kostnaderna)\b", re.IGNORECASE)
"""Words of a sentence that says who pays."""
_LONGEST = 160
_PAID = frozenset({"annex", "case", "commitment", "measure", "promise", "section"})
"""Parts where a sum is money that somebody is to pay."""
_QUESTION = Text(sv="Vad ändras i ekonomin?", en="What changes about money?")


def money(old: Agreement, new: Agreement, changes: Sequence[Change]) -> Iterator[Answer]:
    """What the clauses on costs, the resources and the sums now say; nothing when they say the same."""
    deciding = [each for each in changes if each.cls is ChangeClass.DECISION]
    about = [each for each in deciding if _is_of_money(each, old, new)]
    if about:
        told = first_of(list(map(_told, about)), _MOST, _and_more)
        yield Answer("money", _QUESTION, (), (*told, *_kept(new, about)))


_MOST = 8
"""The most of what is told of money where a council reads of it."""


def _and_more(number: Text) -> Text:
    return Text(
        sv=f"{number.sv} ändringar till gäller pengar, och står bland ändringarna.",
        en=f"{number.en} more changes are about money, and stand among the changes.",
    )


def _kept(new: Agreement, about: Sequence[Change]) -> Iterator[Text]:
    """What the clauses on costs still say of sums: `Oförändrat i ”Ekonomi”: 900 000 kronor per år.`."""
    told = {(each.new_route or ())[:2] for each in about}
    for place, clause in enumerate(new.clauses):
        is_of_costs = clause.kind is ClauseKind.ECONOMY and ("clauses", place) not in told
        if is_of_costs and clause.text and _SUM.search(clause.text):
            name, words = name_of(clause), _short(clause.text, "")
            yield sentence(
                Text(sv=f"oförändrat i ”{name.sv}”: {words}", en=f"unchanged in “{name.en}”: {words}")
            )


def _is_of_money(change: Change, old: Agreement, new: Agreement) -> bool:
    if (change.field or "").rpartition(".")[2] == "resources":
        return True
    if change.area == "clause":
        if change.field not in (None, "text"):
            return False
        (_, place, *_), side = (
            (change.new_route, new) if change.new_route is not None else (change.old_route or (), old)
        )
        return isinstance(place, int) and side.clauses[place].kind is ClauseKind.ECONOMY
    return change.area in _PAID and (
        _sums(change.old) != _sums(change.new) or _payments(change.old) != _payments(change.new)
    )


def _sums(words: Text | None) -> set[str]:
    return {"".join(found.split()) for found in _SUM.findall(words.sv)} if words else set()


def _payments(words: Text | None) -> set[str]:
    """The sentences that say who pays, or what share of it."""
    return {bare_words(each) for each in _sentences(words.sv) if _PAYS.search(each)} if words else set()


def _sentences(words: str) -> list[str]:
    return [each for line in words.splitlines() for each in sentences(line)]


def _told(change: Change) -> Text:
    name, now, was = change.name, _words(change.new, change), _words(change.old, change)
    if was is None:
        return _come_or_gone(change, now or as_written(""), Text(sv="tillkommer", en="is added"))
    if now is None:
        return _come_or_gone(change, was, Text(sv="utgår", en="is gone"))
    what = Text(sv=f"”{name.sv}”", en=f"“{name.en}”")
    if not now.sv:  # the thing is called by its own words
        what, now = noun_of(change.area).definite, Text(sv=_short(name.sv, ""), en=_short(name.en, ""))
    return sentence(
        Text(
            sv=f"{what.sv}: nu ”{now.sv}”, tidigare ”{was.sv}”",
            en=f"{what.en}: now “{now.en}”, formerly “{was.en}”",
        )
    )


def _come_or_gone(change: Change, words: Text, does: Text) -> Text:
    """`”Ny belysning” tillkommer: 420 000 kronor.`, `I ”Ny belysning” utgår resurser: 420 000 kronor.`."""
    bare = [each.removesuffix(".") for each in (change.name.sv, change.name.en)]
    name, field = Text(sv=f"”{bare[0]}”", en=f"“{bare[1]}”"), field_title(change)
    if field.sv:
        sv, en = f"i {name.sv} {does.sv} {field.sv}", f"in {name.en} {field.en} {does.en}"
    else:
        sv, en = f"{name.sv} {does.sv}", f"{name.en} {does.en}"
    is_said = field.sv or any(each.search(words.sv) for each in (_SUM, _PAYS)) or change.area == "clause"
    return sentence(strung(": ", (Text(sv=sv, en=en), words if is_said else as_written(""))))


def _words(words: Text | None, change: Change) -> Text | None:
    """What stands, without its name before it: the sentences with sums, or else with who pays, if any."""
    if words is None:
        return None
    return Text(sv=_short(words.sv, change.name.sv), en=_short(words.en, change.name.en))


def _short(words: str, name: str) -> str:
    said = words.strip().removeprefix(name).lstrip(".: ")
    every = _sentences(said)
    paid = [each for each in every if _SUM.search(each)] or [each for each in every if _PAYS.search(each)]
    line = " ".join(" ".join(paid or [said]).split()).rstrip(".")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"

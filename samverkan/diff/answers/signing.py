"""Who signs now, and who signed before."""

from collections.abc import Iterator, Sequence

from samverkan.diff.answers.answer import Answer, BeforeAndAfter, sentence
from samverkan.diff.changes import IN_AGREEMENT, Change, ChangeKind
from samverkan.diff.matching import Ids, match_records
from samverkan.model import Agreement, Signatory, in_words, listed, official_title
from samverkan.swedish import capital, definite, small
from samverkan.text import Text, as_written

_QUESTION = Text(sv="Vem undertecknar nu?", en="Who signs now?")
_HEADS = (
    Text(sv="Part", en="Party"),
    Text(sv="Tidigare", en="Formerly"),
    Text(sv="Nu", en="Now"),
)
_NOBODY = Text(sv="ingen", en="nobody")


def signing(old: Agreement, new: Agreement, changes: Sequence[Change]) -> Answer:
    """Who signs for each party, before and now, and what is another."""
    if not (old.signatories or new.signatories):
        none = Text(sv="Avtalen säger inte vem som undertecknar.", en="The agreements do not say who signs.")
        return Answer("signing", _QUESTION, (none,))
    about = [each for each in changes if each.area == "signatory" and each.home == IN_AGREEMENT]
    return Answer("signing", _QUESTION, tuple(_said(old, new, about)), (), _table(old, new))


def _said(old: Agreement, new: Agreement, changes: Sequence[Change]) -> Iterator[Text]:
    """How many sign, which offices no longer do, which do now, and which have new holders."""
    gone, come = (_whole(changes, kind) for kind in (ChangeKind.REMOVED, ChangeKind.ADDED))
    before, now = len(old.signatories), len(new.signatories)
    if before != now or gone or come:
        yield _counted(before, now)
    if now:
        yield from _offices(gone, old, Text(sv="{} undertecknar inte längre", en="No longer: {}"))
        lead = "ny undertecknare är {}" if len(come) == 1 else "nya undertecknare är {}"
        yield from _offices(come, new, Text(sv=lead, en="New: {}"))
        stood_in = [each for each in changes if each.field == "acting"]
        yield from (_stands_in(each, old, new) for each in stood_in)
        others = {each.name for each in changes if each.field == "name"} - {each.name for each in stood_in}
        yield from _holders(len(others), exchanged=bool(gone or come or stood_in))


def _stands_in(change: Change, old: Agreement, new: Agreement) -> Text:
    """In whose stead somebody signs now, or that nobody does any more."""
    side = old if change.new_route is None else new
    person = side.signatories[int(change.route[1])]
    now = next((each for each in new.signatories if _is_same_office(each, person)), person)
    who, party = _title(now) or now.name, _party(new, now.party)
    return Text(
        sv=f"För {_apart(party)} undertecknar nu {definite(who)}.", en=f"For {party} now signs: {who}."
    )


def _is_same_office(one: Signatory, other: Signatory) -> bool:
    return one.party == other.party and (one.office or one.title) == (other.office or other.title)


def _whole(changes: Sequence[Change], kind: ChangeKind) -> list[Change]:
    return [each for each in changes if each.field is None and each.kind is kind]


def _offices(changes: Sequence[Change], agreement: Agreement, lead: Text) -> Iterator[Text]:
    if changes:
        said = listed([_office(each, agreement) for each in changes])
        if len(changes) == 1 and lead.sv.startswith("{}"):
            said = Text(sv=_apart(said.sv), en=said.en)
        yield sentence(Text(sv=lead.sv.replace("{}", said.sv), en=lead.en.replace("{}", said.en)))


def _apart(name: str) -> str:
    """The name, ended by a comma where it has one within: `Polismyndigheten, lokalpolisområde Norr,`."""
    return f"{name}," if ", " in name else name


def _counted(before: int, now: int) -> Text:
    if not now:
        return Text(
            sv="Det nya avtalet säger inte vem som undertecknar.",
            en="The new agreement does not say who signs.",
        )
    much, was = in_words(now), in_words(before)
    if before == now:
        return sentence(
            Text(sv=f"{much.sv} undertecknar, lika många som förut", en=f"{much.en} sign, as many as before")
        )
    who, sign = ("en person", "signs") if now == 1 else (f"{much.sv} personer", "sign")
    if not before:
        sv, en = (
            f"{who} undertecknar, förut var ingen angiven",
            f"{much.en} {sign}, formerly nobody was named",
        )
        return sentence(Text(sv=sv, en=en))
    return sentence(Text(sv=f"{who} undertecknar, förut {was.sv}", en=f"{much.en} {sign}, formerly {was.en}"))


def _holders(number: int, *, exchanged: bool) -> Iterator[Text]:
    if number:
        yield _new_holders(number, whole=not exchanged)
    elif not exchanged:
        yield Text(sv="Desamma undertecknar som förut.", en="The same sign as before.")


def _new_holders(number: int, *, whole: bool) -> Text:
    if whole:
        return Text(
            sv="Befattningarna är desamma som förut, men "
            + (
                "en av dem har en ny innehavare."
                if number == 1
                else f"{in_words(number).sv} av dem har nya innehavare."
            ),
            en="The offices are the same as before, but "
            + ("one has a new holder." if number == 1 else f"{in_words(number).en} have new holders."),
        )
    return Text(
        sv="En befattning har en ny innehavare."
        if number == 1
        else f"{capital(in_words(number).sv)} befattningar har nya innehavare.",
        en="One office has a new holder."
        if number == 1
        else f"{capital(in_words(number).en)} offices have new holders.",
    )


def _office(change: Change, agreement: Agreement) -> Text:
    """The office of one who signs and for whom: `kommundirektören för Exempelby kommun`."""
    route = change.route
    person = agreement.signatories[int(route[1])]
    title, party = _title(person), _party(agreement, person.party)
    sv, en = (_apart(definite(title)), _apart(title)) if title else (person.name, person.name)
    return Text(sv=f"{sv} för {party}", en=f"{en} for {party}")


def _title(person: Signatory) -> str:
    return small(official_title(small(person.title or ""), person.acting))


def _table(old: Agreement, new: Agreement) -> BeforeAndAfter:
    """A row for each party that signs in either, those of the new agreement first."""
    matched = match_records(old.parties, new.parties, Ids())
    ties = (*matched.pairs, *(tie for those in matched.regrouped for tie in reversed(those.ties)))
    same = {old.parties[i].id: new.parties[j] for i, j in ties}
    left = [party for party in old.parties if party.id not in same]
    now_called = same | {party.id: party for party in left}
    rows = []
    for party in (*new.parties, *left):
        before = [each for each in old.signatories if now_called.get(each.party) is party]
        now = [each for each in new.signatories if each.party == party.id and party not in left]
        if before or now:
            rows.append((as_written(party.name), _people(before), _people(now)))
    return BeforeAndAfter(_HEADS, tuple(rows))


def _people(people: Sequence[Signatory]) -> Text:
    return listed([as_written(_named(each)) for each in people]) if people else _NOBODY


def _named(person: Signatory) -> str:
    """`Anna Ek (kommundirektör)`."""
    title = _title(person)
    return f"{person.name} ({title})" if title else person.name


def _party(agreement: Agreement, identity: str) -> str:
    return next((each.name for each in agreement.parties if each.id == identity), "")

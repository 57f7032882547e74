"""What stands at the head of an agreement, or is said anywhere in it: number, date, parties, period, laws."""

import re
from collections.abc import Callable, Iterator, Sequence

from samverkan.importing.blocks import Block as TextBlock
from samverkan.importing.blocks import Paragraph, Source, Table
from samverkan.importing.days import conditions_in, day_in, period_in
from samverkan.importing.draft import Draft
from samverkan.importing.groups import Group, grouped, with_children
from samverkan.importing.outline import Outline, Part
from samverkan.importing.parties import Found, is_police, parties_in
from samverkan.importing.records import Around, make
from samverkan.importing.sentences import sentences
from samverkan.importing.topics import topic_before, topic_of
from samverkan.model import Block
from samverkan.model.every_kommun import kommun_of

_LABEL = r"(?:Dnr|D\.nr|Diarienr|Diarienummer|Ärendenr|Ärendenummer|Ärende|Beteckning)"
_NUMBER = r"(?:[A-ZÅÄÖ]{1,6}[ \t-]?)?\d{2,4}[/:-](?:[A-ZÅÄÖ]{1,4}[ \t])?\d{1,6}(?:[ \t.-]\d{1,4})*"
_REGISTERED = re.compile(rf"{_LABEL}\.?\s*:?\s*(?P<number>(?:[A-ZÅÄÖ]{{1,6}}[ \t])?{_NUMBER})", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?P<place>[A-ZÅÄÖ][\wåäö-]+),?\s+(?:den\s+)?(?P<day>\d{1,2}\s+\w+\s+\d{4}|\d{4}-\d\d-\d\d)"
)
_LAW = re.compile(
    r"\blag(?:en)?\s*\(2023:196\)(?:\s+om\s+kommuners\s+ansvar\s+för\s+brottsförebyggande\s+arbete)?",
    re.IGNORECASE,
)
_REPLACES = re.compile(r"\bersätter\b.*(?:avtal|överenskommels)", re.IGNORECASE)
_HOLDS = re.compile(
    r"\b(?:gäller|löper|avtalstid|avtalsperiod|uppsägning\w*|säga?s? upp|förläng\w+)\b|mandatperiod",
    re.IGNORECASE,
)
_FORMS = (
    (r"överenskommelse", "accord"),
    (r"avsiktsförklaring", "declaration_of_intent"),
    (r"ramavtal", "framework"),
    (r"verksamhetsavtal", "operating_agreement"),
    (r"handlingsplan|åtgärdsplan", "action_plan"),
)


def read_opening(outline: Outline, source: Source, draft: Draft) -> None:
    """Takes up title, number, date, parties and period; lines that say nothing else go."""
    _title(outline, draft)
    texts = [*_particulars(outline.root), *(line.plain for line in outline.root.lines())]
    headed = [each for each in (outline.title, outline.subtitle) if each]
    every = [*(line.plain for line in headed), *texts]
    _number(every, source, draft)
    _parties(outline, every, draft)
    _validity(outline, every, draft)
    kept = [block for block in outline.root.blocks if not _is_taken(block, draft)]
    outline.root.blocks[:] = kept
    for part in outline.root.parts:
        if part.heading and _is_taken(Paragraph(part.heading), draft):
            part.heading = None
    _laws(every, draft)
    _relations(every, draft)


def _particulars(part: Part) -> Iterator[str]:
    """The rows of tables with two columns, what stands first before a colon."""
    tables = [
        block
        for block in part.blocks
        if isinstance(block, Table) and len(block.rows[:1] and block.rows[0]) == 2
    ]
    yield from (
        f"{key.flat.rstrip(':')}: {value.flat}" for table in tables for key, value in table.rows if value
    )
    for each in part.parts:
        yield from _particulars(each)


def _title(outline: Outline, draft: Draft) -> None:
    if outline.title:
        draft.values["title"] = outline.title.flat
        form = next(
            (kind for pattern, kind in _FORMS if re.search(pattern, outline.title.flat, re.IGNORECASE)), None
        )
        if form:
            draft.values["form"] = form
    if outline.subtitle:
        draft.values["subtitle"] = outline.subtitle.flat


def _number(texts: Sequence[str], source: Source, draft: Draft) -> None:
    margins = [each.words for each in source.beside]
    found = next(
        (found for text in sentences([*texts, *margins]) if (found := _REGISTERED.search(text))), None
    )
    if found:
        draft.values["registration_number"] = " ".join(found["number"].split())


def _parties(outline: Outline, texts: Sequence[str], draft: Draft) -> None:
    for group, contributes in _party_lists(outline.root):
        for line, within in with_children(group.items):
            make(Block.PARTIES, line, within, draft, Around())
            if contributes:
                draft.values[Block.PARTIES.value][-1]["role"] = "contributor"
    found = parties_in(texts)
    for each in found:
        known = draft.records(Block.PARTIES)
        if any(is_police(one["name"]) is each.police for one in known) and not _is_another(
            each, found, known
        ):
            continue
        record = {"name": each.name, "short_name": each.short_name}
        named = (
            "polisen"
            if each.police
            else "kommunen"
            if not any(o["id"] == "kommunen" for o in known)
            else each.name
        )
        why = "" if each.sure else "Kontrollera parten: den är hämtad ur löpande text."
        draft.add(Block.PARTIES, record, named, why)


def _is_another(each: Found, found: Sequence[Found], known: Sequence[dict[str, object]]) -> bool:
    """Whether one of several kommuner named together is not there yet."""
    from_text = all(one.get("role") is None for one in known) and len([f for f in found if not f.police]) > 1
    return not each.police and from_text and not any(one["name"] == each.name for one in known)


def _party_lists(part: Part, topic: Block | None = None) -> Iterator[tuple[Group, bool]]:
    for group in grouped(part.blocks):
        if group.items and names_parties(group, topic):
            yield group, bool(re.search(r"medverkan", group.lead, re.IGNORECASE))
    for each in part.parts:
        own = topic_of(each.name)
        yield from _party_lists(each, own.block if own else topic)


def names_parties(group: Group, topic: Block | None) -> bool:
    """Whether the items of a list are parties: by its heading, the words before it, or by what they are."""
    lead = topic_before(group.lead) if group.lead else None
    if any(len(each.line.flat) > 120 for each in group.items):
        return False
    if lead:
        return lead.block is Block.PARTIES
    if topic is Block.PARTIES:
        return True
    names = [each.line.flat for each in group.items]
    return not group.lead and any(map(is_police, names)) and any(kommun_of(name) for name in names)


def _validity(outline: Outline, texts: Sequence[str], draft: Draft) -> None:
    """The period: what a part about it says, else the head, else the first that is said anywhere."""
    own = [line.plain for part in _parts(outline.root) if _is_about_time(part) for line in part.lines()]
    head = [each.plain for each in (outline.title, outline.subtitle) if each]
    head += [block.line.plain for block in outline.root.blocks if not isinstance(block, Table)]
    holds = [text for text in sentences(texts) if _HOLDS.search(text)]
    validity: dict[str, object] = {}
    for place, where in enumerate((own, holds, head, texts)):
        period = period_in(where)
        if period.values:
            validity |= period.values
            if place == 0 or period.words:
                validity["stated"] = period.words
            if place >= 2:
                draft.guess(("validity",), f"Kontrollera perioden: den är tolkad ur ”{period.words}”.")
            break
    lone = re.findall(r"\b20\d\d\b", draft.values.get("title", ""))
    if not validity and len(lone) == 1:
        validity |= {"start": lone[0], "end": lone[0], "stated": lone[0]}
        draft.guess(("validity",), "Kontrollera perioden: den är årtalet i titeln.")
    validity |= conditions_in([*own, *holds])
    if "until_further_notice" in validity or ("stated" in validity and "…" in str(validity["stated"])):
        validity.pop("stated", None)
    draft.values["validity"] = validity


def _is_about_time(part: Part) -> bool:
    own = topic_of(part.name)
    return bool(own and own.block is Block.VALIDITY)


def _parts(part: Part) -> Iterator[Part]:
    for each in part.parts:
        yield each
        yield from _parts(each)


def _is_taken(block: TextBlock, draft: Draft) -> bool:
    """Whether a line of the head says nothing but what is a value now."""
    if not isinstance(block, Paragraph) or "\n" in block.line.plain:
        return False
    words = block.line.flat.strip(" .")
    checks: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("registration_number", lambda text: bool(_REGISTERED.fullmatch(text))),
        ("date", lambda text: _is_dateline(text, draft)),
        ("parties", lambda text: any(text == each["name"] for each in draft.records(Block.PARTIES))),
        ("validity", lambda text: _is_period(text, draft)),
        ("orientation", lambda text: _is_orientation(text, draft)),
    )
    became = next((name for name, check in checks if check(words)), None)
    if became:
        draft.take(words, became)
    return became is not None


def _is_period(text: str, draft: Draft) -> bool:
    """Whether the words are the period and nothing else."""
    period = period_in([text])
    validity = draft.values["validity"]
    return (
        bool(text)
        and text == period.words
        and all(validity.get(key) == each for key, each in period.values.items())
    )


def _is_orientation(text: str, draft: Draft) -> bool:
    """Whether the words only say what sort of agreement it is."""
    found = re.fullmatch(
        r"(?P<kind>strategisk|operativ)t? samverkans(?:avtal|överenskommelse)", text, re.IGNORECASE
    )
    if found:
        draft.values["orientation"] = {"strategisk": "strategic", "operativ": "operational"}[
            found["kind"].casefold()
        ]
    return bool(found)


def _is_dateline(text: str, draft: Draft) -> bool:
    found = _DATELINE.fullmatch(text)
    day = day_in(found["day"]) if found else None
    if not found or not day or "date" in draft.values:
        return False
    draft.values |= {"date": day, "place": found["place"]}
    return True


def _laws(texts: Sequence[str], draft: Draft) -> None:
    found = [" ".join(each[0].split()) for text in sentences(texts) for each in _LAW.finditer(text)]
    if found:
        draft.values["legal_basis"] = [max(found, key=len)]


def _relations(texts: Sequence[str], draft: Draft) -> None:
    for sentence in sentences(texts):
        if _REPLACES.search(sentence):
            relation = {"kind": "replaces", "text": sentence.strip(" .")}
            number = re.search(_NUMBER, sentence)
            if number and number[0] != draft.values.get("registration_number"):
                relation["registration_number"] = " ".join(number[0].split())
            draft.values["relations"] = [relation]
            why = "Kontrollera: det är tolkat ur en mening om vad avtalet ersätter."
            draft.guess(("relations", 0), why)
            return

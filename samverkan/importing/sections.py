"""The parts of a text as the sections of an agreement, and what their lists and tables say as its records."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from samverkan.importing.blocks import Block as TextBlock
from samverkan.importing.blocks import Item, Paragraph, Table
from samverkan.importing.draft import Draft
from samverkan.importing.groups import Group, grouped, with_children
from samverkan.importing.keyed import set_aside, take_fields
from samverkan.importing.named_parties import parties_named
from samverkan.importing.opening import names_parties
from samverkan.importing.outline import Part
from samverkan.importing.prose import prose, prose_of_part
from samverkan.importing.records import Around, forum_type, make_all, may_be_made, numbered
from samverkan.importing.signatures import Signature, is_dateline, signatures_in
from samverkan.importing.signing import add_signature, groups_of
from samverkan.importing.tables import records_of
from samverkan.importing.topics import Topic, topic_before, topic_of
from samverkan.model import Block

Section = dict[str, Any]

_ANNEX = re.compile(
    r"^bilaga\s+(?P<number>[0-9]{1,3}[A-Za-z]?|[A-Za-zÅÄÖ])\b[\s.:–-]*(?P<title>.*)$", re.IGNORECASE
)
_WHOLE = frozenset(
    {Block.FOLLOW_UP, Block.CLAUSES, Block.VALIDITY, Block.MODEL, Block.RELATIONS, Block.SOURCES}
)
"""What a part is about as a whole, whatever lists it has."""

_OF_PARTS = frozenset({Block.AREAS, Block.GOALS, Block.PROBLEMS, Block.FORUMS})
"""What each part within a part may be one of."""

_SAYS_MORE = frozenset({Block.MEASURES, Block.PURPOSES, Block.TARGET_GROUPS, Block.PROBLEMS, Block.VISIONS})
"""What a list under a heading is of, even where the words before it say that somebody is to do something."""

_SHORT = 240


_NOWHERE = Around()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads parts into sections; what it finds goes to the draft."""

    draft: Draft

    def sections(self, part: Part, topic: Topic | None = None, around: Around = _NOWHERE) -> list[Section]:
        """The sections that a part without its heading is."""
        made = [each for group in grouped(part.blocks) for each in self._group(group, topic, around)]
        return [*made, *self._within(part, topic, around)]

    def _within(self, part: Part, topic: Topic | None, around: Around) -> Iterator[Section]:
        if topic and topic.block in _OF_PARTS and any(self._is_one_of(each, topic) for each in part.parts):
            yield from self._records(part, topic, around)
            return
        for each in part.parts:
            yield from self.section(each, topic, around)

    def section(self, part: Part, topic: Topic | None = None, around: Around = _NOWHERE) -> Iterator[Section]:
        """The section that a part with a heading is; nothing for an annex, which has its own place."""
        heading = part.heading.flat if part.heading else ""
        annex = _ANNEX.match(part.name)
        if annex:
            self._annex(part, annex)
            return
        own = self._topic(part, topic)
        around = replace(around, parties=self._parties(heading) or around.parties)
        if own and own.block in _WHOLE:
            inner = self._whole(part, own)
        elif own and own.block is Block.SIGNATORIES:
            inner = self._signed(part)
        elif own and own.block is Block.FORUMS and not part.parts and forum_type(part.name):
            inner = [self._forum(part)]
        else:
            inner = self.sections(part, own, around)
        yield _with_heading(heading, inner)

    def _topic(self, part: Part, inherited: Topic | None) -> Topic | None:
        if part.signed:
            return Topic(Block.SIGNATORIES)
        own = topic_of(part.name)
        if own and inherited and own.block is Block.COMMITMENTS and inherited.block is Block.MEASURES:
            return inherited
        return own or inherited

    def _parties(self, words: str) -> tuple[str, ...]:
        return parties_named(words, self.draft) if words else ()

    def _group(self, group: Group, topic: Topic | None, around: Around) -> Iterator[Section]:
        if group.items:
            yield self._list(group, topic, around)
        elif group.table:
            yield self._table(group, topic, around)
        elif topic and self._may_be_items(group, topic):
            yield self._paragraphs(group, topic, around)
        else:
            yield {"text": prose(group.before)}

    def _may_be_items(self, group: Group, topic: Topic) -> bool:
        said = [each for each in group.before if isinstance(each, Paragraph)]
        if topic.block in {Block.PURPOSES, Block.TARGET_GROUPS, Block.PROMISES}:
            return True
        short = all(len(each.line.flat) <= _SHORT and each.line.plain[-1:] != ":" for each in said)
        return (
            topic.block is Block.GOALS
            and short
            and all(re.match(r"(?:Mål|Delmål)\s*\d|\d+[.)]", each.line.plain) for each in said)
        )

    def _paragraphs(self, group: Group, topic: Topic, around: Around) -> Section:
        """Paragraphs that are each a purpose, a goal or the like."""
        why = "Kontrollera posterna: varje stycke har blivit en."
        ids = make_all(
            topic.block,
            [Item(each.line) for each in group.before if not isinstance(each, Table)],
            self.draft,
            around,
            why,
        )
        return {"show": topic.block.value, "only": ids, "form": "paragraphs"}

    def _list(self, group: Group, topic: Topic | None, around: Around) -> Section:
        lead = topic_before(group.lead) if group.lead else None
        if names_parties(group, topic.block if topic else None):
            lead = Topic(Block.PARTIES)
        chosen, guess = self._chosen(lead, topic)
        if (chosen and chosen.block in {Block.LEGAL_BASIS, Block.ANNEXES}) or _names_annexes(group):
            return self._named(group)
        if chosen is None or not may_be_made(chosen.block):
            return {"text": prose(group.blocks)}
        around = replace(around, parties=around.parties or self._parties(_subject(group.lead)))
        if chosen.block is Block.PARTIES:
            return {"text": prose(group.before), "show": "parties", "only": self._known_parties(group)}
        ids = make_all(chosen.block, group.items, self.draft, around, guess)
        section: Section = {"text": prose(group.before), "show": chosen.block.value, "only": ids}
        form = "numbers" if group.items[0].ordered else "bullets"
        if chosen.block is not Block.AREAS and chosen.block is not Block.FORUMS:
            section["form"] = form
        return {key: each for key, each in section.items() if each}

    def _named(self, group: Group) -> Section:
        """A list of laws, or of the annexes that there are."""
        if _names_annexes(group):
            numbers = [self._annex_number(found) for found in map(_annex_in, group.items) if found]
            return {"text": prose(group.before), "show": Block.ANNEXES.value, "only": numbers}
        self.draft.values[Block.LEGAL_BASIS.value] = [each.line.flat for each in group.items]
        return {"text": prose(group.before), "show": Block.LEGAL_BASIS.value, "form": "bullets"}

    def _annex_number(self, found: re.Match[str]) -> str:
        self.draft.take(found[0], "annexes")
        annexes = self.draft.values.setdefault(Block.ANNEXES.value, [])
        if not any(each["number"] == found["number"] for each in annexes):
            annexes.append(
                {"number": found["number"]} | ({"title": found["title"]} if found["title"] else {})
            )
        return found["number"]

    def _known_parties(self, group: Group) -> list[str]:
        lines = [each.line.flat for each in group.items]
        parties = self.draft.records(Block.PARTIES)
        return [
            each["id"]
            for each in parties
            if any(line.startswith(each["name"].split(" (")[0]) for line in lines)
        ]

    def _chosen(self, lead: Topic | None, topic: Topic | None) -> tuple[Topic | None, str]:
        """What a list is of: the words before it decide, unless the heading says more."""
        if topic and lead and topic.block in _SAYS_MORE and lead.block is Block.COMMITMENTS:
            return topic, ""
        if lead:
            return lead, "" if topic == lead else "Kontrollera listan: den är tolkad efter orden före den."
        if topic and topic.block in {Block.AREAS, Block.FORUMS, Block.PROBLEMS}:
            return topic, "Kontrollera listan: varje punkt har blivit en post."
        return topic, ""

    def _table(self, group: Group, topic: Topic | None, around: Around) -> Section:
        assert group.table  # noqa: S101
        made = records_of(group.table, topic, self.draft, around)
        if made is None:
            return {"text": prose(group.blocks)}
        section: Section = {"text": prose(group.before), "show": made.block.value}
        if made.block is not Block.FOLLOW_UP:
            section["only"] = list(made.ids)
        if made.block in {Block.GOALS, Block.MEASURES}:
            section["form"] = "table"
        return {key: each for key, each in section.items() if each}

    def _whole(self, part: Part, topic: Topic) -> list[Section]:
        """A part that is one text: a clause, the follow-up, the model, when the agreement holds."""
        tables = (
            []
            if topic.block is not Block.FOLLOW_UP
            else [each for each in part.blocks if isinstance(each, Table)]
        )
        made = [each for each in tables if records_of(each, topic, self.draft, Around())]
        text = prose([each for each in part.blocks if each not in made])
        inner = [section for each in part.parts for section in self.section(each)]
        if topic.block is Block.CLAUSES and topic.clause and text:
            record: dict[str, Any] = {"kind": topic.clause.value, "heading": part.name}
            record["text"] = prose(take_fields(Block.CLAUSES, part.blocks, record, self.draft)) or text
            identity = self.draft.add(Block.CLAUSES, record, part.name)
            return [{"show": Block.CLAUSES.value, "only": [identity]}, *inner]
        if topic.block in {Block.FOLLOW_UP, Block.MODEL} and (text or made):
            held = self.draft.values.setdefault(topic.block.value, {})
            if "text" not in held:
                held |= {"text": text} if text else {}
                return [{"show": topic.block.value}, *inner]
        if topic.block in {Block.VALIDITY, Block.RELATIONS} and text:
            return [{"text": text, "states": [topic.block.value]}, *inner]
        return [*([{"text": text}] if text else []), *inner]

    def _signed(self, part: Part) -> list[Section]:
        groups = list(groups_of(part.blocks))
        found = list(signatures_in([lines for lines, _ in groups]))
        for lines, _ in groups:
            if lines and is_dateline(lines):
                self.draft.take(" ".join(lines), "signatories")
        for each, places in found:
            add_signature(each, [line for place in places for line in groups[place][0]], self.draft)
        if not found:
            return self.sections(part)
        return [{"text": prose(left)} for left in [_left(groups, found)] if left] + [
            {"show": Block.SIGNATORIES.value}
        ]

    def _records(self, part: Part, topic: Topic, around: Around) -> Iterator[Section]:
        """Parts that are each an area, a goal, a problem or a forum, and others among them."""
        ids: list[str] = []
        for each in part.parts:
            if self._is_one_of(each, topic):
                ids.append(self._record(each, topic.block, around))
                continue
            if ids:
                yield {"show": topic.block.value, "only": ids}
                ids = []
            yield from self.section(each, None, around)
        if ids:
            yield {"show": topic.block.value, "only": ids}

    def _is_one_of(self, part: Part, topic: Topic) -> bool:
        """Whether a part within one about areas, say, is an area: unless its heading says what else it is."""
        own = topic_of(part.name)
        if part.signed or _ANNEX.match(part.name):
            return False
        if topic.block is Block.AREAS:
            return own is None or own.block not in _NO_AREA
        return own is None or own.block is topic.block

    def _record(self, part: Part, block: Block, around: Around) -> str:
        heading = part.heading.flat if part.heading else ""
        if block is Block.FORUMS:
            return str(self._forum(part)["only"][0])
        number, title = numbered(heading)
        record: dict[str, Any] = {"title": title, "area": around.area, "problem": around.problem}
        if block is Block.AREAS:
            record = {"title": title, "number": number}
        if part.heading:
            record["sources"] = self.draft.cited([part.heading])
        if block is Block.AREAS and record.pop("sources", None):
            record["text"] = ""
        identity = self.draft.add(block, record, title)
        made = next(each for each in self.draft.values[block.value] if each["id"] == identity)
        inner = {
            Block.AREAS: Around(area=identity),
            Block.GOALS: replace(around, goal=identity),
            Block.PROBLEMS: replace(around, problem=identity),
        }[block]
        text = "\n\n".join(filter(None, self._texts(part, inner, made, block)))
        if text:
            made["text"] = text
        return identity

    def _texts(self, part: Part, around: Around, record: dict[str, Any], block: Block) -> Iterator[str]:
        """What of a part is left for the text of its record, when lists have become records of their own."""
        for group in grouped(take_fields(block, part.blocks, record, self.draft)):
            lead = topic_before(group.lead) if group.lead else None
            if group.items and block is Block.AREAS and "themes" not in record and _OMITS.search(group.lead):
                record["themes"] = [each.line.flat for each in group.items]
                self.draft.take(group.lead, "themes")
                yield prose(group.before[:-1])
            elif group.items and block is Block.PROBLEMS and re.search(r"orsak", group.lead, re.IGNORECASE):
                yield from self._causes(group, record)
            elif group.items and block in {Block.AREAS, Block.GOALS} and lead and lead.block in _IN_AREA:
                yield from self._listed(group, lead, around)
            elif group.table and records_of(group.table, None, self.draft, around):
                yield prose(group.before)
            else:
                yield prose(group.blocks)
        for inner in part.parts:
            yield from self._inner(inner, around, record, block)

    def _inner(self, part: Part, around: Around, record: dict[str, Any], block: Block) -> Iterator[str]:
        own = topic_of(part.name)
        if (
            own
            and own.block in _IN_AREA
            and block is Block.AREAS
            and (part.parts or any(isinstance(b, Item | Table) for b in part.blocks))
        ):
            self.draft.take(part.name, own.block.value)
            parties = self._parties(part.name)
            around = replace(around, parties=parties or around.parties)
            if own.block in {Block.GOALS, Block.PROBLEMS} and part.parts and not part.blocks:
                for each in part.parts:
                    self._record(each, own.block, around)
                return
            for group in grouped(part.blocks):
                lead = topic_before(group.lead) if group.lead else None
                chosen = self._chosen(lead if lead and lead.block in _IN_AREA else None, own)[0] or own
                if group.items:
                    yield from self._listed(group, chosen, around)
                elif group.table and records_of(group.table, own, self.draft, around):
                    yield prose(group.before)
                else:
                    yield prose(group.blocks)
            for each in part.parts:
                yield prose_of_part(each)
        elif (
            block is Block.AREAS and re.search(r"samverkansform", part.name, re.IGNORECASE) and not part.parts
        ):
            record["cooperation"] = prose(part.blocks)
            self.draft.take(part.name, "cooperation")
        else:
            yield prose_of_part(part)

    def _listed(self, group: Group, topic: Topic, around: Around) -> Iterator[str]:
        parties = self._parties(_subject(group.lead))
        around = replace(around, parties=parties or around.parties)
        make_all(topic.block, group.items, self.draft, around)
        if 0 < len(group.lead) <= _SHORT:
            self.draft.take(group.lead, topic.block.value)
            yield prose(group.before[:-1])
        else:
            yield prose(group.before)

    def _causes(self, group: Group, record: dict[str, Any]) -> Iterator[str]:
        record["causes"] = [
            set_aside("\n\n".join(filter(None, (line.prose, prose(within)))))
            for line, within in with_children(group.items)
        ]
        self.draft.take(group.lead, "causes")
        yield prose(group.before[:-1])

    def _forum(self, part: Part) -> Section:
        """A forum with its members, its purposes and all else as its text."""
        record: dict[str, Any] = {"name": part.name, "type": forum_type(part.name)}
        texts: list[str] = []
        for group in grouped(part.blocks):
            lead = group.lead.casefold()
            if (
                group.items
                and "members" not in record
                and re.search(r"ledamöter|deltagare|ingår|deltar|består av", lead)
            ):
                record["members"] = [
                    {"name": " ".join([line.flat, *(w.line.flat for w in within)])}
                    for line, within in with_children(group.items)
                ]
                self.draft.take(group.lead, "members")
                texts.append(prose(group.before[:-1]))
            elif group.items and "purposes" not in record and re.search(r"\bsyfte|uppgift", lead):
                record["purposes_lead"] = group.lead
                record["purposes"] = [line.prose for line, _ in with_children(group.items)]
                texts.append(prose(group.before[:-1]))
            else:
                texts.append(prose(group.blocks))
        texts += [prose_of_part(each) for each in part.parts]
        record["text"] = "\n\n".join(filter(None, texts))
        identity = self.draft.add(Block.FORUMS, record, part.name)
        fields = [key for key in ("text", "members", "purposes") if record.get(key)]
        return {"show": Block.FORUMS.value, "only": [identity], **({"fields": fields} if fields else {})}

    def _annex(self, part: Part, found: re.Match[str]) -> None:
        number = self._annex_number(found)
        annexes = self.draft.values[Block.ANNEXES.value]
        annex = next(each for each in annexes if each["number"] == number)
        sections = [each for each in self.sections(part, topic_of(found["title"])) if each]
        if "sections" in annex:
            sections = [*annex["sections"], {"heading": part.name, "sections": sections}]
        if sections:
            annex["sections"] = sections
        else:
            annex["description"] = "Bilagan finns inte med i filen."


_NO_AREA = frozenset({Block.FOLLOW_UP, Block.SIGNATORIES, Block.VALIDITY, Block.PARTIES, Block.FORUMS})
"""What is no area, although it stands among them."""

_VERB = re.compile(
    r"([^.,;]*?)\b(?:åtar sig|ska|skall|svarar för|ansvarar för|bidrar med|kommer att)\b((?:\s+\w+){0,3})"
)

_OMITS = re.compile(r"^området omfattar\s*:$", re.IGNORECASE)

_IN_AREA = frozenset({Block.GOALS, Block.COMMITMENTS, Block.MEASURES, Block.PROBLEMS, Block.PROMISES})
"""What may belong to an area."""


def _annex_in(item: Item) -> re.Match[str] | None:
    return _ANNEX.match(item.line.flat)


def _names_annexes(group: Group) -> bool:
    """Whether every item of a list names an annex."""
    return bool(group.items) and all(_annex_in(each) and len(each.line.flat) < 120 for each in group.items)


def _subject(lead: str) -> str:
    """Who the words before a list speak of: what stands before the verb, or right after it."""
    found = _VERB.search(lead[-_SHORT:])
    return f"{found[1]} {found[2]}" if found else lead[-_SHORT:]


def _left(
    groups: Sequence[tuple[list[str], TextBlock]], found: Sequence[tuple[Signature, tuple[int, ...]]]
) -> list[TextBlock]:
    """The blocks that are no part of a signature."""
    taken = {place for _, places in found for place in places}
    taken |= {place for place, (lines, _) in enumerate(groups) if lines and is_dateline(lines)}
    gone = {id(groups[place][1]) for place in taken}
    return [block for _, block in groups if id(block) not in gone]


def _with_heading(heading: str, inner: list[Section]) -> Section:
    """One section of those that stand under a heading: the first of them, with the others within."""
    said = [
        one for each in inner for one in (each["sections"] if each.keys() == {"sections"} else [each]) if one
    ]
    if not heading:
        return said[0] if len(said) == 1 else {"sections": said}
    if not said:
        return {"heading": heading}
    first, *rest = said
    if "heading" in first:
        return {"heading": heading, "sections": said}
    return {"heading": heading} | first | ({"sections": rest} if rest else {})

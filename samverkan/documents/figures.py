"""The figures of an agreement: the round of its model, and how its forums hang together."""

from collections.abc import Iterator, Sequence

from samverkan import swedish
from samverkan.documents.tiers import tiers
from samverkan.model import Agreement, Figure, Forum
from samverkan.render.figures import Drawing, cycle, organisation
from samverkan.swedish import count

FILE_NAMES = {Figure.CYCLE: "kretslopp", Figure.FORUMS: "organisation"}


def figure(kind: Figure, document: str, agreement: Agreement) -> Drawing:
    """The figure of this kind, named after the document that it stands in."""
    name = f"{document}-{FILE_NAMES[kind]}"
    return _cycle(name, agreement) if kind is Figure.CYCLE else _forums(name, agreement)


def _cycle(name: str, agreement: Agreement) -> Drawing:
    steps = [step.title for step in agreement.model.steps] if agreement.model else []
    listed = ", ".join(f"{number} {title}" for number, title in enumerate(steps, start=1))
    return cycle(
        name,
        f"Samverkansmodellens {count(len(steps))} steg",
        f"Stegen följer på varandra i ett kretslopp: {listed}. Efter det sista börjar det första igen.",
        steps,
    )


def _forums(name: str, agreement: Agreement) -> Drawing:
    outside = list(dict.fromkeys(r.receiver for f in agreement.forums for r in f.reports_to if r.receiver))
    levels: list[tuple[str, list[tuple[str, str, list[str]]]]]
    levels = [("Tar emot rapporter", [(f"mottagare-{i}", each, []) for i, each in enumerate(outside)])]
    for level, forums in tiers(agreement.forums):
        label = f"{level.label.capitalize()} nivå" if level else "Forum"
        levels.append((label, [(forum.id, forum.name, _details(forum)) for forum in forums]))
    return organisation(
        name,
        "Forum i samverkan och vart de rapporterar",
        " ".join(f"{line}." for line in forum_lines(agreement)),
        [(label, boxes) for label, boxes in levels if boxes],
        list(_links(agreement, outside)),
    )


def _details(forum: Forum) -> list[str]:
    return [forum.type.label] if forum.type and forum.type != "other" else []


def _links(agreement: Agreement, outside: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for forum in agreement.forums:
        for report in forum.reports_to:
            if report.forum:
                yield forum.id, report.forum, "rapporterar"
            if report.receiver:
                yield forum.id, f"mottagare-{outside.index(report.receiver)}", "rapporterar"
        if forum.assigned_by and forum.assigned_by not in [report.forum for report in forum.reports_to]:
            yield forum.assigned_by, forum.id, "ger uppdrag"


def forum_lines(agreement: Agreement) -> list[str]:
    """The figure of the forums in words, a line each."""
    names = {forum.id: forum.name for forum in agreement.forums}
    return [_forum_line(forum, names) for forum in agreement.forums]


def _forum_line(forum: Forum, names: dict[str, str]) -> str:
    level = f" ({forum.level.label} nivå)" if forum.level else ""
    to = [names[r.forum] for r in forum.reports_to if r.forum] + [
        r.receiver for r in forum.reports_to if r.receiver
    ]
    by = names[forum.assigned_by] if forum.assigned_by else ""
    if to == [by]:
        return f"{forum.name}{level} rapporterar till och får uppdrag av {by}"
    said = [f"rapporterar till {swedish.joined(to)}"] if to else []
    said += [f"får uppdrag av {by}"] if by else []
    return f"{forum.name}{level}{' ' if said else ''}{' och '.join(said)}"

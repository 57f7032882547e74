"""What a renewed agreement owes the reader of the one before it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from samverkan.diagnostics import Severity
from samverkan.diff.likeness import bare_words
from samverkan.model import REPLACES, Agreement, Section, items
from samverkan.rules.fallen import emptied_keys
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import parts
from samverkan.text import Text

if TYPE_CHECKING:
    from samverkan.diff.changes import ComparedPlace, Thing

_SHOWN = 4

_LONGEST = 140


@rule("SV051", over=Agreement, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def what_is_weakened_has_a_note(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A weakening against the agreement that it replaces is named in `relations` or in a clause."""
    for place, relation, former in context.kinship.ties(context.own.id, REPLACES):
        if former is None or not _is_sound(context, relation.agreement):
            continue
        from samverkan.diff.changes import AgreementAndWork  # noqa: PLC0415 - few agreements replace another
        from samverkan.diff.compare import weakenings  # noqa: PLC0415

        noted = bare_words(" ".join([relation.text or "", *(clause.text for clause in agreement.clauses)]))
        found = weakenings(AgreementAndWork(former), AgreementAndWork(agreement, context.own.work))
        empty = {section.show.value for section in _fallen(agreement) if section.show}
        keys = emptied_keys(agreement, context)
        empty |= keys
        weak: dict[str | None, list[Text]] = {}
        for at, said in found:
            if not _is_noted(at.thing, noted):
                block = str(at.old[0]) if at.old and at.old[0] in empty else None
                weak.setdefault(block, []).append(said)
        for block, every in weak.items():
            yield Finding(
                at=(block,) if block in keys else ("relations", place),
                message=_listed(every, former.title),
                help=Text(
                    sv="Är det avsikten, nämn det i `relations.text` eller i ett villkor. "
                    f"Kör samverkan diff {context.own.id} för att se allt.",
                    en="If that is the intention, name it in `relations.text` or in a clause. "
                    f"Run samverkan diff {context.own.id} to see it all.",
                ),
                lacks=block or _former_place(context, relation.agreement, [at for at, _ in found]),
            )


def _former_place(context: Context, former: str | None, weakened: "list[ComparedPlace]") -> str | None:
    """The place in the former agreement of what alone is weakened: there it may have been written wrong."""
    folder = context.workspace.folder(former) if former else None
    paths = [path for path, each in folder.records.items() if each is folder.agreement] if folder else []
    if len(weakened) != 1 or not paths:
        return None
    return f"{paths[0]} {context.workspace.files[paths[0]].at(weakened[0].old)}"


def _fallen(agreement: Agreement) -> Iterator[Section]:
    """The sections with a heading over a part that is empty; that is told of where the part is."""
    every = (part for _, part in parts(agreement) if isinstance(part, Section))
    return (each for each in every if each.heading and each.show and not items(agreement, each.show))


def _is_sound(context: Context, former: str | None) -> bool:
    """Whether both were read without a fault: what is wrong in one of them is told where it stands."""
    other = context.workspace.folder(former) if former else None
    return not (context.own.broken or (other and other.broken))


def _is_noted(thing: "Thing", noted: str) -> bool:
    """Whether the thing is named; a signatory by name or title."""
    name = thing.name.sv
    names = [name, *name.split(", ")] if thing.area == "signatory" else [name]
    return any(name and bare_words(name) in noted for name in names)


def _listed(weak: list[Text], title: str) -> Text:
    said = list(dict.fromkeys(weak))
    shown, rest = said[:_SHOWN], len(said) - _SHOWN
    more = Text(sv=f" Och {rest} till.", en=f" And {rest} more.") if rest > 0 else Text(sv="", en="")
    return Text(
        sv=f"Svagare än ”{title}”, utan att det sägs: {' '.join(_cut(each.sv) for each in shown)}{more.sv}",
        en=f"Weaker than “{title}”, and it is not said: {' '.join(_cut(each.en) for each in shown)}{more.en}",
    )


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[: _LONGEST - 2].rstrip()} …"

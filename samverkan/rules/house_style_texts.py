"""What sections of the house style choose and refer to, held to the agreements that they are laid out for."""

from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route, Severity
from samverkan.load.cross_references import lost_cross_references
from samverkan.load.ids import defined
from samverkan.model import (
    Agreement,
    HouseStyle,
    Section,
    Settings,
    item_id,
    items,
    place_whole,
    prose,
    records,
)
from samverkan.quoting import shown
from samverkan.rules.fallen import is_taken
from samverkan.rules.pointers import lost_pointers
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle
from samverkan.text import Text, did_you_mean, nearest


def styles(settings: Settings) -> Iterator[tuple[Route, HouseStyle]]:
    """Every house style of the settings, with its route."""
    if settings.house_style:
        yield ("house_style",), settings.house_style
    for index, folder in enumerate(settings.folders):
        if folder.house_style:
            yield ("folders", index, "house_style"), folder.house_style


def lost_choices(
    sections: Sequence[Section], route: Route, agreements: Sequence[Agreement]
) -> Iterator[Finding]:
    """A finding for each id in `only` that no agreement has, or one where they have none of them."""
    for at, section in _placed(sections, route):
        if section.show and section.only:
            every = (items(agreement, section.show) for agreement in agreements)
            ids = sorted({identity for held in every for item in held if (identity := item_id(item))})
            lost = [place for place, identity in enumerate(section.only) if identity not in ids]
            if len(lost) == len(section.only):
                yield _chooses_nothing(section, at, ids)
            else:
                yield from (_not_there(section, at, place, ids) for place in lost)


def taken_elsewhere(
    sections: Sequence[Section], route: Route, agreements: Sequence[Agreement]
) -> Iterator[Finding]:
    """A finding for each heading that falls away wherever it is laid out, as others show all of its block."""
    placed = [place_whole(each, sections) for each in agreements]
    for at, section in _placed(sections, route):
        if not section.show or section.only or any(each.stands(section) for each in placed):
            continue
        if section.heading and any(items(each, section.show) for each in agreements):
            yield is_taken(section.show, at)


def lost_in_texts(
    sections: Sequence[Section], route: Route, agreements: Sequence[Agreement]
) -> Iterator[Finding]:
    """A finding for each reference in the texts to what one of the agreements, so laid out, does not have."""
    told: set[tuple[Route, str]] = set()
    for agreement in agreements:
        whole = agreement.model_copy(update={"sections": tuple(sections)})
        for found in _lost_in(whole, sections, route):
            if (found.at, found.needle or "") not in told:
                told.add((found.at, found.needle or ""))
                yield found


def _placed(sections: Sequence[Section], route: Route) -> Iterator[tuple[Route, Section]]:
    for place, section in enumerate(sections):
        for within, part in records(section):
            if isinstance(part, Section):
                yield (*route, place, *within), part


def _lost_in(whole: Agreement, sections: Sequence[Section], route: Route) -> Iterator[Finding]:
    known = defined(whole)
    for place, section in enumerate(sections):
        for _, lost in lost_cross_references(section, known, whole):
            fault = lost.fault
            yield _lost((*route, place, *fault.route), lost.needle, _in(whole, fault.message), fault.help)
        for within, text in prose(section):
            for pointer in lost_pointers(text, whole, only_own=False):
                words = needle(text, pointer.start, pointer.end)
                yield _lost((*route, place, *within), words, _points(pointer.words, whole), _CORRECT)


def _lost(at: Route, words: str, message: Text, mend: Text) -> Finding:
    return Finding(at=at, needle=words, severity=Severity.WARNING, message=message, help=mend)


def _in(agreement: Agreement, message: Text) -> Text:
    """The message, of the agreement that it holds for."""
    title = agreement.title
    return Text(sv=f"I avtalet ”{title}”: {message.sv}", en=f"In the agreement “{title}”: {message.en}")


def _points(words: str, agreement: Agreement) -> Text:
    return Text(
        sv=f"Texten hänvisar till ”{words}”, som avtalet ”{agreement.title}” inte har.",
        en=f"The text refers to “{words}”, which the agreement “{agreement.title}” does not have.",
    )


_CORRECT = Text(
    sv="Rätta hänvisningen, eller skriv texten så att den stämmer för alla avtal som husstilen gäller.",
    en="Correct the reference, or write the text so that it is right for all agreements of the house style.",
)


def _chooses_nothing(section: Section, at: Route, ids: Sequence[str]) -> Finding:
    return Finding(
        at=(*at, "only"),
        key=True,
        severity=Severity.WARNING,
        message=Text(
            sv=f"Inget avtal som husstilen gäller har något av det som väljs ur `{section.show}`, "
            "så avsnittet kommer aldrig med.",
            en=f"No agreement that the house style is for has any of what is chosen from `{section.show}`, "
            "so the section never comes out.",
        ),
        help=_meant(section.only[0], ids),
    )


def _not_there(section: Section, at: Route, place: int, ids: Sequence[str]) -> Finding:
    name = shown(section.only[place])
    return Finding(
        at=(*at, "only", place),
        severity=Severity.WARNING,
        message=Text(
            sv=f"Inget avtal som husstilen gäller har {name} i `{section.show}`.",
            en=f"No agreement that the house style is for has {name} in `{section.show}`.",
        ),
        help=_meant(section.only[place], ids),
    )


def _meant(identity: str, ids: Sequence[str]) -> Text:
    near = nearest(identity, ids)
    if near:
        return did_you_mean(f"`{near}`")
    return Text(
        sv="Skriv id:n som avtalen har, eller ta bort `only` eller avsnittet.",
        en="Write ids that the agreements have, or remove `only` or the section.",
    )

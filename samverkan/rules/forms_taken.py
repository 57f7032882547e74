"""How sections set what they show: a form that this does not take has no effect."""

from collections.abc import Iterator

from samverkan.model import Record, Section
from samverkan.rules.rule import Finding
from samverkan.rules.wording import parts
from samverkan.swedish import capital, joined
from samverkan.text import Text


def forms_without_effect(record: Record) -> Iterator[Finding]:
    """Each form of a section that what it shows does not take, or that shows nothing."""
    for route, part in parts(record):
        if isinstance(part, Section) and part.form and not (part.show and part.form in part.show.forms):
            yield Finding(at=(*route, "form"), message=_without_effect(part), help=_mend(part))


def _without_effect(section: Section) -> Text:
    if not section.show or not section.form:
        return Text(
            sv="Avsnittet visar inget innehåll (`show`), så `form` har ingen verkan.",
            en="The section shows nothing (`show`), so its `form` has no effect.",
        )
    return Text(
        sv=f"{capital(section.show.label)} tar inte formen {section.form.label}, så `form` har ingen verkan.",
        en=f"What is shown does not take the form {section.form.words.en}, so `form` has no effect.",
    )


def _mend(section: Section) -> Text:
    forms = section.show.forms if section.show else ()
    if not forms:
        return Text(sv="Ta bort `form`.", en="Remove `form`.")
    taken = [f"`{each.value}`" for each in forms]
    return Text(
        sv=f"Ta bort `form`, eller skriv {joined(taken, 'eller')}.",
        en=f"Remove `form`, or write {joined(taken, 'or')}.",
    )

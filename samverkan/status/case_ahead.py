"""When bodies of the kommun are to take up the matter of an agreement."""

from collections.abc import Iterator
from datetime import date

from samverkan.load import AgreementFolder
from samverkan.model import last_day
from samverkan.status.status import Deadline, Place
from samverkan.text import as_written


def meetings_ahead(folder: AgreementFolder, today: date) -> Iterator[Deadline]:
    """The meetings of the case on `today` or later; those whose day is not known are left out."""
    case = folder.case
    for place, step in enumerate(case.steps if case else ()):
        if case and step.date and step.date.day and last_day(step.date) >= today:
            what = as_written(f"{step.body}: {step.title or case.title}")
            at = Place(folder.path_of(case), ("steps", place))
            yield Deadline("case", what, last_day(step.date), at, step.body, about=(step.id,))

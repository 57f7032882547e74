"""Who is at a meeting by an office after having left it."""

from collections.abc import Iterator
from itertools import chain

from samverkan.model import Member, Motesanteckning, Office, Register, once, surely_before
from samverkan.rules.rule import Finding
from samverkan.text import Text, folded


def left_before(minutes: Motesanteckning, register: Register) -> Iterator[Finding]:
    """That somebody is present by an office that another had taken over by then, as the register tells."""
    by_id, by_title = _offices(register)
    for place, present in enumerate(minutes.present):
        called = chain.from_iterable(
            by_title.get(folded(each), ()) for each in dict.fromkeys(present.functions)
        )
        for office in [by_id.get(present.office)] if present.office else called:
            if office and _had_left(office, present, minutes):
                yield Finding(
                    at=("present", place, "person"),
                    message=Text(
                        sv=f"{present.person} hade lämnat befattningen till en annan före {minutes.date}.",
                        en=f"{present.person} had left the office to another before {minutes.date}.",
                    ),
                    help=Text(
                        sv="Skriv den som var med, eller rätta befattningens `holders`.",
                        en="Write who was there, or correct the `holders` of the office.",
                    ),
                )


@once
def _offices(register: Register) -> tuple[dict[str, Office], dict[str, list[Office]]]:
    """The offices by id and by title."""
    by_title: dict[str, list[Office]] = {}
    for each in register.offices:
        by_title.setdefault(folded(each.title), []).append(each)
    return {each.id: each for each in register.offices}, by_title


def _had_left(office: Office, present: Member, minutes: Motesanteckning) -> bool:
    """Whether the one term of the person was over, and that of somebody else had begun."""
    terms = [each for each in office.holders if each.name == present.person]
    left = terms[0].end if len(terms) == 1 else None
    others = [each.start for each in office.holders if each.name != present.person and each.start]
    by_then = any(not surely_before(minutes.date, start) for start in others)
    return left is not None and surely_before(left, minutes.date) and by_then

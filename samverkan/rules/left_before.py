"""Who is at a meeting by an office after having left it."""

from collections.abc import Iterator

from samverkan.model import Member, Motesanteckning, Office, Register, surely_before
from samverkan.rules.rule import Finding
from samverkan.text import Text, folded


def left_before(minutes: Motesanteckning, register: Register) -> Iterator[Finding]:
    """That somebody is present by an office that another had taken over by then, as the register tells."""
    for place, present in enumerate(minutes.present):
        for office in register.offices:
            if _is_by(office, present) and _had_left(office, present, minutes):
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


def _is_by(office: Office, present: Member) -> bool:
    titles = {folded(each) for each in present.functions}
    return office.id == present.office if present.office else folded(office.title) in titles


def _had_left(office: Office, present: Member, minutes: Motesanteckning) -> bool:
    """Whether the one term of the person was over, and that of somebody else had begun."""
    terms = [each for each in office.holders if each.name == present.person]
    left = terms[0].end if len(terms) == 1 else None
    others = [each.start for each in office.holders if each.name != present.person and each.start]
    by_then = any(not surely_before(minutes.date, start) for start in others)
    return left is not None and surely_before(left, minutes.date) and by_then

"""The registration number of an agreement, where its case and the agreements that name it know another."""

from collections.abc import Iterator

from samverkan.rules.agreements import folded_number
from samverkan.rules.rule import Context, Finding
from samverkan.text import Text


def known_number(identity: str | None, context: Context) -> str | None:
    """The one number that the case and all others give the agreement, when it has another itself."""
    folder = context.workspace.folder(identity) if identity else None
    own = folder.agreement.registration_number if folder and folder.agreement else None
    case = folder.case.registration_number if folder and folder.case else None
    if folder is None or not (own and case) or folded_number(own) == folded_number(case):
        return None
    others = context.kinship.naming(folder.id).values()
    relations = (each for other in others for each in other.relations if each.agreement == folder.id)
    named = {folded_number(each.registration_number) for each in relations if each.registration_number}
    return case if named == {folded_number(case)} else None


def odd_number(context: Context) -> Iterator[Finding]:
    """A finding at the number of the agreement that its case and all others give another."""
    own, right = context.own.agreement, known_number(context.own.id, context)
    if own and right:
        yield Finding(
            at=("registration_number",),
            message=Text(
                sv=f"Avtalet har diarienummer {own.registration_number}, men ärendet och de avtal som nämner "
                f"det säger {right}.",
                en=f"The agreement has the number {own.registration_number}, but the case and the agreements "
                f"that name it say {right}.",
            ),
            help=Text(sv=f"Skriv {right}.", en=f"Write {right}."),
        )

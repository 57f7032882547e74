"""A new case, register or file of settings. Source: council practice; kommunallag (2017:725)."""

from samverkan.model import Case, Register, is_police
from samverkan.starting.begun import first_in
from samverkan.starting.here import Here
from samverkan.starting.outline import Fill, Later, Outline
from samverkan.text import slug


@first_in(Case)
def case(here: Here) -> Outline:
    """The memorandum with the proposal to kommunstyrelsen, and the step in which it is decided.

    The case is of the kommun that is named first; all other parties get its decision.
    """
    title = here.agreement.title
    parties = here.agreement.parties
    own = next((each for each in parties if not is_police(each, here.register)), None)
    return {
        "registration_number": here.agreement.registration_number or "KS 20XX/000",
        "title": title,
        "tjansteskrivelse": {
            "date": str(here.day),
            "unit": Fill("förvaltningens namn"),
            "officer": {"name": Fill("handläggarens namn"), "title": Fill("handläggarens titel")},
            "to": "Kommunstyrelsen",
            "proposal": [
                {
                    "decider": "Kommunstyrelsen",
                    "points": [Fill("beslutet, till exempel kommunen ingår avtalet")],
                }
            ],
            "summary": Fill("ärendet i korthet"),
            "background": Fill("bakgrunden: vad som gäller i dag och varför ärendet kommer nu"),
            "assessment": Fill("förvaltningens bedömning"),
            "consequences": [
                {"kind": "economy", "text": Fill("vad beslutet kostar, och hur det betalas")},
                {"kind": "children", "text": Fill("vad beslutet betyder för barn")},
            ],
            "decision_documents": [
                {"title": "Tjänsteskrivelse", "author": Fill("förvaltningens namn"), "date": str(here.day)},
                {"title": title, "date": str(here.agreement.date or here.day), "agreement": here.id},
            ],
            "recipients": [{"name": each.name, "party": each.id} for each in parties if each is not own],
        },
        "steps": [
            {
                "id": "kommunstyrelsen",
                "role": "decides",
                "body": "Kommunstyrelsen",
                "date": Later(str(here.day)),
                "paragraph": Later('"12"'),
                "decision": Later("{points: [kommunen ingår avtalet]}"),
            }
        ],
    }


@first_in(Register)
def register(here: Here) -> Outline:
    """The parties of the agreement, as organisations, and an office with its holder."""
    parties = here.agreement.parties
    return {
        "organisations": [
            {
                "id": each.organisation or slug(each.name),
                "name": each.name,
                "type": "police" if is_police(each, here.register) else "kommun",
            }
            for each in parties
        ],
        "offices": Later(
            f"[{{id: ordforande, title: Kommunstyrelsens ordförande, organisation: {slug(parties[0].name)}}}]"
        ),
    }


SETTINGS: Outline = {
    "language": "sv",
    "house_style": {
        "registration_label": "Diarienummer",
        "date_style": "long",
        "logo": Later("{file: logotyp.svg, alt: Kommunens namn}"),
    },
}
"""The settings that a workspace begins with."""

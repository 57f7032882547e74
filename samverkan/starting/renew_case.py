"""The case of the next period: the same bodies and papers, and nothing that was decided."""

from samverkan.model import Agreement, Case, CaseStep, Tjansteskrivelse
from samverkan.model.walk import fields
from samverkan.starting.renew_draft import RenewedFile
from samverkan.starting.renew_period import Move

_KEPT = frozenset(["id", "role", "body"])
_REWRITTEN = ("summary", "background", "preparation", "assessment", "consequences")


def renew_case(draft: RenewedFile, former: Case, agreement: Agreement, move: Move) -> None:
    """Makes the file of the former case that of the next."""
    number = f"[Skriv diarienumret, till exempel KS {move.period.start.year - 1}/123]"
    draft.put(("registration_number",), number)
    draft.put(("title",), move.named(former.title))
    for place, _ in enumerate(former.steps):
        draft.drop(*(("steps", place, name) for name in fields(CaseStep) if name not in _KEPT))
    if former.steps:
        words = "Se över vilka som bereder, föreslår och beslutar. Dagar och beslut skrivs in efter hand."
        draft.mark(("steps",), words)
    if former.tjansteskrivelse:
        _write_anew(draft, former.tjansteskrivelse, agreement, move)


def _write_anew(draft: RenewedFile, former: Tjansteskrivelse, agreement: Agreement, move: Move) -> None:
    at = "tjansteskrivelse"
    draft.drop((at, "date"))
    title, old = move.named(agreement.title), agreement.title
    if title == old:
        title = f"{title} ({move.period.words})"
    number = f" ({agreement.registration_number})" if agreement.registration_number else ""
    points = [f"Kommunen undertecknar ”{title}”.", f"Avtalet ersätter ”{old}”{number}."]
    if all(point[:1].islower() for each in former.proposal for point in each.points):
        points = [f"{point[:1].lower()}{point[1:]}" for point in points]
    decider = former.proposal[0].decider
    proposal = {"decider": decider} if decider else {}
    draft.replace((at, "proposal"), {**proposal, "points": points}, list(fields(Tjansteskrivelse)))
    draft.mark((at, "proposal"), "Besluta vad som ska föreslås: här står det som varje nytt avtal behöver.")
    if former.title:
        draft.put((at, "title"), move.named(former.title))
    for name in _REWRITTEN:
        if getattr(former, name):
            words = fields(Tjansteskrivelse)[name].title.sv
            draft.mark((at, name), f"Skriv om ”{words}”: texten är den som stod i det förra ärendet.")
    if former.decision_documents:
        papers = (at, "decision_documents")
        draft.drop(papers)
        draft.mark(
            papers, "Skriv in beslutsunderlaget: tjänsteskrivelsen, förslaget, det förra avtalet med mera."
        )

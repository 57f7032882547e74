"""A comparison as the new agreement in Word, with recorded changes from the old one."""

from samverkan.documents.basis import awaits_decision
from samverkan.documents.document import mark_of
from samverkan.documents.redline_paper import redline_paper
from samverkan.render.templates import templates_of
from samverkan.report.changes.report import ChangesReport


def write(report: ChangesReport) -> bytes:
    """The Word file; each change in it can be accepted or rejected."""
    old, new = report.old.whole, report.new.whole
    mark = mark_of(is_draft=awaits_decision(new.agreement, new.case), is_retold=new.agreement.retold)
    publisher = new.agreement.parties[0].name
    return redline_paper(old, new, report.style, publisher, templates_of(report.root), mark, report.face)

"""The files that a document becomes, or what keeps it from being one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from samverkan.diagnostics import Diagnostic
from samverkan.documents import Document
from samverkan.documents.writing import written
from samverkan.load import Workspace
from samverkan.making.attaching import own_sources
from samverkan.making.flawed import flawed, not_kept
from samverkan.making.opening import OpenedAgreement
from samverkan.render.formats import DocumentFormat
from samverkan.render.templates import Templates


@dataclass(frozen=True, slots=True)
class Made:
    """A document as files, by format and name; none when `flaws` tell why not all could use it."""

    files: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    flaws: Sequence[Diagnostic] = ()


def maker(
    jobs: Sequence[tuple[OpenedAgreement, Document]],
    formats: Sequence[DocumentFormat],
    workspace: Workspace,
    templates: Templates,
    *,
    attach_source: bool,
) -> Callable[[int], Made]:
    """What makes the document of a job, by the number of the job."""
    signed = any(each.is_read_back for each in formats)

    def make(number: int) -> Made:
        opened, document = jobs[number]
        whole = written(document, opened.basis, opened.documents, templates, signed=signed)
        if attach_source:
            whole = replace(whole, attached=own_sources(document, opened.folder, workspace))
        flaws = list(flawed(document, whole, opened.basis.id, workspace.root))
        if flaws:
            return Made(flaws=flaws)
        files = {each.name: dict(each.write(whole, templates)) for each in formats}
        flaws = list(not_kept(document, whole, opened.basis.id, files.get("pdf", {})))
        return Made(flaws=flaws) if flaws else Made(files)

    return make

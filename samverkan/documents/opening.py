"""Opens the folder of an agreement for making documents of it."""

from collections.abc import Iterator, Mapping
from functools import partial

from samverkan.diff.changes import AgreementAndWork, ChangeClass
from samverkan.diff.compare import compare
from samverkan.documents import outlines
from samverkan.documents.basis import DocumentBasis, FormerAgreement
from samverkan.load import AgreementFolder
from samverkan.model import FOLLOWS, Agreement, Case, Work, named, place_whole
from samverkan.model.deciders import with_deciders
from samverkan.render.face import PLAIN


def open_folder(
    folder: AgreementFolder,
    agreements: Mapping[str, Agreement],
    grades: Mapping[str, ChangeClass] | None = None,
    works: Mapping[str, Work] | None = None,
    plain: Mapping[str, str] | None = None,
    cases: Mapping[str, Case] | None = None,
) -> DocumentBasis | None:
    """The agreement of `folder`, ready to be shown; None when it could not be read.

    `agreements` maps the id of every agreement in the workspace to it, or to what stands in for one,
    `works` to its work and `cases` to its case, and `grades` the rules of the comparison that the settings
    grade otherwise to their class. `plain` maps a kind of work to the id of the document that is called by
    the kind alone, where that is not the first.
    """
    if folder.frame is None:
        return None
    agreement, style = folder.frame, folder.house_style
    own = AgreementAndWork(agreement, folder.work, folder.case)
    main = agreement.sections or style.agreement or outlines.AGREEMENT
    return DocumentBasis(
        folder.id,
        agreement,
        with_deciders(folder.case, agreement) if folder.case else None,
        folder.register,
        style,
        main,
        place_whole(agreement, main),
        titles={identity: each.title for identity, each in agreements.items()},
        former_agreements=tuple(_former_agreements(own, agreements, works or {}, cases or {}, grades or {})),
        work=folder.work,
        others=tuple(agreements[each] for each in (*named(agreement), *folder.above) if each in agreements),
        referred=referred(folder, works or {}),
        files=folder.records,
        plain=plain or {},
        face=folder.face or PLAIN,
        logos=folder.logos,
        is_alone=folder.agreement is None,
    )


def referred(folder: AgreementFolder, works: Mapping[str, Work]) -> Work:
    """The work of the folder, after that of each agreement that it names, and that of none above it."""
    work = folder.work
    for each in (*(named(folder.agreement) if folder.agreement else ()), *folder.above):
        work = work.after(works.get(each, Work()))
    return work


def _former_agreements(
    own: AgreementAndWork,
    agreements: Mapping[str, Agreement],
    works: Mapping[str, Work],
    cases: Mapping[str, Case],
    grades: Mapping[str, ChangeClass],
) -> Iterator[FormerAgreement]:
    """Those of `agreements`, with their work and cases, that the agreement replaces or extends."""
    for each in named(own.agreement, FOLLOWS):
        if each in agreements:
            former = AgreementAndWork(agreements[each], works.get(each, Work()), cases.get(each), id=each)
            compared = partial(compare, former, own, periods=True, grades=grades)
            yield FormerAgreement(each, former.agreement, compared)

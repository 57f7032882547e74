"""Opens the folder of an agreement for making documents of it."""

from collections.abc import Mapping
from functools import partial

from samverkan.diff.changes import AgreementAndWork, ChangeClass
from samverkan.diff.compare import compare
from samverkan.documents import outlines
from samverkan.documents.basis import DocumentBasis, FormerAgreement
from samverkan.load import AgreementFolder
from samverkan.model import FOLLOWS, Agreement, Work, named, place_whole
from samverkan.render.face import PLAIN


def open_folder(
    folder: AgreementFolder,
    agreements: Mapping[str, Agreement],
    grades: Mapping[str, ChangeClass] | None = None,
    works: Mapping[str, Work] | None = None,
    plain: Mapping[str, str] | None = None,
) -> DocumentBasis | None:
    """The agreement of `folder`, ready to be shown; None when it could not be read.

    `agreements` maps the id of every agreement in the workspace to it, `works` to its work, and `grades`
    the rules of the comparison that the settings grade otherwise to their class. `plain` maps a kind of
    work to the id of the document that is called by the kind alone, where that is not the first.
    """
    if folder.agreement is None:
        return None
    agreement, style = folder.agreement, folder.house_style
    main = agreement.sections or style.agreement or outlines.AGREEMENT
    return DocumentBasis(
        folder.id,
        agreement,
        folder.case,
        folder.register,
        style,
        main,
        place_whole(agreement, main),
        titles={identity: each.title for identity, each in agreements.items()},
        former_agreements=_former_agreements(
            AgreementAndWork(agreement, folder.work), agreements, works or {}, grades or {}
        ),
        work=folder.work,
        others=tuple(agreements[each] for each in named(agreement) if each in agreements),
        referred=_referred(folder, agreement, works or {}),
        files=folder.records,
        plain=plain or {},
        face=folder.face or PLAIN,
        logos=folder.logos,
    )


def _referred(folder: AgreementFolder, agreement: Agreement, works: Mapping[str, Work]) -> Work:
    work = folder.work
    for each in named(agreement):
        work = work.after(works.get(each, Work()))
    return work


def _former_agreements(
    own: AgreementAndWork,
    agreements: Mapping[str, Agreement],
    works: Mapping[str, Work],
    grades: Mapping[str, ChangeClass],
) -> tuple[FormerAgreement, ...]:
    """Those of `agreements` and `works`, by id, that the agreement replaces or extends, as it names them."""
    ids = [each for each in named(own.agreement, FOLLOWS) if each in agreements]
    wholes = {each: AgreementAndWork(agreements[each], works.get(each, Work())) for each in ids}
    return tuple(
        FormerAgreement(each, whole.agreement, partial(compare, whole, own, periods=True, grades=grades))
        for each, whole in wholes.items()
    )

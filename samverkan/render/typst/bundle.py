"""Several documents as one file, with contents first and a page to sign on last, if they are to be signed."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.render.typst.document import about_file, facts, files_of, part
from samverkan.render.typst.figures import drawn_files
from samverkan.render.typst.inlines import words
from samverkan.render.typst.source import optional, quoted, strings
from samverkan.render.written_document import DocumentInfo, WrittenDocument


@dataclass(frozen=True, slots=True)
class Signer:
    """One who signs, and for which party; the name is empty when it is not known."""

    party: str
    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class SigningPage:
    """The page to sign on: what is said there, and who signs."""

    statements: tuple[str, ...]
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Documents that go together; `info` is of the bundle itself, and `left_out` what a reader may miss."""

    info: DocumentInfo
    documents: tuple[WrittenDocument, ...]
    left_out: tuple[str, ...] = ()
    signing: SigningPage | None = None


def bundle_sources(bundle: Bundle) -> dict[str, bytes]:
    """The files that the typesetter is given."""
    info = bundle.info
    keywords = [each for each in (info.kind, info.registration_number) if each]
    about = about_file(info.title, info.organisation, keywords)
    files = files_of(about, list(_parts(bundle)), info.face)
    for place, document in enumerate(bundle.documents):
        files |= drawn_files(document, _prefix(place))
    return files


def _parts(bundle: Bundle) -> Iterator[str]:
    info = bundle.info
    head = f"organisation: [{words(info.organisation)}], facts: {strings(facts(info))}, "
    head += f"mark: {optional(info.mark)}"
    yield f"#first-page({head}, title: [{words(info.title)}], left-out: {strings(bundle.left_out)});"
    for place, document in enumerate(bundle.documents):
        elsewhere = bundle.signing is not None
        yield part(document, _prefix(place), document.info.kind, signed_elsewhere=elsewhere)
    if bundle.signing:
        yield f"#signing-page({head}, title: [{words(info.running_title)}], {_signing(bundle.signing)});"


def _signing(signing: SigningPage) -> str:
    signers = (
        f"(party: {quoted(each.party)}, name: {optional(each.name)}, title: {optional(each.title)})"
        for each in signing.signers
    )
    return ", ".join([f"statements: {strings(signing.statements)}", *signers])


def _prefix(place: int) -> str:
    return f"d{place + 1}"

"""The workspace's settings: what samverkan.yaml holds, and the house style of a kommun."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated

from pydantic import create_model

from samverkan.model.house_face import Colours, Typefaces
from samverkan.model.intervals import Duration
from samverkan.model.organisations import Logo
from samverkan.model.record import FileKind, Lies, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import Choice, Flag, Line, ProseText
from samverkan.model.sections import Section
from samverkan.model.sentences import Called
from samverkan.text import Text


class DecisionStyle(Choice):
    """How decision points are phrased."""

    ATT = "att", "att-satser"
    SENTENCES = "sentences", "fristående meningar"


class DateStyle(Choice):
    """How dates stand in documents."""

    ISO = "iso", "2022-07-14"
    LONG = "long", "14 juli 2022"


class NoteNumbering(Choice):
    """How far the numbers of notes run on."""

    DOCUMENT = "document", "för varje handling"
    CASE = "case", "genom hela ärendet"


class CaseBlock(Choice):
    """A part of the case that an outline can place."""

    PROPOSAL = "proposal", "förslag till beslut"
    DECISION = "decision", "beslut"
    SUMMARY = "summary", "sammanfattning"
    BACKGROUND = "background", "bakgrund"
    PREPARATION = "preparation", "ärendets beredning"
    ASSESSMENT = "assessment", "bedömning"
    CHANGES = "changes", "förändringar mot tidigare avtal"
    CONSEQUENCES = "consequences", "konsekvenser"
    LEGAL_BASIS = "legal_basis", "lagstöd"
    PRESENT = "present", "närvarande"
    MOTIONS = "motions", "yrkanden"
    PROCEDURE = "procedure", "beslutsgång"
    RESERVATIONS = "reservations", "reservationer"
    DECISION_DOCUMENTS = "decision_documents", "beslutsunderlag"
    SIGNATORIES = "signatories", "underskrifter"
    RECIPIENTS = "recipients", "beslutet skickas till"
    ADJUSTMENT = "adjustment", "justering"
    ANNOUNCEMENT = "announcement", "anslag"
    SIGNATURES = "signatures", "underskrifter i protokollet"
    APPEAL = "appeal", "överklagandehänvisning"
    ATTESTATION = "attestation", "rätt utdraget intygas"


class OutlineSection(Record):
    """A heading and its content in a council document; left out of a document that has nothing for it.

    In a heading `{body}` stands for the deciding body and `{unit}` for the sending department, both in
    the genitive; `{Body}` and `{Unit}` begin with a capital.
    """

    heading: Line | None = optional("Rubrik", "Rubriken.", "The heading.")
    show: Annotated[CaseBlock | None, Called("innehåll")] = optional(
        "Visa", "Den del av ärendet som visas.", "The part of the case that is shown."
    )
    sections: "tuple[OutlineSection, ...]" = several(
        "Underavsnitt", "Avsnitt inom detta.", "Sections within."
    )


class AtgardsplanPart(Choice):
    """A part of an action plan that an outline can place; named as its key in atgardsplan.yaml."""

    DECISIONS = "decisions", "beslut"
    MEASURES = "measures", "åtgärder"
    ECONOMY = "economy", "ekonomi"
    FOLLOW_UP = "follow_up", "uppföljning av planen"
    COORDINATED_WITH = "coordinated_with", "samordning med annan planering"


class AtgardsplanSection(Record):
    """A heading and its content in an action plan; left out of a plan that has nothing for it."""

    heading: Line | None = optional(
        "Rubrik", "Rubriken. Utelämnat: den vanliga.", "The heading. Default: the usual one."
    )
    show: Annotated[AtgardsplanPart, Called("innehåll")] = required(
        "Visa", "Den del av planen som visas.", "The part of the plan that is shown."
    )


class UppfoljningPart(Choice):
    """A part of a follow-up that an outline can place; named as its key in uppfoljning.yaml."""

    SUMMARY = "summary", "sammanfattning"
    GOALS = "goals", "mål"
    INDICATORS = "indicators", "indikatorer"
    MEASURES = "measures", "åtgärder"
    PROMISES = "promises", "löften till invånarna"
    PROCESS = "process", "så har arbetet fungerat"
    EFFECT = "effect", "så har problemet förändrats"
    LEARNED = "learned", "lärdomar"
    PROPOSALS = "proposals", "förslag"
    RECEIVERS = "receivers", "lämnas till"


class UppfoljningSection(Record):
    """A heading and its content in a follow-up; left out of a follow-up that has nothing for it."""

    heading: Line | None = optional(
        "Rubrik", "Rubriken. Utelämnat: den vanliga.", "The heading. Default: the usual one."
    )
    show: Annotated[UppfoljningPart, Called("innehåll")] = required(
        "Visa", "Den del av uppföljningen som visas.", "The part of the follow-up that is shown."
    )


class HouseStyle(Record):
    """How a kommun writes its council documents (husstil). What is left out follows the usual practice."""

    registration_label: Line | None = optional(
        "Etikett för diarienummer",
        "Diarienummer, Ärendenummer eller Dnr.",
        "The label of the registration number.",
    )
    tjansteskrivelse_name: Line | None = optional(
        "Skrivelsens namn",
        "Tjänsteskrivelse, Tjänsteutlåtande eller annat.",
        "What the memorandum is called.",
    )
    decision_style: DecisionStyle | None = optional(
        "Beslutssatser",
        "Att-satser eller fristående meningar. Utelämnat: meningar, om alla satser i ärendet är det.",
        "Att-clauses or sentences. Default: sentences, if all points of the case are.",
    )
    date_style: DateStyle | None = optional(
        "Datum", "Datum som 2022-07-14 eller 14 juli 2022.", "Dates as 2022-07-14 or 14 July 2022."
    )
    tjansteskrivelse: tuple[OutlineSection, ...] = several(
        "Tjänsteskrivelsens rubriker",
        "Rubriker och ordning i tjänsteskrivelsen.",
        "Headings and order of the memorandum.",
    )
    protokollsutdrag: tuple[OutlineSection, ...] = several(
        "Protokollsutdragets rubriker",
        "Rubriker och ordning i protokollsutdraget.",
        "Headings and order of the extract.",
    )
    agreement: tuple[Section, ...] = several(
        "Avtalets rubriker",
        "Rubriker och ordning i avtal som inte har egna avsnitt.",
        "Headings and order of agreements without sections of their own.",
    )
    atgardsplan: tuple[AtgardsplanSection, ...] = several(
        "Åtgärdsplanens rubriker",
        "Rubriker och ordning i åtgärdsplanen. Det som inte nämns följer efter, som vanligt.",
        "Headings and order of the action plan. What is not named follows after, as usual.",
    )
    uppfoljning: tuple[UppfoljningSection, ...] = several(
        "Uppföljningens rubriker",
        "Rubriker och ordning i uppföljningen. Det som inte nämns följer efter, som vanligt.",
        "Headings and order of the follow-up. What is not named follows after, as usual.",
    )
    numbered_headings: Flag | None = optional(
        "Numrerade rubriker",
        "Rubrikerna i avtalet och dess bilagor numreras: 1, 1.1. Hänvisningar får då numret.",
        "The headings of the agreement and its annexes are numbered: 1, 1.1. References have the number.",
    )
    notes: NoteNumbering | None = optional(
        "Noter",
        "Noterna numreras för varje handling, eller genom skrivelse, avtal, bilagor och jämförelse.",
        "Numbers of notes begin in each document, or run through memorandum, agreement, annexes, comparison.",
    )
    logo: Logo | None = optional("Logotyp", "Kommunens logotyp.", "The kommun's logo.")
    colours: Colours | None = optional("Färger", "Handlingarnas färger.", "The colours of the papers.")
    typefaces: Typefaces | None = optional(
        "Typsnitt", "Handlingarnas typsnitt.", "The typefaces of the papers."
    )
    sender: tuple[Line, ...] = several(
        "Avsändare",
        "Avsändarens rader överst på första sidan, till exempel kommun, förvaltning och handläggare.",
        "The lines of the sender at the head of the first page, such as kommun, department and officer.",
    )
    appeal_notice: ProseText | None = optional(
        "Överklagandehänvisning",
        "Hur ett beslut överklagas, med kommunens ord. Står i utdrag som har `appeal_notice: ja`.",
        "How a decision is appealed, in the kommun's words. Stands in extracts with `appeal_notice: yes`.",
    )
    footer: Line | None = optional("Sidfot", "Text i sidfoten.", "Text at the foot.")
    address: tuple[Line, ...] = several(
        "Adressrader",
        "Rader i sidfoten: postadress, besöksadress, telefon, e-post och webbplats.",
        "Lines at the foot: postal address, visiting address, telephone, e-mail and website.",
    )
    word_template: Line | None = optional(
        "Wordmall",
        "Word-filen, DOCX eller DOTX, vars formatmallar, sidhuvud och marginaler används.",
        "The Word file, DOCX or DOTX, whose styles, header and margins are used.",
    )


class MessageLanguage(Choice):
    """A language of the tool's messages."""

    SV = "sv", "svenska"
    EN = "en", "engelska"


class RuleSeverity(Choice):
    """How much the findings of a rule are to weigh."""

    ERROR = "error", "fel"
    WARNING = "warning", "varning"
    INFO = "info", "upplysning"
    OFF = "off", "av"


class RuleSetting(Record):
    """Another weight for a rule than its own."""

    rule: Line = required("Regel", "Regelns id, till exempel SV011.", "The rule's id, such as SV011.")
    severity: RuleSeverity = required(
        "Allvar", "Vad regelns fynd ska väga, eller av.", "What its findings weigh, or off."
    )
    reason: Line | None = optional("Skäl", "Varför ni har valt så.", "Why you have chosen so.")


class RuleClass(Choice):
    """What a change between two agreements asks for."""

    DECISION = "decision", "beslut"
    FOLLOW_UP = "follow_up", "uppföljning"
    EDITORIAL = "editorial", "redaktionellt"


class ClassedRule(Record):
    """A rule of the comparison and another class for it than its own; the class is the key `class`."""

    rule: Line = required("Regel", "Regelns id, till exempel DIF106.", "The rule's id, such as DIF106.")
    reason: Line | None = optional("Skäl", "Varför ni har valt så.", "Why you have chosen so.")

    @property
    def chosen(self) -> RuleClass:
        """The class chosen for the rule."""
        given: RuleClass = getattr(self, "class")
        return given


if TYPE_CHECKING:
    DiffSetting = ClassedRule
else:  # `class` is a word that Python keeps for itself, so the field cannot be written as the others are
    DiffSetting = create_model(
        "DiffSetting",
        __base__=ClassedRule,
        __doc__="Another class for the changes that a rule of the comparison is about.",
        **{
            "class": (
                RuleClass,
                required("Klass", "Vad ändringarna kräver.", "What the changes ask for."),
            )
        },
    )


class FolderSettings(Record):
    """Settings for one folder below agreements/, over the general ones."""

    folder: Line = required(
        "Mapp", "Mappen under agreements/, till exempel ”enkoping”.", "The folder below agreements/."
    )
    house_style: HouseStyle | None = optional("Husstil", "Kommunens husstil.", "The kommun's house style.")
    rules: tuple[RuleSetting, ...] = several(
        "Regler", "Regler med annat allvar än sitt eget.", "Rules with another severity than their own."
    )

    @property
    def path(self) -> str:
        """The folder as the ids of agreements have it."""
        return str(PurePosixPath(self.folder.strip("/")))


class Settings(Record):
    """The settings of a workspace."""

    record_kind = RecordKind(
        "samverkan",
        noun("inställning/inställningar", "setting/settings"),
        file=FileKind(
            Lies.AT_ROOT,
            means=Text(
                sv="Inställningarna: språk, hur dokumenten ser ut, och vilka regler som gäller.",
                en="The settings: language, the looks of documents, and which rules hold.",
            ),
        ),
    )

    language: MessageLanguage | None = optional(
        "Språk", "Språket i verktygets meddelanden.", "The language of the tool's messages."
    )
    house_style: HouseStyle | None = optional(
        "Husstil", "Husstil för hela arbetsytan.", "House style of the whole workspace."
    )
    folders: tuple[FolderSettings, ...] = several("Mappar", "Inställningar per mapp.", "Settings per folder.")
    rules: tuple[RuleSetting, ...] = several(
        "Regler", "Regler med annat allvar än sitt eget.", "Rules with another severity than their own."
    )
    renewal_ahead: Duration | None = optional(
        "Förnyelse",
        "Hur lång tid före avtalets slut som förnyelsen visas i läget. Utelämnat: ett år.",
        "How long before the end of an agreement its renewal is shown in the status. Default: a year.",
    )
    diff: tuple[DiffSetting, ...] = several(
        "Jämförelse",
        "Regler för jämförelser med en annan klass än sin egen.",
        "Rules of the comparison with another class than their own.",
    )

    def style_for(self, agreement_id: str) -> HouseStyle:
        """The house style of an agreement's folder over those of the folders above, over the workspace's."""
        own = PurePosixPath(agreement_id)
        by_folder = {each.path: each.house_style for each in self.folders}
        styles = [by_folder.get(str(folder)) for folder in (own, *own.parents)] + [self.house_style]
        merged: dict[str, object] = {}
        for style in filter(None, styles):
            merged = {name: getattr(style, name) for name in style.model_fields_set} | merged
        return HouseStyle.model_construct(set(merged), **merged)

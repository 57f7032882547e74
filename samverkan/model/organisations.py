"""Who there is: municipalities, Police units and others, their units, offices and holders."""

from functools import cached_property
from typing import Annotated, Self

from samverkan.model.marks import lower
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Record,
    RecordKind,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    Choice,
    Flag,
    Kommunkod,
    Line,
    Name,
    OfficeId,
    OrganisationId,
    OwnId,
    PartyId,
    When,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class Contact(Record):
    """Direct contact details of an official; left out of documents that are made with `--public`."""

    steady = frozenset("phone email".split())

    phone: Annotated[Name | None, Called("telefonnummer", whole=True)] = optional(
        "Telefon", "Telefonnummer i tjänsten.", "Telephone at work."
    )
    email: Annotated[Name | None, Called("e-postadress", whole=True)] = optional(
        "E-post", "E-postadress i tjänsten.", "E-mail at work."
    )


class PublicContact(Contact):
    """Where the public can turn: stays in documents that are published."""


class Logo(Record):
    """The picture that stands for an organisation (logotyp): SVG or PNG."""

    file: Line = required(
        "Fil",
        "Bildens fil, SVG eller PNG, räknat från YAML-filens mapp.",
        "The file of the picture, SVG or PNG, counted from the YAML file's folder.",
    )
    alt: Line = required(
        "Alternativtext",
        "Vad bilden säger den som inte ser den, till exempel ”Tänkvika kommun”.",
        "What the picture says to those who do not see it, such as “Tänkvika kommun”.",
    )


class OrganisationType(Choice):
    """What kind of body an organisation is."""

    KOMMUN = "kommun", "kommun"
    REGION = "region", "region"
    POLICE = "police", "Polismyndigheten"
    PRISON_AND_PROBATION = "prison_and_probation", "Kriminalvården"
    COUNTY_BOARD = "county_board", "länsstyrelse"
    STATE_AUTHORITY = "state_authority", "statlig myndighet"
    RESCUE_SERVICE = "rescue_service", "räddningstjänst"
    HOUSING_COMPANY = "housing_company", "bostadsbolag"
    PROPERTY_OWNERS = "property_owners", "fastighetsägarförening"
    DISTRICT = "district", "stadsdel"
    JOINT_AUTHORITY = "joint_authority", "kommunalförbund"
    COMPANY = "company", "företag"
    ASSOCIATION = "association", "förening"
    OTHER = "other", "annan organisation"


class PoliceLevel(Choice):
    """Where in the Police a unit stands."""

    LOCAL_AREA = "local_area", "lokalpolisområde"
    AREA = "area", "polisområde"
    REGION = "region", "polisregion"
    NATIONAL = "national", "nationell nivå"
    COUNTY_AUTHORITY = "county_authority", "polismyndighet i länet (före 2015)"


class UnitType(Choice):
    """What kind of part of an organisation a unit is."""

    COUNCIL = "council", "kommunfullmäktige"
    EXECUTIVE_BOARD = "executive_board", "kommunstyrelse"
    COMMITTEE = "committee", "utskott"
    BOARD = "board", "nämnd"
    DEPARTMENT = "department", "förvaltning"
    UNIT = "unit", "enhet"


class Unit(Record):
    """A body or department of an organisation."""

    id: OwnId = required("Id", "Enhetens id.", "The unit's id.")
    name: Name = required("Namn", "Enhetens namn.", "The unit's name.")
    type: UnitType | None = optional("Slag", "Slag av enhet.", "The kind of unit.")


class Organisation(Record):
    """A municipality, a Police unit or another organisation."""

    record_kind = RecordKind(
        "organisation",
        noun("organisation/organisationer", "organisation/organisations"),
        defines="organisation",
    )

    id: OwnId = required("Id", "Organisationens id.", "The organisation's id.")
    name: Name = required("Namn", "Organisationens officiella namn.", "The organisation's official name.")
    type: OrganisationType = required("Slag", "Slag av organisation.", "The kind of organisation.")
    kommunkod: Kommunkod | None = optional(
        "Kommunkod", "Kommunens fyra siffror hos SCB.", "The municipality's four digits."
    )
    police_level: PoliceLevel | None = optional(
        "Polisnivå", "Polisenhetens nivå.", "The level of the Police unit."
    )
    region: Line | None = optional("Region", "Polisregion eller län.", "The Police region or county.")
    part_of: Annotated[OrganisationId | None, Called("överordnad organisation")] = optional(
        "Del av", "Organisationen som denna är en del av.", "The organisation this is part of."
    )
    covers: Annotated[tuple[Name, ...], Called("ansvarsområde")] = several(
        "Omfattar",
        "Kommunerna eller områdena som polisenheten ansvarar för.",
        "The municipalities or areas the Police unit serves.",
    )
    units: tuple[Unit, ...] = several(
        "Enheter", "Nämnder, utskott och förvaltningar.", "Boards, committees and departments."
    )
    organisation_number: Line | None = optional(
        "Organisationsnummer", "Organisationsnummer.", "The organisation number."
    )
    address: Line | None = optional("Adress", "Postadress.", "Postal address.")
    logo: Logo | None = optional(
        "Logotyp", "Logotypen på de avtal som den är part i.", "The logo on the agreements it is a party to."
    )


class Acting(Choice):
    """In whose stead an official signs or serves: before the title, and after a verb."""

    def __new__(cls, value: str, label: str, sv: str, en: str) -> Self:
        """A member that is its YAML value, with what stands before a title and after a verb."""
        member = cls._member(value, label)
        member.words = Text(sv=sv, en=en)
        return member

    ACTING = "acting", "t.f.", "som tillförordnad", "in an acting capacity"
    DEPUTY = "deputy", "biträdande", "som biträdande", "as deputy"
    VICE = "vice", "vice", "som vice", "as vice"
    BY_DELEGATION = "by_delegation", "enligt delegation", "enligt delegation", "by delegation"


class Holder(Record):
    """A person who holds an office, and when."""

    name: Name = required("Namn", "Personens namn.", "The person's name.")
    start: Annotated[When | None, Called("startdatum")] = optional(
        "Från", "När uppdraget börjar.", "When the person takes office."
    )
    end: Annotated[When | None, Called("slutdatum")] = optional(
        "Till", "När uppdraget slutar.", "When the person leaves office."
    )
    acting: Acting | None = optional(
        "Förordnande",
        "Tillförordnad, biträdande, vice eller enligt delegation.",
        "Acting, deputy, vice or by delegation.",
    )


class Office(Record):
    """A post that outlives its holders (befattning), so that a new holder is not a new signatory."""

    record_kind = RecordKind("office", noun("befattning/befattningar", "office/offices"), defines="office")

    id: OwnId = required("Id", "Befattningens id.", "The office's id.")
    title: Line = required("Befattning", "Befattningens rätta titel.", "The office's proper title.")
    organisation: OrganisationId = required(
        "Organisation", "Organisationen som befattningen hör till.", "The organisation it belongs to."
    )
    holders: tuple[Holder, ...] = several(
        "Innehavare", "De som har haft befattningen.", "Those who have held the office."
    )
    leading: Annotated[Flag, Called("uppgiften att ställningen är ledande")] = optional(
        "Ledande ställning",
        "Befattningen är ledande (lag 2023:196, 10 §).",
        "A leading position (law 2023:196, section 10).",
        False,
    )


class Official(Record):
    """A person in service, as a document names them."""

    steady = frozenset("name title office organisation".split())

    name: Name = required(
        "Namn", "Personens namn så som det står i handlingen.", "The name as the document writes it."
    )
    title: Line | None = optional(
        "Titel", "Titeln så som den står i handlingen.", "The title as the document writes it."
    )
    office: OfficeId | None = optional(
        "Befattning", "Befattningens id i organisations.yaml.", "The office's id in organisations.yaml."
    )
    acting: Annotated[
        Acting | None,
        lower(
            "- acting",
            "deputy vice by_delegation",
            sv="{} undertecknar nu {new}.",
            en="{} now signs {new}.",
        ),
        sentence("Tjänstgör {}.", "Serves {}."),
    ] = optional(
        "Förordnande",
        "Tillförordnad, biträdande, vice eller enligt delegation.",
        "Acting, deputy, vice or by delegation.",
    )
    organisation: Annotated[Name | None, sentence("Tillhör {}.", "Belongs to {}.")] = optional(
        "Organisation",
        "Organisationen så som den står under namnet.",
        "The organisation as written under the name.",
    )


class Signatory(Official):
    """One who signs for a party (undertecknare)."""

    record_kind = RecordKind(
        "signatory",
        noun("undertecknare", "signatory/signatories"),
        meaning=Meaning.PARTIES,
        words=("name", "title"),
        called=lambda signatory: ", ".join(part for part in (signatory.name, signatory.title) if part),
        keys=(("party", "office"), ("party", "title"), ("party", "name")),
        by_words=False,
    )

    steady = frozenset("party instead_of place date".split())

    party: Annotated[PartyId, sentence("Undertecknar för {}.", "Signs for {}.")] = required(
        "Part", "Parten som hen skriver under för.", "The party signed for."
    )
    instead_of: Annotated[Line | None, sentence("Undertecknar i stället för {}.", "Signs instead of {}.")] = (
        optional(
            "I stället för",
            "Den vars plats hen skriver under på, till exempel ”kommunstyrelsens ordförande”.",
            "In whose stead the person signs, such as “kommunstyrelsens ordförande”.",
        )
    )
    place: Annotated[Name | None, sentence("Undertecknar i {}.", "Signs in {}.")] = optional(
        "Ort", "Ort för underskriften.", "Place of signing."
    )
    date: Annotated[When | None, sentence("Undertecknar {}.", "Signs {}.")] = optional(
        "Datum", "Dag eller år för underskriften.", "Day or year of signing."
    )


class Officer(Official):
    """The officer in charge of a matter (handläggare)."""

    contact: Contact | None = optional("Kontakt", "Direkta kontaktuppgifter.", "Direct contact details.")


class Register(Record):
    """What agreements here and below may refer to: organisations and offices (organisations.yaml)."""

    record_kind = RecordKind(
        "organisations",
        noun("register", "register/registers", neuter=True),
        meaning=Meaning.PARTIES,
        file=FileKind(
            Lies.ABOVE,
            means=Text(
                sv="Registret över organisationer och befattningar som avtalen hänvisar till.",
                en="The register of organisations and offices that agreements refer to.",
            ),
        ),
    )

    organisations: tuple[Organisation, ...] = several(
        "Organisationer", "Kommuner, polisenheter och andra.", "Municipalities, Police units and others."
    )
    offices: tuple[Office, ...] = several(
        "Befattningar", "Befattningar och deras innehavare.", "Offices and their holders."
    )

    def organisation(self, identity: str | None) -> Organisation | None:
        """The organisation with this id; of two with the same the nearest."""
        return self._organisations.get(identity or "")

    def office(self, identity: str | None) -> Office | None:
        """The office with this id; of two with the same the nearest."""
        return self._offices.get(identity or "")

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {each.id: each for each in reversed(self.organisations)}

    @cached_property
    def _offices(self) -> dict[str, Office]:
        return {each.id: each for each in reversed(self.offices)}

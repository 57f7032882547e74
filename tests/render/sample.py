"""A document with everything that a document can have, as HTML; run with a folder to write it there."""

import sys
from pathlib import Path

from samverkan.render.escape import Md
from samverkan.render.face import Face
from samverkan.render.figures import Drawing, cycle, organisation
from samverkan.render.footnotes import with_notes
from samverkan.render.html import page
from samverkan.render.index import (
    AgreementEntry,
    DocumentEntry,
    EarlierAgreement,
    FormatLink,
    KommunEntry,
    index,
)
from samverkan.render.templates import html_environment
from samverkan.render.tree import parse
from samverkan.render.written_document import DocumentInfo, Sibling
from samverkan.text import slug

MARKDOWN = (Path(__file__).parent / "sample.md").read_text(encoding="utf-8")
NOTES = {
    "bra": Md("Brå (2020), *Samverkan i lokalt brottsförebyggande arbete*, s. 12."),
    "lag": Md("Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete."),
}
STEPS = [
    "Samla till samverkan",
    "Ta fram en gemensam lägesbild",
    "Välj åtgärder",
    "Genomför åtgärderna",
    "Följ upp och utvärdera",
]
LEVELS = [
    ("Mottagare", [("ks", "Kommunstyrelsen", ["Två gånger per år"])]),
    (
        "Strategisk nivå",
        [("styr", "Kommundirektörens utökade ledningsgrupp", ["Kommundirektör och lokalpolisområdeschef"])],
    ),
    (
        "Taktisk nivå",
        [
            ("bru", "Brottsförebyggande rådet", ["Sammankallande: säkerhetschef"]),
            ("utb", "Utbildningsförvaltningen", ["Skola och polis i samverkan"]),
            ("soc", "Socialförvaltningen", []),
        ],
    ),
    (
        "Operativ nivå",
        [
            ("sspf", "SSPF-gruppen", ["Varannan vecka"]),
            ("est", "EST – samordning för trygghet", ["Tisdagar"]),
        ],
    ),
]
LINKS = [
    ("styr", "ks", "rapport två gånger per år"),
    ("bru", "styr", "lägesbild och förslag"),
    ("sspf", "bru", "ärenden som kräver beslut"),
    ("est", "bru", "veckorapport"),
    ("sspf", "styr", "larm"),
]
INFO = DocumentInfo(
    title="Samverkansavtal om trygghet och brottsförebyggande arbete 2022–2023",
    organisation="Enköpings kommun",
    agreement_title="Samverkansavtal 2022–2023",
    kind="Avtal",
    registration_number="KS2022/123",
    siblings=(
        Sibling("Protokollsutdrag", "protokollsutdrag.html"),
        Sibling("Tjänsteskrivelse", "tjansteskrivelse.html"),
        Sibling("Avtal", "avtal.html", is_current=True),
        Sibling("Bilaga 1, åtgärdsplan", "bilaga-1.html"),
        Sibling("Bilaga 2, organisation", "bilaga-2.html"),
    ),
    index_href="../../index.html",
    face=Face(footer=("Framställt ur avtal.yaml.",)),
)
ENTRIES = [
    KommunEntry(
        "Enköpings kommun",
        (
            AgreementEntry(
                "enkoping/2022-2023",
                "Samverkansavtal om trygghet och brottsförebyggande arbete",
                "2022-03-01 – 2023-12-31",
                ("Enköpings kommun", "Polismyndigheten, lokalpolisområde Enköping-Håbo"),
                "KS2022/123",
                formers=(EarlierAgreement("Ersätter", "enkoping/2019-2022", "Samverkansavtal"),),
                documents=tuple(
                    DocumentEntry(
                        title,
                        (
                            FormatLink("Webbsida", f"{slug(title)}.html"),
                            FormatLink("Markdown", f"{slug(title)}.md"),
                        ),
                    )
                    for title in ("Avtal", "Protokollsutdrag", "Bilaga 1, åtgärdsplan")
                ),
            ),
            AgreementEntry(
                "enkoping/2019-2022",
                "Samverkansavtal",
                "2019-01-01 – 2022-02-28",
                formers=(EarlierAgreement("Följer på", None, "”Avtalet 2016–2018”"),),
            ),
        ),
    ),
    KommunEntry(
        "Håbo kommun", (AgreementEntry("habo/2024", "Samverkansöverenskommelse", "2024-01-01 – 2025-12-31"),)
    ),
]


def figures() -> dict[str, Drawing]:
    return {
        "cykel": cycle("cykel", "Samverkanscykeln", "Fem steg som följer på varandra i en cirkel.", STEPS),
        "organisation": organisation(
            "organisation", "Samverkansorganisationen", "Fyra nivåer.", LEVELS, LINKS
        ),
    }


def document(markdown: str = MARKDOWN, info: DocumentInfo = INFO) -> str:
    return page(parse(with_notes(markdown, NOTES)), info, figures(), html_environment(None))


def index_page() -> str:
    return index(ENTRIES, html_environment(None))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "avtal.html").write_text(document(), encoding="utf-8")
    (folder / "index.html").write_text(index_page(), encoding="utf-8")

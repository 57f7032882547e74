"""A workspace with something of everything, and nothing wrong: the ground for what tests break."""

from tests.load.whole_work import WORK

AGREEMENT = """\
title: Samverkansavtal 2024–2027
parties:
  - id: kommunen
    name: Exempelby kommun
    organisation: exempelby
    represented_by: [kommundirektor]
  - id: polisen
    name: Lokalpolisområde Exempelby
validity:
  start: 2024
  end: 2027
  termination:
    by: [kommunen]
    notice: {count: 6, unit: month}
relations:
  - kind: replaces
    agreement: exempelby/2020
areas:
  - id: centrum
    title: Centrum
    forum: styrgrupp
    target_groups: [unga]
target_groups:
  - id: unga
    text: Unga
problems:
  - id: klotter
    title: Klotter
    area: centrum
    causes:
      - id: morker
        text: Mörka gångvägar
    sources: [ntu]
goals:
  - id: tillit
    title: Öka tilliten
    type: effect
    area: centrum
    problem: klotter
    responsible: [kommunen, polisen]
    indicators:
      - id: litar
        title: Andel som litar på polisen
        unit: procent
        direction: increase
        baseline: 31,5
        target: 40
        target_date: 2026-12
        cadence: {per: year}
        measurements: {file: litar.csv}
  - id: trygghet
    title: Öka tryggheten
    part_of: tillit
commitments:
  - text: Parterna belyser gångvägarna.
    parties: [kommunen]
    goal: tillit
    promise: belysning
measures:
  - id: lampor
    title: Fler lampor
    goals: [tillit]
    causes: [morker]
    owners: [kommunen]
    status: planned
model:
  annex: "1"
  steps:
    - kind: initiate
      title: Initiera
  led_by: styrgrupp
forums:
  - id: styrgrupp
    name: Styrgruppen
    level: strategic
    members:
      - party: kommunen
        office: kommundirektor
    reports_to:
      - receiver: Kommunstyrelsen
        cadence: {times: 2, per: year}
follow_up:
  text: Avtalet följs upp varje år[^ntu].
  occasions:
    - subject: Målen
      types: [effect]
      forum: styrgrupp
clauses:
  - kind: economy
    text: Var och en bär sina kostnader.
promises:
  - id: belysning
    text: Vi tänder lamporna.
sources:
  - id: ntu
    title: NTU 2023
    url: https://bra.se/ntu
notes:
  - id: bada
    sources: [ntu]
signatories:
  - name: Eva Ek
    party: kommunen
    office: kommundirektor
annexes:
  - number: "1"
    sections:
      - text: {file: bilaga.md}
"""
CASE = """\
registration_number: KS 2024/1
title: Samverkansavtal med polisen
parties:
  - party: polisen
    name: Polisen i Exempelby
tjansteskrivelse:
  date: 2024-02-01
  proposal:
    points:
      - avtalet godkänns
  background:
    - text: Målen är dessa.
      show: goals
      only: [tillit]
      fields: [text]
  consequences:
    - kind: economy
      text: Inga.
  recipients:
    - name: Polisen
      party: polisen
steps:
  - id: beslut
    role: decides
    body: Kommunstyrelsen
    date: 2024-03-04
    appeal_notice: yes
    decision_documents:
      - title: Avtalet
        agreement: exempelby/2024
"""
REGISTER = """\
organisations:
  - id: exempelby
    name: Exempelby kommun
    type: kommun
    kommunkod: "0381"
  - id: polisen
    name: Polismyndigheten
    type: police
    police_level: local_area
offices:
  - id: kommundirektor
    title: Kommundirektör
    organisation: exempelby
    leading: yes
"""
NEIGHBOURS = REGISTER.replace("exempelby", "grannby").replace("Exempelby", "Grannby")
"""A register that no agreement refers to."""

FORMER = """\
title: Samverkansavtal 2020–2023
parties:
  - id: kommunen
    name: Exempelby kommun
  - id: polisen
    name: Lokalpolisområde Exempelby
validity:
  start: 2020
  end: 2023
"""
ANNEX = "Så här går det till.\n\nLäs mer[^bada].\n"

WHOLE = {
    "organisations.yaml": REGISTER,
    "grannby/organisations.yaml": NEIGHBOURS,
    "exempelby/2020/agreement.yaml": FORMER,
    "exempelby/2024/agreement.yaml": AGREEMENT,
    "exempelby/2024/bilaga.md": ANNEX,
    "exempelby/2024/case.yaml": CASE,
    **WORK,
}
"""The files by their path below `agreements/`."""

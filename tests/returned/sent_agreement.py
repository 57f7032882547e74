"""An agreement that is sent as Word, and what is read of it when it comes back."""

from typing import Any

AGREEMENT = """\
title: Samverkansavtal 2028–2031   # det tredje
registration_number: KS 2027/12
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - id: polisen
    name: 'Polisen i ''Exempelby'''
    short_name: polisen
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Parterna vill minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
sections:
  - heading: Bakgrund
    text: |
      Kommunen och *polisen* har sett att
      otryggheten på torget har ökat.

      Avtalet bygger på en gemensam lägesbild.
  - {heading: Parter, show: parties}
  - {heading: Mål, show: goals}
  - {heading: Åtaganden, show: commitments}
  - {heading: Underskrifter, show: signatories}
goals:
  # det viktigaste målet
  - id: torget
    title: Fler är trygga på torget
    text: Torggruppen svarar för målet.
  - title: "Färre \\"brott\\" i centrum"
  - id: skador
    title: Färre skadar skolan
  - title: Ingen skadar skolan på loven
    part_of: skador
  - title: >
      Unga får stöd
      i tid
commitments:
  - text: Kommunen ordnar värdar på torget
  - text: Polisen patrullerar till fots
signatories:
  - {name: Anna Ask, title: ordförande, party: kommunen}
  - {name: Bo Berg, title: områdeschef, party: polisen}
"""
FILE = "agreements/exempelby/2028-2031/agreement.yaml"
RECORDED = "Lena Lag"


def line_of(words: str) -> int:
    return AGREEMENT[: AGREEMENT.index(words)].count("\n") + 1


def short(found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(each["kind"], each["path"], each["old"], each["new"]) for each in found["changes"]]

"""The records of the work under the agreement of `whole`, with something of everything, and nothing wrong."""

LAGESBILD = """\
id: gemensam
date: 2024-02-01
built_on: [polisens]
mapping:
  statistics:
    - title: Anmälda brott
      value: 412
      sources: [ntu]
  problems:
    - id: skadegorelse
      title: Skadegörelse i Centrum
      extent: Främst kvällar[^bilder].
      area: centrum
grounds:
  - kind: survey
    title: Trygghetsmätning
    respondents: 1200
    response_rate: 54,5
prioritised: [skadegorelse, klotter]
presented:
  - forum: styrgrupp
    date: 2024-02-10
sources:
  - id: ntu
    title: NTU 2023
  - id: bilder
    title: Bilder från vandringen
"""
OWN_LAGESBILD = """\
id: polisens
date: 2024-01-15
party: polisen
analysis: Brotten sker på kvällen.
"""
ORSAKSANALYS = """\
id: skadegorelse
date: 2024-02-20
problem: skadegorelse
lagesbild: gemensam
method: fishbone
causes:
  - id: oppet
    text: Skolgården står öppen
    element: guardian
"""
ATGARDSPLAN = """\
id: plan-2024
date: 2024-03-01
based_on: [gemensam]
decisions:
  - forum: styrgrupp
    date: 2024-03-05
measures:
  - id: grind
    title: En grind
    problem: skadegorelse
    causes: [oppet]
    goals: [tillit]
    owners: [kommunen]
    end: 2024-12
    recurrence: one_off
    operational_goals:
      - text: Grinden är låst
        target: {value: 5, unit: kvällar, cadence: {per: week}}
        indicator: litar
"""
MEDBORGARLOFTE = """\
id: loften-2024
date: 2024-03-10
start: 2024-04
end: 2025-03
lagesbild: gemensam
plan: plan-2024
promises:
  - id: kvallar
    text: Vi går i Centrum varje vecka.
    parties: [polisen]
    measures: [grind]
    target: {bound: at_least, value: 1, unit: vandring}
    results:
      - end: 2024-08
        value: 17
        kept: yes
"""
UPPFOLJNING = """\
id: tertial-1
date: 2024-09-15
types: [output]
plan: plan-2024
promise_document: loften-2024
goals:
  - goal: tillit
    reached: too_early
indicators:
  - indicator: litar
measures:
  - measure: grind
    status: done
promises:
  - promise: kvallar
    kept: partly
receivers:
  - kind: steering_group
    forum: styrgrupp
"""
MOTESANTECKNING = """\
id: mote-1
date: 2024-03-05
forum: styrgrupp
present:
  - party: kommunen
items:
  - title: Planen
    plan: plan-2024
    decisions: [Planen antas.]
tasks:
  - text: Beställa grinden
    party: kommunen
    measure: grind
    due: 2024-05
"""
CYCLE = """\
id: varv-1
round: 1
starts_from: [tertial-1]
steps:
  - kind: initiate
    start: 2024-01
    decisions:
      - by: Kommunstyrelsen
        party: kommunen
        date: 2024-01-10
    meetings: [mote-1]
  - kind: joint_preparations
    lagesbilder: [gemensam]
    analyses: [skadegorelse]
    plans: [plan-2024]
    promises: [loften-2024]
  - kind: follow_up
    follow_ups: [tertial-1]
    set_aside:
      - requirement: effect_followed_up
        reason: Det är för tidigt.
"""
MEASURED = """\
date;value;n;source
2022;31,5;1200;"Mätningen; egen"
2023-05;33;;
2024-05-02;35,25;1150;Mätningen
"""

WORK = {
    "exempelby/2024/litar.csv": MEASURED,
    "exempelby/2024/lagesbild.yaml": LAGESBILD,
    "exempelby/2024/polisen/lagesbild-polisen.yaml": OWN_LAGESBILD,
    "exempelby/2024/orsaksanalys.yaml": ORSAKSANALYS,
    "exempelby/2024/atgardsplan.yaml": ATGARDSPLAN,
    "exempelby/2024/medborgarlofte.yaml": MEDBORGARLOFTE,
    "exempelby/2024/uppfoljning-tertial-1.yaml": UPPFOLJNING,
    "exempelby/2024/motesanteckning-2024-03-05.yaml": MOTESANTECKNING,
    "exempelby/2024/cycle.yaml": CYCLE,
}
"""The files by their path below `agreements/`."""

"""Method M3: a journey in social media, six rows for each of six phases, in Swedish."""

from pathlib import Path

import pytest

from cjm_desktop.insight.ideas import ideas
from cjm_desktop.insight.investment import phase_investment
from cjm_desktop.insight.kpi_warnings import kpi_warnings
from cjm_desktop.insight.kpis import state, trend
from cjm_desktop.journey.vocabulary import CardKind, Investment
from cjm_desktop.layout.print_request import SectionId
from tests.gui.methods.facilitator import Facilitator
from tests.gui.methods.hands_on_ideas import HandsOnIdeas, paste_into_tray
from tests.gui.methods.hands_on_kpis import HandsOnKpis

PHASES = (
    "Målgrupp", "Intressenter", "Lead nurturing", "Konvertering", "Kundnöjdhet", "Rekommendationer",
)  # fmt: skip
PAYS_WITH, CHANNELS = "Vad kunden betalar med", "Primära kanaler"
ROWS: dict[str, tuple[CardKind, tuple[str, ...]]] = {
    "Vad kunden vill": (
        "need",
        ("Veta vad produkten löser", "Förstå orsakerna", "Bli trygg med oss", "Ta lägsta risk",
         "Få nytta av köpet", "Få anseende bland vänner"),
    ),
    "Vår uppgift": (
        "note",
        ("Hitta de intresserade", "Ge början på lösningen", "Visa vad vi kan", "Erbjuda personligt",
         "Hjälpa dem använda köpet", "Hjälpa dem hjälpa vänner"),
    ),
    "Innehåll": (
        "content",
        ("Annons till fördjupning", "Film som inspirerar", "Så löser vi problemet", "Full tillgång",
         "Guider, tips och nyheter", "Lätt att dela"),
    ),
}  # fmt: skip
"""The rows that the form leaves to the team, phase by phase."""
HELP_DESK = "Frågestund i kommentarerna"
PAID: tuple[Investment, ...] = (
    "low", "low", "medium", "very_high", "depends", "very_high",
)  # fmt: skip

RATES = """Dag\tKlickfrekvens\tÖppningsgrad
2026-09-01\t1.4\t28
2026-10-01\t1.9\t28
2026-11-01\t2.0\t26
"""
"""Two columns of readings under the names of their KPIs, as a spreadsheet copies them."""
KPIS = {
    # A target is reached by a reading that is equal to it.
    "Klickfrekvens": ("on_target", "improving"),
    # Lower is better.
    "Kostnad per anmälan": ("off_target", "improving"),
    "Anmälningar": ("no_reading", None),
    "Öppningsgrad": ("off_target", "worsening"),
    "Försäljning, antal": ("no_target", "steady"),
    "Delningar": ("no_reading", None),
}

GUIDE, RAFFLE, BEST = "Kom igång på en kvart", "Vinn en surfplatta", "Kunders bästa tips"
WHY_NOT = "Lockar dem som vill vinna, inte dem som vill köpa"

HANDED_OVER: tuple[SectionId, ...] = ("map", "kpis", "ideas")


def fill_rows(hands: Facilitator) -> None:
    """Write a card into every cell that is empty, and say what the customer pays with here."""
    for lane, (kind, titles) in ROWS.items():
        for phase, title in zip(PHASES, titles, strict=True):
            hands.write(phase, lane, title, kind=kind)
    hands.write("Kundnöjdhet", CHANNELS, HELP_DESK)
    hands.select("Pengar")
    hands.fill(investment="very_high")


def measure(hands: Facilitator) -> HandsOnKpis:
    """Set targets for the form's KPIs, add one of our own, and paste readings."""
    kpis = HandsOnKpis(hands)
    kpis.fill("Klickfrekvens", target="2")
    kpis.add("Intressenter", "Kostnad per anmälan", unit="kr", target="90", better="lower")
    kpis.fill("Öppningsgrad", target="30")
    kpis.fill("Delningar", target="40")
    kpis.paste("Klickfrekvens", RATES)
    kpis.paste("Kostnad per anmälan", "2026-10-01\t120\n2026-11-01\t95\n")
    kpis.paste("Försäljning, antal", "2026-10-01\t12\n2026-11-01\t12\n")
    return kpis


@pytest.mark.slow
def test_a_journey_in_social_media(facilitator: Facilitator, tmp_path: Path) -> None:
    hands = facilitator
    hands.begin("social-media", "sv")
    blank = " ".join(hands.pdf(tmp_path / "blankett.pdf", "map", handout="form"))
    assert all(name in blank for name in (*PHASES, *ROWS, PAYS_WITH, CHANNELS))

    fill_rows(hands)
    paid = [phase_investment(hands.document, hands.phase(phase)) for phase in PHASES]
    assert [step.level if step is not None else None for step in paid] == list(PAID)
    drawn = [each.figure for each in hands.map.canvas.layout_.drawing().figures()]
    stair = [figure.key.id for figure in drawn if figure.swatch == "stair" and figure.key]
    assert stair == [hands.phase(phase) for phase in PHASES]

    kpis = measure(hands)
    assert {name: (state(kpis.kpi(name)), trend(kpis.kpi(name))) for name in KPIS} == KPIS
    assert [reading.value for reading in kpis.kpi("Öppningsgrad").readings] == [28, 28, 26]
    warnings = {
        phase: [point.code for point in kpi_warnings(hands.document).get(hands.phase(phase), ())]
        for phase in PHASES
    }
    assert warnings == {
        **{phase: [] for phase in PHASES},
        # The method names three; one or two are to be chosen.
        "Kundnöjdhet": ["too_many_kpis"],
    }

    paste_into_tray(hands, f"- {GUIDE}\n- {RAFFLE}\n- {BEST}\n")
    judging = HandsOnIdeas(hands)
    judging.serves(5)
    judging.choose(GUIDE)
    judging.put_on_map()
    judging.choose(RAFFLE)
    judging.serves_none(WHY_NOT)
    assert judging.judged == BEST
    # It comes to where the map has its content.
    assert hands.place_of(GUIDE) == hands.cell("Kundnöjdhet", "Innehåll")
    waiting, undecided, dropped = ideas(hands.document)
    assert [each.card.title for each in waiting] == [BEST]
    assert undecided == waiting
    assert [(each.card.title, each.card.dropped) for each in dropped] == [(RAFFLE, WHY_NOT)]

    hands.save(tmp_path / "resa.cjm")
    a_map, kpi_pages, idea_page = (
        " ".join(hands.pdf(tmp_path / f"{section}.pdf", section)) for section in HANDED_OVER
    )
    written = [title for _, titles in ROWS.values() for title in titles]
    assert all(title in a_map for title in (*written, HELP_DESK, GUIDE))
    assert not any(title in blank for title in written)
    assert all(name in kpi_pages for name in KPIS)
    assert all(title in idea_page for title in (RAFFLE, WHY_NOT, BEST))
    assert GUIDE not in idea_page

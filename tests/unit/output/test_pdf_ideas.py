"""The ideas in a PDF can be read and found as text, in the map's language."""

from cjm_desktop.editing.edits.ideas import drop_ideas
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.storage import templates
from cjm_desktop.words.wording import Wording
from tests.unit.output.maps import made, reader


def test_the_techniques_stand_below_the_stages_they_propose() -> None:
    document = templates.open_template("lifecycle", "sv")
    dropped = ideas(document).waiting[-1]
    document = drop_ideas(document, [dropped.id], "Inte i år & <inte> så").apply(document)
    (page,) = reader(made(document, sections=("ideas",))).pages
    text = " ".join(page.extract_text().split())
    tr = Wording.of("sv")
    waiting = ideas(document).waiting
    for phase in document.phase_ids[:4]:
        name = numbered_phase(document, phase, tr)
        below = text[text.index(f"{name} · 2") :]
        for item in (item for item in waiting if item.card.proposed_phase == phase):
            assert item.card.title in below
    assert numbered_phase(document, document.phase_ids[4], tr) not in text
    assert text.endswith("1 / 1") or "Inte i år & <inte> så" in text
    assert text.index(dropped.card.title) < text.index("Inte i år & <inte> så")

"""Each method's way from its template to the PDF without a mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.insight.gap import ranking
from tests.gui.desk import desk_with_window
from tests.gui.methods.typist import ALT, CTRL, SHIFT, K, Typist


@pytest.fixture
def typist(qtbot: QtBot, qapp: QApplication) -> Iterator[Typist]:
    for desk in desk_with_window(qtbot, qapp):
        yield Typist(desk, qtbot)


@pytest.mark.slow
def test_seven_phases(typist: Typist, tmp_path: Path) -> None:
    typist.begin(1, "Kundresan i sju faser")
    typist.write("Trigger", "Kunden", "Varför ökar klagomålen?")
    typist.find("Telefon, mejl och chatt")
    typist.key(K.Key_L, CTRL)
    typist.key(K.Key_Left, times=6)
    typist.key(K.Key_Return)
    assert len(typist.document.handoffs) == 2
    typist.find("Sökning på webben")
    typist.key(K.Key_F4, SHIFT)
    typist.type("84", K.Key_Escape)
    ranked = [(each.card.title, each.gap) for each in ranking(typist.document)]
    assert ranked == [("Sökning på webben", 4)]
    printed = typist.pdf(tmp_path / "resa.pdf", "Map", "Gap chart")
    assert "Varför ökar klagomålen?" in printed
    assert "potential 8" in printed


def test_workshop(typist: Typist, tmp_path: Path) -> None:
    typist.begin(1, "Workshop")
    typist.key(K.Key_F7)
    typist.go_to("Go to the purpose")
    typist.key(K.Key_Space)
    typist.type("Veta var kunder söker svar", K.Key_Escape)
    assert typist.document.map.purpose == "Veta var kunder söker svar"
    typist.write("Trigger", "Kundens tankesätt", "Klagomålen ökar")
    typist.key(K.Key_Q)
    assert typist.card("Klagomålen ökar").qualification == "qualified"
    typist.write("Trigger", "Vart kunden vänder sig", "Sökning på webben")
    typist.tab("Presence")
    typist.go_to_card("Sökning på webben", K.Key_Down)
    typist.key(K.Key_W, SHIFT)
    card = typist.card("Sökning på webben")
    assert (card.customer_present, card.we_present) == (True, False)
    printed = typist.pdf(tmp_path / "verkstad.pdf", "Map", "Presence")
    assert "Veta var kunder söker svar" in printed
    assert "Sökning på webben" in printed


@pytest.mark.slow
def test_social_media(typist: Typist, tmp_path: Path) -> None:
    typist.begin(1, "Kundresan i sociala medier")
    QApplication.clipboard().setText("- Kom igång på en kvart\n- Vinn en surfplatta\n")
    typist.tab("Ideas")
    typist.key(K.Key_V, CTRL)
    typist.key(K.Key_5)
    typist.go_to_card("Kom igång på en kvart", K.Key_Up)
    typist.key(K.Key_Return)
    assert typist.card("Kom igång på en kvart").phase == typist.phase("Kundnöjdhet")
    typist.tab("KPIs")
    typist.go_to("Klickfrekvens")
    typist.key(K.Key_Return)
    typist.go_to("Target")
    typist.type("2", K.Key_Return)
    typist.go_to("Value")
    typist.type("1.4", K.Key_Return)
    (kpi,) = (each for each in typist.document.kpis.values() if each.name == "Klickfrekvens")
    assert (kpi.target, [each.value for each in kpi.readings]) == (2, [1.4])
    printed = typist.pdf(tmp_path / "resa.pdf", "Map", "KPIs", "Ideas")
    assert all(title in printed for title in ("Kom igång på en kvart", "Vinn en surfplatta"))


@pytest.mark.slow
def test_buying_centre(typist: Typist, tmp_path: Path) -> None:
    typist.begin(2, "Køb")
    typist.key(K.Key_4, ALT)
    typist.go_to("Add persona: Specialist")
    typist.key(K.Key_Space)
    typist.type("Per Produktspecialist", K.Key_Escape)
    assert [each.name for each in typist.document.personas.values()] == ["Per Produktspecialist"]
    typist.go_to("The part each role has in each phase")
    for pressed in (K.Key_Down, K.Key_Right, K.Key_Return, K.Key_Down, K.Key_Return, K.Key_Escape):
        typist.key(pressed)
    specialist = typist.document.lanes[typist.lane("Specialist")]
    assert specialist.influence == {typist.document.phase_ids[1]: ("decides",)}
    typist.write("Købsbeslutning", "Beslutningstager", "Tilbud")
    typist.stand("Oplevelse", "Operatør")
    typist.choose("Friction")
    typist.type("Manualen er på engelsk", K.Key_Escape)
    typist.desk.person.to_save = tmp_path / "rejse.cjm"
    typist.key(K.Key_S, CTRL)
    typist.choose("Start the improved journey")
    typist.go_to("What is taken out")
    typist.key(K.Key_Space)
    typist.go_to("Start the improved journey")
    typist.key(K.Key_Return)
    typist.come_back()
    assert typist.document.map.state == "to_be"
    assert typist.card("Manualen er på engelsk").change == "removed"
    printed = typist.pdf(tmp_path / "rejse.pdf", "Map", "Personas", "Coverage")
    assert "Per Produktspecialist" in printed


@pytest.mark.slow
def test_lifecycle(typist: Typist, tmp_path: Path) -> None:
    typist.begin(0, "Customer lifecycle")
    typist.tab("Ideas")
    typist.key(K.Key_Return)
    title = "Describe the audience as personas"
    assert typist.card(title).phase == typist.phase("Discovery")
    typist.find(title)
    typist.key(K.Key_5, ALT)
    typist.choose_in("Kind", K.Key_Home)
    assert typist.card(title).kind == "touchpoint"
    typist.find(title)
    typist.key(K.Key_F4, SHIFT)
    typist.type("84", K.Key_Escape)
    typist.find(title)
    typist.key(K.Key_5, ALT)
    typist.choose_in("Decision", K.Key_Home, K.Key_Down)
    assert typist.card(title).decision == "start"
    typist.tab("Actions")
    typist.key(K.Key_Down)
    typist.key(K.Key_Space)
    card = typist.card(title)
    assert (card.potential, card.effort, card.progress) == (8, 4, "under_way")
    printed = typist.pdf(tmp_path / "lifecycle.pdf", "KPIs", "Actions", "Ideas")
    assert title in printed

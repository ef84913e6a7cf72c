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
    assert [(each.card.title, each.gap) for each in ranking(typist.document)] == [
        ("Sökning på webben", 4)
    ]
    printed = typist.pdf(tmp_path / "resa.pdf", "Map", "Gap chart")
    assert "Varför ökar klagomålen?" in printed
    assert "Sökning på webben" in printed


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
    assert "Sökning på webben" in printed


def test_social_media(typist: Typist, tmp_path: Path) -> None:
    typist.begin(1, "Kundresan i sociala medier")
    QApplication.clipboard().setText("- Kom igång på en kvart\n- Vinn en surfplatta\n")
    typist.tab("Ideas")
    typist.key(K.Key_V, CTRL)
    typist.key(K.Key_5)
    print(typist.focus, [c for c in typist.document.cards.values() if c.phase is None])
    typist.key(K.Key_Return)
    print(typist.focus, [c for c in typist.document.cards.values() if "Kom ig" in c.title])
    typist.tab("KPIs")
    for i in range(12):
        print(i, typist.focus.__class__.__name__, repr(typist.heard)); typist.key(K.Key_Tab)
    typist.go_to("Klickfrekvens")
    typist.key(K.Key_Return)
    for i in range(12):
        print(i, typist.focus.__class__.__name__, repr(typist.heard)); typist.key(K.Key_Tab)


def test_buying_centre(typist: Typist, tmp_path: Path) -> None:
    typist.begin(2, "Køb")
    typist.key(K.Key_4, ALT)
    typist.go_to("Add persona: Specialist")
    typist.key(K.Key_Space)
    typist.type("Per Produktspecialist", K.Key_Escape)
    assert [each.name for each in typist.document.personas.values()] == ["Per Produktspecialist"]
    typist.go_to("The part each role")
    typist.key(K.Key_Down)
    typist.key(K.Key_Right)
    typist.key(K.Key_Return)
    print(typist.focus, typist.heard)
    typist.key(K.Key_Down)
    typist.key(K.Key_Return)
    print(typist.focus, typist.heard, [ (l.name, l.influence) for l in typist.document.lanes.values()])
    typist.key(K.Key_Escape)
    print(typist.focus, typist.heard)
    typist.write("Købsbeslutning", "Beslutningstager", "Tilbud")
    typist.write("Oplevelse", "Operatør", "Manualen er på engelsk")
    typist.choose("Friction")
    print(typist.card("Manualen er på engelsk").kind, typist.focus, typist.heard)
    typist.choose("Start the improved")
    for i in range(12):
        print(i, typist.focus.__class__.__name__, repr(typist.heard)); typist.key(K.Key_Tab)


def test_lifecycle(typist: Typist, tmp_path: Path) -> None:
    typist.begin(0, "Customer lifecycle")
    typist.tab("Ideas")
    print(typist.focus, typist.heard, typist.desk.session.selected_cards)
    typist.key(K.Key_Down)
    print(typist.focus, typist.heard, typist.desk.session.selected_cards)
    typist.key(K.Key_Return)
    print([c.title for c in typist.document.cards.values() if c.phase is not None])
    typist.tab("Actions")
    for i in range(12):
        print(i, typist.focus.__class__.__name__, repr(typist.heard)); typist.key(K.Key_Tab)

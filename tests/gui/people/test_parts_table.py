"""The table of the parts that roles have: its phases can be read."""

import pytest
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.phases import change_phase
from tests.gui.people.test_people import a_map, open_view


def test_a_phase_is_read_above_the_parts_where_others_have_room(qtbot: QtBot) -> None:
    bench = open_view(qtbot, a_map())
    session, table = bench.session, bench.view.table
    name = "First interest in suppliers"
    bench.view.resize(1000, 600)
    first = session.document.phase_ids[0]
    session.edit("rename_phase", change_phase(session.document, first, name=name))
    widths = [table.columnWidth(each) for each in range(table.columnCount())]
    assert widths[0] > table.fontMetrics().horizontalAdvance(name)
    assert sum(widths) == pytest.approx(table.viewport().width(), abs=len(widths))

"""What holds whatever was done: of the map, of what is drawn of it, and of the way back."""

from collections.abc import Callable

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.layout.card_table import card_rows
from cjm_desktop.storage import codec
from tests.gui.monkey.world import World
from tests.property.same import drawn


def valid(document: Document) -> str:
    """The map keeps its rules, and is read from its file as it was."""
    found = [f"{each.code} at {each.key}" for each in breaches(document)]
    if found:
        return f"the map breaks its rules: {found}"
    return "" if codec.loads(codec.dumps(document)) == document else "its file is another map"


def selection(world: World) -> str:
    """What is selected is there."""
    lost = [key for key in world.session.selection if world.document.get(key) is None]
    return f"selected, but not there: {lost}" if lost else ""


def map_drawn(world: World) -> str:
    """The map on the screen is the one that is laid out from scratch."""
    for canvas in world.window.findChildren(MapCanvas):
        if canvas.layout_.document is not world.document:
            return "the canvas shows another map"
        fresh = canvas._new_layouter()
        fresh.hide(canvas._hiding)
        if drawn(fresh.layout(world.document)) != drawn(canvas.layout_):
            return "the map is drawn otherwise than from scratch"
    return ""


def table_shown(world: World) -> str:
    """The table lists all cards that no filter hides, each where it belongs."""
    for view in world.window.findChildren(TableView):
        if view.isVisible():
            session = world.session
            arranged, hidden = view.table.rows.arranged, session.hidden or frozenset()
            rows = card_rows(world.document, arranged, session.tr_, hidden)
            wanted = [item.id for item in rows if isinstance(item, Placed)]
            if view.table.listed() != wanted:
                listed = view.table.listed()
                return (
                    f"the table, {arranged}, lists {set(listed) - set(wanted)}"
                    f" too much, lacks {set(wanted) - set(listed)}, order {len(listed)}"
                )
    return ""


def tray_shown(world: World) -> str:
    """The tray holds the ideas."""
    for tray in world.window.findChildren(TrayList):
        if tray.isVisible():
            cards = [world.document.cards.get(placed.id) for placed in tray.cards]
            if cards != [placed.card for placed in tray.cards]:
                return "the tray shows other cards"
    return ""


SHOWN: tuple[Callable[[World], str], ...] = (selection, table_shown, tray_shown)


def way_back(world: World) -> str:
    """Undoing all leads to the map that was opened, and doing all again to the present one."""
    session, base = world.session, world.base
    if base is None or session.read_only:
        return ""
    done = len(session.store.steps)
    present = session.store.snapshot().document
    # One more, for the first takes back what is being dragged, if anything is.
    for _ in range(done + 1):
        session.undo()
    if world.document != base:
        return f"{done} steps back do not lead to the map that was opened"
    for _ in range(done):
        session.redo()
    return "" if world.document == present else f"{done} steps do not lead to the same map again"

"""Which phases and lanes the map shows now, to be shown to a room as they are here."""

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.journey.records import PresentedStep
from cjm_desktop.layout.present.steps import card_lanes


def part_seen(canvas: MapCanvas) -> PresentedStep:
    """Give what has its middle on the screen; what is seen wholly is not limited."""
    layout, document = canvas.layout_, canvas.session.document
    area = canvas.projection.area(canvas.viewport().rect())
    columns = [each for each in layout.columns if not each.hidden]
    holding = set(card_lanes(document))
    bands = [each for each in layout.bands if not each.hidden and each.lane in holding]
    phases = [each.phase for each in columns if area.x <= each.x + each.width / 2 <= area.right]
    lanes = [each.lane for each in bands if area.y <= each.y + each.height / 2 <= area.bottom]
    return PresentedStep(
        kind="part",
        phases=tuple(phases) if len(phases) < len(columns) else (),
        lanes=tuple(lanes) if len(lanes) < len(bands) else (),
    )

"""What of the map must be painted again after a change, by comparing two layouts."""

from collections.abc import Iterator

from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Group, PlacedPart, Rect
from cjm_desktop.layout.map.map_layout import Band, MapLayout


def damage(before: MapLayout, after: MapLayout) -> list[Rect] | None:
    """List the areas that differ; None if everything may have moved."""
    if before.columns != after.columns or len(before.bands) != len(after.bands):
        return None
    areas = [*_changed_parts(before.arrows.group, after.arrows.group, 0, 0)]
    for old, new in zip(before.bands, after.bands, strict=True):
        if old.lane != new.lane:
            return None
        if old.y != new.y or old.height != new.height:
            # The edge of a lane is painted a little outside of it, where it was and where it is.
            top = min(old.y, new.y) - theme.GAP
            bottom = max(before.height, after.height)
            areas.append(Rect(0, top, after.width, bottom - top))
            return areas
        if old.body is not new.body:
            areas += _changed_parts(old.body, new.body, 0, new.y)
            # A cell that came to show its first card, or lost its last, shows its plus no more,
            # or again.
            turned = (CellKey(phase, new.lane) for phase in _filled(old) ^ _filled(new))
            areas += [rect for cell in turned if (rect := after.cell_rect(cell)) is not None]
    return areas


def _filled(band: Band) -> set[str]:
    return {phase for phase, cell in band.cells.items() if cell.placed}


def _changed_parts(old: Group, new: Group, x: float, y: float) -> Iterator[Rect]:
    """Go through the areas that differ; of a group that stays in its place, only those within."""
    if old is new:
        return
    gone, come = set(old.parts) - set(new.parts), set(new.parts) - set(old.parts)
    groups = {(part.x, part.y): part.part for part in come if isinstance(part.part, Group)}
    for left, top, part in gone:
        after = groups.pop((left, top), None) if isinstance(part, Group) else None
        if after is not None and isinstance(part, Group):
            come.remove(PlacedPart(left, top, after))
            yield from _changed_parts(part, after, x + left, y + top)
        else:
            yield Rect(x + left, y + top, part.width, part.height)
    for left, top, part in come:
        yield Rect(x + left, y + top, part.width, part.height)

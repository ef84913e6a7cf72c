"""An edited presentation brought up to date: only what came from the map changes.

Slides and shapes are found by the names that we gave them (`storage.slide_stamps`). What somebody
wrote in a shape stays, and so does where somebody put it, how it looks, and all that is not ours;
what was left alone is listed.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation

from cjm_desktop.output.deck.deck_update import DeckUpdate, LeftAlone
from cjm_desktop.output.deck.pptx_template import Master, master_for
from cjm_desktop.output.deck.pptx_writer import add_part, add_slide, rewrite_notes, rewrite_title
from cjm_desktop.output.deck.slide import Arrow, Part, Slide
from cjm_desktop.storage.slide_stamps import Stamped, stamped


def opened(data: bytes) -> Master | None:
    """Open a presentation with its slides; None if it has no layout with a title."""
    return master_for(Presentation(BytesIO(data)))


def update(master: Master, slides: Sequence[Slide]) -> DeckUpdate:
    """Bring a presentation's slides up to date with those of the map as it is now."""
    there = {each.name: each for each in reversed(list(master.presentation.slides)) if each.name}
    added = changed = removed = 0
    left: list[LeftAlone] = []
    behind = 0
    for slide in slides:
        old = there.get(slide.name)
        if old is None:
            add_slide(master, slide)
            behind = _move_last(master.presentation, behind)
            added += 1
            continue
        number = _number(master.presentation, old)
        behind = number
        counts = _Refresh(old, slide, number)
        added, changed = added + counts.added, changed + counts.changed
        removed += counts.removed
        left += counts.left
    left += _gone(master.presentation, {slide.name for slide in slides})
    return DeckUpdate(added, changed, removed, tuple(left))


class _Refresh:
    """One slide brought up to date; counts what that came to."""

    def __init__(self, old: Any, slide: Slide, number: int) -> None:
        self.added = self.changed = self.removed = 0
        self.left: list[LeftAlone] = []
        self._old, self._number = old, number
        self._there = {each.of: each for each in _ours(old)}
        self.changed += rewrite_title(old, slide) + rewrite_notes(old, slide)
        shapes: dict[str, Any] = {}
        arrows = [part for part in slide.parts if isinstance(part, Arrow)]
        self._drop_arrows()
        for part in slide.parts:
            if not isinstance(part, Arrow):
                self._refresh(part, shapes)
        for part in arrows:
            if part.source in shapes and part.target in shapes:
                add_part(old, part, shapes)
        self._drop_gone({part.name for part in slide.parts})

    def _drop_arrows(self) -> None:
        """Take our arrows away: they have no text and are drawn anew between the shapes."""
        for each in list(self._there.values()):
            if each.of.startswith("handoffs:"):
                _drop(each.shape)
                del self._there[each.of]

    def _refresh(self, part: Part, shapes: dict[str, Any]) -> None:
        found = self._there.get(part.name)
        if found is None:
            add_part(self._old, part, shapes)
            self.added += 1
            return
        if found.is_rewritten:
            shapes[part.name] = found.shape
            self.left.append(LeftAlone(self._number, _words(found), "rewritten"))
            return
        name, place = found.shape.name, found.shape._element
        made = add_part(self._old, part, shapes)
        if found.is_moved:
            for side in ("left", "top", "width", "height"):
                setattr(made, side, getattr(found.shape, side))
        self.changed += made.name != name
        if found.is_moved:
            # Where it was first put is what tells that it was moved.
            made.name = f"{made.name.rpartition('.')[0]}.{name.rpartition('.')[2]}"
        place.addprevious(made._element)
        _drop(found.shape)

    def _drop_gone(self, names: set[str]) -> None:
        for of, each in self._there.items():
            if of in names:
                continue
            if each.is_rewritten:
                self.left.append(LeftAlone(self._number, _words(each), "gone_but_rewritten"))
            else:
                _drop(each.shape)
                self.removed += 1


def _ours(slide: Any) -> Iterator[Stamped]:
    for shape in slide.shapes:
        if not shape.is_placeholder and (found := stamped(shape)) is not None:
            yield found


def _words(each: Stamped) -> str:
    shape = each.shape
    text = shape.text_frame.text if shape.has_text_frame else each.of
    return " ".join(text.split()) or each.of


def _drop(shape: Any) -> None:
    shape._element.getparent().remove(shape._element)


def _number(presentation: Any, slide: Any) -> int:
    return int(presentation.slides.index(slide)) + 1


def _move_last(presentation: Any, behind: int) -> int:
    """Put the last slide behind another; gives its number."""
    ids = presentation.slides._sldIdLst  # the library has no public way
    last = ids[-1]
    ids.remove(last)
    ids.insert(behind, last)
    return behind + 1


def _gone(presentation: Any, names: set[str]) -> Iterator[LeftAlone]:
    """List the slides of ours that the map has nothing for any more; they stay."""
    for number, slide in enumerate(presentation.slides, start=1):
        if slide.name and slide.name not in names and any(True for _ in _ours(slide)):
            title = slide.shapes.title
            words = " ".join(title.text_frame.text.split()) if title is not None else slide.name
            yield LeftAlone(number, words, "slide_gone")

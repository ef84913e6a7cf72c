"""What refers to a record that goes forgets it; a picture stays as long as something shows it."""

from collections.abc import Collection, Iterator

from cjm_desktop.editing.edits.loose_references import (
    redirect_former_places,
    rename_loosely,
)
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Card, Map, Persona, Record
from cjm_desktop.journey.references import OPTIONAL, REFERENCES, renamed, without
from cjm_desktop.journey.vocabulary import Kind

PICTURE_FIELDS: dict[Kind, str] = {"map": "logo", "personas": "portrait", "cards": "image"}
"""The field that names an asset, by kind of record."""


def forget(draft: Draft, kind: Kind, gone: Collection[str]) -> None:
    """Take records that go out of the fields that can do without them."""
    for holder, fields in REFERENCES.items():
        for field in (each for each, leads_to in fields.items() if leads_to == kind):
            if field in OPTIONAL:
                _forget_in(draft, holder, field, gone)
    rename_loosely(draft, kind, dict.fromkeys(gone, ()))


def redirect(draft: Draft, kind: Kind, gone: str, kept: str) -> None:
    """Let all that refers to a record that goes refer to the one that it becomes a part of."""
    for holder, fields in REFERENCES.items():
        for field in (each for each, leads_to in fields.items() if leads_to == kind):
            for record_id in draft.document.table(holder):
                key = Key(holder, record_id)
                present = draft.get(key)
                if present is not None and getattr(present, field):
                    new = renamed(present, field, {gone: kept})
                    if new is not present:
                        draft.put(key, new)
    rename_loosely(draft, kind, {gone: (kept,)})
    redirect_former_places(draft, kind, gone, kept)


def _forget_in(draft: Draft, holder: Kind, field: str, gone: Collection[str]) -> None:
    for record_id, record in draft.document.table(holder).items():
        if not getattr(record, field):
            continue
        key = Key(holder, record_id)
        # What goes along has nothing to forget.
        present = draft.get(key)
        if present is not None and (kept := without(present, field, gone)) is not present:
            draft.put(key, kept)


def drop_unused_assets(draft: Draft) -> None:
    """Remove the assets to which this edit takes the last reference."""
    lost = {shown for old in draft.patch.before().values() if (shown := picture_of(old))}
    if lost:
        for asset_id in lost - set(_shown(draft)):
            draft.remove(Key("assets", asset_id))


def picture_of(record: Record | None) -> str | None:
    """Give the id of the asset that a record shows, if any."""
    match record:
        case Map(logo=asset) | Persona(portrait=asset) | Card(image=asset):
            return asset
        case _:
            return None


def _shown(draft: Draft) -> Iterator[str]:
    changed = draft.patch.after()
    for key in _with_pictures(draft.document):
        if key not in changed and (shown := picture_of(draft.document.get(key))):
            yield shown
    for record in changed.values():
        if shown := picture_of(record):
            yield shown


def _with_pictures(document: Document) -> Iterator[Key]:
    yield MAP_KEY
    yield from (Key("personas", each) for each in document.personas)
    for card_id, card in document.cards.items():
        if card.image is not None:
            yield Key("cards", card_id)

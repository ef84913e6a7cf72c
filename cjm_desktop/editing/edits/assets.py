"""Edits of pictures: a card's image, a persona's portrait, the map's logo."""

from collections.abc import Iterable

from cjm_desktop.editing.edits.cards import new_card, put_cards
from cjm_desktop.editing.edits.paste_limits import hold_cards
from cjm_desktop.editing.edits.references import PICTURE_FIELDS, drop_unused_assets
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.vocabulary import CardKind


def set_picture(
    document: Document, keys: Iterable[Key], asset: Asset | None, asset_id: str
) -> Patch:
    """Show a picture on cards, personas or the map (None: take it away).

    An equal one that the document has is used again, otherwise it is added as `asset_id`;
    pictures that nothing shows any longer go.
    """
    draft = Draft(document)
    showing = tuple(keys)
    shown = put_asset(draft, asset, asset_id) if asset is not None and showing else None
    for key in showing:
        draft.change(key, **{PICTURE_FIELDS[key.kind]: shown})
    drop_unused_assets(draft)
    return draft.patch


def add_picture_card(
    document: Document,
    asset: Asset,
    kind: CardKind,
    cell: CellKey,
    index: int | None,
    new_id: IdSource,
) -> Patch:
    """Add a card that shows a picture, called as that is, before the place `index` of a cell.

    TooMuch if the map is full.
    """
    hold_cards(document, 1)
    draft = Draft(document)
    image = put_asset(draft, asset, new_id())
    card = new_card(document, cell, kind=kind, title=asset.name, image=image)
    put_cards(draft, cell, {new_id(): card}, index)
    return draft.patch


def put_asset(draft: Draft, asset: Asset, asset_id: str) -> str:
    """Add a picture unless there is an equal one; gives the id it has in the document."""
    for present_id, present in draft.document.assets.items():
        if (present.media_type, present.data) == (asset.media_type, asset.data):
            return present_id
    draft.put(Key("assets", asset_id), asset)
    return asset_id

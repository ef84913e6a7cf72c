"""However a map's file is damaged: only typed errors, or a whole map with all that was whole."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.rescue import words
from cjm_desktop.storage.rescue.rescue import Rescue, rescue
from cjm_desktop.words.wording import ENGLISH
from tests.damage import damaged, missing, sound, standings
from tests.strategies import documents


def rescued(data: bytes) -> Rescue | None:
    """Save what can be saved, and look at it as whoever opens it will."""
    try:
        saved = rescue(data)
    except LoadError:
        return None
    assert codec.loads(codec.dumps(saved.document)) == saved.document
    for repair in saved.repairs:
        said = words.sentence(repair, ENGLISH, saved.document)
        assert said.isprintable()
        assert len(said) < 600
    return saved


@given(damaged())
def test_a_damaged_file_is_read_whole_or_refused(data: bytes) -> None:
    try:
        codec.loads(data)
    except LoadError:
        return
    assert rescue(data).repairs == []


@given(damaged())
def test_of_a_damaged_file_a_whole_map_is_saved_or_none(data: bytes) -> None:
    rescued(data)


@given(documents(), st.data())
def test_of_a_file_that_was_cut_off_every_whole_record_is_saved(
    document: Document, data: st.DataObject
) -> None:
    whole = codec.dumps(document)
    cut = data.draw(st.integers(0, len(whole)))
    kept = [each.key for each in standings(whole) if each.end <= cut]
    saved = rescued(whole[:cut])
    if saved is None:
        assert not kept
    else:
        assert missing(saved.document, document, sound(document, kept)) == []
        assert saved.losses or cut >= len(whole) - 1


@given(documents(), st.data())
def test_of_a_file_with_a_block_of_nulls_in_a_table_every_other_record_is_saved(
    document: Document, data: st.DataObject
) -> None:
    whole = codec.dumps(document)
    places = standings(whole)
    if not places:
        return
    first = data.draw(st.sampled_from(places))
    alike = [each for each in places if each.key.kind == first.key.kind and each.end >= first.end]
    last = data.draw(st.sampled_from(alike))
    start = data.draw(st.integers(first.start, first.end - 2))
    end = data.draw(st.integers(max(start, last.start) + 1, last.end - 1))
    kept = sound(document, (each.key for each in places if each.end <= start or each.start >= end))
    saved = rescued(whole[:start] + bytes(end - start) + whole[end:])
    if saved is None:
        assert not kept
    else:
        assert missing(saved.document, document, kept) == []
        assert saved.losses

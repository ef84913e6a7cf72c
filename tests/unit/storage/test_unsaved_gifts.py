"""Each map without a file has a round of its own; what a crash left is found by nobody else's."""

from cjm_desktop.storage import room_gifts, unsaved_gifts


def test_two_unsaved_maps_keep_two_rounds() -> None:
    one, other = unsaved_gifts.begin("rounds"), unsaved_gifts.begin("rounds")
    room_gifts.keep(one.path, b"one")
    room_gifts.keep(other.path, b"other")
    assert (room_gifts.kept(one.path), room_gifts.kept(other.path)) == (b"one", b"other")


def test_what_is_worked_at_is_not_taken_up_and_what_was_left_is_taken_up_once() -> None:
    held, left = unsaved_gifts.begin("rounds"), unsaved_gifts.begin("rounds")
    for each in (held, left):
        room_gifts.keep(each.path, b"votes")
    left.release()
    (found,) = list(unsaved_gifts.left("rounds"))
    assert found.path == left.path
    assert list(unsaved_gifts.left("rounds")) == []


def test_the_round_that_all_unsaved_maps_shared_before_is_found() -> None:
    before = room_gifts.folder("rounds") / "unsaved.json"
    room_gifts.keep(before, b"votes")
    room_gifts.keep(room_gifts.folder("rounds") / "0123.json", b"of a map in a file")
    assert [each.path for each in unsaved_gifts.left("rounds")] == [before]


def test_a_place_without_a_round_leaves_nothing_behind() -> None:
    unsaved_gifts.begin("rounds").release()
    assert list(room_gifts.folder("rounds").iterdir()) == []


def test_the_lock_of_a_round_that_ended_with_the_program_is_cleared_away() -> None:
    folder = room_gifts.folder("rounds")
    folder.mkdir(parents=True)
    (folder / "unsaved-gone.lock").touch()
    place = unsaved_gifts.begin("rounds")
    assert list(folder.iterdir()) == [place.path.with_suffix(".lock")]

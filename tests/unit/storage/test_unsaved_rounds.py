"""Each map without a file has a round of its own; what a crash left is found by nobody else's."""

from cjm_desktop.storage import open_rounds, unsaved_rounds


def test_two_unsaved_maps_keep_two_rounds() -> None:
    one, other = unsaved_rounds.begin(), unsaved_rounds.begin()
    open_rounds.keep(one.path, b"one")
    open_rounds.keep(other.path, b"other")
    assert (open_rounds.kept(one.path), open_rounds.kept(other.path)) == (b"one", b"other")


def test_what_is_worked_at_is_not_taken_up_and_what_was_left_is_taken_up_once() -> None:
    held, left = unsaved_rounds.begin(), unsaved_rounds.begin()
    for each in (held, left):
        open_rounds.keep(each.path, b"votes")
    left.release()
    (found,) = list(unsaved_rounds.left())
    assert found.path == left.path
    assert list(unsaved_rounds.left()) == []


def test_the_round_that_all_unsaved_maps_shared_before_is_found() -> None:
    before = open_rounds.folder() / "unsaved.json"
    open_rounds.keep(before, b"votes")
    open_rounds.keep(open_rounds.folder() / "0123.json", b"of a map in a file")
    assert [each.path for each in unsaved_rounds.left()] == [before]


def test_a_place_without_a_round_leaves_nothing_behind() -> None:
    unsaved_rounds.begin().release()
    assert list(open_rounds.folder().iterdir()) == []


def test_the_lock_of_a_round_that_ended_with_the_program_is_cleared_away() -> None:
    folder = open_rounds.folder()
    folder.mkdir(parents=True)
    (folder / "unsaved-gone.lock").touch()
    place = unsaved_rounds.begin()
    assert list(folder.iterdir()) == [place.path.with_suffix(".lock")]

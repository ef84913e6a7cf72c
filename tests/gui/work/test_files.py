"""Nothing is lost between a map and its file, whatever the user answers and the disk does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.settings_file import Fleeting
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Person, map_file


class Office:
    """Files at work, without a window."""

    def __init__(self) -> None:
        self.now = 100.0
        self.person = Person()
        self.session = Session(Document())
        self.settings = Settings()
        self.files = Files(self.session, self.settings, self.person, lambda: self.now)
        self.said: list[str] = []
        self.session.message.connect(self.said.append)

    @property
    def title(self) -> str:
        return self.session.document.map.title

    def done(self, command: Callable[[], bool]) -> bool:
        """Carry out a command that writes, and tell whether it was written."""
        return command() and self.files.finish() and not self.files.saver.trouble

    def rename(self, title: str) -> None:
        self.session.edit("change_map", change_map(self.session.document, title=title))


@pytest.fixture
def office() -> Office:
    return Office()


def title_in(path: Path) -> str:
    return codec.load(path).map.title


def test_a_new_map_from_a_template_is_unsaved_but_not_modified(office: Office) -> None:
    assert office.files.new("buying-centre", "sv")
    assert len(office.session.document.phases) == 7
    assert office.session.document.map.language == "sv"
    assert office.session.path is None
    assert office.files.has_map
    assert not office.files.modified
    assert office.settings.template_language == "sv"


def test_saving_a_new_map_asks_where_and_adds_the_suffix(office: Office, tmp_path: Path) -> None:
    office.files.new("empty", "en")
    office.rename("Käufer: A/B?")
    office.person.to_save = tmp_path / "v1.2 final"
    assert office.done(office.files.save)
    assert office.session.path == tmp_path / "v1.2 final.cjm"
    assert title_in(tmp_path / "v1.2 final.cjm") == "Käufer: A/B?"
    assert not office.files.modified
    assert office.person.suggestion is not None
    assert office.person.suggestion.name == "Käufer A B.cjm"
    assert office.said == ["Saved “v1.2 final.cjm”"]


def test_a_suffix_that_was_added_does_not_replace_a_file_unasked(
    office: Office, tmp_path: Path
) -> None:
    there = map_file(tmp_path, "The other")
    office.files.new("empty", "en")
    office.person.to_save = tmp_path / "journey"
    assert not office.done(office.files.save_as)
    assert office.person.asked[-1] == "replace journey.cjm"
    assert title_in(there) == "The other"
    office.person.about_replacing = True
    assert office.done(office.files.save_as)
    assert title_in(there) != "The other"


def test_opening_remembers_the_file_and_saving_unchanged_keeps_its_bytes(
    office: Office, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    before = path.read_bytes()
    assert office.files.open(path)
    assert office.files.name == "journey.cjm"
    assert office.settings.recent == (path,)
    assert office.settings.folder == tmp_path
    assert office.done(office.files.save)
    assert path.read_bytes() == before


def test_a_broken_file_is_told_with_its_place_and_changes_nothing(
    office: Office, tmp_path: Path
) -> None:
    office.files.open(map_file(tmp_path))
    office.rename("Mine")
    broken = tmp_path / "broken.cjm"
    broken.write_text('{\n  "format": "cjm-desktop/map",\n  "format_version": 1,,\n}')
    assert not office.files.open(broken)
    (sentence,) = office.person.told
    assert sentence.startswith(f"{broken}:3:")
    assert office.title == "Mine"
    assert office.person.asked == []


@pytest.mark.parametrize(
    ("answer", "left", "written"),
    [("cancel", False, "A journey"), ("discard", True, "A journey"), ("save", True, "Mine")],
)
def test_opening_another_map_asks_about_changes(
    office: Office, tmp_path: Path, answer: str, left: bool, written: str
) -> None:
    first, second = map_file(tmp_path), map_file(tmp_path, "Another", "second.cjm")
    office.files.open(first)
    office.rename("Mine")
    office.person.about_unsaved = answer  # type: ignore[assignment]
    assert office.files.open(second) is left
    assert office.title == ("Another" if left else "Mine")
    assert title_in(first) == written
    assert office.person.asked == ["unsaved"]


def test_undoing_back_to_the_saved_map_asks_nothing(office: Office, tmp_path: Path) -> None:
    office.files.open(map_file(tmp_path))
    office.rename("Mine")
    states = [office.files.modified]
    office.session.undo()
    assert [*states, office.files.modified] == [True, False]
    assert office.files.close()
    assert office.person.asked == []
    assert not office.files.has_map


def test_closing_stops_if_the_save_that_was_asked_for_fails(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    path = map_file(folder)
    office.files.open(path)
    office.rename("Mine")
    path.unlink()
    folder.rmdir()
    office.person.about_unsaved = "save"
    assert not office.files.close()
    assert office.files.has_map
    assert office.files.modified
    assert office.title == "Mine"
    (sentence,) = office.person.told
    assert str(path) in sentence


def test_a_file_that_another_program_changed_is_not_replaced_unasked(
    office: Office, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    office.files.open(path)
    office.rename("Mine")
    map_file(tmp_path, "Theirs, longer")
    assert not office.done(office.files.save)
    assert office.person.asked == ["changed"]
    assert title_in(path) == "Theirs, longer"
    assert office.files.modified
    office.person.about_conflict, office.person.to_save = "save_as", tmp_path / "mine.cjm"
    assert office.done(office.files.save)
    assert (title_in(path), title_in(tmp_path / "mine.cjm")) == ("Theirs, longer", "Mine")


def test_replacing_what_another_program_wrote_is_possible(office: Office, tmp_path: Path) -> None:
    path = map_file(tmp_path)
    office.files.open(path)
    office.rename("Mine")
    map_file(tmp_path, "Theirs, longer")
    office.person.about_conflict = "overwrite"
    assert office.done(office.files.save)
    assert title_in(path) == "Mine"
    office.rename("Mine again")
    assert office.done(office.files.save)
    assert office.person.asked == ["changed"]


def test_a_file_that_was_only_touched_or_removed_is_saved_without_a_question(
    office: Office, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    office.files.open(path)
    office.rename("Mine")
    path.touch()
    assert office.done(office.files.save)
    path.unlink()
    office.rename("Mine again")
    assert office.done(office.files.save)
    assert title_in(path) == "Mine again"
    assert office.person.asked == []


def test_revert_goes_back_to_the_file_if_the_user_agrees(office: Office, tmp_path: Path) -> None:
    office.files.open(map_file(tmp_path))
    office.rename("Mine")
    assert not office.files.revert()
    assert office.title == "Mine"
    office.person.about_revert = True
    assert office.files.revert()
    assert office.title == "A journey"
    assert not office.files.modified


def test_the_sample_opens_as_a_new_map(office: Office, tmp_path: Path) -> None:
    before = SAMPLE.read_bytes()
    assert office.files.open_sample(SAMPLE)
    assert office.session.path is None
    assert office.settings.recent == ()
    office.rename("Mine")
    office.person.to_save = tmp_path / "mine.cjm"
    assert office.done(office.files.save)
    assert SAMPLE.read_bytes() == before


def test_a_pdf_opens_by_the_map_in_it_and_is_never_written_to(
    office: Office, tmp_path: Path
) -> None:
    pdf = tmp_path / "journey.pdf"
    PDF.export(codec.load(map_file(tmp_path, "From paper", "other.cjm")), pdf, ExportOptions())
    before = pdf.read_bytes()
    assert office.files.open(pdf)
    assert office.title == "From paper"
    assert office.session.path is None
    assert office.files.modified, "closing asks about it"
    office.rename("Gone on with")
    office.person.to_save = tmp_path / "journey.cjm"
    assert office.done(office.files.save)
    assert office.person.suggestion == tmp_path / "journey.cjm"
    assert title_in(tmp_path / "journey.cjm") == "Gone on with"
    assert pdf.read_bytes() == before


def test_the_age_of_the_saved_file_is_known(office: Office, tmp_path: Path) -> None:
    office.files.open(map_file(tmp_path))
    assert office.files.saver.seconds_since_saved is None
    office.done(office.files.save)
    office.now += 12
    assert office.files.saver.seconds_since_saved == 12


def test_recent_files_are_few_each_once_and_newest_first(office: Office, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.cjm" for n in range(15)]
    for path in [*paths, paths[3]]:
        office.settings.add_recent(path)
    assert office.settings.recent[:2] == (paths[3], paths[14])
    assert len(office.settings.recent) == len(set(office.settings.recent)) == 12
    office.settings.remove_recent(paths[14])
    assert paths[14] not in office.settings.recent


def test_spoilt_settings_count_as_none(office: Office, tmp_path: Path) -> None:
    store = Fleeting()
    for key in ("recent", "sections", "theme", "choices/export", "window/geometry"):
        store.setValue(key, "{[")
    settings = Settings(store)
    assert settings.recent == ()
    assert settings.theme == "system"
    assert settings.view_of(tmp_path / "a.cjm") == {}
    assert settings.choices("export") == {}
    assert settings.blob("geometry").isEmpty()


def test_opening_the_open_file_again_shows_what_was_saved_on_the_way(
    office: Office, tmp_path: Path
) -> None:
    path = map_file(tmp_path, "As it was")
    office.files.open(path)
    office.rename("As it is now")
    office.person.about_unsaved = "save"
    assert office.files.open(path)
    assert office.title == title_in(path) == "As it is now"
    assert not office.files.modified


def test_a_copy_is_saved_beside_and_the_map_stays_what_it_is(
    office: Office, tmp_path: Path
) -> None:
    path = map_file(tmp_path, "As it was")
    office.files.open(path)
    office.rename("As it is now")
    office.person.to_save = tmp_path / "copy.cjm"
    assert office.done(office.files.save_copy)
    assert office.person.suggestion == path.with_name(f"{path.stem} – copy.cjm")
    assert (title_in(path), title_in(tmp_path / "copy.cjm")) == ("As it was", "As it is now")
    assert office.session.path == path
    assert office.files.modified


def test_a_copy_onto_the_open_file_is_a_save(office: Office, tmp_path: Path) -> None:
    path = map_file(tmp_path, "As it was")
    office.files.open(path)
    office.rename("As it is now")
    office.person.to_save = path
    assert office.done(office.files.save_copy)
    assert title_in(path) == "As it is now"
    assert not office.files.modified

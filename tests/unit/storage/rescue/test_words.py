"""Every thing that can be done has its sentence, of one line that is not long."""

from string import Formatter
from typing import get_args

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.storage.rescue import words
from cjm_desktop.storage.rescue.repairs import LOSSES, Log, Repair, RepairCode
from cjm_desktop.words.wording import ENGLISH

VALUES: dict[str, str | int | float] = {
    "line": 3, "last": 5, "n": 2, "limit": 300, "was": "\x1b[31m\n{0}\u202e" + "x" * 500,
    "now": "b", "id": "i", "target": "t", "encoding": "UTF-16", "version": 1,
    "fault": "not_text", "key": "k",
}  # fmt: skip
CODES: tuple[RepairCode, ...] = get_args(RepairCode)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("key", [None, Key("cards", ""), Key("cards", "c1"), Key("map", "map")])
def test_every_code_has_its_sentence(code: RepairCode, key: Key | None) -> None:
    values = {"records": "2 cards", **VALUES}
    said = words.sentence(Repair(code, key, "field", values), ENGLISH)
    assert said.isprintable()
    assert len(said) < 500
    named = [name for _, name, _, _ in Formatter().parse(said) if name is not None]
    assert named == (["0"] if code in ("value_left_out", "value_changed") else [])


def test_only_what_can_be_done_is_a_loss() -> None:
    assert set(CODES) >= LOSSES


def test_a_record_is_called_by_its_title() -> None:
    document = Document(cards={"c1": Card(order="a0", title="<b>Case</b> " + "y" * 100)})
    repair = Repair("reference_cleared", Key("cards", "c1"), "image", {"target": "gone"})
    assert words.sentence(repair, ENGLISH, document) == (
        f"cards/c1 “<b>Case</b> {'y' * 27}…” image: cleared, since gone is not there"
    )
    assert words.sentence(repair, ENGLISH) == "cards/c1 image: cleared, since gone is not there"


def test_how_many_records_of_a_kind_were_lost_is_said() -> None:
    repair = Repair("records_lost", Key("cards", ""), values={"n": 12, "line": 340})
    assert words.sentence(repair, ENGLISH) == "12 cards could not be read (from line 340)"
    assert all(words.records(kind, 1, ENGLISH).startswith("1 ") for kind in KINDS)


def test_what_nobody_would_read_is_only_counted() -> None:
    log = Log()
    for number in range(10_003):
        log.note("member_lost", None, str(number), {"line": number})
    assert log.all_told()[-1] == Repair("more", values={"n": 3})
    assert len(log.all_told()) == 10_001

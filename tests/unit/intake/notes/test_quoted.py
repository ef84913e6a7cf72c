"""A quote is found in notes by its words, also across paragraphs, and never within a word."""

from cjm_desktop.intake.notes.paragraphs import Paragraph
from cjm_desktop.intake.notes.quoted import QuotedNotes

NOTES = (Paragraph("No. Nobody waits."), Paragraph("They call. No"), Paragraph("price."))


def test_every_place_is_found() -> None:
    searched = QuotedNotes(NOTES)
    assert searched.places("No") == ((0, 0, 2), (1, 11, 13))
    assert searched.places("No.") == ((0, 0, 3),)
    assert searched.places("waits.\nThey call. No\nprice") == ((0, 11, 17), (1, 0, 13), (2, 0, 5))
    assert searched.places("wait") == searched.places("gone") == searched.places(" ") == ()
    assert QuotedNotes(()).places("No") == ()

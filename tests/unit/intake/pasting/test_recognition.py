"""What a clipboard holds is told from all that it offers, and cards come of it within limits."""

import pytest

from cjm_desktop.editing.edits.planned_cards import put_plan
from cjm_desktop.intake.pasting.decision import outcome_of
from cjm_desktop.intake.pasting.planning import proposal
from cjm_desktop.intake.pasting.recognition import Content, Offer, recognised
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.journey.values import MAX_TITLE
from tests.maps import numbered, shown, small_map

TABLE = "<table><tr><td>Title</td><td>Phase</td></tr><tr><td>X</td><td>One</td></tr></table>"


@pytest.mark.parametrize(
    ("offer", "content"),
    [
        (Offer(), "nothing"),
        (Offer("A\nB", "<b>A</b>", cards=True, picture=True), "cards"),
        (Offer("A\nB", picture=True), "list"),
        (Offer(html="<img src='x.png'>", picture=True), "picture"),
        (Offer(html=TABLE), "fields"),
        (Offer("TitlePhaseXOne", TABLE, picture=True), "fields"),
        (Offer("A\nB", "<p>A</p><p>B</p>"), "list"),
        (Offer("Title;Phase;Potential\nX;One;8,5"), "fields"),
        (Offer("title,phase\nX,One"), "fields"),
        (Offer('"Title","Phase"\n"X, y","One"'), "fields"),
        (Offer("\tOne\tTwo\nBuyer\tX\t"), "grid"),
        (Offer("One\tTwo\nX\tY"), "grid"),
        (Offer("\tElse\tWhere\nWho\tX\tY"), "grid"),
        (Offer(",Else,Where\nWho,X,Y"), "grid"),
        (Offer("\tElse\t\tWhere\t\nWho\tX\tY\tZ\tW"), "grid"),
        (Offer("X\tY"), "block"),
        (Offer("X;Y\nZ;W"), "block"),
        (Offer("•\tX\n•\tY"), "list"),
        (Offer("1.\tX\n2.\tY"), "list"),
        (Offer('"X\ny"\nZ'), "list"),
        (Offer("X, y\nZ, w"), "list"),
        (Offer("- X"), "text"),
        (Offer("see https://example.org"), "text"),
        (Offer("https://example.org"), "link"),
        (Offer("mailto:per@example.org\n"), "link"),
        (Offer("javascript:alert(1)"), "text"),
        (Offer("https://example.org\nhttps://example.com"), "list"),
        (Offer("```mermaid\njourney\n  A: 3: me\n```"), "journey"),
    ],
    ids=range(28),
)
def test_an_offer_is_what_the_user_means(offer: Offer, content: Content) -> None:
    assert recognised(small_map(), offer, "en").content == content


def ideas(text: str, index: int | None = None) -> tuple[Document, list[str]]:
    """The map once a text is pasted into its tray, and the titles that came."""
    document = small_map()
    found = recognised(document, Offer(text), "en")
    outcome = outcome_of(found.content, "tray")
    plan = proposal(document, found, outcome, "tray", TRAY, numbered()).plan("as_said")
    after = put_plan(document, plan, TRAY, index, lambda _: "idea", numbered()).apply(document)
    ids = [each for each in shown(after)[TRAY].split() if each not in document.cards]
    return after, [after.cards[each].title for each in ids]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("A\tB\nC\t\n", ["A", "B", "C"]),
        ('"Two\nlines"\tOne', ["Two\nlines", "One"]),
        ('"Two\nlines"\nOne', ["Two\nlines", "One"]),
        ("<b>bold</b>\n/etc/passwd\nfile:///x", ["<b>bold</b>", "/etc/passwd", "file:///x"]),
        ("1. One\n2. Two", ["One", "Two"]),
    ],
)
def test_each_line_and_cell_is_an_idea(text: str, titles: list[str]) -> None:
    assert ideas(text)[1] == titles


def test_ideas_come_where_they_are_wanted() -> None:
    after, _ = ideas("One\nTwo", 1)
    assert shown(after)[TRAY] == "t1 n1 n2 t2"


def test_a_long_line_goes_on_in_the_notes() -> None:
    after, (title, _) = ideas("word " * 100 + "\nnext")
    assert len(title) <= MAX_TITLE
    assert f"{title} {after.cards['n1'].notes}" == ("word " * 100).strip()

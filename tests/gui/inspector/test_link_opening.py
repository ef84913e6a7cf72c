"""A link is opened only on the web or as a mail, and only when the user has seen it whole."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.link_opening import address_of
from cjm_desktop.desktop.inspector.links import LinksField
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Person

# The first letter is Cyrillic.
HOMOGRAPH = "https://\N{CYRILLIC SMALL LETTER A}pple.com/login"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def field(qtbot: QtBot, person: Person) -> LinksField:
    made = LinksField(ENGLISH, person)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("link", "to", "whole"),
    [
        ("https://example.org/a?b=c&d", "example.org", "https://example.org/a?b=c&d"),
        ("HTTP://example.org", "example.org", "http://example.org"),
        (HOMOGRAPH, "xn--pple-43d.com", "https://xn--pple-43d.com/login"),
        ("https://bank.example@evil.example/", "evil.example",
         "https://bank.example@evil.example/"),
        ("https://a.example/\N{RIGHT-TO-LEFT OVERRIDE}gnp", "a.example",
         "https://a.example/%E2%80%AEgnp"),
        ("mailto:eva@example.org?subject=a", "eva@example.org",
         "mailto:eva@example.org?subject=a"),
    ],
)  # fmt: skip
def test_an_address_is_told_whole_and_in_plain_letters(link: str, to: str, whole: str) -> None:
    address = address_of(link)
    assert address is not None
    assert address == (to, whole)
    assert all(" " < letter <= "~" for letter in address.to + address.whole)


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/hostname",
        "javascript:alert(1)",
        "smb://server/share",
        "vscode:x",
        "/etc/hostname",
        "http:///etc/hostname",
        "https://",
        "https://good.example\\@evil.example",
        "https://a%2fb.example",
        "https://exa\N{RIGHT-TO-LEFT OVERRIDE}mple.org",
        "https://evil.example:999999/",
        "mailto:",
        "mailto://host/a",
        "",
    ],
)
def test_other_addresses_are_none(link: str) -> None:
    assert address_of(link) is None


def test_it_is_opened_only_if_the_user_agrees(
    field: LinksField, person: Person, opened: list[str]
) -> None:
    field.show_value((HOMOGRAPH,))
    field.rows[0].open.click()
    shown = "open https://xn--pple-43d.com/login at xn--pple-43d.com"
    assert (person.asked, opened) == ([shown], [])
    person.about_link = True
    field.rows[0].open.click()
    assert [QUrl(each).host() for each in opened] == [QUrl(HOMOGRAPH).host()]


def test_what_leads_nowhere_is_said_to_and_not_asked_about(
    field: LinksField, person: Person, opened: list[str], qtbot: QtBot
) -> None:
    person.about_link = True
    field.show_value(("http:///etc/hostname",))
    with qtbot.waitSignal(field.remark) as said:
        field.rows[0].open.click()
    assert said.args == ["This is no address that could be opened."]
    assert (person.asked, opened) == ([], [])


def test_showing_a_link_opens_nothing(field: LinksField, person: Person, opened: list[str]) -> None:
    field.show_value(("https://example.org", "mailto:eva@example.org"))
    assert (person.asked, opened) == ([], [])

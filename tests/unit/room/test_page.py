"""The page: small, whole, in four languages, and bound to what its policy names."""

import gzip
import hashlib
import json
import re
from base64 import b64encode
from html import unescape

import pytest

from cjm_desktop.paths import resource
from cjm_desktop.room.page import SCRIPTS, page, wanted_language
from cjm_desktop.room.page_words import PAGE_WORDS, page_words
from cjm_desktop.words.codes import CARD_KINDS
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

HOSTS = ("192.168.1.5:8765",)
MOST_BYTES = 60_000
MOST_PACKED = 15_000
"""What comes over 400 kbit/s in 0.3 s, which leaves a slow link's answers the rest of a second."""

SCRIPT = "".join(resource("room", name).read_text(encoding="utf-8") for name in SCRIPTS)


def between(html: str, tag: str) -> str:
    found = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_small_and_in_its_language(language: str) -> None:
    made = page(language, HOSTS)
    html = made.plain.decode()
    assert len(made.plain) < MOST_BYTES
    assert len(made.packed) < MOST_PACKED
    assert gzip.decompress(made.packed) == made.plain
    assert f'<html lang="{language}">' in html
    words = html.partition('id="words">')[2].partition("</script>")[0]
    assert json.loads(words) == page_words(Wording.of(language))
    assert "http" not in html.replace("http-equiv", "")


@pytest.mark.parametrize("tag", ["script", "style"])
def test_its_policy_allows_just_what_it_holds(tag: str) -> None:
    made = page("en", HOSTS)
    held = between(made.plain.decode(), tag)
    digest = b64encode(hashlib.sha256(held.encode()).digest()).decode()
    assert f"{tag}-src 'sha256-{digest}'" in made.policy
    assert "connect-src 'self' ws://192.168.1.5:8765;" in made.policy
    html = made.plain.decode()
    assert not re.search(r" on\w+=| style=|javascript:", html)
    assert "innerHTML" not in SCRIPT
    assert "eval" not in SCRIPT


def test_each_sentence_is_asked_for_and_each_that_is_asked_for_is_there() -> None:
    html = resource("room", "page.html").read_text(encoding="utf-8")
    asked = set(re.findall(r"\$(\w+)", html)) - {"language", "style", "script", "words"}
    asked |= set(re.findall(r'say\("(\w+)"', SCRIPT))
    assert asked <= PAGE_WORDS.keys()
    # Made of a part that comes from the room, or of one that stands in a table of the page.
    parts = {name for name in PAGE_WORDS if name.startswith(("outside_", "refused_"))}
    states = {"waiting", "received", "taken", "set_aside", "ended", "kicked", "elsewhere"}
    fields = {"potential", "effort", "scores", "dots"}
    assert asked | parts | states | fields == set(PAGE_WORDS)
    assert {f"kind_{kind}" for kind in CARD_KINDS} <= page_words(Wording.of("en")).keys()


def test_a_sentence_cannot_end_the_script_or_a_label(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = {**page_words(Wording.of("en")), "text": "</script><b>&", "page": "$page"}
    monkeypatch.setattr("cjm_desktop.room.page.page_words", lambda _: hostile)
    html = page("en", ("hostile",)).plain.decode()
    assert "</script><b>" not in html
    assert unescape(html).count("</script><b>&") == 1
    assert html.count("</script>") == 2


ACCEPTED = [
    ("sv-SE,sv;q=0.9,en;q=0.8", "sv"), ("de,fr;q=0.9", "da"), ("", "da"), ("*", "da"),
    ("no", "nb"), ("nn-NO,en", "nb"), ("en;q=0.5,da;q=0.7", "da"), ("de, en-GB;q=0.3", "en"),
    ("sv;q=0, en", "en"), ("sv;q=x, nb;q=1", "nb"), ("sv;q=nan,en;q=0.1", "en"), (";;,,=", "da"),
]  # fmt: skip


@pytest.mark.parametrize(("accepted", "language"), ACCEPTED)
def test_the_language_is_the_phones_or_else_the_maps(accepted: str, language: str) -> None:
    assert wanted_language(accepted, "da") == language

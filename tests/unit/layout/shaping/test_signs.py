"""What a reader takes for one sign is never taken apart."""

import pytest

from cjm_desktop.layout.shaping.signs import is_emoji, needed_letters, signs


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in signs(text)]


@pytest.mark.parametrize(
    "sign",
    [
        "x\u0302", "\U0001f469\u200d\U0001f3ed", "\U0001f468\U0001f3fd\u200d\U0001f527",
        "\U0001f1f8\U0001f1ea", "\U0001f44d\U0001f3fd", "1\ufe0f\u20e3", "\u26a0\ufe0f",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    ],
)  # fmt: skip
def test_a_sign_of_several_letters_is_one(sign: str) -> None:
    assert cut(f"a{sign}b{sign}{sign}") == ["a", sign, "b", sign, sign]


def test_flags_are_pairs_of_letters() -> None:
    sweden, denmark = "\U0001f1f8\U0001f1ea", "\U0001f1e9\U0001f1f0"
    assert cut(sweden + denmark + "\U0001f1f8") == [sweden, denmark, "\U0001f1f8"]


def test_letters_of_other_scripts_are_not_joined_by_a_joiner() -> None:
    assert cut("ab\u200dc") == ["a", "b\u200d", "c"]


@pytest.mark.parametrize("sign", ["\U0001f60d", "\u2705", "\u26a0\ufe0f", "1\ufe0f\u20e3"])
def test_what_is_shown_as_an_emoji(sign: str) -> None:
    assert is_emoji(sign)


@pytest.mark.parametrize("sign", ["a", "1", "\u2713", "\u26a0", "\u2705\ufe0e", "\u2192"])
def test_what_is_not(sign: str) -> None:
    assert not is_emoji(sign)


def test_what_only_says_how_to_draw_needs_no_font() -> None:
    assert needed_letters("\u26a0\ufe0f") == "\u26a0"
    assert needed_letters("\u200b\u00ad\u200f") == ""

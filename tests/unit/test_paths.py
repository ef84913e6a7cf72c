"""Shipped files are found in a checkout and in an installed package; the user's where told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_desktop import paths


def test_resources_of_a_checkout_are_found() -> None:
    assert paths.resource("fonts", "Inter-Regular.ttf").is_file()


def test_icons_of_a_checkout_are_found() -> None:
    assert paths.icon("lucide", "star.svg").is_file()


@pytest.fixture
def asked_anew() -> Iterator[None]:
    """Forget where shipped files are: the program asks once."""
    paths._shipped.cache_clear()
    yield
    paths._shipped.cache_clear()


@pytest.mark.usefixtures("asked_anew")
def test_an_installed_package_carries_its_resources_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "cjm_desktop"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("fonts") == package / "resources" / "fonts"
    assert paths.guide("en") == tmp_path / "site-packages" / "docs" / "guide" / "en"
    (package / "resources" / "guide").mkdir()
    assert paths.guide("en") == package / "resources" / "guide" / "en"
    assert paths.icon("lucide") == tmp_path / "site-packages" / "icons" / "lucide"


@pytest.mark.parametrize("folder", ["user_data", "user_config", "user_cache"])
def test_user_folders_are_the_redirected_ones_and_only_named(
    folder: str, user_folder: Path
) -> None:
    found: Path = getattr(paths, folder)()
    assert not found.exists()
    assert found.name == "cjm-desktop"
    assert user_folder in found.parents

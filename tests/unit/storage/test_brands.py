"""Brand kits are read as exactly as maps are, and what is wrong with one is said by its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.journey.brand import Brand
from cjm_desktop.storage.brands import keep_brand, load_brand, own_brands
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.explain import sentence
from cjm_desktop.words.wording import ENGLISH

HEAD = {"format": "cjm-desktop/brand", "format_version": 1}


def written(folder: Path, **values: Any) -> Path:
    path = folder / "acme.cjm-brand"
    path.write_text(json.dumps({**HEAD, **values}), encoding="utf-8")
    return path


def test_a_kit_is_read_whole(tmp_path: Path) -> None:
    path = written(tmp_path, name="Acme", header="#112233", roles=["#AA0000"], footer="Acme AB")
    brand = load_brand(path)
    assert (brand.name, brand.header, brand.footer) == ("Acme", "#112233", "Acme AB")
    assert brand.roles == ("#AA0000",)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"header": "blue"}, "header: "),
        ({"colour": "#112233"}, "colour: "),
        ({"format_version": 2}, "made by a newer CJM Desktop"),
        ({"format": "cjm-desktop/map"}, "format: "),
        ({"footer": "x" * 301}, "footer: "),
        ({"logo": {"media_type": "image/svg+xml", "data": ""}}, "logo.media_type: "),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, values: dict[str, Any], said: str) -> None:
    with pytest.raises(LoadError) as caught:
        load_brand(written(tmp_path, **values))
    assert f"acme.cjm-brand: {said}" in sentence(caught.value, ENGLISH)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"format": "\xff"}', b'{"a": 1, "a": 2}'])
def test_no_bytes_but_a_kit_are_taken(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "acme.cjm-brand"
    path.write_bytes(data)
    with pytest.raises(LoadError):
        load_brand(path)


def test_kits_are_kept_beside_the_templates(tmp_path: Path) -> None:
    assert own_brands() == ()
    kept = keep_brand(written(tmp_path, name="Acme"))
    assert kept.path.parent.name == "templates"
    assert [(each.name, each.brand) for each in own_brands()] == [("Acme", Brand.read(
        kept.path.read_bytes()))]  # fmt: skip
    (kept.path.parent / "broken.cjm-brand").write_text("{")
    assert len(own_brands()) == 1

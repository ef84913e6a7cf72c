"""What `make` installs is locked to the letter, and an environment that differs is noticed."""

import importlib.util
import re
import tomllib
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[3]
LOCK = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENTRY = re.compile(r"^(\w.*?) \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = (("posix", "linux"), ("posix", "darwin"), ("nt", "win32"))


@pytest.fixture(scope="module")
def environment() -> ModuleType:
    """Return the script that compares an environment with the lock."""
    spec = importlib.util.spec_from_file_location(
        "environment", ROOT / "packaging" / "environment.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def entries() -> list[Requirement]:
    return [Requirement(found[1]) for found in ENTRY.finditer(LOCK)]


def declared() -> list[Requirement]:
    """Give each requirement of pyproject.toml: of the program, its tests, tools and build."""
    project = PROJECT["project"]
    lists = [
        project["dependencies"],
        *project["optional-dependencies"].values(),
        PROJECT["build-system"]["requires"],
    ]
    requirements = [Requirement(text) for texts in lists for text in texts]
    return [found for found in requirements if found.name != project["name"]]


def surroundings() -> list[dict[str, str]]:
    return [
        {
            "python_version": python,
            "python_full_version": f"{python}.0",
            "os_name": system,
            "sys_platform": platform,
            "platform_python_implementation": "CPython",
        }
        for python in PYTHONS
        for system, platform in PLATFORMS
    ]


def holds(requirement: Requirement, where: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(where)


def test_every_line_of_the_lock_names_one_version_with_hashes() -> None:
    names = [line for line in LOCK.splitlines() if line[:1].isalnum()]
    assert len(names) == len(entries()) > 40
    assert all([pin.operator for pin in entry.specifier] == ["=="] for entry in entries())


@pytest.mark.parametrize("where", surroundings(), ids=lambda w: "-".join(list(w.values())[:4]))
def test_lock_satisfies_all_that_is_declared(where: dict[str, str]) -> None:
    locked = {
        canonicalize_name(entry.name): next(iter(entry.specifier)).version
        for entry in entries()
        if holds(entry, where)
    }
    wanted = [requirement for requirement in declared() if holds(requirement, where)]
    assert len(wanted) > 15
    unmet = [
        str(requirement)
        for requirement in wanted
        if locked.get(canonicalize_name(requirement.name), "none") not in requirement.specifier
    ]
    assert not unmet, "run `make update`"


def test_a_lock_changed_by_hand_is_noticed(environment: ModuleType) -> None:
    wanted, present = environment.locked(LOCK), environment.installed()
    changed = LOCK.replace(f"\nbabel=={wanted['babel']} ", "\nbabel==2.16.0 ")
    added = f"{LOCK}six==1.17.0 \\\n    --hash=sha256:{'0' * 64}\n"
    removed = re.sub(r"^babel==.*\n", "", LOCK, flags=re.MULTILINE)
    said = {text: environment.differences(environment.locked(text), present) for text in
            (changed, added, removed)}  # fmt: skip
    assert f"babel 2.16.0 is locked, {version('babel')} is installed" in said[changed]
    assert "six 1.17.0 is locked, none is installed" in said[added]
    assert "babel is not in the lock" in said[removed]


def test_an_environment_as_locked_has_no_differences(environment: ModuleType) -> None:
    wanted = environment.locked(LOCK)
    assert environment.differences(wanted, {**wanted, "pip": "1", "cjm-desktop": "0"}) == []

"""The files that a host or a hook of git would run can be read and agree with the project."""

import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def read(path: Path) -> dict[Any, Any]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def jobs(path: Path) -> list[dict[str, Any]]:
    return list(read(path)["jobs"].values())


def commands(path: Path) -> list[list[str]]:
    """Give the words of each line that a workflow runs."""
    lines = [
        line
        for job in jobs(path)
        for step in job["steps"]
        for line in step.get("run", "").splitlines()
    ]
    return [shlex.split(line) for line in lines]


def triggers(path: Path) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true.
    found = read(path)[True]
    assert isinstance(found, dict)
    return found


def make_targets() -> set[str]:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    return {line.partition(":")[0] for line in lines if line[:1].isalpha() and ":" in line}


def test_there_are_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["newest.yml", "test.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_name_targets_and_files_that_exist(path: Path) -> None:
    found = commands(path)
    assert found
    for words in found:
        if words[0] == "make":
            assert set(words[1:]) <= make_targets()
        for word in words:
            if word.startswith("packaging/"):
                assert (ROOT / word).is_file()


def test_tests_run_on_every_python_and_system() -> None:
    (matrix,) = (job["strategy"]["matrix"] for job in jobs(ROOT / ".github/workflows/test.yml"))
    assert matrix["python"] == PYTHONS
    assert {system.partition("-")[0] for system in matrix["system"]} == {
        "ubuntu",
        "windows",
        "macos",
    }
    declared = [text for text in PROJECT["project"]["classifiers"] if ":: 3." in text]
    assert declared == [f"Programming Language :: Python :: {python}" for python in PYTHONS]


def test_the_newest_versions_are_tried_every_week() -> None:
    (schedule,) = triggers(ROOT / ".github/workflows/newest.yml")["schedule"]
    minute, hour, day, month, weekday = schedule["cron"].split()
    assert minute.isdigit()
    assert hour.isdigit()
    assert (day, month) == ("*", "*")
    assert weekday.isdigit()
    assert ["make", "test-newest"] in commands(ROOT / ".github/workflows/newest.yml")


def test_hooks_run_what_the_lock_installed() -> None:
    hooks = [
        hook for repo in read(ROOT / ".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]
    ]
    assert [hook["id"] for hook in hooks] == ["ruff-check", "ruff-format", "lint-imports", "mypy"]
    assert all(hook["language"] == "system" for hook in hooks)
    assert all(hook["entry"].startswith(".venv/bin/") for hook in hooks)

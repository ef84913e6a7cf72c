"""The house stays as it was drawn: floors, toolkits in their rooms, files of a readable size."""

import ast
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import grimp

import cjm_desktop

ROOT = Path(__file__).resolve().parent.parent

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(cjm_desktop.__path__, "cjm_desktop.")
)

# A library may be imported only by the modules whose name starts so; an empty tuple means by none.
ROOMS: dict[str, tuple[str, ...]] = {
    "PySide6": ("cjm_desktop.desktop",),
    "shiboken6": ("cjm_desktop.desktop",),
    "reportlab": ("cjm_desktop.output.pdf",),
    "pypdfium2": ("cjm_desktop.output.png",),
    "pptx": ("cjm_desktop.output.deck.pptx", "cjm_desktop.intake.importing.slides"),
    "yaml": ("cjm_desktop.intake.importing.yaml_files",),
    "markdown_it": ("cjm_desktop.intake.importing.lists",),
    "pypdf": ("cjm_desktop.intake.importing.maps",),
    "xlsxwriter": ("cjm_desktop.output.xlsx",),
    "openpyxl": ("cjm_desktop.intake.importing.workbook",),
    "defusedxml": ("cjm_desktop.intake.importing",),
    "fontTools": ("cjm_desktop.output.svg_fonts",),
    "PIL": (
        "cjm_desktop.layout.front.logo_ground",
        "cjm_desktop.output.pdf_images",
        "cjm_desktop.intake.importing.pictures",
    ),
    "uharfbuzz": ("cjm_desktop.layout.shaping", "cjm_desktop.storage.font_files"),
    "bidi": ("cjm_desktop.layout.shaping",),
    "pyphen": ("cjm_desktop.layout.hyphenation",),
    "fractional_indexing": ("cjm_desktop.journey.order",),
    "platformdirs": ("cjm_desktop.paths",),
    "rapidfuzz": (
        "cjm_desktop.insight.comparing",
        "cjm_desktop.insight.likeness",
        "cjm_desktop.intake.importing.matching",
        "cjm_desktop.desktop.command_palette.ranking",
    ),
    "pydantic": ("cjm_desktop.storage.published", "cjm_desktop.storage.history_file"),
    "babel": (
        "cjm_desktop.words.numbers",
        "cjm_desktop.words.days",
        "cjm_desktop.intake.days",
    ),
    "starlette": ("cjm_desktop.room",),
    "uvicorn": ("cjm_desktop.room",),
    "websockets": ("cjm_desktop.room",),
    "segno": ("cjm_desktop.room.scan_code",),
    "ifaddr": ("cjm_desktop.room.address",),
    "gettext": ("cjm_desktop.words.wording", "cjm_desktop.commands.parser_words"),
}

# Libraries that cost the window's start too much: they wait until something asks for them.
LATE = ("babel", "reportlab", "pypdfium2", "fontTools", "xlsxwriter", "openpyxl", "pptx",
        "rapidfuzz", "uharfbuzz", "bidi", "pyphen", "starlette", "uvicorn", "websockets", "segno",
        "ifaddr", "asyncio", "yaml", "markdown_it", "pypdf", "PIL")  # fmt: skip

# Questions to the file system that raise where a path does not answer. `storage` asks them, and
# whoever looks only for shipped files or for a file that was named on the command line.
QUESTIONS = {
    "absolute", "cwd", "exists", "expanduser", "glob", "home", "is_dir", "is_file", "is_symlink",
    "iterdir", "lstat", "mkdir", "resolve", "rglob", "rmdir", "samefile", "stat", "touch", "unlink",
}  # fmt: skip
SYSTEM_QUESTIONS = {"access", "getcwd", "listdir", "lstat", "makedirs", "scandir", "stat"}
MAY_ASK = ("storage/", "commands/", "paths.py", "words/wording.py")
# Methods that are called so and ask nothing of the disk.
OTHERS = {"theme.resolve"}

# Files above 400 lines, each with the reason why it is not two.
LONG_FILES = {
    "tests/gui/look/exhibits.py": "One table: the way to every window, page, dialog and menu."
}
MOST_LINES = 400


def modules_loaded_by(modules: list[str]) -> set[str]:
    """Return the top-level packages that a fresh process holds after importing the modules."""
    program = (
        "import importlib, json, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_libraries_stay_in_their_rooms() -> None:
    graph = grimp.build_graph("cjm_desktop", include_external_packages=True, cache_dir=None)
    strays = [
        f"{importer} imports {library}"
        for library, rooms in ROOMS.items()
        if library in graph.modules
        for importer in graph.find_modules_that_directly_import(library)
        if not importer.startswith(rooms)
    ]
    assert not strays


def test_everything_but_the_window_runs_without_the_toolkit() -> None:
    loaded = modules_loaded_by([m for m in MODULES if not m.startswith("cjm_desktop.desktop")])
    assert "cjm_desktop" in loaded
    assert not loaded & {"PySide6", "shiboken6"}


def test_the_window_starts_without_what_can_wait() -> None:
    away = ("cjm_desktop.output", "cjm_desktop.layout.shaping", "cjm_desktop.room",
            "cjm_desktop.intake.importing")  # fmt: skip
    loaded = modules_loaded_by([m for m in MODULES if not m.startswith(away)])
    assert "cjm_desktop" in loaded
    assert not loaded & set(LATE)


def test_the_window_starts_without_openssl() -> None:
    assert "_hashlib" not in modules_loaded_by(["cjm_desktop.desktop.window.main_window"])


def test_files_are_short_or_have_a_reason() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("cjm_desktop", "tests", "benchmarks", "packaging")
        for path in (ROOT / folder).rglob("*.py")
    }
    long_files = {name for name, lines in lengths.items() if lines > MOST_LINES}
    assert long_files == set(LONG_FILES)
    assert all(reason.strip() for reason in LONG_FILES.values())


def test_imports_are_pythons_own_once_the_toolkit_is_there() -> None:
    """Guards `desktop/binding.py`: PySide6's replacement would read every module's source."""
    program = (
        "import builtins\n"
        "own = builtins.__import__\n"
        "import cjm_desktop.desktop\n"
        "assert builtins.__import__ is own\n"
        "import cjm_desktop.desktop.window.app\n"
        "assert builtins.__import__ is own\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_the_binding_knows_of_signatures_is_read_when_asked() -> None:
    program = (
        "import linecache, sys\n"
        "import cjm_desktop.desktop.window.app\n"
        "assert not linecache.cache, list(linecache.cache)\n"
        "package = 'shibokensupport.signature.'\n"
        "read = {name.removeprefix(package) for name in sys.modules if name.startswith(package) "
        "and hasattr(sys.modules[name], '__file__')}\n"
        "assert read == {'loader', 'mapping', 'importhandler', 'lib', 'lib.tool'}, read\n"
        "from PySide6.QtCore import QPoint\n"
        "try: QPoint('a')\n"
        "except TypeError as error: assert 'xpos: int' in str(error), error\n"
        "else: raise AssertionError\n"
        "from PySide6.support.signature.lib import enum_sig, pyi_generator\n"
        "assert issubclass(pyi_generator.Formatter, enum_sig.BaseFormatter)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr


def asks_the_disk(call: ast.Call) -> bool:
    """Tell whether a call is one of pathlib's questions, or one of the system's."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="os"), attr=name):
            return name in SYSTEM_QUESTIONS
        case ast.Attribute(value=ast.Attribute(value=ast.Name(id="os"), attr="path"), attr=_):
            return True
        case ast.Attribute(value=ast.Name(id="outside"), attr=_):
            return False
        case ast.Attribute(attr=name):
            return name in QUESTIONS and ast.unparse(call.func) not in OTHERS
        case _:
            return False


def test_paths_outside_the_program_are_asked_in_one_place() -> None:
    package = ROOT / "cjm_desktop"
    strays = [
        f"{path.relative_to(package)}:{node.lineno} {ast.unparse(node.func)}"
        for path in sorted(package.rglob("*.py"))
        if not str(path.relative_to(package)).startswith(MAY_ASK)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and asks_the_disk(node)
    ]
    assert not strays, "ask storage.outside, which always answers"

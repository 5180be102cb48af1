"""Style that a machine can check: sizes, names, first lines, and nothing that names this workplace."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeGuard

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("assistant", "tools", "models", "tests")
VAGUE_NAMES = {
    "utils", "util", "helpers", "helper", "manager", "common", "misc", "base", "core", "service",
}  # fmt: skip
LINES_MAX = 320
# A list of tables, of layouts or of factors is one thing however long it grows; and compiled code is cached
# by the text of its own file alone, so that a kernel does not call another file's.
LISTS = {
    "models/tables.py", "models/risk/payments/windows.py", "models/risk/payments/register.py",
    "tests/documents/test_layouts.py",
}  # fmt: skip
FUNCTION_LINES_MAX = 70
# Drawings of documents are lists too: how long they are says nothing about the program.
DRAWINGS = ("layouts_open", "layouts_apart")


class File(NamedTuple):
    """What these tests look at in a file."""

    path: Path
    name: str
    """From the root."""
    lines: int
    says_what_for: bool
    functions: dict[str, int]
    """How many lines each has, by its name and place."""
    models: list[int]
    """The lines in which something is called `model`."""


@cache
def _files() -> list[File]:
    """Read and parsed once: it takes three seconds."""
    return [_looked_at(path) for folder in OURS for path in sorted((ROOT / folder).rglob("*.py"))]


def _looked_at(path: Path) -> File:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    functions, models = {}, []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            functions[f"{node.name}:{node.lineno}"] = (node.end_lineno or node.lineno) - node.lineno + 1
        elif _is_called_model(node):
            models.append(node.lineno)
    says = not source.strip() or bool(ast.get_docstring(tree))
    return File(path, str(path.relative_to(ROOT)), len(source.splitlines()), says, functions, models)


def _is_called_model(node: ast.AST) -> TypeGuard[ast.Name | ast.arg]:
    if isinstance(node, ast.arg):
        return node.arg == "model"
    return isinstance(node, ast.Name) and node.id == "model" and isinstance(node.ctx, ast.Store)


def test_every_file_is_tidy() -> None:
    found = [f"{file.name}: {fault}" for file in _files() for fault in _faults(file)]

    assert found == []


def _faults(file: File) -> Iterator[str]:
    if file.path.stem in VAGUE_NAMES:
        yield "name the file after what it does"
    if file.name not in LISTS and file.lines > LINES_MAX:
        yield "one file, one idea"
    if not file.says_what_for:
        yield "say in the first line what this file is for"
    for function, length in file.functions.items():
        if length > FUNCTION_LINES_MAX:
            yield f"{function} does not fit on a screen"


def test_most_functions_are_short_and_the_median_file_is() -> None:
    lengths = sorted(length for file in _files() for length in file.functions.values())
    lines = sorted(file.lines for file in _files() if file.path.parent.name not in DRAWINGS)

    assert lengths[int(len(lengths) * 0.95)] <= 40
    assert lines[len(lines) // 2] < 100


def test_the_bare_word_model_is_no_name() -> None:
    ours = [file for file in _files() if not file.name.startswith("tests/")]
    found = [f"{file.name}:{line}" for file in ours for line in file.models]

    assert found == [], "say risk_model, chat_model or what it is"


def test_pins_carry_hashes_and_no_addresses() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "--index-url" not in text


def test_nothing_committed_names_a_path_of_the_machine_it_was_written_on() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this is not a git checkout")
    home = "/" + "root/"
    found = [
        name
        for name in listed.stdout.split("\0")
        if name.endswith((".py", ".md", ".toml", ".html", ".js", ".css", ".lock"))
        and (ROOT / name).is_file()
        and (home in (text := (ROOT / name).read_text(encoding="utf-8")) or "/" + "work/" in text)
    ]

    assert found == []

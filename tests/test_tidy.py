"""Style that a machine can check: sizes, names, first lines, and nothing that names this workplace."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

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


def _python_files() -> list[Path]:
    return sorted(path for folder in OURS for path in (ROOT / folder).rglob("*.py"))


def test_every_file_is_tidy() -> None:
    found = [f"{path.relative_to(ROOT)}: {fault}" for path in _python_files() for fault in _faults(path)]

    assert found == []


def _faults(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    if path.stem in VAGUE_NAMES:
        yield "name the file after what it does"
    if str(path.relative_to(ROOT)) not in LISTS and len(source.splitlines()) > LINES_MAX:
        yield "one file, one idea"
    if source.strip() and not ast.get_docstring(tree):
        yield "say in the first line what this file is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES_MAX:
                yield f"{node.name} does not fit on a screen"


def test_most_functions_are_short_and_the_median_file_is() -> None:
    lengths, lines = [], []
    for path in _python_files():
        source = path.read_text(encoding="utf-8")
        if path.parent.name not in DRAWINGS:
            lines.append(len(source.splitlines()))
        lengths += [
            (node.end_lineno or node.lineno) - node.lineno + 1
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]

    assert sorted(lengths)[int(len(lengths) * 0.95)] <= 40
    assert sorted(lines)[len(lines) // 2] < 100


def test_the_bare_word_model_is_no_name() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in ("assistant", "tools", "models")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id == "model")
        or (isinstance(node, ast.arg) and node.arg == "model")
    ]

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

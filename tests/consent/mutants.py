"""Takes away one check of consent after the other and sees whether a test notices: `make mutants`.

Every check is found by reading the source: a function of `standing.CHECKS` made to let everything pass, a
call of something that requires, an `if` that refuses, a comparison with GRANTED made to hold, a condition of
the gate's queries. Each is taken away by itself in a copy of the tree, and a fitting part of the tests is
run there. A mutant that lives is a check that nothing watches.
"""

import argparse
import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("assistant", "tools", "models", "migrations", "tests", "pyproject.toml")

QUICK = (
    "tests/consent/test_reasons.py",
    "tests/consent/test_bounds.py",
    "tests/consent/test_consent_reads.py",
    "tests/consent/test_walls.py",
    "tests/consent/test_last_checks.py",
)
WIDE = (
    "tests/consent/test_asking.py",
    "tests/consent/test_consent_states.py",
    "tests/consent/test_supersession.py",
    "tests/consent/test_two_people.py",
    "tests/consent/test_windows.py",
    "tests/consent/test_withdrawal.py",
    "tests/consent/test_minors_and_looks.py",
    "tests/consent/test_receipts.py",
    "tests/consent/test_holds.py",
    "tests/consent/test_lineage.py",
    "tests/consent/test_moving_and_erasing.py",
    "tests/consent/test_twins.py",
    "tests/consent/test_every_way_in.py",
    "tests/actions/test_accepting.py",
    "tests/actions/test_replaying.py",
    "tests/actions/test_other_peoples_ids.py",
)

_C, _A = "tests/consent", "tests/actions"
FIRST: dict[str, tuple[str, ...]] = {
    "tools/consent/asking.py": (f"{_C}/test_asking.py", f"{_C}/test_consent_states.py"),
    "tools/consent/changing.py": (f"{_C}/test_consent_states.py",),
    "assistant/storage/gate.py": (f"{_C}/test_receipts.py", f"{_C}/test_asking.py", f"{_C}/test_bounds.py"),
    "assistant/storage/evidence.py": (f"{_C}/test_minors_and_looks.py", f"{_C}/test_consent_reads.py"),
    "assistant/storage/decisions.py": (
        f"{_A}/test_replaying.py",
        f"{_A}/test_other_peoples_ids.py",
        f"{_C}/test_two_people.py",
    ),
    "assistant/storage/moving.py": (f"{_C}/test_two_people.py", f"{_C}/test_moving_and_erasing.py"),
    "assistant/actions/ask_consent.py": (f"{_C}/test_consent_states.py", f"{_C}/test_minors_and_looks.py"),
    "assistant/actions/change_consent.py": (f"{_C}/test_consent_states.py", f"{_C}/test_supersession.py"),
    "assistant/actions/receive_evidence.py": (
        f"{_C}/test_consent_reads.py",
        f"{_C}/test_minors_and_looks.py",
    ),
    "assistant/actions/replay_decision.py": (f"{_A}/test_replaying.py",),
    "assistant/actions/settle_evidence.py": (f"{_C}/test_asking.py", f"{_A}/test_other_peoples_ids.py"),
    "assistant/actions/settle_offer.py": (f"{_A}/test_accepting.py",),
    "assistant/actions/withdraw_consent.py": (f"{_C}/test_withdrawal.py",),
    "assistant/actions/erase_customer.py": (f"{_C}/test_moving_and_erasing.py",),
}
"""Where a missing check most likely shows; everything else is run after it."""

GATED = (
    "tools/consent/standing.py",
    "tools/consent/asking.py",
    "tools/consent/changing.py",
    "assistant/storage/gate.py",
    "assistant/storage/evidence.py",
    "assistant/storage/decisions.py",
    "assistant/storage/moving.py",
    "assistant/actions/ask_consent.py",
    "assistant/actions/change_consent.py",
    "assistant/actions/receive_evidence.py",
    "assistant/actions/replay_decision.py",
    "assistant/actions/settle_evidence.py",
    "assistant/actions/settle_offer.py",
    "assistant/actions/withdraw_consent.py",
    "assistant/actions/erase_customer.py",
)
"""Where consent is checked: asked for, given, looked through, used, committed, taken along."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One check taken away: the whole source of the file without it."""

    file: str
    line: int
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Outcome:
    file: str
    line: int
    what: str
    killed_by: str | None


def mutants() -> Iterator[Mutant]:
    for file in GATED:
        text = (ROOT / file).read_text(encoding="utf-8")
        for node, replacement, what in _checks(ast.parse(text)):
            mutated = _replaced(text, node, replacement)
            if mutated != text:
                yield Mutant(file, node.lineno, what, mutated)


def _checks(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, str, str]]:
    """A node, what to put in its place, and what that takes away."""
    named = {
        item.id
        for node in tree.body
        if isinstance(node, ast.AnnAssign)
        and getattr(node.target, "id", "") == "CHECKS"
        and isinstance(node.value, ast.Tuple)
        for item in node.value.elts
        if isinstance(item, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield from _in_function(node, named)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _requires(node.value):
            yield node, "pass", f"call {ast.unparse(node.value.func)}"
        if isinstance(node, ast.If) and isinstance(node.body[0], ast.Raise):
            yield from _refusal(node.test)
        if isinstance(node, ast.Compare) and ast.unparse(node.comparators[0]) == "Standing.GRANTED":
            holds = "True" if isinstance(node.ops[0], ast.Is) else "False"
            yield node, holds, f"comparison {_short(node)}"
        if isinstance(node, ast.Call) and _is_where(node):
            for argument in node.args:
                yield argument, "sqlalchemy.true()", f"condition {_short(argument)}"


def _in_function(
    function: ast.FunctionDef, checks: set[str]
) -> Iterator[tuple[ast.stmt | ast.expr, str, str]]:
    """A check of `standing` lets all pass; the commit finds all supported, and no reason against it."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and function.name in checks and not _is_none(node.value):
            yield node, "return None", f"check {function.name}"
        if isinstance(node, ast.Return) and function.name == "_still_supported":
            yield node, "return True", f"check {function.name}"
        if isinstance(node, ast.If) and function.name == "_problem":
            yield node.test, "False", f"refusal if {_short(node.test)}"


def _refusal(test: ast.expr) -> Iterator[tuple[ast.expr, str, str]]:
    """The whole of it, and each part of it."""
    yield test, "False", f"refusal if {_short(test)}"
    if isinstance(test, ast.BoolOp):
        without = "True" if isinstance(test.op, ast.And) else "False"
        for part in test.values:
            yield part, without, f"part of a refusal: {_short(part)}"


def _is_none(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _requires(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name.lstrip("_").startswith("require")


def _is_where(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "where"


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else f"{text[:57]}..."


def _replaced(text: str, node: ast.expr | ast.stmt, replacement: str) -> str:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    lines = text.encode().splitlines(keepends=True)
    before = b"".join(lines[: node.lineno - 1]) + lines[node.lineno - 1][: node.col_offset]
    after = lines[node.end_lineno - 1][node.end_col_offset :] + b"".join(lines[node.end_lineno :])
    mutated = (before + replacement.encode() + after).decode()
    if replacement.startswith("sqlalchemy."):
        mutated = mutated.replace("\nfrom sqlalchemy", "\nimport sqlalchemy\nfrom sqlalchemy", 1)
    return mutated


# --- running


def _copy(folder: Path) -> Path:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def _tried(mutant: Mutant, folder: Path) -> Outcome:
    path = folder / mutant.file
    kept = path.read_text(encoding="utf-8")
    path.write_text(mutant.source, encoding="utf-8")
    try:
        first = FIRST.get(mutant.file, ())
        rest = tuple(test for test in WIDE if test not in first)
        killer = None
        for tests in (first, QUICK, rest):
            killer = killer or (_first_failure(folder, tests) if tests else None)
    finally:
        path.write_text(kept, encoding="utf-8")
    return Outcome(mutant.file, mutant.line, mutant.what, killer)


def _first_failure(folder: Path, tests: tuple[str, ...]) -> str | None:
    there = [test for test in tests if (folder / test).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-k", "not postgresql"]
    done = subprocess.run(
        [*command, *there],
        cwd=folder,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
    )
    if done.returncode == 0:
        return None
    if done.returncode < 0:  # ended from outside, which says nothing about the mutant
        return _first_failure(folder, tests)
    found = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    return found.group(1) if found else f"pytest ended with {done.returncode}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object a mutant")
    parser.add_argument("--list", action="store_true", help="only list them")
    parser.add_argument("--only", default="", help="those whose file or text holds this")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    every = [each for each in mutants() if given.only in f"{each.file}:{each.line} {each.what}"]
    if given.list:
        for each in every:
            sys.stdout.write(f"{each.file}:{each.line}  {each.what}\n")
        return 0
    lived = 0
    with tempfile.TemporaryDirectory(prefix="mutants") as temporary:
        folders: Queue[Path] = Queue()
        for number in range(given.jobs):
            folders.put(_copy(Path(temporary) / str(number)))
        if (broken := _first_failure(_borrowed(folders), QUICK)) is not None:
            sys.stderr.write(f"The tests do not pass without mutants: {broken}\n")
            return 2

        def run(mutant: Mutant) -> Outcome:
            folder = folders.get()
            try:
                return _tried(mutant, folder)
            finally:
                folders.put(folder)

        with ThreadPoolExecutor(given.jobs) as pool:
            for number, outcome in enumerate(pool.map(run, every), 1):
                lived += outcome.killed_by is None
                sys.stdout.write(_line(outcome, number, len(every), as_json=given.json))
                sys.stdout.flush()
    sys.stderr.write(f"{len(every)} mutants, {lived} lived.\n")
    return 1 if lived else 0


def _borrowed(folders: "Queue[Path]") -> Path:
    folder = folders.get()
    folders.put(folder)
    return folder


def _line(outcome: Outcome, number: int, of: int, *, as_json: bool) -> str:
    if as_json:
        return json.dumps(asdict(outcome)) + "\n"
    end = "LIVED" if outcome.killed_by is None else f"killed by {outcome.killed_by}"
    return f"{number:3}/{of}  {outcome.file}:{outcome.line}  {outcome.what}  {end}\n"


if __name__ == "__main__":
    sys.exit(main())

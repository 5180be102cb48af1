"""Nobody goes round the gate: who may know the tables behind it, and that no text of SQL names them."""

import ast
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from models import gated_tables
from models.tables import Table

ROOT = Path(__file__).resolve().parents[2]
GATED = tuple(
    each.__tablename__ for each in Table.__subclasses__() if each.__module__ == gated_tables.__name__
)
STORES = {
    "assistant/storage/gate.py",
    "assistant/storage/evidence.py",
    "assistant/storage/account_events.py",
    "assistant/storage/upkeep.py",
    "assistant/storage/decisions.py",
    "assistant/storage/past_requests.py",
    "assistant/storage/shadows.py",
    "assistant/storage/moving.py",
}
"""Who asks the gate, or never opens what is in the tables."""

BENCH = "assistant/benching/consent_reads.py"
"""Reads a document without the gate to say what the gate costs: of a database that it throws away."""

_SQL = re.compile(
    r"\b(?:from|join|into|update|table|delete\s+from)\s+[\"`]?(?:public\.)?(?:" + "|".join(GATED) + r")\b",
    re.IGNORECASE,
)


Sources = dict[str, list[ast.AST]]


@pytest.fixture(scope="module")
def sources() -> Sources:
    """All that stands in each file of the program, read once for all questions about it."""
    return {
        str(path.relative_to(ROOT)): list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        for folder in ("assistant", "tools", "models")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def imports(nodes: Iterable[ast.AST]) -> set[str]:
    found = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{each.name}" for each in node.names)}
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
    return found


def test_there_are_six_tables_behind_the_gate() -> None:
    assert set(GATED) == {"evidence", "evidence_files", "fields", "facts", "decision_inputs", "event_batches"}


def test_only_the_stores_that_ask_the_gate_import_the_tables_and_the_contract_says_so(
    sources: Sources,
) -> None:
    importing = {name for name, nodes in sources.items() if "models.gated_tables" in imports(nodes)}
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (contract,) = [each for each in contracts if each.get("protected_modules") == ["models.gated_tables"]]
    allowed = {each.replace(".", "/") + ".py" for each in contract["allowed_importers"]}
    assert importing <= allowed == STORES


def test_no_text_of_sql_names_a_table_behind_the_gate(sources: Sources) -> None:
    found = [
        f"{name}:{node.lineno} {node.value!r}"
        for name, nodes in sources.items()
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _SQL.search(node.value)
    ]
    assert found == []
    assert _SQL.search("SELECT document FROM fields"), "what is looked for is found"
    assert _SQL.search('update "evidence" set state')


def test_nobody_takes_the_tables_by_name_from_the_database_or_the_register_of_tables(
    sources: Sources,
) -> None:
    found = {
        name
        for name, nodes in sources.items()
        for node in nodes
        if (
            isinstance(node, ast.Attribute)
            and node.attr in {"reflect", "tables", "sorted_tables", "automap_base"}
        )
        or (isinstance(node, ast.keyword) and node.arg == "autoload_with")
    }
    assert found <= {BENCH}


def test_what_opens_a_sealed_column_of_a_document_stands_behind_the_gate(
    sources: Sources,
) -> None:
    """The places that documents are sealed for are named by the stores alone, and by the bench."""
    place = re.compile(r"^(?:evidence|evidence_files|fields|facts|decision_inputs)/")
    found = {
        name
        for name, nodes in sources.items()
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and place.match(node.value)
    }
    assert found <= STORES | {BENCH}
    assert found >= {"assistant/storage/gate.py", "assistant/storage/evidence.py"}

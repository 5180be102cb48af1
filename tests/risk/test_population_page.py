"""The page of the simulated population says what the code assumes, and the code assumes nothing else."""

import ast
from collections.abc import Iterator
from pathlib import Path

from assistant.learning.population_figures import Figures
from assistant.learning.population_page import FIGURES_FILE, PAGE_FILE, PICTURES, page, pictures
from models.risk.population import assumptions
from models.risk.population.assumptions import parts

DOCS = Path(__file__).resolve().parents[2] / "docs"
CODE = Path(assumptions.__file__).parent
STRUCTURAL = {0, 1, 2, 4, 8, 12, 100, 10_000, 1e-6}
"""Numbers that are no assumption: places, squares, months of a year, minor units, rounding to hundreds of
yuan, the clock of China, and what keeps a logarithm finite."""


def code() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(CODE.glob("*.py")):
        yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def test_the_page_and_its_plots_are_what_assumptions_and_figures_give() -> None:
    figures = Figures.from_json((DOCS / FIGURES_FILE).read_text(encoding="utf-8"))

    assert (DOCS / PAGE_FILE).read_text(encoding="utf-8") == page(figures), "run `make population-page`"
    for name, picture in pictures(figures).items():
        assert (DOCS / PICTURES / name).read_text(encoding="utf-8") == picture


def test_every_assumption_is_used_and_every_number_used_is_an_assumption() -> None:
    used = {
        call.args[0].value
        for _, tree in code()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("number", "numbers")
        and isinstance(call.args[0], ast.Constant)
    }

    assert used == {name for part in parts() for name in part.assumptions}


def test_no_number_of_the_world_stands_in_the_code() -> None:
    found = [
        f"{name}:{number.lineno} {number.value}"
        for name, tree in code()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for number in ast.walk(function)
        if isinstance(number, ast.Constant)
        and isinstance(number.value, int | float)
        and number.value not in STRUCTURAL
    ]

    assert found == [], "write it into assumptions.toml, with its source"


def test_every_assumption_says_where_it_is_from_and_what_follows() -> None:
    for part in parts():
        for name, told in part.assumptions.items():
            assert min(len(told.unit), len(told.source), len(told.if_wrong)) >= 4, name
            assert "|" not in told.unit + told.source + told.if_wrong, "it would break the table"

"""The specification beside the written population: what `train` may learn from and what it may not."""

from pathlib import Path
from string import Template
from typing import Final

from models.risk.factor import Direction, Factor
from models.risk.factors import FACTORS

SPEC_FILE: Final = "simulated.toml"
_TEMPLATE = Path(__file__).with_suffix(".toml")


def spec_text(seed: int, customers: int) -> str:
    """TOML for `CreditSpec`, with a column for each factor of the register."""
    columns = "\n".join(_column(factor) for factor in FACTORS if not factor.flag)
    text = Template(_TEMPLATE.read_text(encoding="utf-8"))
    return text.substitute(seed=seed, customers=customers, columns=columns)


def _column(factor: Factor) -> str:
    lines = ["[[columns]]", f'name = "{factor.name}"']
    if factor.direction is not Direction.NONE:
        lines.append(f'direction = "{factor.direction.value}"')
    if factor.category is not None:
        lines.append(f'category = "{factor.category}"')
    lines += [
        f'reason_code = "{factor.reason_code}"',
        f'meaning_en = "{factor.meaning_en}"',
        f'meaning_zh = "{factor.meaning_zh}"',
        f'unit = "{factor.unit}"',
    ]
    return "\n".join(lines) + "\n"

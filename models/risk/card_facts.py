"""What a lender's spec says for the card, and the limits of use that follow from it."""

import re
from collections.abc import Sequence

from models.risk.card import LIMIT_DECISIONS, CardFacts, LabelTold
from models.risk.credit_spec import CreditSpec
from models.risk.factor import Factor
from models.risk.factors import FACTORS
from models.risk.schema import same_schema


def facts_of_spec(
    spec: CreditSpec,
    factors: Sequence[Factor],
    *,
    seed: int,
    command: str,
    split: str,
    recipe: tuple[tuple[str, str], ...] = (),
    trained_by: str | None = None,
    limits_of_use: tuple[str, ...] = (),
) -> CardFacts:
    """`split` says in a sentence how rows were kept apart, `recipe` which settings made the model;
    `limits_of_use` are added to those that follow from the spec."""
    label, horizon = spec.label, spec.horizon
    return CardFacts(
        version=spec.version,
        owner=spec.owner,
        trained_by=trained_by,
        use=use_of(spec, factors),
        purpose=spec.purpose,
        source=f"{spec.title}: {spec.customers}.",
        known_until=label.known_until,
        label=LabelTold(
            meaning=f"Bad is {label.column} = {_cells(label.bad)}; good is {_cells(label.good)}.",
            months=label.months,
            horizon_months=horizon.months,
            horizon_bad_rate=horizon.bad_rate,
        ),
        split=split,
        seed=seed,
        command=command,
        recipe=recipe,
        limits_of_use=(*_limits(spec), *limits_of_use),
    )


def use_of(spec: CreditSpec, factors: Sequence[Factor]) -> str:
    """What the registry has one champion for: limit decisions where the factors are the assistant's own,
    else the portfolio that the spec's title names."""
    if same_schema(factors, FACTORS):
        return LIMIT_DECISIONS
    plain = re.sub(r"[^a-z0-9]+", "_", spec.title.casefold()).strip("_")
    return f"scoring_{plain}"[:41].rstrip("_")


def _limits(spec: CreditSpec) -> tuple[str, ...]:
    told = [
        "For people like those of the table, under the policy that chose them; for others nothing is known.",
        "A PD is no decision: who is refused is told the reasons, and a person looks where the law says so.",
    ]
    if spec.time is None:
        told.append("The table tells no time: nothing here says how well the model holds up later.")
    if spec.label.rejected:
        told.append("The declined have no outcome; the bound in the validation says how much that can hide.")
    else:
        told.append("Learned from customers who were accepted; what the declined would have done is unknown.")
    if not any(column.use == "group" for column in spec.columns):
        told.append("No protected attribute was at hand, so fairness could not be measured.")
    return tuple(told)


def _cells(cells: Sequence[object]) -> str:
    return " or ".join(str(cell) for cell in cells)

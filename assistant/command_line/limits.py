"""`limits`: lower a standing limit after a notice, say what becomes of that, and review what is due."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json, shown
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.actions.means import Means
    from models.facts.decrease import Decrease

limits = typer.Typer(name="limits", help="Lower limits, and review them.", no_args_is_help=True)

By = Annotated[str, typer.Option(help="Who at the lender decides this, by name.")]
Saying = Annotated[str, typer.Option(help="Why, in their words; kept with the decision.")]
DecreaseId = Annotated[str, typer.Argument(help="Such as dcr_…")]


@limits.command("decrease")
def decrease(
    customer_id: Annotated[str, typer.Argument(help="Whose standing limit.")],
    to: Annotated[int, typer.Option(help="The new limit, in minor units.")],
    by: By,
    saying: Saying,
    seen: Annotated[
        int | None, typer.Option(help="The limit as you saw it, in minor units; refused if it differs.")
    ] = None,
    limit_id: Annotated[str | None, typer.Option(help="The standing limit unless told.")] = None,
    as_json: AsJson = False,
) -> None:
    """Lower a standing limit after the policy's notice, which the person is given now.

    Refused: raising, below what is used or policy's floor, scene limits, a second one at once, and where the
    account's own history gives no reason.
    """
    from assistant.actions.decrease_limit import Proposal, propose_decrease

    proposal = Proposal(to, by, saying, limit_id, seen)
    _do(lambda means: propose_decrease(means, customer_id, proposal), as_json)


@limits.command("withdraw")
def withdraw(decrease_id: DecreaseId, by: By, saying: Saying, as_json: AsJson = False) -> None:
    """Take a decrease back that is not in force yet; the person is told."""
    from assistant.actions.settle_decrease import withdraw_decrease

    _do(lambda means: withdraw_decrease(means, decrease_id, by, saying), as_json)


@limits.command("uphold")
def uphold(decrease_id: DecreaseId, by: By, saying: Saying, as_json: AsJson = False) -> None:
    """After an objection: it stands. By somebody else than who proposed it; the person is told."""
    from assistant.actions.settle_decrease import uphold_decrease

    _do(lambda means: uphold_decrease(means, decrease_id, by, saying), as_json)


@limits.command("show")
def show(
    customer_id: Annotated[str, typer.Argument(help="Whose decreases.")], as_json: AsJson = False
) -> None:
    """Every decrease of a customer's limit and what became of it, oldest first."""
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _), means.storage.reading() as stores:
        stores.customers.get(customer_id)
        found = stores.decreases.of_customer(customer_id)
    for each in found:
        _tell(each, as_json)
    if not found and not as_json:
        console.print("None.")


@limits.command("review")
def review(as_json: AsJson = False) -> None:
    """List standing limits that are due for review and what policy would let the lender do. Does nothing."""
    from dataclasses import asdict

    from assistant.actions.review_limits import review_limits
    from assistant.command_line.progress import telling
    from assistant.wiring import equipped

    count = 0
    with plain_errors(), equipped(Settings()) as (means, _), telling(as_json) as told:
        for count, each in enumerate(review_limits(means, told), 1):  # noqa: B007 - told below
            if as_json:
                print_json(asdict(each))
                continue
            could = (
                f"stays ({', '.join(each.why_not)})"
                if each.lowest_minor is None
                else f"could be lowered to {each.lowest_minor / 100:,.2f} ({', '.join(each.reasons)})"
            )
            waits = f"; {each.under_way} is under way" if each.under_way else ""
            console.print(
                f"{each.customer_id} {each.limit_id}: {each.limit_minor / 100:,.2f}, PD {each.pd:.2%}, "
                f"{could}{waits}",
                markup=False,
                soft_wrap=True,
            )
    if not count and not as_json:
        console.print("No review is due.")


def _do(act: "Callable[[Means], Decrease]", as_json: bool) -> None:
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        _tell(act(means), as_json)


def _tell(found: "Decrease", as_json: bool) -> None:
    decision = found.decision
    told: dict[str, Any] = {
        "decrease_id": found.decrease_id,
        "customer_id": decision.customer_id,
        "limit_id": decision.limit_id,
        "state": found.state,
        "old_limit_minor": decision.old_limit_minor,
        "new_limit_minor": decision.new_limit_minor,
        "came_to_minor": found.came_to_minor,
        "in_force_at": found.in_force_at.isoformat(),
        "reasons": list(decision.reasons),
        "by": decision.ask.name or decision.ask.by,
        "handover_id": found.handover_id,
    }
    if as_json:
        print_json(told)
        return
    line = (
        f"{found.decrease_id}: {decision.old_limit_minor / 100:,.2f} to "
        f"{decision.new_limit_minor / 100:,.2f}, {found.state}, "
        f"in force at {found.in_force_at:%Y-%m-%d %H:%M} UTC at the earliest. "
        f"Reasons: {', '.join(decision.reasons)}."
    )
    console.print(shown(line), markup=False, soft_wrap=True)

"""`counterparties` and `deliveries`: who is told when a consent that names them changes, and what was."""

from typing import Annotated, Any

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json
from assistant.settings import Settings
from models.facts.delivery import Delivery, DeliveryState

counterparties = typer.Typer(
    name="counterparties", help="Who is told when a consent changes, and where.", no_args_is_help=True
)
deliveries = typer.Typer(name="deliveries", help="What counterparties were told.", no_args_is_help=True)


@counterparties.command("add")
def add(
    name: Annotated[str, typer.Argument(help="A party that consents can name.")],
    url: Annotated[str, typer.Argument(help="Where they are told, https://…")],
    as_json: AsJson = False,
) -> None:
    """Tell a party of changes of consents that name them. The secret is printed now and never again."""
    from assistant.actions.tell_counterparties import add_counterparty
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        added = add_counterparty(means, name, url)
    if as_json:
        print_json({"name": name, "url": url, "secret": added.secret})
    else:
        console.print(f"{name} is told at {url}.", markup=False, soft_wrap=True)
        console.print(f"Secret (shown once): {added.secret}", markup=False, soft_wrap=True)


@counterparties.command("list")
def list_counterparties(as_json: AsJson = False) -> None:
    """List counterparties without their secrets."""
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _), means.storage.reading() as stores:
        found = stores.counterparties.all()
    for each in found:
        if as_json:
            print_json(each.model_dump(mode="json"))
        else:
            console.print(f"{each.name}  {each.url}", markup=False, soft_wrap=True)


@counterparties.command("remove")
def remove(name: Annotated[str, typer.Argument()], as_json: AsJson = False) -> None:
    """Tell a party nothing any more; what waits for them waits until they are added again."""
    from assistant.actions.tell_counterparties import remove_counterparty
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        remove_counterparty(means, name)
    if as_json:
        print_json({"name": name, "removed": True})
    else:
        console.print(f"{name} is told nothing any more.", markup=False)


@deliveries.command("list")
def list_deliveries(
    state: Annotated[DeliveryState | None, typer.Option(help="Only those in this state.")] = None,
    as_json: AsJson = False,
) -> None:
    """List what is to be told, was told, or was given up, and why it did not arrive."""
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _), means.storage.reading() as stores:
        found = stores.deliveries.all(state)
        known = {each.name for each in stores.counterparties.all()}
    for each in found:
        row = each.model_dump(mode="json") | {"addressed": each.counterparty in known}
        if as_json:
            print_json(row)
        else:
            console.print(_line(each, row), markup=False, soft_wrap=True)


@deliveries.command("redeliver")
def redeliver(delivery_id: Annotated[str, typer.Argument()], as_json: AsJson = False) -> None:
    """Have one told again in the next round, under the same id, whatever became of it."""
    from assistant.actions.tell_counterparties import redeliver as again
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        found = again(means, delivery_id)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        console.print(f"{delivery_id} is told to {found.counterparty} again.", markup=False)


def _line(each: Delivery, row: dict[str, Any]) -> str:
    words = [each.delivery_id, each.counterparty, f"{each.consent_id} revision {each.revision}", each.state]
    if each.state is DeliveryState.WAITING:
        later = f"next at {each.next_at:%Y-%m-%d %H:%M} UTC"
        words.append(later if row["addressed"] else "no address yet: see `counterparties add`")
    if each.last_error:
        words.append(f"attempt {each.attempts}: {each.last_error}")
    return "  ".join(words)

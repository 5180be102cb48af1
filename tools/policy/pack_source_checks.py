"""Sources: every figure has one, the nearest place counting; one that covers nothing is left over."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tools.policy.pack_draft import Draft, leaves
from tools.policy.pack_faults import Fault
from tools.policy.toml_places import Place

_NO_FIGURES = frozenset(
    {"version", "extends", "jurisdiction", "currency", "effective_from", "effective_until"}
    | {"sources", "rules", "declared", "reasons"}
)
"""Parts of a pack that need no source, or bring their own."""

_AMOUNTS = frozenset({"step_by_pd"})
"""Amounts of money whose names do not end with their unit."""


def check_sources(draft: Draft) -> Iterator[Fault]:
    sources = draft.data["sources"]
    covered, places = set[str](), list(_figures(draft))
    for place in places:
        source = source_place(place, sources)
        if source is not None:
            covered.add(source)
        if _is_figure(_value(draft.data, place)):
            yield from _of_figure(draft, place, source)
    for source in sources:
        if source not in covered and draft.own(("sources", source)):
            remedy = "Correct the place, as `section.figure` or `section`, or take the source out."
            wrong = "no figure at this place is left to it"
            yield draft.fault(("sources", source), wrong, remedy)


def check_restated(draft: Draft) -> Iterator[Fault]:
    """Amounts in another currency are other amounts: a pack that changes the currency states every one."""
    for number, text in enumerate(draft.texts):
        currency = text.data.get("currency")
        if number and currency is not None and currency != draft.data.get("currency"):
            nearer = draft.texts[:number]
            for place in _figures(draft):
                if _is_amount(place) and not any(place in each.lines for each in nearer):
                    yield draft.fault(
                        place,
                        f"it is an amount in {currency} that the pack {text.name} means",
                        f"Give the amount in {draft.data['currency']}.",
                    )
            return


def source_place(place: Place, sources: dict[str, Any]) -> str | None:
    """The longest place of a source that a place lies in."""
    names = [str(part) for part in place if isinstance(part, str)]
    return next(
        (each for end in range(len(names), 0, -1) if (each := ".".join(names[:end])) in sources), None
    )


def _of_figure(draft: Draft, place: Place, source: str | None) -> Iterator[Fault]:
    said = ".".join(str(part) for part in place if isinstance(part, str))
    if source is None:
        remedy = (
            f'Add `"{said}" = {{ reading = "product", text = "..." }}` to [sources], or one for its section.'
        )
        yield draft.fault(place, "this figure has no source", remedy)
    elif draft.own(place) and not draft.own(("sources", source)):
        remedy = f'Add `"{said}" = ...` to [sources]: a figure of your own rests on a source of your own.'
        yield draft.fault(place, f"its source {source!r} is that of the pack it extends", remedy)


def _figures(draft: Draft) -> Iterator[Place]:
    """Places of all that a source can be for: figures, and lists such as codes."""
    for key, section in draft.data.items():
        if key not in _NO_FIGURES:
            yield from (place for place, _ in leaves(section, (key,)))


def _is_figure(value: Any) -> bool:
    if isinstance(value, list):
        return any(_is_figure(each) for each in value)
    return isinstance(value, int | float | date) and not isinstance(value, bool)


def _is_amount(place: Place) -> bool:
    named = [str(part) for part in place if isinstance(part, str)]
    return any(part.endswith("_minor") or part in _AMOUNTS for part in named)


def _value(data: Any, place: Place) -> Any:
    for part in place:
        data = data[part]
    return data

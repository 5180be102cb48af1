"""Demo customers: made once, outside production, so that a new user has somebody to be."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from models.facts.customer import AccountHistory, Customer
from models.facts.language import Language


@cache
def _people() -> Mapping[str, Mapping[str, Any]]:
    text = files("assistant.demo").joinpath("customers.toml").read_text(encoding="utf-8")
    people: Mapping[str, Mapping[str, Any]] = tomllib.loads(text)
    return people


def blurbs() -> dict[str, dict[Language, str]]:
    """Who each demo customer is, by external id."""
    return {
        _external_id(key): {Language.ZH: person["zh"], Language.EN: person["en"]}
        for key, person in _people().items()
    }


def add_demo_customers(means: Means) -> None:
    """Open an account for each demo customer that has none yet."""
    for key in _people():
        with means.storage.reading() as stores:
            known = stores.customers.by_external_id(_external_id(key))
        if known is None:
            add_demo_customer(means, key, external_id=_external_id(key))


def add_demo_customer(means: Means, key: str, *, external_id: str | None = None) -> Customer:
    """A fresh copy of one of them."""
    person = _people()[key]
    born: date = person["born_on"]
    return open_account(
        means,
        name=person["name"],
        born_on=born,
        language=Language(person["language"]),
        limit_minor=person["limit_minor"],
        drawn_minor=person["drawn_minor"],
        history=AccountHistory(**person["history"]),
        external_id=external_id,
    )


def _external_id(key: str) -> str:
    return f"demo-{key}"

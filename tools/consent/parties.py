"""The parties a consent can name, as `parties.toml` has them."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from models.errors import NotFound
from models.facts.party import Party


@cache
def parties() -> Mapping[str, Party]:
    """The shipped parties by id."""
    return read_parties(files("tools.consent").joinpath("parties.toml").read_text(encoding="utf-8"))


def read_parties(text: str) -> Mapping[str, Party]:
    """TOML, one table a party. Raises pydantic.ValidationError on one that is not whole."""
    return {
        party_id: Party.from_json(json.dumps({"party_id": party_id, **row}))
        for party_id, row in tomllib.loads(text).items()
    }


def party(party_id: str) -> Party:
    """Raises NotFound for one that no file names."""
    if party_id not in parties():
        raise NotFound(f"Nobody called {party_id} is described; add them to parties.toml.", party=party_id)
    return parties()[party_id]

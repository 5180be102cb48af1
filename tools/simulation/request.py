"""One request that policies are tried on, and what is known of it besides its case."""

from collections.abc import Mapping
from typing import NamedTuple

from models.facts.decision import Case


class Request(NamedTuple):
    """`name` tells it apart for people, `customer` whose it is. `groups` are protected attributes: by them
    fairness is judged, and no policy is told."""

    name: str
    customer: str
    groups: Mapping[str, str]
    case: Case

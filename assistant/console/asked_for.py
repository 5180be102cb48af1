"""Which part of the queue is wanted: read from an address, and written into the addresses of links."""

import re
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query
from pydantic import Field

from models.facts.review import CaseKind, CaseState
from models.facts.review_queue import OPEN_STATES, CaseFilter
from models.facts.value import Value

_NUMBER = re.compile(r"[A-Za-z0-9_]{0,64}")
Text = Annotated[str, Field(max_length=200)]


class AskedFor(Value):
    """What the queue shows. `state` None is everything that is not over."""

    kind: CaseKind | None = None
    state: CaseState | None = None
    mine: bool = False
    overdue: bool = False
    handed_up: bool = False
    search: Text = ""
    cursor: Text = ""

    def link(self, path: str = "/console/cases", **changes: Any) -> str:
        """The address with these changed; a changed filter begins at the first page again."""
        changed = self.model_copy(update={"cursor": "", **changes})
        said = changed.model_dump(mode="json", exclude_defaults=True)
        query = urlencode({name: 1 if value is True else value for name, value in said.items()})
        return f"{path}?{query}" if query else path

    def wanted(self) -> CaseFilter:
        """As the queue is asked. What cannot be a case's number finds nothing, and is no error."""
        number = self.search if _NUMBER.fullmatch(self.search) else "none"
        return CaseFilter(
            states=OPEN_STATES if self.state is None else (self.state,),
            kinds=() if self.kind is None else (self.kind,),
            mine=self.mine,
            overdue=self.overdue,
            handed_up=True if self.handed_up else None,
            case_id=number,
        )

    @property
    def is_all(self) -> bool:
        """Whether nothing narrows it."""
        return self.model_copy(update={"cursor": ""}) == AskedFor()


def asked_for(
    kind: Annotated[CaseKind | None, Query()] = None,
    state: Annotated[CaseState | None, Query()] = None,
    mine: Annotated[bool, Query()] = False,
    overdue: Annotated[bool, Query()] = False,
    handed_up: Annotated[bool, Query()] = False,
    search: Annotated[str, Query(max_length=100)] = "",
    cursor: Annotated[str, Query(max_length=200)] = "",
) -> AskedFor:
    """From a request's query; what is none of ours is refused in words."""
    return AskedFor(
        kind=kind,
        state=state,
        mine=mine,
        overdue=overdue,
        handed_up=handed_up,
        search=search.strip(),
        cursor=cursor,
    )


AsAskedFor = Annotated[AskedFor, Depends(asked_for)]

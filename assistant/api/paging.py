"""Cursor pages: a page says where the next one starts; nothing is counted or skipped."""

import base64
import binascii
from collections.abc import Callable, Iterable
from typing import Annotated, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel

from assistant.api.refusals import CursorUnusable

Item = TypeVar("Item")

Limit = Annotated[int, Query(ge=1, le=100, description="How many at most")]
Cursor = Annotated[str | None, Query(max_length=200, description="`next_cursor` of the page before")]


class Page(BaseModel, Generic[Item]):
    """Some of the items; `next_cursor` is null on the last page."""

    items: tuple[Item, ...]
    next_cursor: str | None


def page_of(items: Iterable[Item], name: Callable[[Item], str], after: str | None, limit: int) -> Page[Item]:
    """The first `limit` items named past `after`, of items in the order of their names."""
    return cut([item for item in items if after is None or name(item) > after], name, limit)


def cut(items: list[Item], name: Callable[[Item], str], limit: int) -> Page[Item]:
    """A page of items that start where it starts; one more than `limit` says that more follow."""
    shown = items[:limit]
    more = len(items) > limit
    return Page(items=tuple(shown), next_cursor=cursor_at(name(shown[-1])) if more else None)


def cursor_at(name: str) -> str:
    return base64.urlsafe_b64encode(name.encode()).decode().rstrip("=")


def place_of(cursor: str | None) -> str | None:
    """What a cursor stands for; raises CursorUnusable."""
    if cursor is None:
        return None
    try:
        place = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise CursorUnusable from error
    if not place or not place.isprintable():
        raise CursorUnusable
    return place

"""Marks of a document: enough to notice that it was sent before, and nothing that could be read back."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.value import Value


class MarkSort(StrEnum):
    """What a mark is taken of."""

    FILE = "file"  # the bytes
    NUMBER = "number"  # its issuer's number for it
    FIGURES = "figures"  # the figures it names, however they are set
    PICTURE = "picture"  # how its pages look, for scans and photos


class Mark(Value):
    """One mark in parts: another document shares it when enough parts are equal, place by place."""

    sort: MarkSort
    parts: Annotated[tuple[str, ...], Field(min_length=1, max_length=64)]

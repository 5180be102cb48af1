"""Parties: who is responsible for data, who receives it, and how to reach them."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from models.facts.language import Language
from models.facts.value import Value

OneLine = Annotated[str, Field(min_length=1, max_length=400, pattern=r"^\S.*$")]
"""Words without a line break, so that a name cannot pass for a paragraph."""


class InBothLanguages(Value):
    """The same thing in Chinese and in English."""

    zh: OneLine
    en: OneLine

    def said_in(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en


class PartyKind(StrEnum):
    """What a party is."""

    COMPANY = "company"
    BANK = "bank"
    CREDIT_BUREAU = "credit_bureau"
    PUBLIC_BODY = "public_body"
    PERSON = "person"


class PartyRole(StrEnum):
    """What a party does with the data."""

    CONTROLLER = "controller"  # decides what it is used for; PIPL calls it the handler
    PROCESSOR = "processor"  # works on it for the controller
    RECIPIENT = "recipient"  # receives it and decides for itself


class Party(Value):
    """Somebody who has to do with the data, named so that a person can reach them.

    `keeps_data_in` lists countries (ISO 3166-1, two letters). At least one of email, phone and url is given.
    """

    party_id: OneLine
    kind: PartyKind
    role: PartyRole
    name: InBothLanguages
    address: InBothLanguages
    email: OneLine | None = None
    phone: OneLine | None = None
    url: OneLine | None = None
    keeps_data_in: Annotated[tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not self.contacts:
            raise ValueError("a party needs an email, a phone or a url")
        return self

    @property
    def contacts(self) -> tuple[str, ...]:
        """Every way to reach them, the most direct first."""
        return tuple(way for way in (self.email, self.phone, self.url) if way)

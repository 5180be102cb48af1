"""The body of a request for consent: what, what for, and how much less than the most allowed."""

from typing import Annotated

from pydantic import Field, model_validator

from assistant.api.sent import Days, Id, Line, Sent
from models.facts.consent import Bounds, ConsentMode, DataCategory, Frequency, Purpose
from models.facts.language import Language
from tools.consent.asking import ceilings


class FrequencyAsked(Sent):
    """At most `times` collections a `days` days."""

    times: Days
    days: Days


class BoundsAsked(Sent):
    """Narrower bounds than the purpose's ceiling; what is left out is the ceiling's."""

    mode: ConsentMode | None = None
    validity_days: Days | None = None
    data_life_days: Days | None = None
    history_days: Days | None = None
    frequency: FrequencyAsked | None = None


class ConsentAsked(Sent):
    """One kind of data for one purpose and one recipient; several kinds where none of them is sensitive."""

    customer_id: Annotated[Id, Field(description="Needed with a key")] | None = None
    category: Annotated[DataCategory, Field(examples=["diploma"])] | None = None
    categories: Annotated[
        tuple[DataCategory, ...],
        Field(
            max_length=5, description="Instead of `category`: kinds that are not sensitive, asked together"
        ),
    ] = ()
    purpose: Annotated[Purpose, Field(examples=["underwriting"])]
    language: Annotated[Language, Field(description="Of the notice; the customer's own otherwise")] | None = (
        None
    )
    bounds: BoundsAsked | None = None
    recipient: Annotated[Line, Field(description="Who may look; the lender otherwise")] | None = None

    @model_validator(mode="after")
    def names_something_once(self) -> "ConsentAsked":
        if (self.category is None) == (not self.categories):
            raise ValueError("name `category`, or `categories`, and not both")
        if len(set(self.categories)) != len(self.categories):
            raise ValueError("name each of the categories once")
        return self

    def asked(self) -> tuple[DataCategory, ...]:
        return self.categories if self.category is None else (self.category,)

    def narrowed(self) -> Bounds | None:
        """The bounds asked for, or None where the purpose's own will do."""
        if self.bounds is None:
            return None
        ceiling, asked = ceilings()[self.purpose], self.bounds
        frequency = asked.frequency
        return Bounds(
            fetch=ceiling.fetch,
            mode=asked.mode or ceiling.mode,
            validity_days=asked.validity_days or ceiling.validity_days,
            data_life_days=asked.data_life_days or ceiling.data_life_days,
            history_days=asked.history_days or ceiling.history_days,
            frequency=Frequency(times=frequency.times, days=frequency.days)
            if frequency
            else ceiling.frequency,
        )

"""The body of a request for consent: what, what for, and how much less than the most allowed."""

from typing import Annotated

from pydantic import Field

from assistant.api.sent import Days, Id, Sent
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
    """One kind of document for one purpose."""

    customer_id: Annotated[Id, Field(description="Needed with a key")] | None = None
    category: Annotated[DataCategory, Field(examples=["diploma"])]
    purpose: Annotated[Purpose, Field(examples=["underwriting"])]
    language: Annotated[Language, Field(description="Of the notice; the customer's own otherwise")] | None = (
        None
    )
    bounds: BoundsAsked | None = None

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

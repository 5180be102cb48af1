"""What a lender says of a table of payments: its files, columns, periods and label delay. TOML."""

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.payments.judging import Periods

Name = Annotated[str, Field(min_length=1, max_length=200)]


class SpecUnreadable(UnusableInput):
    """This is no specification in TOML; see docs/specs for examples."""

    code = "spec_unreadable"


class Columns(Value):
    """The names that columns bear in the files; those that are not there are left out."""

    customer: Name
    at: Name
    amount: Name
    merchant: Name
    label: Name
    category: Name | None = None
    payee: Name | None = None
    device: Name | None = None
    latitude: Name | None = None
    longitude: Name | None = None
    on_call: Name | None = None
    screen_shared: Name | None = None

    @model_validator(mode="after")
    def _places_have_both(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("name both latitude and longitude, or neither")
        return self


class Home(Value):
    """A table of customers that says where they live; the plain model beside ours looks at it."""

    file: Name
    customer: Name
    latitude: Name
    longitude: Name


class Split(Value):
    """Days in UTC, half-open: learned from `train_from` up to before `train_until`, and so on."""

    train_from: date
    train_until: date
    judge_from: date
    judge_until: date


class TableSpec(Value):
    """A table of payments, one row each. `minor_digits`: 2 where amounts are in yuan or dollars, 0 where they
    are in fen or cents. Times without an offset are UTC."""

    title: Name
    payments: Name
    """Files under the folder given by --data: a path, or a glob such as `tx_*.parquet`."""
    times_in: Literal["text", "s", "ms"] = "text"
    """Timestamps or text such as 2026-11-28 09:30:00; or a count of seconds or milliseconds since 1970."""
    minor_digits: Annotated[int, Field(ge=0, le=4)] = 2
    label_delay_days: Annotated[float, Field(ge=0, le=365)]
    """How long after a payment it is known whether it was a scam."""
    columns: Columns
    periods: Split
    home: Home | None = None
    category_codes: dict[str, Annotated[int, Field(ge=1, le=9999)]] = Field(default_factory=dict)
    """ISO 18245 codes for the categories of the table, where it has its own words."""

    def judged_periods(self) -> Periods:
        return Periods(
            train_from_ms=_midnight_ms(self.periods.train_from),
            train_until_ms=_midnight_ms(self.periods.train_until),
            judge_from_ms=_midnight_ms(self.periods.judge_from),
            judge_until_ms=_midnight_ms(self.periods.judge_until),
            label_delay_days=self.label_delay_days,
        )


def read_spec(path: Path) -> TableSpec:
    """Raises SpecUnreadable for what is no TOML, pydantic.ValidationError for what is no specification."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SpecUnreadable(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SpecUnreadable(f"{path} is not TOML: {error}.") from error
    return TableSpec.model_validate(told)


def _midnight_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000

"""Writing the simulated population as a lender would have it: customers, events and what to learn from them.

The truth goes to a file of its own that no specification names.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.learning.population_spec import SPEC_FILE, spec_text
from assistant.learning.table_files import LibraryMissing
from models.errors import UnusableInput
from models.risk.factors import FACTOR_NAMES, FACTORS
from models.risk.population import Population, simulate
from models.risk.population.event_classes import event_classes
from models.risk.population.event_words import CHANNELS
from models.risk.population.events import EventLog, events
from models.risk.population.labelled import seen_by_lender
from models.risk.population.life import CHANGES
from models.risk.population.truth import borrowed_of_more, loss_given_default

CUSTOMERS_FILE: Final = "customers.parquet"
EVENTS_FILE: Final = "events.parquet"
TRUTH_FILE: Final = "truth.parquet"

Progress = Callable[[str, float], None]
Columns = Mapping[str, NDArray[Any]]

_CUSTOMER = "'c' || lpad(customer::varchar, 8, '0') as customer"
_REQUEST = f"* replace ({_CUSTOMER}, asked_on::date as asked_on)"
_EVENT_COLUMNS: Final = f"""
    {_CUSTOMER}, make_timestamp_ms(at_ms + 28800000) as at, event_class::varchar as event_class,
    kind::varchar as kind, code, scene::varchar as scene, amount_minor,
    'm' || lpad(lower(to_hex(merchant)), 16, '0') as merchant, channel::varchar as channel,
    case when place < 0 then null else 'district ' || place end as place,
    'd' || lpad(lower(to_hex(device)), 16, '0') as device
"""


class FolderUnusable(UnusableInput):
    """The tables cannot be written there; name a folder that can be written to."""

    code = "folder_unusable"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and how many rows of each."""

    folder: Path
    requests: int
    declined: int
    events: int
    bad_rate: float


def write_population(
    out: Path,
    seed: int,
    customers: int,
    *,
    events_a_year: float | None = None,
    progress: Progress = lambda _stage, _share: None,
) -> Written:
    """Simulate, and write customers, events, truth and the specification for `train` into `out`.

    The same arguments on the same libraries write the same bytes. Raises LibraryMissing, FolderUnusable.
    """
    _libraries()
    try:
        out.mkdir(parents=True, exist_ok=True)
        return _write(out, seed, customers, events_a_year, progress)
    except OSError as error:
        raise FolderUnusable(f"{out} cannot be written to: {error.strerror}.") from error


def _write(out: Path, seed: int, customers: int, events_a_year: float | None, progress: Progress) -> Written:
    progress("simulate customers", 0.0)
    population = simulate(seed, customers)
    seen = seen_by_lender(population)
    told = population.rows(seen)
    progress("write customers", 0.2)
    _copy(_customers(told), out / CUSTOMERS_FILE, _REQUEST)
    _copy(_truth(population, seen), out / TRUTH_FILE, _REQUEST)
    known_customers = np.zeros(len(population.people), np.bool_)
    known_customers[told.customer] = True
    everyone = events(population.people, seed, a_year=events_a_year)
    blocks = (log.take(known_customers[log.customer]) for log in everyone)
    rows = _write_events(blocks, out / EVENTS_FILE, lambda share: progress("write events", 0.3 + 0.7 * share))
    (out / SPEC_FILE).write_text(spec_text(seed, customers), encoding="utf-8")
    progress("done", 1.0)
    known = told.defaulted[~told.declined]
    return Written(out, len(told), int(told.declined.sum()), rows, float(known.mean()) if len(known) else 0.0)


def _customers(told: Population) -> Columns:
    """What the lender has of each request; outcomes of those it declined are not there."""
    outcome = np.where(told.defaulted == 1, "default", "repaid")
    visible = told.visible()
    return {
        "customer": told.customer,
        "asked_on": asked_on(told.month),
        "outcome": np.where(told.declined, "declined", outcome),
        # A factor with one value tells nothing; a lender's table would not have it.
        **{factor.name: visible[:, place] for place, factor in enumerate(FACTORS) if not factor.flag},
        "limit_minor": told.limit_minor,
        "need_minor": told.need_minor,
        **told.proxies,
        **told.groups,
    }


def asked_on(month: NDArray[np.datetime64]) -> NDArray[np.datetime64]:
    """Requests are made on the last day of their month, before anything happens on it."""
    return np.asarray((month + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D"))


def _truth(population: Population, seen: NDArray[np.bool_]) -> Columns:
    who = population.standing()
    return {
        "customer": population.customer,
        "asked_on": asked_on(population.month),
        "in_customers": seen,
        "true_pd": population.true_pd,
        "defaulted": population.defaulted,
        "default_month": population.default_month,
        "latent_risk": who.risk,
        **{name: who.state >> place & 1 == 1 for place, name in enumerate(CHANGES)},
        "pay_minor": population.pay_minor,
        "borrowed_of_more": borrowed_of_more(who),
        "loss_given_default": loss_given_default(who),
        **{f"unhidden_{name}": population.factors[:, place] for place, name in enumerate(FACTOR_NAMES)},
    }


def _write_events(blocks: Iterator[EventLog], path: Path, progress: Callable[[float], None]) -> int:
    """Block by block into pieces, which are then put together: no more is held than a block."""
    rows = 0
    with TemporaryDirectory(dir=path.parent) as folder:
        for place, block in enumerate(blocks):
            _copy(_words(block), Path(folder) / f"{place:05}.parquet", _EVENT_COLUMNS)
            rows += len(block)
            progress(1 - 1 / (2 + place))
        with _database() as database:
            pieces = f"select * from read_parquet('{_quoted(folder)}/*.parquet')"  # noqa: S608 - our own name
            _to_parquet(database, pieces, path)
    return rows


def _words(log: EventLog) -> Columns:
    import pandas as pd

    told = event_classes()

    def of_class(words: list[str]) -> Any:
        levels = sorted(set(words))
        codes = np.array([levels.index(word) for word in words])
        return pd.Categorical.from_codes(codes[log.event_class], levels)

    return {
        "customer": log.customer,
        "at_ms": log.at_ms,
        "event_class": of_class([one.name for one in told]),
        "kind": of_class([one.kind for one in told]),
        "code": np.array([one.code for one in told])[log.event_class],
        "scene": of_class([one.scene.value for one in told]),
        "amount_minor": log.amount_minor,
        "merchant": log.merchant,
        "channel": pd.Categorical.from_codes(log.channel, CHANNELS),
        "place": log.place,
        "device": log.device,
    }


def _copy(columns: Columns, path: Path, what: str) -> None:
    import pandas as pd

    with _database() as database:
        database.register("told", pd.DataFrame(dict(columns)))
        _to_parquet(database, f"select {what} from told", path)  # noqa: S608 - our own words


def _to_parquet(database: Any, query: str, path: Path) -> None:
    database.execute(f"copy ({query}) to '{_quoted(path)}' (format parquet, compression zstd)")


def _database() -> Any:
    import duckdb

    database = duckdb.connect(":memory:")
    database.execute("set threads = 1; set preserve_insertion_order = true; set timezone = 'UTC'")
    return database


def _quoted(path: str | Path) -> str:
    return str(path).replace("'", "''")


def _libraries() -> None:
    try:
        import duckdb
        import pandas
    except ImportError as error:
        raise LibraryMissing from error
    assert duckdb
    assert pandas

"""The population as labelled customers, for every learner and every judge that works on a `Sample`."""

import numpy as np
from numpy.typing import NDArray

from models.risk.factors import FACTORS
from models.risk.population.simulation import Population
from models.risk.sample import Sample

THIN_FILE_MONTHS = 6


def sample_of(population: Population) -> Sample:
    """What a lender would know of each request: the register's factors, NaN where nothing was shown.

    All outcomes are in it, those of requests that the former policy declined too. Protected groups serve for
    judging alone; segments are the length of the file and the year.
    """
    return Sample(
        factors=FACTORS,
        values=population.visible(),
        bad=population.defaulted,
        customer=population.customer,
        month=population.month,
        groups=population.groups,
        segments={
            "file": np.array(["thick", "thin"])[thin_file(population).astype(np.int64)],
            "year": population.month.astype("datetime64[Y]").astype(str),
        },
    )


def accepted_and_declined(population: Population) -> tuple[Sample, NDArray[np.float64]]:
    """For reject inference: the requests whose outcome a lender saw, and the factors of those declined.

    After a declined first request there is no account, so that its later requests are in neither.
    """
    seen = seen_by_lender(population)
    return (
        sample_of(population.rows(seen & ~population.declined)),
        population.rows(seen & population.declined).visible(),
    )


def seen_by_lender(population: Population) -> NDArray[np.bool_]:
    """All requests but those made after a first one that was declined."""
    refused_at_first = np.zeros(len(population.people), np.bool_)
    refused_at_first[population.customer[population.first & population.declined]] = True
    return np.asarray(population.first | ~refused_at_first[population.customer])


def thin_file(population: Population) -> NDArray[np.bool_]:
    """At most six months since the account was opened."""
    months_on_book = population.factors[:, [factor.name for factor in FACTORS].index("months_on_book")]
    return np.asarray(months_on_book <= THIN_FILE_MONTHS)

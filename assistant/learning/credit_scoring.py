"""Scoring new rows of a lender with models that it trained: a file in, a file of PDs and points out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.learning.credit_rows import read_rows
from assistant.learning.credit_specs import read_credit_spec
from assistant.learning.table_files import database
from models.errors import UnusableInput
from models.risk.artefact import verified_files
from models.risk.card import SPEC_FILE
from models.risk.credit_spec import CreditSpec
from models.risk.registry import RiskModel, load
from models.risk.sample import Words

Progress = Callable[[str, float], None]
_KINDS: Final = {".parquet": "parquet", ".csv": "csv"}
_DIGITS: Final = 9


class NoSpecification(UnusableInput):
    """These models were not learned from a lender's tables: nothing says how rows are to be read."""

    code = "no_specification"


class ScoresUnwritable(UnusableInput):
    """Scores are written as .parquet or .csv, into a folder that is there."""

    code = "scores_unwritable"


@dataclass(frozen=True, slots=True)
class Scored:
    """What was scored with what; `pds` are the behaviour model's."""

    version: str
    pds: NDArray[np.float64]
    notes: tuple[str, ...]
    seconds: float


def score_file(folder: Path, data: Path, out: Path, progress: Progress) -> Scored:
    """Score every row and write customer, pd, scorecard_points and scorecard_pd, in the rows' order.

    `folder` is what `train` wrote. Raises RiskModelRefused, NoSpecification, TableUnusable, ScoresUnwritable.
    """
    began = perf_counter()
    _require_writable(out)
    if not folder.is_dir():
        raise NoSpecification(f"There is no folder {folder}; name the one that `train SPEC` wrote.")
    progress("load the models", 0.0)
    found = load(folder, serves=None)
    spec = _specification(folder, found)
    require_no_table(spec, data, out)
    progress("read rows", 0.1)
    ids, values, notes = read_rows(spec, found.factors, data)
    progress("score", 0.6)
    pds = found.serving.behaviour_pds(values)
    points = found.serving.scorecard.points_of_all(found.serving.clipped(values)).sum(axis=1)
    columns = {
        "customer": ids,
        "pd": pds.round(_DIGITS),
        "scorecard_points": points,
        "scorecard_pd": found.serving.scorecard_pds(values).round(_DIGITS),
    }
    progress("write", 0.9)
    _write(columns, out)
    progress("done", 1.0)
    return Scored(found.version, pds, notes, round(perf_counter() - began, 1))


def _specification(folder: Path, found: RiskModel) -> CreditSpec:
    if SPEC_FILE not in {listed.file for listed in found.card.files}:
        raise NoSpecification
    verified_files(folder, (SPEC_FILE,), found.card.files)
    return read_credit_spec(folder / SPEC_FILE)


def _require_writable(out: Path) -> None:
    """Before anything is read. Raises ScoresUnwritable."""
    if out.suffix.lower() not in _KINDS or not out.parent.is_dir() or out.is_dir():
        raise ScoresUnwritable(f"{out}: write to a .parquet or .csv file in a folder that is there.")
    try:
        with TemporaryFile(dir=out.parent):
            pass
    except OSError as error:
        raise ScoresUnwritable(f"{out} cannot be written ({error.strerror}); name another file.") from error


def require_no_table(spec: CreditSpec, data: Path, out: Path) -> None:
    """Raises ScoresUnwritable where scores would replace a table that they come from."""
    further = (*(each.file for each in spec.besides), *(each.file for each in spec.events))
    files = (spec.customers, *further)
    beside = data.parent if data.is_file() else data
    if out.exists() and any(out.samefile(path) for name in files for path in (data, *beside.glob(name))):
        raise ScoresUnwritable(f"{out} is one of the tables to be read; write the scores to another file.")


def _write(columns: dict[str, Words | NDArray[Any]], out: Path) -> None:
    ids = columns["customer"].astype(object)
    with database() as db:
        db.register("scores", {**columns, "customer": ids})
        path = str(out).replace("'", "''")
        how = _KINDS[out.suffix.lower()]
        db.execute(f"copy (select * from scores) to '{path}' (format {how})")  # noqa: S608 - quoted

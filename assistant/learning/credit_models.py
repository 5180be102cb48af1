"""A lender's specification and files in, a folder with models, card and report out; or a report alone."""

import resource
import shlex
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter
from typing import Final

from assistant.learning.credit_report import Provenance, credit_report
from assistant.learning.credit_report_pdf import credit_report_pdf
from assistant.learning.credit_specs import read_credit_spec
from assistant.learning.credit_tables import read_credit_table
from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.artefact_writing import Written, content_hash, write_artefact
from models.risk.card import CardFacts
from models.risk.card_facts import facts_of_spec, recipe_of
from models.risk.credit_spec import CreditSpec
from models.risk.learning import Trained
from models.risk.lender_models import Learned, Plan, judge_over_folds, train_lender
from models.risk.progress import Progress, within
from models.risk.sample import LenderTable
from models.risk.validation.findings import Validation

REPORT_FILE: Final = "report.html"
PDF_FILE: Final = "report.pdf"


class OutUnusable(UnusableInput):
    """This cannot be the folder of a model; name another, or an empty one."""

    code = "out_unusable"


class Spent(Value):
    """What it took: seconds, and the most memory that the process held, in MB."""

    seconds: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class TrainedLender:
    """What `train` tells."""

    written: Written
    validation: Validation
    spent: Spent


def train_from_files(
    spec_path: Path, data: Path, out: Path, plan: Plan, *, pdf: bool, progress: Progress
) -> TrainedLender:
    """Read, learn, judge, and write the artefact with its report into `out`.

    Raises SpecUnreadable, TableUnusable, OutUnusable, and what `train_lender` raises.
    """
    began = perf_counter()
    spec = read_credit_spec(spec_path)
    _require_writable(out)
    table = read_credit_table(spec, data, within(progress, 0.0, 0.1))
    learned = train_lender(table, spec, plan, within(progress, 0.1, 0.9))
    progress("write", 0.9)
    facts = card_facts(spec, spec_path, learned, plan)
    provenance = _provenance(facts, learned.trained)
    now = datetime.now(UTC)
    written = write_artefact(
        out,
        learned.trained,
        learned.validation,
        facts,
        learned.rows,
        weights_written_at=now,
        card_written_at=now,
        spec=spec_path.read_text(encoding="utf-8"),
        also={REPORT_FILE: credit_report(learned.validation, provenance)},
    )
    if pdf:
        (out / PDF_FILE).write_bytes(credit_report_pdf(learned.validation, provenance))
    progress("done", 1.0)
    return TrainedLender(written, learned.validation, _spent(began))


def _require_writable(out: Path) -> None:
    """Before anything is learned. Raises OutUnusable."""
    there = next(path for path in (out.absolute(), *out.absolute().parents) if path.exists())
    if not there.is_dir():
        raise OutUnusable(f"{there} is a file; name a folder for the models.")
    try:
        with TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise OutUnusable(f"{out} cannot be written to ({error.strerror}); name another folder.") from error


def evaluate_files(
    spec_path: Path, data: Path, plan: Plan, *, folds: int | None, progress: Progress
) -> tuple[Validation, Provenance, Spent]:
    """Read and judge, and keep nothing: over folds, or as the specification splits where `folds` is 0.

    Raises SpecUnreadable, TableUnusable, and what judging raises.
    """
    began = perf_counter()
    spec = read_credit_spec(spec_path)
    table = read_credit_table(spec, data, within(progress, 0.0, 0.1))
    count = spec.splitting.folds if folds is None else folds
    if folds == 0 or (folds is None and _splits_by_time(spec, table)):
        learned = train_lender(table, spec, plan, within(progress, 0.1, 1.0))
        validation, provenance = (
            learned.validation,
            _provenance(card_facts(spec, spec_path, learned, plan), learned.trained),
        )
    else:
        validation = judge_over_folds(table, spec, plan, count, within(progress, 0.1, 1.0))
        provenance = Provenance(
            owner=spec.owner,
            purpose=spec.purpose,
            data=_source(spec),
            command=_command("evaluate", spec_path, plan),
            factors=table.sample.factors,
        )
    return validation, provenance, _spent(began)


def card_facts(spec: CreditSpec, spec_path: Path, learned: Learned, plan: Plan) -> CardFacts:
    """What the card says of a lender's models that nobody measured."""
    return facts_of_spec(
        spec,
        learned.trained.factors,
        seed=plan.seed,
        command=_command("train", spec_path, plan),
        split=learned.how,
        recipe=recipe_of(learned.trained.choices),
    )


def _provenance(facts: CardFacts, trained: Trained) -> Provenance:
    weights = {"behaviour.txt": trained.behaviour_text}
    return Provenance(
        owner=facts.owner,
        purpose=facts.purpose,
        data=facts.source.rstrip("."),
        command=facts.command,
        dates=(("split", facts.split),),
        hashes=tuple((name, content_hash(text)) for name, text in weights.items()),
        recipe=facts.recipe,
        factors=trained.factors,
    )


def _source(spec: CreditSpec) -> str:
    files = [spec.customers, *(each.file for each in spec.besides), *(each.file for each in spec.events)]
    return f"{spec.title}: {', '.join(dict.fromkeys(files))}"


def _command(name: str, spec_path: Path, plan: Plan) -> str:
    out = " OUT" if name == "train" else ""
    return f"python -m assistant {name} {shlex.quote(spec_path.name)}{out} --data FOLDER --seed {plan.seed}"


def _splits_by_time(spec: CreditSpec, table: LenderTable) -> bool:
    return spec.splitting.by != "customer" and table.sample.month is not None


def _spent(began: float) -> Spent:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    divisor = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Spent(seconds=round(perf_counter() - began, 1), peak_mb=round(kilobytes / divisor, 1))

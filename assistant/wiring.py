"""The one place where real things are built; everything else receives them."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, make_url

from assistant.actions.authorise_payment import Answer, Asked, authorise_payments
from assistant.actions.means import Means
from assistant.actions.scene_facts import OwnDirectory
from assistant.courier import WebhookCourier
from assistant.group_commit import GroupCommit
from assistant.ids import Ids
from assistant.model_registry import opened_registry
from assistant.policy_registry import opened_policies
from assistant.reading.document_reader import DocumentReader
from assistant.served_models import served_models
from assistant.settings import Settings
from assistant.shadow_policy import shadow_policy
from assistant.signing_key_file import load_signing_keys
from assistant.storage.database import open_database
from assistant.storage.installation import require_its_ring
from assistant.storage.migrating import migrate, require_migrated
from assistant.storage.stores import Storage
from assistant.vault_opening import opened_vault
from assistant.witness_file import WitnessFile
from models.errors import UnusableInput
from models.facts.merchant import MerchantStanding
from models.facts.party import Party
from models.facts.payment import Assessment, Payment
from tools.consent.parties import parties, read_parties
from tools.payments.scope_signature import ScopeSignatures

if TYPE_CHECKING:
    from assistant.conversation.front_desk import FrontDesk
    from assistant.conversation.reading_model import ReadingModel
    from models.facts.held_file import LookedBack
    from tools.payments.judging import Judge, Judged
    from tools.payments.looking_back import LookingBack


class PartiesUnusable(UnusableInput):
    """The file of parties must describe the lender: name, address and contact, in zh and en."""

    code = "parties_unusable"


@dataclass(frozen=True, slots=True)
class Program:
    """The wired program."""

    settings: Settings
    means: Means
    desk: "FrontDesk"
    engine: Engine
    payments: GroupCommit[Asked, Answer]
    """Authorises payments together, each group with one commit."""


@contextmanager
def equipped(
    settings: Settings,
    *,
    now: Callable[[], datetime] | None = None,
    engine: Engine | None = None,
    prepare: bool = True,
    reader: DocumentReader | None = None,
) -> Iterator[tuple[Means, Engine]]:
    """What actions need, without a conversation; what is handed in is left to whoever made it.

    An embedded database is migrated by itself; a server's must be migrated already. Raises
    DatabaseNotMigrated, DatabaseUnsupported, PackUnusable, RiskModelRefused, RegistryUnusable,
    PolicyRegistryUnusable, HistoryTampered, SigningKeyUnusable, MasterKeyUnusable, KeyRingDiffers,
    PartiesUnusable, CriteriaUnusable.
    """
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    opened = engine or open_database(settings.effective_database_url)
    if prepare:
        _prepare(opened)
    registry = opened_policies(settings.effective_policies_folder, settings.policy_pack, now or _now)
    policies = registry.book()
    risk_models = opened_registry(settings.effective_models_folder, now or _now)
    served = served_models(risk_models)
    if settings.payment_criteria_file is not None:
        payment_judge(settings.payment_criteria_file)  # what is wrong in a lender's own file is told at once
    signing_keys = load_signing_keys(
        settings.effective_signing_key_file, make=settings.signing_key_file is None
    )
    with (
        opened_vault(settings) as vault,
        nullcontext(reader) if reader else DocumentReader() as reading,
    ):
        require_its_ring(opened, vault.ring.ring_id())
        means = Means(
            storage=Storage(opened, vault, settings.controller, now or _now),
            reader=reading,
            courier=WebhookCourier(trusting=settings.environment == "demo"),
            policies=policies,
            scorer=served.champion,
            beside=served.beside,
            former_scorer=served.former,
            judge=partial(_judged, settings.payment_criteria_file),
            looked_back=partial(_looked_back, settings.payment_criteria_file),
            signing_keys=signing_keys,
            scopes=ScopeSignatures(signing_keys),
            scenes=OwnDirectory(),
            controller=settings.controller,
            parties=known_parties(settings),
            now=now or _now,
            new_id=Ids(),
            new_salt=partial(secrets.token_hex, 32),
            shadow=shadow_policy(
                settings.shadow_policy, registry.named, policies.identity_at, served.champion
            ),
            witness=WitnessFile(settings.effective_witness_file),
            histories=lambda: {
                "policy": registry.place.line_hashes(),
                "model": risk_models.place.line_hashes(),
            },
        )
        yield means, opened
    if engine is None:
        opened.dispose()


@contextmanager
def program(
    settings: Settings,
    *,
    now: Callable[[], datetime] | None = None,
    engine: Engine | None = None,
    prepare: bool = True,
    reader: DocumentReader | None = None,
) -> Iterator[Program]:
    """Everything: what actions need, and the conversation over it. Raises what `equipped` raises."""
    # LangChain takes a second to import; commands that hold no conversation do not wait for it.
    from assistant.conversation.brains.choosing import chosen_brain
    from assistant.conversation.front_desk import FrontDesk
    from assistant.conversation.turn import Turns

    brain = chosen_brain(
        settings.chat_model,
        base_url=settings.chat_base_url,
        api_key=settings.chat_api_key,
        timeout_seconds=settings.chat_timeout_seconds,
    )
    with (
        nullcontext(reader) if reader else DocumentReader() as reading,
        equipped(settings, now=now, engine=engine, prepare=prepare, reader=reading) as (means, opened),
    ):
        if settings.reading_model is not None:
            reading.helped_by(_reading_model(settings, settings.reading_model).suggest)
        payments = GroupCommit(partial(authorise_payments, means))
        try:
            yield Program(settings, means, FrontDesk(means, Turns(means, brain)), opened, payments)
        finally:
            payments.close()


def _reading_model(settings: Settings, name: str) -> "ReadingModel":
    from assistant.conversation.brains.choosing import chosen_brain
    from assistant.conversation.reading_model import ReadingModel

    return ReadingModel(
        chosen_brain(
            name,
            base_url=settings.reading_base_url,
            api_key=settings.reading_api_key,
            timeout_seconds=settings.chat_timeout_seconds,
        )
    )


def known_parties(settings: Settings) -> Mapping[str, Party]:
    """Raises PartiesUnusable where the lender is not among them."""
    path = settings.parties_file
    try:
        found = parties() if path is None else read_parties(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # what pydantic and tomllib raise are ValueErrors
        raise PartiesUnusable(f"The file of parties {path} cannot be used: {error}") from error
    if settings.controller not in found:
        raise PartiesUnusable(
            f"The lender {settings.controller} is not described; "
            "name a file that does in ASSISTANT_PARTIES_FILE.",
            controller=settings.controller,
        )
    return found


def _judged(
    criteria_file: Path | None,
    payment: Payment,
    state: bytes | None,
    payee: MerchantStanding | None,
) -> "Judged":
    return payment_judge(criteria_file)(payment, state, payee)


def _looked_back(
    criteria_file: Path | None,
    assessment: Assessment,
    event: bytes,
    amount_minor: int,
    state: bytes | None,
    payee: MerchantStanding | None,
) -> "LookedBack":
    return looking_back(criteria_file)(assessment, event, amount_minor, state, payee)


@cache
def looking_back(criteria_file: Path | None = None) -> "LookingBack":
    """What the engine saw, told for who looks at a payment that waits; built when somebody first does."""
    from models.risk.payments.shipped import load_scam_model
    from models.risk.reasons.tree_shap import tree_shap
    from tools.payments.looking_back import LookingBack

    return LookingBack(payment_judge(criteria_file), tree_shap(load_scam_model().trees))


@cache
def payment_judge(criteria_file: Path | None = None) -> "Judge":
    """The real-time engine, built once a process when it is first needed: loading what is compiled takes half
    a second, and compiling it, on the first start of all, a quarter of a minute. Raises CriteriaUnusable."""
    from models.risk.payments.shipped import load_scam_model
    from tools.payments.criteria import CriteriaUnusable, read_criteria, shipped_criteria
    from tools.payments.judging import NAMES, Judge
    from tools.payments.scams.signals import memo_signals_in

    found = load_scam_model()
    if criteria_file is None:
        return Judge(shipped_criteria(NAMES, found.version), found.scorer.score, memo_signals_in)
    try:
        text = criteria_file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CriteriaUnusable(f"The criteria {criteria_file} cannot be read: {error}.") from error
    return Judge(read_criteria(text, NAMES, found.version), found.scorer.score, memo_signals_in)


def _now() -> datetime:
    return datetime.now(UTC)


def _prepare(engine: Engine) -> None:
    if make_url(str(engine.url)).get_backend_name() == "sqlite":
        migrate(engine)
    else:
        require_migrated(engine)

"""What actions are given: storage, clock, ids, policy, risk model, reader, courier, keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from assistant.storage.stores import Storage, Stores
from models.errors import NotFound
from models.facts.covering import Covering
from models.facts.decision import Case
from models.facts.delivery import Carried, Parcel
from models.facts.evidence import EvidenceKind, HiddenPlace, ReadDocument
from models.facts.merchant import MerchantKnown, MerchantStanding
from models.facts.party import Party
from models.facts.payment import Payment
from models.facts.scored_beside import ScoredBeside
from models.facts.shadow_decision import ShadowDecision
from tools.audit.signing_keys import SigningKeys
from tools.audit.tree_head import SignedHead
from tools.payments.scope_signature import ScopeSignatures
from tools.policy.pack import PolicyPack
from tools.policy.policy_book import PolicyBook
from tools.scoring.scorer import Scorer

if TYPE_CHECKING:  # compiled code is loaded where it is called, not by every command
    from models.facts.held_file import LookedBack
    from models.facts.payment import Assessment
    from tools.payments.judging import Judged


class Reader(Protocol):
    """Reads documents; raises the Document* errors of `models.errors`."""

    def read_all(self, data: bytes, kinds: Sequence[EvidenceKind]) -> tuple[ReadDocument, ...]:
        """Every document of these kinds in a bundle, those of the first kind first; else the one it is."""

    def part(self, data: bytes, pages: Sequence[int]) -> bytes:
        """A PDF of these pages (from 1) and nothing else."""

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        """A PNG of a page (from 1), places and every writing of some texts painted over."""


class Courier(Protocol):
    """Carries messages to counterparties; what goes wrong on the way is an answer, not an error."""

    def require_address(self, url: str) -> None:
        """Raises AddressUnusable for a place that nothing is sent to."""

    def carry(self, parcel: Parcel) -> Carried: ...


class SceneService(Protocol):
    """Knows the merchants that scene limits may work at. It may stand elsewhere, so it may fail or be late:
    an adapter that waits no longer raises, and scene limits stay shut while standing limits go on."""

    def facts_for(self, payment: Payment, stores: Stores) -> MerchantKnown:
        """`stores` are those of the payment's own transaction, for a service that keeps its data there."""


class Witness(Protocol):
    """Where signed tree heads are kept beside the record, so that a bent record can be told."""

    def keep(self, signed_head: SignedHead) -> None:
        """It lasts when this returns. Raises WitnessUnusable."""

    def signed(self) -> tuple[str, ...]:
        """The signed texts it has, oldest first. Raises WitnessUnusable."""


@dataclass(frozen=True, slots=True)
class Means:
    """Received by every action; nothing here is built by them."""

    storage: Storage
    reader: Reader
    courier: Courier
    policies: PolicyBook
    """The packs: the one in force at a moment, and those of before."""
    scorer: Scorer
    """The champion: it alone decides."""
    beside: Callable[[dict[str, float]], tuple[ScoredBeside, ...]]
    """Challenger and shadows, scored beside it for later comparison; it raises nothing."""
    former_scorer: Callable[[str], Scorer]
    """The scorer of a version, to replay with. Raises NoSuchVersion, RiskModelRefused."""
    judge: "Callable[[Payment, bytes | None, MerchantStanding | None], Judged]"
    """The real-time engine that payments are held against: `tools.payments.judging.Judge`."""
    looked_back: "Callable[[Assessment, bytes, int, bytes | None, MerchantStanding | None], LookedBack]"
    """What it saw of a payment that waits, for who looks at it: `tools.payments.looking_back.LookingBack`."""
    signing_keys: SigningKeys
    scopes: ScopeSignatures
    scenes: SceneService
    controller: str
    parties: Mapping[str, Party]
    """Who consents can name: the lender and anybody else who may receive data."""
    now: Callable[[], datetime]
    new_id: Callable[[str], str]
    """An id with this prefix; ids made later sort later."""
    new_salt: Callable[[], str]
    """256 random bits, hex."""
    shadow: Callable[[Case, str], ShadowDecision | None] = lambda case, decision_id: None
    """What a shadow policy would decide on the case, under that decision's id; it raises nothing."""
    witness: Witness | None = None
    histories: Callable[[], Mapping[str, Sequence[str]]] = dict
    """SHA-256, hex, of each line of what registries keep, by the kind of its entries in the audit log."""

    @property
    def pack(self) -> PolicyPack:
        """The pack that is in force now."""
        return self.policies.at(self.now())

    def party(self, party_id: str) -> Party:
        """Raises NotFound for somebody nobody has described."""
        if party_id not in self.parties:
            raise NotFound(
                f"Nobody called {party_id} is described; add them to the file in ASSISTANT_PARTIES_FILE.",
                party=party_id,
            )
        return self.parties[party_id]

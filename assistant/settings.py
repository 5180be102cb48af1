"""Settings: environment variables or `.env`, prefix ASSISTANT_. With none set everything works, embedded."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What can be set. Paths are relative to the folder the program is started in."""

    model_config = SettingsConfigDict(env_prefix="ASSISTANT_", env_file=".env", extra="ignore")

    environment: Literal["demo", "production"] = "demo"
    """`demo` has demo customers and a sign-in without a password; `production` has neither."""

    data_folder: Path = Path("var")
    """The embedded database and keys live here."""

    database_url: str | None = None
    """None: SQLite in the data folder. Otherwise postgresql://… or sqlite:///…"""

    models_folder: Path | None = None
    """The registry of risk models, their approvals and roles. None: `models` in the data folder."""

    policies_folder: Path | None = None
    """The registry of policy packs and their approvals. None: `policies` in the data folder."""

    policy_pack: str = "cn"
    """The shipped pack that decides where nobody adopted another: cn, eu or us."""
    shadow_policy: str | None = None
    """A pack, by its name or as a TOML file, that is weighed beside each decision and decides nothing."""

    payment_criteria_file: Path | None = None
    """What payments are held against, as TOML like tools/payments/criteria.toml. None: what is shipped."""

    controller: str = "assistant-lender"
    """Who the lender is, as consents name it."""

    parties_file: Path | None = None
    """Who consents can name, as TOML like tools/consent/parties.toml. None: the example lender alone."""

    chat_model: str = "embedded"
    """`embedded`, or any LangChain init_chat_model string such as `openai:gpt-5`."""

    chat_base_url: str | None = None
    chat_api_key: SecretStr | None = None
    chat_timeout_seconds: float = 30.0

    reading_model: str | None = None
    """A LangChain init_chat_model string: it may point at fields that our rules missed. It is shown what
    documents say, so that whoever runs it has to be a processor of the lender's. None: nobody is."""

    reading_base_url: str | None = None
    reading_api_key: SecretStr | None = None

    reading_ahead: bool = True
    """`serve` starts the processes that read documents with itself. False: the first document starts them,
    and waits some seconds longer. Of several workers each starts its own with its first document."""

    session_minutes: int = 120

    staff_idle_minutes: Annotated[int, Field(ge=1)] = 30
    """A staff sign-in ends when nothing was done in it for this long."""

    staff_session_minutes: Annotated[int, Field(ge=1)] = 600
    """The longest that a staff sign-in lasts, whatever is done in it."""

    staff_local_passwords: bool = True
    """Staff sign in with a password and a code of their own. False: through OpenID Connect alone."""

    staff_oidc_issuer: str | None = None
    """A provider of OpenID Connect that vouches for staff, as its tokens name it."""

    staff_oidc_client_id: str | None = None
    staff_oidc_client_secret: SecretStr | None = None

    staff_oidc_redirect_uri: str | None = None
    """Where the provider sends people back: …/console/sign-in/provider/back as browsers reach it. None: as
    the request says, which is wrong behind a proxy that hides the scheme or the host."""

    staff_oidc_roles_claim: str = "roles"
    """The claim of its ID tokens that names roles; dots lead inside, such as `realm_access.roles`."""

    staff_oidc_roles: dict[str, str] = {role: role for role in ("agent", "senior", "compliance", "analyst")}
    """What the claim's words mean here, as JSON: {"credit-desk": "agent"}."""

    degree_registry_url: str | None = None
    """Where a degree's code is verified, under a consent that names that registry. None: nobody is asked."""

    employer_registry_url: str | None = None
    """The same for offer letters and payslips."""

    trusted_issuers_file: Path | None = None
    """Whose verifiable credentials count: JSON, {issuer: JWK Set}. None: nobody's word is taken for it."""

    tending_seconds: Annotated[float, Field(ge=0)] = 60.0
    """How often `serve` ends what is over by time and tells counterparties; 0: never, something else does."""

    signing_key_file: Path | None = None
    """None: made on first use in the data folder. Otherwise a JWK Set (Ed25519), the private key first."""

    @property
    def effective_signing_key_file(self) -> Path:
        return self.signing_key_file or self.data_folder / "receipt-signing-key.json"

    witness_file: Path | None = None
    """Signed tree heads of the audit log are added to it; keep it, or a copy, on another machine.
    None: `witness.jsonl` in the data folder."""

    @property
    def effective_witness_file(self) -> Path:
        return self.witness_file or self.data_folder / "witness.jsonl"

    master_key: SecretStr | None = None
    """Wraps the keys of the vault: 32 random bytes in base64. None: made on first use in the data folder."""

    former_master_keys: SecretStr | None = None
    """Master keys of before, with commas between, until `keys rewrap` has been run."""

    key_service: str | None = None
    """Instead of a master key: the transit engine of a key service, https://host/v1/transit/KEY."""

    key_service_token: SecretStr | None = None

    keys_url: str | None = None
    """Where the key ring is: a database of its own, so that copies of the data hold no key.
    None: SQLite in the data folder. Programs on several machines name one that all of them reach."""

    @property
    def effective_models_folder(self) -> Path:
        return self.models_folder or self.data_folder / "models"

    @property
    def effective_policies_folder(self) -> Path:
        return self.policies_folder or self.data_folder / "policies"

    @property
    def effective_keys_url(self) -> str:
        return self.keys_url or f"sqlite:///{self.data_folder / 'keys.db'}"

    @property
    def effective_database_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_folder / 'assistant.db'}"

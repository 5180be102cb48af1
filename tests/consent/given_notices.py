"""What tests of notices and records start from: two parties, bounds, a notice."""

from datetime import datetime, timedelta

from models.facts.consent import (
    Bounds,
    Consent,
    ConsentMode,
    DataCategory,
    FetchType,
    Frequency,
    Purpose,
)
from models.facts.language import Language
from models.facts.party import InBothLanguages, Party, PartyKind, PartyRole
from tools.consent.categories import is_sensitive
from tools.consent.notice import NOTICE_VERSION, Notice, notice_for, notice_sha256
from tools.explanation.figures import SHOWN_ZONE

ASKED_AT = datetime(2026, 11, 22, 9, 0, tzinfo=SHOWN_ZONE)

LENDER = Party(
    party_id="lender",
    kind=PartyKind.COMPANY,
    role=PartyRole.CONTROLLER,
    name=InBothLanguages(zh="青石信贷", en="Bluestone Credit"),
    address=InBothLanguages(zh="云城石桥路 8 号", en="8 Stone Bridge Road, Cloud City"),
    email="privacy@bluestone.example",
    phone="400-000-0000",
    keeps_data_in=("CN",),
)
BUREAU = Party(
    party_id="bureau",
    kind=PartyKind.CREDIT_BUREAU,
    role=PartyRole.RECIPIENT,
    name=InBothLanguages(zh="云城征信", en="Cloud City Bureau"),
    address=InBothLanguages(zh="云城河西路 2 号", en="2 West River Road, Cloud City"),
    url="https://bureau.example/people",
    keeps_data_in=("CN",),
)
BOUNDS = Bounds(
    fetch=FetchType.ONCE,
    mode=ConsentMode.STORE,
    validity_days=30,
    data_life_days=30,
    history_days=425,
    frequency=Frequency(times=1, days=30),
)
DOCUMENTS = tuple(category for category in DataCategory if not category.is_fraud_only)
FRAUD_ONLY = tuple(category for category in DataCategory if category.is_fraud_only)
_EVENTS_TELL_SOMETHING = frozenset({Purpose.UNDERWRITING, Purpose.MONITORING, Purpose.SCENE_PURCHASE})
_POSTS_TELL_SOMETHING = frozenset({Purpose.UNDERWRITING, Purpose.ONE_TIME_CHECK})
PAIRS = tuple(
    (purpose, category)
    for purpose in Purpose
    for category in (FRAUD_ONLY if purpose is Purpose.FRAUD_PREVENTION else DOCUMENTS)
    if category is not DataCategory.ACHIEVEMENT_POST or purpose in _POSTS_TELL_SOMETHING
    if category is not DataCategory.ACCOUNT_EVENTS or purpose in _EVENTS_TELL_SOMETHING
)
"""Every purpose with every kind of data that makes sense for it."""

SECOND = "2026-12"
SECOND_PAIRS = tuple(pair for pair in PAIRS if pair[1] is not DataCategory.ACCOUNT_EVENTS)

FIRST = "2026-11"
FIRST_DOCUMENTS = (
    *(DataCategory.DIPLOMA, DataCategory.CERTIFICATE, DataCategory.OFFER_LETTER),
    *(DataCategory.RENTAL_CONTRACT, DataCategory.PURCHASE),
)
FIRST_PAIRS = tuple(
    (purpose, category)
    for purpose in Purpose
    for category in (FRAUD_ONLY if purpose is Purpose.FRAUD_PREVENTION else FIRST_DOCUMENTS)
)
"""The same for the first edition, which people were shown."""


def a_notice(
    *categories: DataCategory,
    purpose: Purpose = Purpose.UNDERWRITING,
    language: Language = Language.EN,
    bounds: Bounds = BOUNDS,
    controller: Party = LENDER,
    recipients: tuple[Party, ...] = (),
    version: str = NOTICE_VERSION,
) -> Notice:
    return notice_for(
        categories=categories or (DataCategory.DIPLOMA,),
        purpose=purpose,
        language=language,
        bounds=bounds,
        controller=controller,
        recipients=recipients,
        version=version,
    )


def a_consent_to(notice: Notice, bounds: Bounds = BOUNDS) -> Consent:
    """The consent that this notice is read for."""
    return Consent(
        consent_id="con_1",
        customer_id="cus_1",
        controller=notice.controller.party_id,
        recipients=tuple(each.party_id for each in (notice.controller, *notice.recipients)),
        categories=notice.categories,
        purpose=notice.purpose,
        methods=notice.methods,
        sensitive=is_sensitive(notice.categories),
        bounds=bounds,
        notice_version=notice.version,
        notice_sha256=notice_sha256(notice),
        notice_language=notice.language,
        withdrawal="chat",
        valid_from=ASKED_AT,
        valid_until=ASKED_AT + timedelta(days=bounds.validity_days),
    )

"""What is derived inherits the strictest of its parents' terms."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_offer import accept_offer
from assistant.wiring import Program
from models.errors import OfferExpired
from models.facts.consent import Channel, Purpose, category_of
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.given import Clock, a_consent, a_customer, yes_to
from tests.given_papers import an_offer, shown, without_pdf
from tools.consent.asking import ceilings
from tools.consent.lineage import open_until

API, UNDERWRITING = Channel.API, Purpose.UNDERWRITING
DIPLOMA, LETTER = EvidenceKind.DIPLOMA, EvidenceKind.OFFER_LETTER


def test_what_rests_on_several_ends_with_the_first_of_them(embedded: Program) -> None:
    customer_id = a_customer(embedded.means).customer_id
    consent = a_consent(embedded.means, customer_id).consent
    came_in = consent.valid_from
    bounds = consent.bounds.model_copy(update={"data_life_days": 3})
    shorter = consent.model_copy(update={"bounds": bounds})
    assert open_until([]) is None
    assert open_until([(consent, came_in)]) == consent.valid_until
    assert open_until([(consent, came_in), (shorter, came_in)]) == came_in + timedelta(days=3)
    later = datetime(2027, 1, 1, tzinfo=UTC)
    assert open_until([(consent, later)]) == consent.valid_until


@pytest.mark.parametrize("short", [{"validity_days": 2}, {"data_life_days": 2}])
def test_an_offer_is_open_no_longer_than_what_it_rests_on(
    running: Program, clock: Clock, short: dict[str, int]
) -> None:
    # given an offer that rests on one document for a month and another for two days
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    bounds = ceilings()[UNDERWRITING].model_copy(update=short)
    asked = ask_consent(
        means, customer_id, (category_of(DIPLOMA),), UNDERWRITING, Language.EN, API, bounds=bounds
    )
    grant_consent(means, customer_id, asked.consent_id, yes_to(asked))
    began = clock()
    shown(means, customer_id, DIPLOMA)
    shown(means, customer_id, LETTER)
    offer = an_offer(means, customer_id)
    assert len(offer.rests_on) == 2

    # then it says so, and that is when it ends
    assert offer.terms.expires_at == began + timedelta(days=2)
    clock.pass_time(days=2)
    with pytest.raises(OfferExpired):
        accept_offer(means, customer_id, offer.offer_id, Yes(offer.terms_hash, API))

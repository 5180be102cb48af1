"""Who works on a case sees what consent allows and no name without a reason; every look is on the record."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.claim_case import claim_case
from assistant.actions.look_at_case import look_at_case
from assistant.actions.look_at_page import look_at_page
from assistant.actions.look_at_transcript import look_at_transcript
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.release_case import release_case
from assistant.actions.reveal import reveal
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.tell_person import tell_person
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import ConsentMissing, NotFound
from models.facts.consent import Channel, Purpose, Standing
from models.facts.covering import Covering, Wording
from models.facts.evidence import EvidenceKind, FieldName, HiddenPlace
from models.facts.review import StepKind
from models.facts.staff import StaffRole
from models.staff_errors import CaseNotYours, RoleMissing, RulingUnusable
from tests.given import Clock, a_consent, a_customer, some_evidence
from tests.given_papers import PLACE, TypedReader, a_document, text
from tests.reviews.given_reviews import WHY, a_case, a_staff_member, declining, looked_through
from tools.policy.policy_book import only

MEI, BO = a_staff_member("mei"), a_staff_member("bo")


@dataclass
class WatchingReader(TypedReader):
    """Keeps what was to be painted over."""

    hidden: list[HiddenPlace] = field(default_factory=list)
    covering: Covering = field(default_factory=Covering)

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        assert covering is not None
        self.hidden, self.covering = list(hidden), covering
        return b"\x89PNG"


def test_every_look_is_in_the_customers_log_with_who_looked(typed: Program) -> None:
    # given
    means = typed.means
    case = a_case(means)
    claim_case(means, MEI, case.case_id, 1)

    # when
    (evidence,) = look_at_case(means, MEI, case.case_id).evidence
    look_at_page(means, MEI, case.case_id, evidence.evidence_id, 1)

    # then
    with means.storage.reading() as stores:
        theirs = [each for each in stores.gate.accesses(case.customer_id) if each.staff_id == MEI.staff_id]
        steps = [s.subject for s in stores.reviews.steps(case.case_id) if s.kind is StepKind.LOOKED]
    assert [each.use for each in theirs] == ["case_looked_at"] * 2
    assert steps == ["case", f"evidence:{evidence.evidence_id}:1"]
    assert look_at_case(means, MEI, case.case_id).evidence[0].opened_by_me
    assert not look_at_case(means, BO, case.case_id).evidence[0].opened_by_me


def test_what_consent_closes_disappears_and_is_named_as_closed(typed: Program) -> None:
    # given a page that is open
    means = typed.means
    case = a_case(means)
    claim_case(means, MEI, case.case_id, 1)
    (evidence,) = look_at_case(means, MEI, case.case_id).evidence

    # when its person pauses their consent
    pause_consent(means, case.customer_id, evidence.consent_id, Channel.CHAT)

    # then nothing of it is there any more, in no part of the case
    file = look_at_case(means, MEI, case.case_id)
    assert (file.evidence, file.facts) == ((), ())
    assert [(each.source, each.standing) for each in file.closed] == [(evidence.evidence_id, Standing.PAUSED)]
    assert file.score is not None
    assert all(evidence.evidence_id not in finding.evidence_ids for finding in file.score.findings)
    with pytest.raises(ConsentMissing):
        look_at_page(means, MEI, case.case_id, evidence.evidence_id, 1)
    with pytest.raises(ConsentMissing):
        reveal(means, MEI, case.case_id, f"field:{evidence.evidence_id}:holder", "To compare them.")


def test_a_document_that_was_taken_back_is_named_as_closed_and_nothing_of_it_is_left(
    typed: Program,
) -> None:
    # given a case with a letter beside the diploma that it is about
    means = typed.means
    customer = a_customer(means, name="Zhao Yan")
    letter = a_document(EvidenceKind.OFFER_LETTER, {FieldName.HOLDER: text("Zhao Yan")})
    evidence = some_evidence(means, customer.customer_id, EvidenceKind.OFFER_LETTER, data=letter)
    case = a_case(means, customer)
    claim_case(means, MEI, case.case_id, 1)
    assert len(look_at_case(means, MEI, case.case_id).evidence) == 2

    # when
    withdraw_consent(means, case.customer_id, evidence.consent_id, None, Channel.CHAT)

    # then
    file = look_at_case(means, MEI, case.case_id)
    assert [each.kind for each in file.evidence] == [EvidenceKind.DIPLOMA]
    assert evidence.evidence_id not in file.model_dump_json(exclude={"closed"})
    assert [(each.source, each.standing) for each in file.closed] == [
        (evidence.evidence_id, Standing.REVOKED)
    ]


def test_a_name_is_painted_over_until_it_is_revealed_with_a_reason(typed: Program) -> None:
    # given
    reader = WatchingReader()
    means = replace(typed.means, reader=reader)
    case = a_case(means)
    claim_case(means, MEI, case.case_id, 1)
    (evidence,) = look_at_case(means, MEI, case.case_id).evidence
    what = f"field:{evidence.evidence_id}:holder"
    look_at_page(means, MEI, case.case_id, evidence.evidence_id, 1)
    assert HiddenPlace(page=1, box=PLACE) in reader.hidden

    # when
    with pytest.raises(RulingUnusable, match="few words"):
        reveal(means, MEI, case.case_id, what, "....")
    shown = reveal(means, MEI, case.case_id, what, "The name differs from the account's.")

    # then it is shown to this person, and to nobody else
    look_at_page(means, MEI, case.case_id, evidence.evidence_id, 1)
    assert (shown.shown, reader.hidden) == ("Chen Si", [])
    mine, others = (look_at_case(means, who, case.case_id).model_dump_json() for who in (MEI, BO))
    assert "Chen Si" in mine
    assert "Chen Si" not in others


def test_a_document_that_the_case_does_not_show_is_opened_by_nobody(typed: Program) -> None:
    # given one that its person has yet to confirm, and one of a kind that the policy bars by now
    means = typed.means
    case = a_case(means)
    claim_case(means, MEI, case.case_id, 1)
    (diploma,) = look_at_case(means, MEI, case.case_id).evidence
    kind = EvidenceKind.OFFER_LETTER
    a_consent(means, case.customer_id, kind)
    letter = a_document(kind, {FieldName.HOLDER: text("Zhao Yan")})
    unconfirmed = receive_evidence(means, case.customer_id, kind, Purpose.UNDERWRITING, "letter.pdf", letter)
    refusing = means.pack.evidence.model_copy(update={"refused": frozenset({EvidenceKind.DIPLOMA})})
    barring = replace(means, policies=only(means.pack.model_copy(update={"evidence": refusing})))

    # when, then
    for known, evidence_id in ((means, unconfirmed.evidence_id), (barring, diploma.evidence_id)):
        assert evidence_id not in {x.evidence_id for x in look_at_case(known, MEI, case.case_id).evidence}
        with pytest.raises(NotFound):
            look_at_page(known, MEI, case.case_id, evidence_id, 1)
        with pytest.raises(NotFound):
            reveal(known, MEI, case.case_id, f"field:{evidence_id}:holder", "To compare the names.")


def test_what_was_revealed_is_masked_again_for_who_gave_the_case_back(typed: Program) -> None:
    # given a name that somebody had shown
    means = typed.means
    case = a_case(means)
    claimed = claim_case(means, MEI, case.case_id, 1)
    reveal(means, MEI, case.case_id, "name", "To compare it with the paper.")
    assert "Zhao Yan" in look_at_case(means, MEI, case.case_id).model_dump_json()

    # when
    release_case(means, MEI, case.case_id, claimed.revision)

    # then
    assert "Zhao Yan" not in look_at_case(means, MEI, case.case_id).model_dump_json()


def test_whom_a_ruling_names_is_masked_for_whoever_reads_it_later(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    case = a_case(means)
    seen = looked_through(means, clock, MEI, case.case_id)
    words = {"rationale": f"Zhao Yan wrote from zhao@example.com: {WHY}", "to_customer": "Dear Zhao Yan"}

    # when
    rule_on_case(means, MEI, case.case_id, seen.revision, declining(**words))

    # then, in the case as in what was done with it
    told = look_at_case(means, BO, case.case_id).model_dump_json()
    assert WHY in told
    assert "Zhao Yan" not in told
    assert "example.com" not in told


def test_whoever_any_document_of_the_case_names_is_covered_on_every_page(typed: Program) -> None:
    # given a diploma that bears one name, and a letter of an employer to another
    reader = WatchingReader()
    means = replace(typed.means, reader=reader)
    customer = a_customer(means, name="Zhao Yan")
    said = {FieldName.HOLDER: text("Zhao Yan"), FieldName.EMPLOYER: text("Bright Harbour Ltd")}
    letter = a_document(EvidenceKind.OFFER_LETTER, said)
    evidence = some_evidence(means, customer.customer_id, EvidenceKind.OFFER_LETTER, data=letter)
    case = a_case(means, customer)
    claim_case(means, MEI, case.case_id, 1)
    (diploma,) = (
        each.evidence_id
        for each in look_at_case(means, MEI, case.case_id).evidence
        if each.kind is EvidenceKind.DIPLOMA
    )

    # when the diploma is looked at, before and after its name is revealed
    look_at_page(means, MEI, case.case_id, diploma, 1)
    before = reader.covering
    reveal(means, MEI, case.case_id, f"field:{diploma}:holder", "The name differs from the account's.")
    look_at_page(means, MEI, case.case_id, diploma, 1)
    after = reader.covering

    # then all of them are covered, but for what was revealed, on the document that it was revealed of
    assert {"Chen Si", "Zhao Yan", "Bright Harbour Ltd", "Bright Harbour"} <= written(before.hides)
    assert before.shows == ()
    assert "Chen Si" in written(after.shows)
    assert {"Zhao Yan", "Bright Harbour Ltd"} <= written(after.hides)
    assert "Chen Si" not in written(after.hides)
    look_at_page(means, MEI, case.case_id, evidence.evidence_id, 1)
    assert "Chen Si" in written(reader.covering.hides)

    # and the customer's log says how often the letter was read: with the case, for three pages
    with means.storage.reading() as stores:
        looks = [each.evidence_id for each in stores.gate.accesses(customer.customer_id) if each.staff_id]
    assert looks.count(evidence.evidence_id) == 1 + 3


def written(wordings: tuple[Wording, ...]) -> set[str]:
    return {wording.text for wording in wordings}


def test_the_transcript_is_masked_for_whoever_has_the_case_and_closed_to_others(typed: Program) -> None:
    # given
    means = typed.means
    case = a_case(means)
    with means.storage.writing() as stores:
        customer = stores.customers.lock(case.customer_id)
        tell_person(means, stores, customer, lambda language: "Zhao Yan, call 138 1234 5678.")
    claim_case(means, MEI, case.case_id, 1)

    # when
    masked = look_at_transcript(means, MEI, case.case_id)
    reveal(means, MEI, case.case_id, "transcript", "The number is what the case is about.")
    plain = look_at_transcript(means, MEI, case.case_id)

    # then
    assert masked.lines[-1].text == "Z** Y**, call **78."
    assert plain.lines[-1].text == "Zhao Yan, call 138 1234 5678."
    with pytest.raises(CaseNotYours):
        look_at_transcript(means, BO, case.case_id)


def test_nobody_without_the_role_sees_anything(typed: Program) -> None:
    means = typed.means
    case = a_case(means)
    auditor = a_staff_member("kai", StaffRole.COMPLIANCE, StaffRole.ANALYST)
    with pytest.raises(RoleMissing):
        look_at_case(means, auditor, case.case_id)
    claim_case(means, MEI, case.case_id, 1)
    with pytest.raises(NotFound):
        reveal(means, MEI, case.case_id, "field:evd_unknown:holder", "To compare the names.")

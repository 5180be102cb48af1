"""The same document from two people calls a person; the marks it is known by end with the document."""

from datetime import date

from sqlalchemy import select

from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import fields_hash, remove_evidence, settle_evidence
from assistant.demo import papers
from assistant.wiring import Program
from models.facts.consent import Channel, Purpose
from models.facts.evidence import Evidence, EvidenceKind
from models.fraud_tables import MarkRow
from tests.given import a_consent, a_customer, a_paper
from tests.given_vault import dump_of

K = EvidenceKind
SEEN = "document_seen_before"


def sent(program: Program, customer_id: str, data: bytes, kind: EvidenceKind = K.DIPLOMA) -> Evidence:
    a_consent(program.means, customer_id, kind)
    return receive_evidence(program.means, customer_id, kind, Purpose.UNDERWRITING, "a.pdf", data)


def marks(program: Program) -> int:
    with program.engine.connect() as connection:
        return len(connection.execute(select(MarkRow.__table__)).all())


def test_the_same_file_from_another_person_is_noticed_and_from_the_same_is_not(running: Program) -> None:
    first, second = (a_customer(running.means).customer_id for _ in range(2))
    paper = a_paper(K.DIPLOMA)
    assert SEEN not in sent(running, first, paper).warnings
    assert SEEN not in sent(running, first, paper).warnings
    assert SEEN in sent(running, second, paper).warnings


def test_another_diploma_of_the_same_school_is_not(running: Program) -> None:
    first, second = (a_customer(running.means).customer_id for _ in range(2))
    hers, his = (
        papers.diploma(
            "en",
            holder=name,
            institution="Shanghai University",
            major="Software Engineering",
            graduated_on=date(2026, 6, 30),
            document_number=number,
        )
        for name, number in (("Chen Si", "104871202605001234"), ("Li Wu", "104871202605001235"))
    )
    sent(running, first, hers)
    assert SEEN not in sent(running, second, his).warnings


def test_the_same_number_under_another_name_is(running: Program) -> None:
    first, second = (a_customer(running.means).customer_id for _ in range(2))
    sent(running, first, a_paper(K.DIPLOMA, "Chen Si"))
    assert SEEN in sent(running, second, a_paper(K.DIPLOMA, "Li Wu")).warnings


def test_of_two_that_came_in_at_one_moment_both_are_known_when_they_are_confirmed(running: Program) -> None:
    # given two people whose uploads did not see each other
    means = running.means
    first, second = (a_customer(means).customer_id for _ in range(2))
    paper = a_paper(K.DIPLOMA)
    earlier = sent(running, first, paper)
    sent(running, second, paper)

    # when
    yes = Yes(fields_hash(earlier), Channel.API)
    settled = settle_evidence(means, first, earlier.evidence_id, yes, {})

    # then
    assert SEEN in settled.warnings


def test_marks_say_nothing_and_end_with_the_document(running: Program) -> None:
    # given
    means = running.means
    first, second = (a_customer(means).customer_id for _ in range(2))
    paper = a_paper(K.OFFER_LETTER)
    evidence = sent(running, first, paper, K.OFFER_LETTER)
    assert marks(running) > 0
    assert "Morning Light" not in dump_of(running.engine)

    # when
    remove_evidence(means, first, evidence.evidence_id)

    # then
    assert marks(running) == 0
    assert SEEN not in sent(running, second, paper, K.OFFER_LETTER).warnings

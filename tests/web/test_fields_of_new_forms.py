"""An account's rows and a page's achievements are put right in a form: a row, or a thing, a line."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from assistant.wiring import Program
from models.facts.consent import Purpose
from models.facts.evidence import EvidenceKind, FieldName, FieldState
from models.facts.language import Language
from tests.given import a_consent
from tests.given_papers import a_document
from tests.web.given_data import Home, a_home
from tools.explanation.values import from_raw, raw

EN, F, K = Language.EN, FieldName, EvidenceKind


def page_with_fields(home: Home, kind: EvidenceKind) -> tuple[TestClient, str]:
    """The conversation as a page, with what was read in a document of this kind to confirm."""
    a_consent(home.means, home.customer_id, kind)
    talk = home.program.desk.conversation(home.customer_id, EN)
    home.program.desk.upload(talk, EN, kind, "a.pdf", a_document(kind), Purpose.UNDERWRITING)
    client = TestClient(home.app, headers={"Accept-Language": "en"})
    client.post("/sign-in", data={"customer_id": home.customer_id})
    return client, client.get("/").text


@pytest.mark.parametrize(
    ("kind", "name", "old", "new"),
    [
        (K.BANK_STATEMENT, F.TRANSACTIONS, "-2800.00", "-2900.00"),
        (K.ACHIEVEMENT_POST, F.ACHIEVEMENTS, "First prize", "Second prize"),
    ],
)
def test_one_row_is_put_right_and_the_others_stay(
    embedded: Program, kind: EvidenceKind, name: FieldName, old: str, new: str
) -> None:
    # given
    home = a_home(embedded)
    client, page = page_with_fields(home, kind)
    area = re.search(rf'<textarea[^>]*name="field\.{name}"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    hidden = dict(re.findall(r'name="(evidence_id|terms_hash|was\.\w+)" value="([^"]*)"', page))
    assert area is not None
    written = unescape(area[1])
    assert written == unescape(hidden[f"was.{name}"])

    # when
    sent = {
        "evidence_id": hidden["evidence_id"],
        "terms_hash": hidden["terms_hash"],
        f"was.{name}": written,
        f"field.{name}": written.replace(old, new).replace("\n", "\r\n"),
    }
    assert client.post("/chat/confirm", data=sent).status_code == 200

    # then
    with home.means.storage.reading() as stores:
        kept = stores.evidence.get(hidden["evidence_id"], home.customer_id, home.means.now())
    (field,) = (each for each in kept.fields if each.name is name)
    assert field.state is FieldState.CORRECTED
    assert raw(field.value) == written.replace(old, new)
    assert field.value == from_raw(name, raw(field.value))

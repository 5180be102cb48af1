"""Commands: what they print for people and programs, and how they fail."""

import json
import sqlite3
from contextlib import nullcontext
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from assistant.demo import papers
from assistant.reading import DocumentReader, document_reader
from tests.command_line.running import ROOT, objects, run, run_alone

pytestmark = pytest.mark.usefixtures("tables")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a diploma, a file that holds an offer and the same diploma, and one that is no PDF."""
    folder = tmp_path_factory.mktemp("documents")
    diploma = papers.diploma(
        "zh", holder="陈思", institution="上海大学", major="软件工程", graduated_on=date(2026, 6, 30)
    )
    letter = papers.offer_letter(
        "zh",
        holder="陈思",
        employer="上海云岚信息技术有限公司",
        position="数据分析师",
        monthly_pay_minor=1_500_000,
        starts_on=date(2026, 12, 7),
        expires_on=date(2026, 12, 20),
    )
    bundle = PdfWriter()
    for paper in (letter, diploma):
        bundle.append(BytesIO(paper))
    bundle.write(folder / "both [scanned].pdf")
    (folder / "diploma.pdf").write_bytes(diploma)
    (folder / "notes.pdf").write_text("not a PDF")
    return folder


@pytest.fixture(scope="module")
def extracted(documents: Path) -> list[dict[str, object]]:
    """All of them read in one call, the first two of no use."""
    names = ("notes.pdf", "gone.pdf", "diploma.pdf", "both [scanned].pdf")
    paths = [str(documents / name) for name in names]
    return objects(run_alone(documents, "extract", *paths, "--json", expect=1))


def test_extract_prints_an_object_for_each_file(extracted: list[dict[str, object]]) -> None:
    found = extracted[2]

    assert found["kind"] == "diploma"
    assert {field["name"] for field in found["fields"]} >= {"holder", "institution", "degree"}  # type: ignore[attr-defined]


def test_extract_says_what_is_wrong_with_a_file_and_reads_the_others(
    extracted: list[dict[str, object]],
) -> None:
    errors = ["document_type_unsupported", "file_unusable", None, None, None]

    assert [each.get("error") for each in extracted] == errors


def test_extract_parts_a_file_that_holds_several_documents(extracted: list[dict[str, object]]) -> None:
    found = extracted[3:]

    assert [each["kind"] for each in found] == ["offer_letter", "diploma"]
    assert [each["file_pages"] for each in found] == [[1], [2]]


def test_extract_for_people_is_a_table(
    tmp_path: Path, documents: Path, reader: DocumentReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_reader, "DocumentReader", lambda: nullcontext(reader))
    paths = [str(documents / name) for name in ("diploma.pdf", "both [scanned].pdf")]

    shown = run(tmp_path, "extract", *paths, "--kind", "diploma")

    alone, parted = shown.stdout.split("both [scanned].pdf")
    assert "上海大学" in alone
    assert "diploma, page 2" in " ".join(parted.split())
    assert shown.stderr == ""


def test_chat_speaks_json_a_line(tmp_path: Path) -> None:
    lines = [{"say": "I'd like a limit of 8,000"}, {"say": "my limits"}]

    done = run_alone(
        tmp_path,
        "chat",
        "--as",
        "graduate-en",
        "--json",
        stdin="\n".join(json.dumps(line) for line in lines),
    )

    replies = [each for each in objects(done) if each["role"] == "assistant"]
    assert "¥8,000" in str(replies[0]["text"])
    assert replies[1]["cards"][0]["card"] == "limits"  # type: ignore[index]


@pytest.mark.parametrize("line", ["not json", "[]", '{"dance": 1}', '{"upload": {"kind": "diploma"}}'])
def test_chat_names_a_line_it_cannot_use(tmp_path: Path, line: str) -> None:
    done = run(tmp_path, "chat", "--json", stdin=line, expect=2)

    assert "say, answer, upload, confirm" in done.stderr


def test_chat_for_people_shows_cards(tmp_path: Path) -> None:
    said = "我想把额度提到8000\n我有毕业证\n我的额度是多少\n/quit\n"

    shown = run(tmp_path, "chat", "--as", "graduate-zh", stdin=said).stdout

    assert "可以看你的毕业证书吗" in shown
    assert "1,000 元" in shown


def test_an_unknown_customer_is_one_line(tmp_path: Path) -> None:
    assert "There is no customer nobody" in run(tmp_path, "chat", "--as", "nobody", expect=2).stderr


def test_policy_check_names_the_place_that_is_wrong(tmp_path: Path) -> None:
    shipped = (ROOT / "tools/policy/packs/cn.toml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.toml"
    bad.write_text(
        shipped.replace("limits_max_minor = 20_000_000", "limits_max_minor = -1"), encoding="utf-8"
    )

    assert objects(run_alone(tmp_path, "policy", "check", "cn", "--json"))[0]["usable"] is True
    assert "total.limits_max_minor" in run(tmp_path, "policy", "check", str(bad), expect=2).stderr


def test_keys_are_made_listed_and_revoked(tmp_path: Path) -> None:
    (made,) = objects(run(tmp_path, "keys", "create", "A bank", "--scope", "customers:read", "--json"))

    run(tmp_path, "keys", "revoke", str(made["key_id"]), "--json")
    (listed,) = objects(run(tmp_path, "keys", "list", "--json"))

    assert made["scopes"] == ["customers:read"]
    assert listed["revoked_at"] is not None
    assert "secret" not in listed


def test_audit_verifies_an_empty_record_in_a_folder_that_it_makes(tmp_path: Path) -> None:
    (found,) = objects(run_alone(tmp_path / "new", "audit", "verify", "--json"))

    assert found == {"decisions": 0, "receipts": 0, "first_bad": None, "reason": None}


@pytest.mark.parametrize("bent", ["'{}'", "x'01'", "substr(document, 1, 40)"])
def test_audit_names_a_decision_that_was_bent(tmp_path: Path, bent: str) -> None:
    said = [{"say": "I'd like a limit of 900"}, {"say": "I'd like a limit of 8,000"}, {"say": "go ahead"}]
    run(tmp_path, "chat", "--as", "rider-en", "--json", stdin="\n".join(json.dumps(line) for line in said))
    with sqlite3.connect(tmp_path / "assistant.db") as connection:
        connection.execute("INSERT INTO endings VALUES ('somebody')")
        connection.execute(f"UPDATE decisions SET document = {bent}")
        connection.execute("DELETE FROM endings")
        (decision_id,) = connection.execute("SELECT decision_id FROM decisions").fetchone()

    (found,) = objects(run(tmp_path, "audit", "verify", "--json", expect=1))

    assert found["first_bad"] == decision_id


def test_replay_of_an_unknown_decision_is_one_line(tmp_path: Path) -> None:
    assert "There is no decision" in run(tmp_path, "replay", "dec_none", expect=2).stderr


def test_serve_refuses_a_server_database_that_is_not_migrated(tmp_path: Path, postgresql_url: str) -> None:
    done = run_alone(
        tmp_path, "serve", "--port", "0", "--database-url", _other_database(postgresql_url), expect=2
    )

    assert "python -m assistant migrate" in done.stderr


def test_serve_says_when_its_port_is_taken(tmp_path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert "--port" in run_alone(tmp_path, "serve", "--port", port, expect=2).stderr


def _other_database(url: str) -> str:
    """A fresh, empty database on the same server."""
    from sqlalchemy import create_engine, make_url, text

    server = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS not_migrated"))
        connection.execute(text("CREATE DATABASE not_migrated"))
    engine.dispose()
    return server.set(database="not_migrated", drivername="postgresql").render_as_string(hide_password=False)


def test_verify_says_what_a_credential_is_worth_and_asks_nobody(tmp_path: Path) -> None:
    held = tmp_path / "badge.json"
    held.write_text('{"hello": "world"}', encoding="utf-8")

    (found,) = objects(run_alone(tmp_path, "verify", str(held), "--json", expect=1))

    assert found["outcome"] == "not_verified"
    assert "nowhere.json" in run(tmp_path, "verify", "nowhere.json", expect=2).stderr

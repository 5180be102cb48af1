"""`chat`: the conversation in a terminal; with `--json` one object per line in and out."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json
from assistant.settings import Settings
from models.facts.language import Language

if TYPE_CHECKING:
    from assistant.conversation.views import MessageView
    from assistant.wiring import Program
    from models.facts.conversation import Conversation

_HELP = {
    Language.ZH: "直接打字说话。/upload 种类 文件 上传（种类：{kinds}）。/quit 离开。",
    Language.EN: "Just type. /upload KIND FILE to upload (kinds: {kinds}). /quit to leave.",
}


def chat(
    customer: Annotated[
        str, typer.Option("--as", help="A customer id, or a demo customer such as graduate-zh.")
    ] = "graduate-zh",
    lang: Annotated[Language | None, typer.Option(help="Default: the customer's own.")] = None,
    as_json: AsJson = False,
) -> None:
    """Talk to the assistant as a customer. With --json: {"say": …}, {"answer": …}, {"upload": …} a line."""
    from assistant.demo.customers import add_demo_customers
    from assistant.wiring import program

    settings = Settings()
    with plain_errors(), program(settings) as built:
        if settings.environment == "demo":
            add_demo_customers(built.means)
        customer_id, own = _who(built, customer)
        language = lang or own
        conversation = built.desk.conversation(customer_id, language)
        if as_json:
            _machine(built, conversation, language)
        else:
            _person(built, conversation, language)


def _who(built: "Program", name: str) -> tuple[str, Language]:
    with built.means.storage.reading() as stores:
        found = stores.customers.by_external_id(f"demo-{name}") or stores.customers.by_external_id(name)
        found = found or stores.customers.get(name)
    return found.customer_id, found.language


def _machine(built: "Program", conversation: "Conversation", language: Language) -> None:
    for line in sys.stdin:
        if line.strip():
            for message in _act(built, conversation, language, line):
                print_json(message.model_dump(mode="json"))


def _act(
    built: "Program", conversation: "Conversation", language: Language, line: str
) -> "tuple[MessageView, ...]":
    from models.facts.evidence import EvidenceKind, FieldName

    try:
        asked: Any = json.loads(line)
        ((verb, what),) = asked.items()
        match verb:
            case "say":
                return built.desk.say(conversation, language, str(what))
            case "answer":
                subject, terms_hash = str(what["subject"]), str(what["terms_hash"])
                return built.desk.answer(conversation, language, subject, terms_hash, bool(what["yes"]))
            case "upload":
                path = Path(what["file"])
                kind = EvidenceKind(what["kind"])
                return built.desk.upload(conversation, language, kind, path.name, path.read_bytes())
            case "confirm":
                corrections = {FieldName(k): str(v) for k, v in what.get("corrections", {}).items()}
                return built.desk.confirm(
                    conversation, language, what["evidence_id"], what["terms_hash"], corrections
                )
            case _:
                raise ValueError(f"there is no {verb}")
    except (ValueError, KeyError, AttributeError, TypeError, OSError) as error:
        fail(f"This line cannot be used ({error}); send one of say, answer, upload, confirm.")


def _person(built: "Program", conversation: "Conversation", language: Language) -> None:
    from assistant.command_line.card_panels import show_message
    from models.facts.evidence import EvidenceKind

    kinds = ", ".join(kind.value for kind in EvidenceKind)
    console.print(_HELP[language].format(kinds=kinds), style="dim")
    while True:
        try:
            line = console.input("[bold]> [/]").strip()
        except EOFError:
            return
        if line in {"/quit", "/exit"}:
            return
        if not line:
            continue
        if line.startswith("/upload"):
            messages = _upload(built, conversation, language, line)
        else:
            messages = built.desk.say(conversation, language, line)
        for message in messages:
            if message.role != "person":
                show_message(message)


def _upload(
    built: "Program", conversation: "Conversation", language: Language, line: str
) -> "tuple[MessageView, ...]":
    from models.facts.evidence import EvidenceKind

    parts = line.split(maxsplit=2)
    if len(parts) != 3 or parts[1] not in set(EvidenceKind):
        console.print("/upload KIND FILE", style="dim")
        return ()
    path = Path(parts[2]).expanduser()
    try:
        data = path.read_bytes()
    except OSError as error:
        console.print(f"{path}: {error.strerror}", markup=False)
        return ()
    return built.desk.upload(conversation, language, EvidenceKind(parts[1]), path.name, data)

"""Cards for a terminal: panels and tables with the same words as on the page."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from assistant.command_line.printing import console
from assistant.conversation.line_views import CostExampleView
from assistant.conversation.outlook_views import EvidenceValueCard
from assistant.conversation.views import (
    CardView,
    ConsentCard,
    DecisionCard,
    FieldsCard,
    HandoverCard,
    InfluenceView,
    KnownCard,
    LimitsCard,
    Line,
    Link,
    MessageView,
    MyDataCard,
    OfferCard,
    SwitchCard,
    UploadCard,
    WithdrawalCard,
)

_BAR_CHARACTERS = 24


def show_message(message: MessageView) -> None:
    """A message and its cards."""
    style = "dim" if message.role == "event" else "cyan"
    console.print(message.text, style=style, markup=False)
    for card in message.cards:
        show_card(card)


def show_card(card: CardView) -> None:
    body: Any = _BODIES[type(card)](card)
    title = getattr(card, "title", "")
    console.print(Panel(body, title=escape(title), title_align="left", border_style="blue", width=86))


def _lines(lines: Sequence[Line]) -> str:
    return "\n".join(f"[dim]{escape(line.label)}[/]  {escape(line.text)}" for line in lines)


def _bullets(texts: Sequence[str]) -> str:
    return "\n".join(f"· {escape(text)}" for text in texts)


def _consent(card: ConsentCard) -> str:
    return f"{_lines(card.lines)}\n[bold]{escape(card.state_text)}[/]"


def _upload(card: UploadCard) -> str:
    kinds = "\n".join(f"/upload {kind.kind} FILE   ({escape(kind.label)})" for kind in card.kinds)
    return f"{escape(card.hint)}\n{kinds}"


def _fields(card: FieldsCard) -> Table:
    table = Table(box=None, show_header=False)
    for field in card.fields:
        table.add_row(
            escape(field.label), f"[bold]{escape(field.text)}[/]", f"[dim]{escape(field.confidence_text)}[/]"
        )
    for warning in card.warnings:
        table.add_row("[yellow]![/]", escape(warning), "")
    return table


def _offer(card: OfferCard) -> str:
    amounts = f"{escape(card.old_limit_text)}  ({escape(card.difference_text)})"
    parts = [
        f"[bold]{escape(card.new_limit_text)}[/]   {amounts}",
        escape(card.scope_text or ""),
        _lines(card.cost),
        *(_example(example) for example in card.examples),
        f"[dim]{escape(card.cost_note)}[/]" if card.cost_note else "",
        escape(card.valid_until_text),
        _bullets(card.reasons),
        _influences(card.influences),
        f"[yellow]{escape(card.wait_text)}[/]" if card.wait_text else "",
        f"[bold]{escape(card.state_text)}[/]",
        _by_whom(card),
    ]
    return "\n".join(part for part in parts if part)


def _example(example: CostExampleView) -> str:
    return f"[bold]{escape(example.title)}[/]\n{_lines((*example.items, example.total, *example.more))}"


def _influences(influences: Sequence[InfluenceView]) -> str:
    most = max((abs(each.amount_minor) for each in influences), default=0)
    rows = []
    for each in influences:
        length = round(abs(each.amount_minor) / most * _BAR_CHARACTERS) if most else 0
        rows.append(f"{escape(each.amount_text):>14}  [blue]{'█' * length}[/] {escape(each.label)}")
        if each.told_text:
            rows.append(f"{'':>14}  [dim]{escape(each.told_text)}[/]")
    return "\n".join(rows)


def _decision(card: DecisionCard) -> str:
    promised = _bullets([each.text for each in card.suggestions])
    note = f"[dim]{escape(card.help_note)}[/]" if card.help_note else ""
    owed = "\n".join(f"[dim]{escape(line)}[/]" for line in card.notices)
    parts = (_bullets(card.reasons), promised, note, _bullets(card.what_would_help), owed, _by_whom(card))
    return "\n".join(filter(None, parts))


def _before_after(card: WithdrawalCard | SwitchCard) -> Table:
    table = Table(box=None, show_header=False)
    after = {line.label: line.text for line in card.after}
    for line in card.before or card.after:
        table.add_row(
            escape(line.label), escape(line.text) if card.before else "", "→ " + escape(after[line.label])
        )
    table.add_row("", escape(card.note), "")
    return table


def _known(card: KnownCard) -> str:
    groups = (
        f"[bold]{escape(group.title)}[/]  [dim]{escape(group.basis)}[/]\n{_lines(group.lines)}"
        for group in card.groups
    )
    return "\n\n".join([*groups, _links(card.links)])


def _my_data(card: MyDataCard) -> str:
    return f"{escape(card.text)}\n{_links(card.links)}"


def _links(links: Sequence[Link]) -> str:
    """Where the chat page has it; a terminal has no page to open."""
    return "\n".join(f"{escape(link.text)}  [dim]{escape(link.href)}[/]" for link in links)


def _limits(card: LimitsCard) -> Table:
    table = Table(box=None, show_header=False)
    for limit in card.limits:
        table.add_row(
            escape(limit.title),
            f"[bold]{escape(limit.amount_text)}[/]",
            _lines((*limit.lines, *limit.statement)),
        )
    return table


def _handover(card: HandoverCard) -> str:
    asked = f"[bold]{escape(card.question.text)}[/]" if card.question else ""
    return "\n".join(filter(None, (escape(card.text), asked, escape(card.written), _lines(card.lines))))


def _by_whom(card: DecisionCard | OfferCard) -> str:
    """Who decided, what they wrote, and how to appeal."""
    by, appeal = card.decided_by, card.appeal
    told = (by.written, by.text) if by else ()
    texts = (*told, appeal.text if appeal else "")
    return "\n".join(escape(text) for text in texts if text)


def _evidence_value(card: EvidenceValueCard) -> str:
    rows = (f"[bold]{escape(each.label)}[/]  {escape(each.text)}" for each in card.effects)
    details = (f"[dim]{escape(each.label)}  {escape(each.text)}[/]" for each in card.details)
    rest = (escape(card.no_effect or ""), escape(card.note), *details)
    return "\n".join(filter(None, (escape(card.lead), *rows, *rest)))


_BODIES: dict[type, Callable[[Any], Any]] = {
    ConsentCard: _consent,
    UploadCard: _upload,
    FieldsCard: _fields,
    OfferCard: _offer,
    DecisionCard: _decision,
    WithdrawalCard: _before_after,
    SwitchCard: _before_after,
    KnownCard: _known,
    MyDataCard: _my_data,
    LimitsCard: _limits,
    HandoverCard: _handover,
    EvidenceValueCard: _evidence_value,
}

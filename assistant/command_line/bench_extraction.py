"""How `bench extract` prints its figures."""

from typing import Any

from rich.table import Table

from assistant.benching.extraction.judging import Judged, said
from assistant.command_line.printing import console


def show(found: dict[str, Any]) -> None:
    """Tables for people."""
    for medium, counted in found["fields"].items():
        _show_fields(medium, counted)
    _show_confidence(found["confidence"])
    _show_flagging(found["flagging"])
    if found["receipts"]:
        _show_receipts(found["receipts"])
    if found["hostile"]:
        _show_hostile(found["hostile"])
    _show_speed(found["speed"])


def show_fitted(tables: dict[str, tuple[tuple[float, float], ...]]) -> None:
    """Points (confidence said, share right) to be put into the table of each medium."""
    for medium, points in tables.items():
        console.print(f"{medium}: ({', '.join(f'({said}, {right})' for said, right in points)})")


def miss_lines(missed: list[Judged]) -> str:
    """One line a miss: paper, field, verdict, what it says and what was read, how sure."""
    return "".join(
        f"{each.paper.name}\t{each.name.value}\t{each.verdict.value}\t"
        f"{said(each.expected)!r}\t{said(each.read)!r}\t{_plain(each.confidence)}\n"
        for each in missed
    )


def _show_fields(medium: str, counted: dict[str, Any]) -> None:
    baseline = counted["baseline_words_in_bare_text"]
    beside = f"; words standing in the bare text: {_percent(baseline)}" if medium == "text" else ""
    table = Table(
        "kind",
        "fields right",
        "",
        "not shown, read",
        "kind right",
        "unreadable",
        title=f"{medium}: {counted['right']} of {counted['of']} fields, {_percent(counted['share'])}"
        f" (target {_percent(counted['target'])}{beside})",
    )
    for name, part in counted["by_kind"].items():
        table.add_row(name, f"{part['right']}/{part['of']}", _percent(part["share"]), *_kind_columns(part))
    console.print(table)


def _kind_columns(part: dict[str, Any]) -> tuple[str, str, str]:
    return str(part["invented"]), f"{part['kinds_right']}/{part['papers']}", str(part["unreadable"])


def _show_confidence(confidence: dict[str, Any]) -> None:
    table = Table(
        "", "fields read", "said 0.9+", "of those right", "95 % interval", "ECE", "ECE of always sure"
    )
    for name, trust in confidence.items():
        low, high = trust["sure_interval"]
        table.add_row(
            name,
            str(trust["read"]),
            str(trust["sure"]),
            _percent(trust["sure_share"]),
            f"{_percent(low)} to {_percent(high)}",
            f"{trust['ece']:.3f}",
            f"{trust['baseline_ece_of_always_sure']:.3f}",
        )
    console.print(table)
    bins = Table("said (mean of a tenth)", "right", "fields", title="reliability")
    for each in confidence["all"]["reliability"]:
        bins.add_row(f"{each['said']:.2f}", f"{each['right']:.2f}", str(each["count"]))
    console.print(bins)


def _show_flagging(flagging: dict[str, Any]) -> None:
    for name, words in (("traps", "traps flagged"), ("honest", "honest documents flagged wrongly")):
        part = flagging[name]
        low, high = part["interval"]
        console.print(
            f"{words}: {part['flagged']} of {part['of']}, {_percent(part['share'])}"
            f" ({_percent(low)} to {_percent(high)}; target {_percent(part['target'])}; "
            f"{part['unreadable']} unreadable)"
        )
    table = Table("trap", "flagged")
    for trap, part in flagging["traps"]["by_name"].items():
        table.add_row(trap, f"{part['flagged']}/{part['of']}")
    console.print(table)
    for each in flagging["honest"]["surprises"]:
        console.print(f"  flagged though honest: {each}", markup=False)


def _show_receipts(receipts: dict[str, Any]) -> None:
    console.print(_receipt_line(receipts))


def _receipt_line(receipts: dict[str, Any]) -> str:
    each = ", ".join(f"{name} {right}/{receipts['receipts']}" for name, right in receipts["by_field"].items())
    return (
        f"receipts: {receipts['right']} of {receipts['of']} fields, {_percent(receipts['share'])}"
        f" (rules in one pass: {_percent(receipts['baseline_rules_in_one_pass'])};"
        f" target {_percent(receipts['target'])}): {each}"
    )


def _show_hostile(hostile: dict[str, Any]) -> None:
    console.print(
        f"hostile files within bounds: {hostile['within_bounds']} of {hostile['of']};"
        f" slowest {hostile['wall_s_max']} s, largest {hostile['peak_bytes_max'] / 1e6:.0f} MB"
    )
    table = Table("file", "outcome", "s", "MB")
    for each in sorted(hostile["files"], key=lambda file: -file["wall_s"])[:10]:
        table.add_row(each["file"], each["outcome"], str(each["wall_s"]), f"{each['peak_bytes'] / 1e6:.0f}")
    console.print(table)


def _show_speed(speed: dict[str, Any]) -> None:
    console.print(
        f"a page with text, all checks, warm: median {speed['page_ms_median']} ms (target under"
        f" {speed['page_ms_target']:.0f}); its bare text: {speed['bare_text_ms_median']} ms"
    )
    console.print(f"the first document after a start: {speed['first_page_ms']} ms")
    if speed["recognised_page_cpu_s_median"] is not None:
        console.print(
            f"a page that is a picture: {speed['recognised_page_cpu_s_median']} CPU-seconds"
            f" (target under {speed['recognised_page_cpu_s_target']:.0f})"
        )
    console.print(f"resident memory while reading, MB: {' '.join(map(str, speed['resident_mb']))}")


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share * 100:.1f} %"


def _plain(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.2f}"

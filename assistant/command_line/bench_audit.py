"""`bench audit`: what the audit log costs, beside the same writes without it and beside bare hashes."""

from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from assistant.command_line.printing import AsJson, console, plain_errors, print_json

if TYPE_CHECKING:
    from assistant.benching.audit_bench import AuditFigures


def audit(
    entries: Annotated[int, typer.Option(min=1_000, help="How large the log is to verify.")] = 1_000_000,
    quick: Annotated[bool, typer.Option("--quick", help="Twenty thousand entries.")] = False,
    as_json: AsJson = False,
) -> None:
    """Appending, proofs, and verifying a log with every row it stands for; processor time, one core.

    A million entries take some minutes to write and verify.
    """
    from assistant.benching.audit_bench import measure_audit
    from assistant.command_line.progress import telling

    with plain_errors(), telling(as_json) as told:
        found = measure_audit(20_000 if quick else entries, 50 if quick else 300, told)
    report = _report(found)
    if as_json:
        print_json(report)
        return
    table = Table("", "CPU", "target")
    for each in report["append"]:
        table.add_row(
            f"append, {each['looks_in_a_transaction']} in a transaction",
            f"{each['extra_us']:.0f} µs more than {each['without_us']:.0f}",
            "",
        )
    table.add_row(
        "append, many", f"{report['taken_in_us']:.0f} µs", f"below {report['append_target_us']:.0f}"
    )
    table.add_row("two bare hashes", f"{report['two_hashes_us']:.1f} µs", "")
    table.add_row("inclusion proof", f"{report['inclusion_us']:.0f} µs", "")
    table.add_row("consistency proof", f"{report['consistency_us']:.0f} µs", "")
    table.add_row("checking a proof", f"{report['checked_us']:.0f} µs", "")
    table.add_row(
        f"verifying {found.entries:,} entries",
        f"{found.verify_seconds:.1f} s",
        f"below {report['verify_target_seconds']:.0f} s a million",
    )
    console.print(table)


def _report(found: "AuditFigures") -> dict[str, Any]:
    from assistant.benching.audit_bench import APPEND_TARGET_US, VERIFY_TARGET_SECONDS

    appended = [
        {
            "looks_in_a_transaction": each.looks,
            "with_us": round(each.logged_us, 1),
            "without_us": round(each.unlogged_us, 1),
            "extra_us": round(each.logged_us - each.unlogged_us, 1),
        }
        for each in found.appended
    ]
    a_million = found.verify_seconds / found.entries * 1e6
    return {
        "entries": found.entries,
        "append": appended,
        "taken_in_us": round(found.taken_in_us, 1),
        "append_target_us": APPEND_TARGET_US,
        "two_hashes_us": round(found.hash_us, 2),
        "inclusion_us": round(found.inclusion_us, 1),
        "consistency_us": round(found.consistency_us, 1),
        "checked_us": round(found.checked_us, 1),
        "verify_seconds": round(found.verify_seconds, 2),
        "verify_seconds_a_million": round(a_million, 1),
        "verify_target_seconds": VERIFY_TARGET_SECONDS,
        "met": found.taken_in_us < APPEND_TARGET_US and a_million < VERIFY_TARGET_SECONDS,
    }

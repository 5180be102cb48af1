"""The form in which a jurisdiction owes its reasons."""

from collections.abc import Sequence

from tools.policy.about_sections import Notice


def as_owed(codes: Sequence[str], notice: Notice) -> tuple[str, ...]:
    """No more reasons than the pack tells, and no generic one beside a specific one.

    Reg B 1002.9 (b)(2), its commentary: to have failed to reach a score is no principal reason.
    """
    specific = [code for code in codes if code not in notice.generic]
    return tuple(specific or codes)[: notice.reasons_max]

"""The laws that packs may name as a source, by mark, and where each holds.

Marks and readings are those of the design's page on law: what was read in a primary text, and what is
recalled or second-hand and needs counsel before use. None of this is legal advice.
"""

from typing import Final, NamedTuple

EVERYWHERE: Final = "*"


class Law(NamedTuple):
    """Where a law holds (a jurisdiction, or EVERYWHERE), what it is called, whether its text was read."""

    jurisdiction: str
    name: str
    primary: bool


LAWS: Final = {
    "L1": Law("cn", "PIPL 13", True),
    "L2": Law("cn", "PIPL 14", True),
    "L3": Law("cn", "PIPL 15", True),
    "L4": Law("cn", "PIPL 16", True),
    "L5": Law("cn", "PIPL 17", True),
    "L6": Law("cn", "PIPL 19, 47", True),
    "L7": Law("cn", "PIPL 23", True),
    "L8": Law("cn", "PIPL 24", True),
    "L9": Law("cn", "PIPL 28-31", True),
    "L10": Law("cn", "PIPL 44-50", True),
    "L11": Law("cn", "Network Data Security Regulation 12, 22(5)", True),
    "L12": Law("cn", "Credit Reporting Regulation 13-16", True),
    "L13": Law("cn", "Consumer-finance measures 2024; online-loan measures 2020", False),
    "L14": Law("cn", "Campus lending notice 2021", False),
    "L15": Law("cn", "All-in financing cost rules 2026", False),
    "L16": Law(EVERYWHERE, "Rate ceiling", False),
    "L17": Law("cn", "Anti-telecom-fraud law 16, 18, 32", True),
    "L18": Law("cn", "Anti-money-laundering law 2024, 34", True),
    "L19": Law("cn", "Capital rules 2023", False),
    "L20": Law("eu", "GDPR 7, 13, 15, 22; C-203/22", False),
    "L21": Law("eu", "CCD2 18", False),
    "L22": Law("eu", "AI Act Annex III 5(b), 12, 14", False),
    "L23": Law("us", "Reg B 1002.9", True),
    "L24": Law(EVERYWHERE, "Appeals", False),
}

"""What is known of a merchant or payee across all customers, at a time."""

from typing import Final

import numpy as np

MERCHANT: Final = np.dtype(
    [
        ("payments_30d", "<u4"),
        ("customers_30d", "<u4"),
        ("scams_7d", "<u4"),
        ("scams_14d", "<u4"),
        ("scams_30d", "<u4"),
        ("settled_7d", "<u4"),
        ("settled_14d", "<u4"),
        ("settled_30d", "<u4"),
        ("settled_since_scam", "<u4"),
        ("refunded_ppm", "<u4"),
        ("first_scam_ms", "<i8"),
        ("last_scam_ms", "<i8"),
        ("first_seen_ms", "<i8"),
    ]
)
"""Of a transfer the payee's, else the merchant's. Zeros = nothing known. A payment is *settled* once it is so
old (the label delay) that a scam would have been told; `scams_*` and `settled_*` count payments that became
known or settled within so many days. `first_scam_ms` and `last_scam_ms` are times of payments since confirmed
as scams: the first of the present series (no gap above 30 days) and the last; `settled_since_scam` counts
payments settled after the last."""

UNKNOWN: Final = np.zeros(1, MERCHANT)
"""One record: nothing is known."""

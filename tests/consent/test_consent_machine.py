"""Any order of anything a person, an operator and time can do: what consent promises holds after every step.

A short run here; `make lives` is the long one (LIVES lives of STEPS steps, other ones every time).
"""

import os

from hypothesis import HealthCheck, settings

from tests.consent.life import Life

Life.TestCase.settings = settings(
    max_examples=int(os.environ.get("LIVES", "9")),
    stateful_step_count=int(os.environ.get("STEPS", "30")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLife = Life.TestCase

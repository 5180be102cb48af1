"""Tests of the portfolio: its sums, its budget, its books."""

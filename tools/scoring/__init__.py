"""Scoring: a PD, points that add up, and the reasons behind them, from permitted factors only."""

"""Seals, commitments and signed receipts."""

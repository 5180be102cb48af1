"""Verification: from confirmed fields to facts, and what does not add up."""

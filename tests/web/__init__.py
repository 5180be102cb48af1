"""Tests of the customer's chat page against a desk that lives in memory."""

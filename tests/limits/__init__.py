"""Tests of limits: what they are worth, how they are sized and priced."""

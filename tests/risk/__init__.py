"""Tests of risk models."""

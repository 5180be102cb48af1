"""Figures over all customers."""

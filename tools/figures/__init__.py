"""Figures over all customers: counted from what names nobody, small groups left out."""

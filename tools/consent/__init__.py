"""Consent: who may look at what, for which purpose, until when."""

"""Brains: what stands behind the conversation, one setting apart."""

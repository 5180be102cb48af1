"""Trying a policy on many requests: the processes that weigh them, and the packs that are told by name."""

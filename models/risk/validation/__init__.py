"""Whether a model can be trusted: what was measured on rows that it never saw."""

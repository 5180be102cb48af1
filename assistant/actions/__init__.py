"""Actions: one verb a file; gather, decide (pure), keep; one action is one transaction."""

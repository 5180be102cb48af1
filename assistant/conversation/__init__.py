"""The conversation: one agent loop over tools bound to the signed-in customer."""

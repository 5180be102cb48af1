"""What is known: facts, tables and risk models."""

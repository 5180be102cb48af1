"""Storage: repositories over SQLAlchemy. Consent is checked here, at the read."""

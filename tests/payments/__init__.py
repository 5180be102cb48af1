"""The life of payments and the ledger."""

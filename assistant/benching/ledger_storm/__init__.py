"""The ledger under a crowd of callers, its server killed in between: does all of it still add up?"""

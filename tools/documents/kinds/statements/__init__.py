"""What a bank statement says: the bank, its period, its rows and balances."""

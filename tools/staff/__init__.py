"""What people who work for the lender may do, by their roles."""

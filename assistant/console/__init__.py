"""The console: where people at the lender sign in and work on cases."""

"""What a payslip says: its period, its sums and the items that they are made of."""

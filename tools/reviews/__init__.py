"""What people do with cases: pure steps, what may be decided, how fast is too fast."""

"""What a rental contract says: its labels and the home that is let."""

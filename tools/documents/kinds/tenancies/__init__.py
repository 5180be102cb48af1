"""What a rental contract says: its labels, who rents which home, for how much and until when."""

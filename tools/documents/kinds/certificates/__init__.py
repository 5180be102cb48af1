"""What a certificate says: whose it is, what it is called, who gave it, when, with which result."""

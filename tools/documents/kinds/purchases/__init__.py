"""What a paper of a purchase says: its title, number, parties, lines and total."""

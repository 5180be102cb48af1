"""What diplomas and reports on degrees both say: who studied what, where, to which degree, until when."""

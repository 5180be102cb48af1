"""What can be done with what is known: plain functions over facts, no input or output."""

"""What every page needs, whoever it is for: a guard, caps, the language, words, style sheets and modules."""

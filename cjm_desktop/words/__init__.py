"""What codes are called, and the languages in which they are."""

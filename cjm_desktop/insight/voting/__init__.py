"""A room votes: the round that is open, what its votes come to, and what of it still holds."""

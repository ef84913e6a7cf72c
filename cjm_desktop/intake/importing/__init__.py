"""Files of others read into cards to be: what every reader gives, and what becomes of it."""

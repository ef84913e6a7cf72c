"""Notes of interviews as they come in: what was said, by whom, and the sentences in it."""

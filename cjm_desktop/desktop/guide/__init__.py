"""The workshop guide: the steps of a workshop, each with its method, its progress and its notes."""

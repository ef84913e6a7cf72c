"""How work comes in: text and tables of other programs, and the copies of a map."""

"""How work comes in from other programs: text and tables made into what a map can hold."""

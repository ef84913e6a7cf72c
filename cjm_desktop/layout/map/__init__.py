"""The map itself: phases, lanes, cards, arrows, and the lanes that are drawn from the rest."""

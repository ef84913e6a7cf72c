"""Notes of interviews beside the map: a sentence becomes a card with the quote it rests on."""

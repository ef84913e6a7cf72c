"""The protocol of a workshop: who was there, what was parked and agreed."""

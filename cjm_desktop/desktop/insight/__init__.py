"""What the map says: advice and coverage, as tabs of one place."""

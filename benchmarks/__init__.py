"""A program for each promise of speed; `python -m benchmarks` says what is kept and what not."""

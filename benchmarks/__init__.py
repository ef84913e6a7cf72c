"""One program for each promise of speed; `python -m benchmarks` prints what is kept and what not."""

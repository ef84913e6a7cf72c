"""What the mouse does on the canvas, one gesture in each file: start, move, commit, cancel."""

"""What is kept of a map while it is worked on, so that nothing is lost with the process.

`frames` is how a journal is written down, `entries` how a step is; `journal` writes, `replay` reads
again, `unfinished` is the folder of all of them.
"""

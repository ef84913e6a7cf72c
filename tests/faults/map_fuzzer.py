"""Damages maps at random where that leads into code not seen before: run as a program.

Usage: map_fuzzer.py [OPTION of libFuzzer ...] FOLDER   (the folder holds files to begin with)
"""

import random
import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["cjm_desktop.storage"], enable_loader_override=False):
    from cjm_desktop.storage import codec
    from cjm_desktop.storage.rescue.rescue import rescue

from cjm_desktop.storage.errors import LoadError
from tests.damage import DAMAGES


def look(data: bytes) -> None:
    """Read a file and save what can be saved of it; anything but a typed error ends the program."""
    with suppress(LoadError):
        codec.loads(data)
    with suppress(LoadError):
        saved = rescue(data)
        again = codec.dumps(saved.document)
        if codec.loads(again) != saved.document:
            raise AssertionError("what was saved is not what it is read as")


def damage(data: bytes, most: int, seed: int) -> bytes:
    """Damage a file as one of our own ways does, or byte by byte."""
    chosen = random.Random(seed)
    if chosen.random() < 0.3:
        return bytes(atheris.Mutate(data, most))
    name = chosen.choice(sorted(DAMAGES))
    return DAMAGES[name](data, lambda limit: chosen.randrange(max(limit, 1)))[:most]


if __name__ == "__main__":
    atheris.Setup(sys.argv, look, custom_mutator=damage)
    atheris.Fuzz()

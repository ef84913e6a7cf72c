"""What tells bytes from other bytes, and gives names to files of our own: BLAKE2.

Python brings it itself. To take it from `hashlib` loads OpenSSL first, which takes longer than any
module that the start needs (`make bench`, *starting*), for sums that the start does not ask for.
"""

try:
    from _blake2 import blake2b
except ImportError:  # It is no promise of Python's, only what `hashlib` itself takes it from.
    from hashlib import blake2b

__all__ = ["blake2b", "name_of", "of"]


def of(data: bytes) -> bytes:
    """Give what tells one content from any other (32 bytes)."""
    return blake2b(data, digest_size=32).digest()


def name_of(data: bytes, length: int) -> str:
    """Give a name of so many letters (0-9, a-f; an even number, at most 128)."""
    return blake2b(data, digest_size=length // 2).hexdigest()

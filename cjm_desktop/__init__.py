"""CJM Desktop: draw customer journey maps, find the gaps, hand over the PDF."""

import os

__version__ = "0.1.0"

# We want none of pydantic's plugins, and looking for them reads the metadata of every package
# that is installed: a tenth of the time until the first map is painted.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

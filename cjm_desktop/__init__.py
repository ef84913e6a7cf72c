"""CJM Desktop: draw customer journey maps, find the gaps, hand over the PDF."""

__version__ = "0.1.0"

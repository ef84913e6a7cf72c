"""The map as a poster: larger than a sheet, cut at phase and lane borders."""

"""Data sources for graphics: CSV, JSON and RSS, from files and from the network.

Reading bytes into a table is pure: `json_rows`, `rss_rows` and the domain's CSV, picked by
`formats`. `reader` does the I/O. Whatever a source sends is somebody else's: sizes, depths and
times have limits, XML has no entities, and a source that breaks costs its own news and nothing
else.
"""

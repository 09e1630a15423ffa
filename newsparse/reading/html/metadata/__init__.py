"""What the markup of a page says about its article: JSON-LD, microdata, OpenGraph, meta tags and links."""

from newsparse.reading.html.metadata.gathering import read_metadata as read_metadata

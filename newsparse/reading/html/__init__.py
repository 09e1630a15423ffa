"""HTML: bytes or text of a page become what a browser shows of it, with what the markup says of every line."""

from newsparse.reading.html.charset import decode_html
from newsparse.reading.html.detection import is_html
from newsparse.reading.html.page import Page, read_page

__all__ = ["Page", "decode_html", "is_html", "read_page"]

"""HTML: bytes or text of a page become what a browser shows of it, with what the markup says of every line."""

"""Reading to Document: lines, blocks of lines that belong together, repeats."""

from newsparse.segmentation.segment import segment

__all__ = ["segment"]

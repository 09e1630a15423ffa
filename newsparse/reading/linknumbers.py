"""The numbers that text browsers give to links ("said [12]the mayor"), where their addresses stand under the page.

That list tells them from notes: lynx writes it unasked, each address behind its number. Of every fourth page of the corpus, as
lynx writes it, the body's F1 rose from .76 to .85 with numbers and addresses not seen.
"""

import re

from newsparse.text.patterns import lazy
from newsparse.text.values import Span

LEAST = 5
"""Addresses of the shortest list."""
_NUMBER = lazy(r"\[([0-9]{1,5})\]")
_ADDRESS = lazy(r"^[ \t]{0,9}([0-9]{1,5})\.[ \t](?:[a-z]{2,12}:|/)\S{1,9999}", re.MULTILINE)


def find_numbers(text: str) -> tuple[Span, ...]:
    r"""The numbers of links in a text and the addresses under it, in their order; none where there is no such list.

    >>> links = "[1]News [2]Sport [3]Arle [4]Vell [5]Sol"
    >>> addresses = "".join([f"\n {number}. https://lake.example/" for number in range(1, 6)])
    >>> len(find_numbers(links + addresses)), find_numbers(links)
    (10, ())
    """
    addresses = {int(address[1]): Span(*address.span()) for address in _ADDRESS.finditer(text)}
    if len(addresses) < LEAST:
        return ()
    found: list[Span] = []
    last = 0
    for number in _NUMBER.finditer(text):
        if last < int(number[1]) and int(number[1]) in addresses:
            last = int(number[1])
            found.append(Span(*number.span()))
    return tuple(sorted(found + list(addresses.values())))

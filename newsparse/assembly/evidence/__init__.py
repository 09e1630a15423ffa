"""What the markup of a page says, weighed against what its lines show."""

from newsparse.assembly.evidence.weighing import weigh as weigh

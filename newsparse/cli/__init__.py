"""The command: the only place that prints or exits. JSON goes to stdout, everything else to stderr."""

"""Where results go: standard output, a folder, or one file."""

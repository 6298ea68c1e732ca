"""What the checks stand on: a caller of the wire, the command line, the world they ask in, and the words they expect."""

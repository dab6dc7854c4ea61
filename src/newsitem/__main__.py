"""`python -m newsitem`: the command line."""

import sys

from newsitem.cli import program

if __name__ == "__main__":
    sys.exit(program())

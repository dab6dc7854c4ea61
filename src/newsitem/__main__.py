"""`python -m newsitem`: the command line."""

import sys

from newsitem.cli import main

if __name__ == "__main__":
    sys.exit(main())

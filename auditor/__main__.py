"""`python -m auditor`: the command line, where its script is not on the path."""

from auditor.cli import main

if __name__ == "__main__":
    main()

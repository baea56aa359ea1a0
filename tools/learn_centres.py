"""Learn `auditor/encoder/data/centres.tsv`: the mean sentence vector of each language in the embedded model.

    python tools/learn_centres.py ntrex.jsonl wmt24pp.jsonl ... --date YYYY-MM-DD

Each row of a file has the columns ko and en: texts of one line or of several. Every sentence counts once.
"""

import json
import pathlib

import click

from auditor import encoder
from auditor.segment import find_sentences

TARGET = pathlib.Path(__file__).resolve().parents[1] / "auditor/encoder/data/centres.tsv"
LANGUAGES = ("ko", "en")


def read_sentences(path: pathlib.Path, language: str) -> list[str]:
    """Return the sentences of one column of a file."""
    with path.open(encoding="utf-8") as rows:
        lines = [line for row in rows for line in json.loads(row)[language].split("\n")]
    return [line[span.start : span.end] for line in lines for span in find_sentences(line, language)]


@click.command(help=__doc__)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=pathlib.Path))
@click.option("--date", required=True, help="the day that the file is learned, for its head")
def main(files: tuple[pathlib.Path, ...], date: str) -> None:
    """Write the table."""
    model = encoder.load()
    written = [f"# mean sentence vectors of {model.name}, from {', '.join(path.stem for path in files)}; {date}\n"]
    for language in LANGUAGES:
        vectors = model.encode([sentence for path in files for sentence in read_sentences(path, language)]).vectors
        written.append(f"{language}\t{' '.join(f'{number:.4f}' for number in vectors.mean(axis=0))}\n")
    TARGET.write_text("".join(written), encoding="utf-8")


if __name__ == "__main__":
    main()

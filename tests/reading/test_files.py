"""Which files are read, how folders are searched and how two-file layouts are paired."""

from pathlib import Path

import pytest

from auditor.errors import ConfigError, InputError
from auditor.reading import SUFFIXES, find_files, is_record_file, pair_files, read, read_pair
from tests.reading.articles import ENGLISH, KOREAN, texts


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def test_folders_are_searched_for_known_suffixes(tmp_path: Path) -> None:
    """Sorted, each once; hidden files and folders and unknown suffixes are passed over."""
    _touch(tmp_path, "b.txt", "a.MD", "sub/c.html", ".git/d.txt", ".e.txt", "f.png", "sub/.g/h.txt")
    found = find_files([tmp_path, tmp_path / "b.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.MD", "b.txt", "sub/c.html"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.png", "a.png: no reader for .png; pass one of .csv, .docx"),
        ("a", "a: no reader for a file without suffix; pass one of"),
        ("a.hwp", "a.hwp: no reader for .hwp; save it as .hwpx or .docx"),
        ("a.json", "a.json: no reader for .json; write one record a line and name it .jsonl"),
        ("none.txt", "none.txt: no such file or folder; check the path"),
    ],
)
def test_a_named_file_must_be_readable(tmp_path: Path, name: str, message: str) -> None:
    """A file that was named is never passed over in silence."""
    if not name.startswith("none"):
        _touch(tmp_path, name)
    with pytest.raises(InputError) as caught:
        find_files([tmp_path / name])
    assert message in str(caught.value)


def test_pairs_by_pattern() -> None:
    """The first pattern that fits pairs two files; what has no partner stays alone."""
    files = [Path(name) for name in ("x/a.ko.md", "x/a.en.md", "x/b.ko.md", "ko/c.txt", "en/c.txt", "y.en.md")]
    pairs, alone = pair_files(files, ["{stem}.ko.md -> {stem}.en.md", "ko/{stem}.txt -> en/{stem}.txt"])
    assert pairs == ((Path("ko/c.txt"), Path("en/c.txt")), (Path("x/a.ko.md"), Path("x/a.en.md")))
    assert alone == (Path("x/b.ko.md"), Path("y.en.md"))


@pytest.mark.parametrize("pattern", ["", "{stem}.md", "a -> b", "{stem} -> b", "{stem}{stem} -> {stem}"])
def test_a_pattern_must_name_the_stem(pattern: str) -> None:
    """A pattern that cannot pair anything is a mistake of configuration."""
    with pytest.raises(ConfigError, match="not of the form"):
        pair_files([], [pattern])


def test_records_and_documents_are_told_apart() -> None:
    """The table of formats says which files hold many articles."""
    records = {suffix for suffix in SUFFIXES if is_record_file(Path(f"a{suffix}"))}
    assert records == {".jsonl", ".ndjson", ".csv", ".tsv", ".tmx", ".xlf", ".xliff"}
    assert {".txt", ".md", ".html", ".docx", ".hwpx"} < set(SUFFIXES)


def test_two_files_are_one_article(tmp_path: Path) -> None:
    """Each side keeps its file; the id is the target's path unless one is given."""
    source, target = tmp_path / "a.ko.txt", tmp_path / "a.en.txt"
    source.write_text("\n".join(KOREAN), encoding="cp949")
    target.write_text("\n\n".join(ENGLISH), encoding="utf-8")
    article = read_pair(source, target)
    assert (texts(article, "source"), texts(article, "target")) == (KOREAN, ENGLISH)
    assert (article.source.file, article.target.file) == (str(source), str(target))
    assert article.id == target.as_posix()
    assert read_pair(source, target, id="a").id == "a"
    with pytest.raises(InputError, match="the source is English; swap source and target"):
        read_pair(target, source)
    with pytest.raises(InputError, match="a file of records; name a document with one article"):
        read_pair(source, tmp_path / "x.jsonl")


def test_a_document_is_one_article(tmp_path: Path) -> None:
    """Its id is its path unless one is given; the suffix may be written in capitals."""
    path = tmp_path / "a.TXT"
    path.write_text("\n".join([*KOREAN, *ENGLISH]), encoding="utf-8")
    (article,) = read(path)
    assert article.id == path.as_posix()
    assert (article.source.file, article.target.paragraphs[0].line) == (str(path), 5)
    with pytest.raises(InputError, match=r"no reader for \.pdf; save its text as"):
        read(tmp_path / "a.pdf")

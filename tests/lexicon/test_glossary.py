"""Glossaries: CSV and TBX are read, faults are named, and the verdict of a term is plain."""

import io
import pathlib
import pickle

import pytest

from auditor.errors import ConfigError
from auditor.lexicon.glossary import Term, Termbase, load, write

CSV = """source,target,kind,status,variants,note
마크헬츠,MarkHelz,organisation,required,MarkHelz Inc.|MARKHELZ,from its site
추경,supplementary budget,term,preferred,extra budget,
소부장,small business,term,forbidden,,
K-바이오,,term,do-not-translate,,
"""
TBX3 = """<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"><text><body><conceptEntry id="1">
<langSec xml:lang="ko"><termSec><term>추경</term></termSec></langSec>
<langSec xml:lang="en-US"><termSec><term>supplementary budget</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>chase&x;</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>"""
TBX2 = """<martif type="TBX"><text><body><termEntry><langSet xml:lang="ko"><tig><term>한은</term></tig></langSet>
<langSet xml:lang="en"><ntig><termGrp><term>Bank of Korea</term></termGrp></ntig></langSet></termEntry>
</body></text></martif>"""


def saved(folder: pathlib.Path, name: str, text: str, encoding: str = "utf-8") -> pathlib.Path:
    path = folder / name
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_whatever_its_delimiter(tmp_path: pathlib.Path, encoding: str, delimiter: str) -> None:
    """Spreadsheets write all of these."""
    termbase = load(saved(tmp_path, "g.csv", CSV.replace(",", delimiter), encoding))
    assert len(termbase.terms) == 4
    assert termbase.lookup("마크헬츠")[0].accepted == ("MarkHelz", "MarkHelz Inc.", "MARKHELZ")


@pytest.mark.parametrize(
    ("source", "target", "verdict"),
    [
        ("마크헬츠", "markhelz", True),
        ("마크헬츠", "Mark Heltz", False),
        ("추경", "extra budget", True),
        ("추경", "additional budget", None),
        ("소부장", "Small Business", False),
        ("소부장", "materials, parts and equipment", None),
        ("K-바이오", "K-바이오", True),
        ("K-바이오", "K-Bio", False),
        ("없음", "none", None),
    ],
)
def test_a_term_judges_its_renderings(tmp_path: pathlib.Path, source: str, target: str, verdict: bool | None) -> None:
    """Required and do-not-translate exclude everything else; preferred and forbidden speak of what they name."""
    assert load(saved(tmp_path, "g.csv", CSV)).judge(source, target) is verdict


def test_tbx_of_both_versions_is_read_without_entities(tmp_path: pathlib.Path) -> None:
    """An external entity is never opened."""
    third = load(saved(tmp_path, "g.tbx", TBX3))
    assert [(t.source, t.target, t.status) for t in third.terms] == [
        ("추경", "supplementary budget", "preferred"),
        ("추경", "chase&x;", "forbidden"),
    ]
    assert load(saved(tmp_path, "h.tbx", TBX2)).preferred("한은") == "Bank of Korea"


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("g.csv", "source,english\n가,a\n", "no column 'target'"),
        ("g.csv", "source,target,status\n가,a,must\n", "unknown status 'must'"),
        ("g.csv", "source,target,kind\n가,a,thing\n", "unknown kind 'thing'"),
        ("g.csv", "source,target\n가,\n", "has no target"),
        ("g.tbx", "<tbx>", "not well-formed"),
    ],
)
def test_a_fault_is_named_with_its_file(tmp_path: pathlib.Path, name: str, text: str, fault: str) -> None:
    """The message says what, where, and what to do."""
    with pytest.raises(ConfigError, match=fault) as raised:
        load(saved(tmp_path, name, text))
    assert name in str(raised.value)


def test_other_encodings_and_absent_files_are_told(tmp_path: pathlib.Path) -> None:
    """CP949 is not guessed."""
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(saved(tmp_path, "g.csv", CSV, "cp949"))
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.csv")


def test_what_is_written_is_read_again_and_is_safe_in_a_spreadsheet(tmp_path: pathlib.Path) -> None:
    """A cell that begins like a formula is quoted."""
    stream = io.StringIO()
    terms = (Term("청주", "Cheongju", "place"), Term("합", "=1+1", "term"))
    write(terms, stream)
    assert "'=1+1" in stream.getvalue()
    assert load(saved(tmp_path, "g.csv", stream.getvalue())).terms[0] == terms[0]


def test_a_termbase_travels() -> None:
    """Equal before and after, cached index or not."""
    termbase = Termbase((Term("청주", "Cheongju", "place"),))
    assert termbase.lookup("청주")
    assert pickle.loads(pickle.dumps(termbase)) == termbase

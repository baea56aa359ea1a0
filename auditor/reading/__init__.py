"""Bytes to articles: readers by format, the two languages of a file, the role of every paragraph."""

from auditor.reading.files import find_files, find_partners, pair_files
from auditor.reading.formats import SUFFIXES, is_record_file, read, read_articles, read_pair, split_bilingual
from auditor.reading.records import FailedRecord, from_record
from auditor.reading.web import is_url, read_url

__all__ = [
    "SUFFIXES",
    "FailedRecord",
    "find_files",
    "find_partners",
    "from_record",
    "is_record_file",
    "is_url",
    "pair_files",
    "read",
    "read_articles",
    "read_pair",
    "read_url",
    "split_bilingual",
]

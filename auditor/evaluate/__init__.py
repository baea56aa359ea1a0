"""A gold corpus becomes figures: recall, precision and false alarms per rule, with intervals.

    judged = judge_corpus(read_corpus(root), root, Auditor())
    record = measure(judged, signature)            # plain dictionaries, schema `auditor-evaluation/1`
    changes(baseline, record, tolerance=0.01)      # what fell since

A finding hits an error when their spans overlap on either side; `auditor.evaluate.judge` says it in full.
"""

from auditor.evaluate.changes import Change, changes
from auditor.evaluate.figures import SCHEMA, details, measure
from auditor.evaluate.judge import Judged, judge, judge_corpus

__all__ = ["SCHEMA", "Change", "Judged", "changes", "details", "judge", "judge_corpus", "measure"]

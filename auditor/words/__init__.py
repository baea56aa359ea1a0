"""Soft word links inside sentence pairs, and the words that have no counterpart.

    evidence = link(evidence, encoded)      # fills SentencePair.links, SentencePair.coverage and AlignedArticle.gaps

Vectors come from the middle layer of the encoder, in the pass that gave the sentence vectors: nothing is encoded again.
What names, quantities and Latin tokens already answered counts as linked. A model without mid-layer pieces leaves the
evidence as it is: no links, no coverage, no gaps.
"""

from auditor.words.linking import link

__all__ = ["link"]

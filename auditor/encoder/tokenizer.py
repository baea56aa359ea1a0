"""Text to unigram pieces, as XLM-RoBERTa cuts it, with the offsets of every piece.

The normalisation is NFKC, with controls removed and odd spaces made plain, which is what the model's own table holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.encoder.e5 import Vocabulary

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_REMOVED = r"[\x01-\x08\x0B\x0E-\x1F\x7F\x{8F}\x{9F}]"
_SPACES = r"[\t\n\f\r\x{1680}\x{200B}-\x{200F}\x{2028}\x{2029}\x{2581}\x{FEFF}\x{FFFD}]"


def build(vocabulary: Vocabulary) -> Tokenizer:
    """Return the tokenizer of a vocabulary; its JSON is what Hugging Face libraries read."""
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    pieces = vocabulary.pieces
    tokenizer = Tokenizer(models.Unigram(list(pieces), unk_id=vocabulary.unknown))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(_REMOVED), ""),
            normalizers.Replace(Regex(_SPACES), " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    bos, eos = pieces[vocabulary.bos][0], pieces[vocabulary.eos][0]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, vocabulary.bos), (eos, vocabulary.eos)],
    )
    special = (vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unknown, len(pieces) - 1)
    tokenizer.add_special_tokens([AddedToken(pieces[i][0], special=True, normalized=False) for i in special])
    return tokenizer

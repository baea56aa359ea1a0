"""The order of the stages, and the only place that knows it.

    article -> analysis text -> sentences, tokens, mentions -> vectors -> pairs -> matches, links, risk -> findings
            -> deselect, temper, grade -> merge -> restore offsets -> suppress -> score -> gate -> audit

`Auditor.audit_stream` encodes the sentences of several articles in one call; `Auditor.audit` is a stream of one. As
the vector of a text does not depend on its neighbours, both give the same audit.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import metadata
from itertools import islice

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from auditor import encoder, mqm
from auditor.checks import CHECKS
from auditor.checks.base import Check
from auditor.config import Settings, did_you_mean
from auditor.english.words import count_words, tokenise
from auditor.errors import ConfigError, UnknownRule
from auditor.freedom import tempered
from auditor.gate import decide, is_shown
from auditor.korean.morphology import analyse
from auditor.lexicon.glossary import Termbase
from auditor.matching import add_terms, match_all
from auditor.mentions import find_all
from auditor.merge import merge
from auditor.model import (
    AlignedArticle,
    Article,
    Audit,
    Failure,
    Finding,
    Paragraph,
    Quality,
    Status,
    Tokens,
    Verdict,
)
from auditor.newsroom import restyled
from auditor.pairing import Encoded, pair_article
from auditor.reading import FailedRecord
from auditor.restore import Restorer, analysed
from auditor.risk import rate
from auditor.segment import Sentences, segment
from auditor.suppress import Suppressor
from auditor.words import link

BATCH = 16
"""Articles whose sentences are encoded in one call: enough to keep every core busy, little enough to hold."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be encoded: everything that needs no vector."""

    original: Article
    article: Article
    source: Sentences
    target: Sentences

    def texts(self) -> Iterator[str]:
        """Yield every sentence of both sides."""
        return (sentence.text for side in (self.source, self.target) for group in side for sentence in group)


@dataclass(frozen=True)
class Auditor:
    """Audits articles by one set of settings. Picklable: models are loaded where they are first needed.

    `extra_checks` are rules from outside the package; `suppressor` sets findings aside, by default none; `termbase`
    holds a newsroom's own terms and names.
    """

    settings: Settings = field(default_factory=Settings)
    extra_checks: tuple[Check, ...] = ()
    suppressor: Suppressor = field(default_factory=Suppressor)
    termbase: Termbase | None = None

    def __post_init__(self) -> None:
        known = {check.rule for check in (*CHECKS, *self.extra_checks)}
        for rule in self.settings.named_rules():
            if rule not in known:
                raise UnknownRule(f"no rule is called {rule!r}{did_you_mean(rule, known)}; see `auditor rules`")
        if not self.checks:
            raise ConfigError("select and ignore leave no rule to run; change one of them")

    @property
    def checks(self) -> tuple[Check, ...]:
        """The rules that run, in order, where no path has settings of its own."""
        return self._selected(self.settings)

    @property
    def signature(self) -> str:
        """What a score was computed with: the version, the model and its runtime, and how many rules ran.

        A model without mid-layer pieces sees no words, so no omitted clause and no risk; `words:none` says so.
        """
        loaded = self._encoder()
        words = "" if loaded.has_words else "|words:none"
        return f"{_version()}|{loaded.signature}{words}|rules:{len(self.checks)}"

    def audit(self, article: Article) -> Audit:
        """Audit one article.

        Raises: ModelError when the encoder cannot be had; every other fault becomes a `Failure` of the audit.
        """
        return next(self.audit_stream([article]))

    def audit_stream(self, items: Iterable[Article | FailedRecord]) -> Iterator[Audit]:
        """Yield one audit for each item, in order; a record that could not be read gives an incomplete audit."""
        iterator = iter(items)
        while group := list(islice(iterator, BATCH)):
            yield from self._audit_group(group)

    def _audit_group(self, group: Sequence[Article | FailedRecord]) -> Iterator[Audit]:
        prepared = [item if isinstance(item, FailedRecord) else self._prepare(item) for item in group]
        encoded = self._encode(item for item in prepared if isinstance(item, Prepared))
        for item in prepared:
            match item:
                case Prepared():
                    with _linear_algebra().limit(limits=1, user_api="blas"):
                        audit = self._finish(item, encoded)
                    yield audit
                case FailedRecord():
                    yield self._incomplete(item.id, None, Failure("reading", item.message))
                case Audit():
                    yield item

    def _prepare(self, original: Article) -> Prepared | Audit:
        try:
            article = analysed(original)
            return Prepared(original, article, segment(article.source), segment(article.target))
        except Exception as exc:
            return self._incomplete(original.id, original, _crash("segmentation", exc))

    def _encode(self, prepared: Iterable[Prepared]) -> Encoded:
        """Encode every sentence of a group once."""
        texts = list(dict.fromkeys(text for item in prepared for text in item.texts()))
        if not texts:
            return Encoded.empty()
        loaded = self._encoder()
        return Encoded.of(texts, loaded.encode(texts, words=loaded.has_words))

    def _finish(self, prepared: Prepared, encoded: Encoded) -> Audit:
        failures: list[Failure] = []
        try:
            evidence = self._gather(prepared, encoded)
        except Exception as exc:
            return self._incomplete(prepared.original.id, prepared.original, _crash("pairing", exc))
        settings = self.settings.at(prepared.original.path)
        checks = self._selected(settings)
        flagged = [finding for check in checks for finding in _run(check, evidence, failures)]
        found = [_graded(finding, settings) for finding in tempered(flagged, evidence)]
        found = [restyled(finding, settings.newsroom) for finding in found]
        restorer = Restorer(prepared.original)
        merged = [restorer.finding(finding) for finding in merge(found)]
        pairs = tuple(restorer.pair(pair) for pair in evidence.pairs)
        article = prepared.original
        quality = Quality(None, 0.0, sum(map(_n_words, article.target.paragraphs)), self.signature)
        bare = Audit(article.id, article, pairs, tuple(merged), quality, Verdict(Status.PASS), (), tuple(failures))
        return self.settle(replace(bare, date=article.date, meta=article.meta))

    def _gather(self, prepared: Prepared, encoded: Encoded) -> AlignedArticle:
        """Gather the evidence: tokens, mentions, pairs, matches."""
        article = prepared.article
        source_tokens: Tokens = tuple(analyse(paragraph.text) for paragraph in article.source.paragraphs)
        target_tokens: Tokens = tuple(tokenise(paragraph.text) for paragraph in article.target.paragraphs)
        mentions = find_all(article, source_tokens, target_tokens)
        pairs = pair_article(article, prepared.source, prepared.target, encoded, mentions)
        evidence = AlignedArticle(article, pairs, source_tokens, target_tokens, mentions)
        linked = link(replace(evidence, matches=match_all(evidence, self.termbase)), encoded)
        linked = add_terms(linked, self.termbase)
        return rate(linked, encoded, self.settings.risk_slope, self.settings.risk_shift)

    def settle(self, audit: Audit) -> Audit:
        """Return *audit* with its findings suppressed, scored and judged by the settings of this auditor.

        What was suppressed before stays so: a second suppressor may be applied to finished audits.
        """
        if audit.article is None:
            return audit
        settings = self.settings.at(audit.article.path)
        findings, suppressed = self.suppressor.split(audit.findings, audit.article)
        points = mqm.penalty(finding for finding in findings if is_shown(finding, settings))
        quality = replace(audit.quality, score=mqm.score(points, audit.quality.words), penalty=points)
        verdict = decide(findings, quality, audit.failures, settings)
        aside = (*audit.suppressed, *suppressed)
        return replace(audit, findings=findings, quality=quality, verdict=verdict, suppressed=aside)

    def _selected(self, settings: Settings) -> tuple[Check, ...]:
        return tuple(
            check
            for check in (*CHECKS, *self.extra_checks)
            if (not settings.select or check.rule in settings.select) and check.rule not in settings.ignore
        )

    def _incomplete(self, identity: str, article: Article | None, failure: Failure) -> Audit:
        quality = Quality(None, 0.0, 0, _version())
        verdict = decide((), quality, (failure,), self.settings)
        date, meta = (article.date, article.meta) if article else (None, None)
        return Audit(identity, article, (), (), quality, verdict, (), (failure,), date, meta)

    def _encoder(self) -> encoder.Encoder:
        return encoder.load(self.settings.model)


@cache
def _linear_algebra() -> ThreadpoolController:
    """Return the control of the threads that numpy multiplies with.

    On one thread no result depends on the number of processors, and tables as small as those of an article are
    multiplied far faster on a busy machine.
    """
    return ThreadpoolController()


def _version() -> str:
    return f"auditor:{metadata.version('auditor')}"


def _n_words(paragraph: Paragraph) -> int:
    return 0 if paragraph.role.is_furniture else count_words(paragraph.text)


def _graded(finding: Finding, settings: Settings) -> Finding:
    """Return *finding* with the severity that the settings give its rule."""
    severity = settings.severity.get(finding.rule)
    return finding if severity is None else replace(finding, severity=severity)


def _run(check: Check, evidence: AlignedArticle, failures: list[Failure]) -> list[Finding]:
    """Return what *check* finds; a check that crashes becomes a failure, and the others go on."""
    try:
        return list(check.check(evidence))
    except Exception as exc:
        failures.append(_crash(check.rule, exc))
        return []


def _crash(stage: str, exc: Exception) -> Failure:
    log.debug("%s failed", stage, exc_info=exc)
    return Failure(stage, f"failed with {type(exc).__name__}: {exc}; please report this")

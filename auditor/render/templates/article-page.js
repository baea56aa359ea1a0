// -- Showing -----------------------------------------------------------------------------------------------

const WORDS = { accept: "accepted", dismiss: "dismissed", edit: "edited" };

function show(n) {
  paint(n);
  showCorrections(findings.get(n).target?.paragraph);
  showProgress();
  placeCards();
}

function showAll() {
  for (const n of findings.keys()) paint(n);
  for (const paragraph of new Set(data.findings.map((f) => f.target?.paragraph))) showCorrections(paragraph);
  showProgress();
  placeCards();
}

function paint(n) {
  const verdict = verdictOf(n);
  const card = cardOf(n);
  const word = verdict ? WORDS[verdict.decision] : "";
  if (word) card.dataset.state = word;
  else delete card.dataset.state;
  one(".actions", card).hidden = Boolean(verdict);
  one(".decided", card).hidden = !verdict;
  showOutcome(one(".outcome", card), n, word);
  showBrief(n, word);
  for (const ref of refsOf(n)) ref.classList.toggle("reviewed", Boolean(verdict));
}

function showOutcome(outcome, n, word) {
  const verdict = verdictOf(n);
  const byHand = word === "accepted" && (!findings.get(n).target || replacementOf(n) === null);
  const edited = word === "edited" ? verdict.suggestion : "";
  const parts = verdict ? [say(word), byHand && say("by-hand"), verdict.reason, edited, verdict.by] : [];
  outcome.textContent = parts.filter(Boolean).join(" · ");
  outcome.className = `outcome ${word}`;
}

function showBrief(n, word) {
  for (const brief of briefsOf(n)) {
    if (word) brief.dataset.state = word;
    else delete brief.dataset.state;
    const done = one(".done", brief);
    done.hidden = !word;
    done.textContent = word ? `✓ ${say(word)}` : "";
  }
}

// The English as it will read: what goes is struck out, what comes stands behind it.
function showCorrections(paragraph) {
  if (paragraph === undefined) return;
  const cell = one(`.target [data-p="${paragraph}"]`);
  if (!cell) return;
  for (const old of all("ins.applied", cell)) old.remove();
  for (const mark of all("mark.gone", cell)) mark.classList.remove("gone");
  for (const { n, text } of correctionsOf(paragraph).edits) {
    const marks = marksOf(n).filter((mark) => cell.contains(mark));
    for (const mark of marks) mark.classList.add("gone");
    const ins = document.createElement("ins");
    ins.className = "applied";
    ins.textContent = text;
    marks.at(-1)?.after(ins);
  }
}

function showProgress() {
  const total = data.findings.length;
  if (!total) return;
  const n = data.findings.filter((f) => verdictOf(f.n)).length;
  one("progress").value = n;
  one("[data-progress]").textContent = say("progress", { n, total });
  showScore(n === total);
}

// Once every finding was reviewed, the score is that of the findings that were not dismissed.
function showScore(isReviewed) {
  const score = one("[data-score]");
  if (!score) return;
  const held = data.findings.filter((f) => verdictOf(f.n)?.decision !== "dismiss");
  const points = held.reduce((sum, f) => sum + data.penalties[f.severity], 0);
  const confirmed = Math.max(0, 100 * (1 - points / data.words)).toFixed(1);
  score.textContent = isReviewed ? confirmed : data.score.toFixed(1);
  one("[data-score-of] [data-t]").dataset.t = isReviewed ? "score-confirmed" : "score-unconfirmed";
  translateAll(one("[data-score-of]"));
}

// Where there is a margin, a card stands beside the line that it speaks of, or below the card before it.
function placeCards() {
  const cards = all(".pair .card:not([hidden])");
  for (const card of cards) card.style.marginTop = "";
  if (!matchMedia("(min-width: 75.01rem)").matches) return;
  // All reading before all writing: a long article is laid out once and not once for each card.
  const places = cards.map(placeOf);
  let bottom = 0;
  let margin = null;
  for (const place of places) {
    if (place.margin !== margin) bottom = 0;
    const shift = Math.max(0, place.line - bottom);
    if (shift) place.card.style.marginTop = `${shift}px`;
    bottom += shift + place.height + 10;
    margin = place.margin;
  }
}

function placeOf(card) {
  const margin = card.parentElement;
  const marks = marksOf(Number(card.dataset.n)).filter((mark) => margin.parentElement.contains(mark));
  const mark = marks.find((each) => each.closest(".target")) ?? marks[0];
  const top = mark?.getClientRects()[0]?.top ?? 0;
  return { card, margin, height: card.offsetHeight, line: mark ? top - margin.getBoundingClientRect().top - 8 : 0 };
}

// -- Going -------------------------------------------------------------------------------------------------

function select(n, focus = true) {
  for (const element of all(".now")) element.classList.remove("now");
  current = n;
  const card = cardOf(n);
  card.classList.add("now");
  for (const place of [...marksOf(n), ...relatedOf(n)]) place.classList.add("now");
  card.closest("details")?.setAttribute("open", "");
  if (!focus) return;
  card.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function go(step) {
  const shown = data.findings.map((f) => f.n).filter((n) => !cardOf(n).hidden);
  if (!shown.length) return;
  const here = shown.indexOf(current);
  const next = here < 0 ? (step > 0 ? 0 : shown.length - 1) : (here + step + shown.length) % shown.length;
  select(shown[next]);
}

// The review page: verdicts, corrections, filters, keys.
const KEY = `auditor:verdicts:${data.article}:${data.textHash}`;
const findings = new Map(data.findings.map((finding) => [finding.n, finding]));
const state = { verdicts: {}, names: [] };
let current = 0;
let keysOn = store.read("auditor:keys") !== "off";

const cardOf = (n) => document.getElementById(`f${n}`);

// The page does not change its marks, so they are looked up once: articles may hold thousands.
function byNumber(selector, key) {
  const found = new Map();
  for (const element of all(selector)) {
    for (const n of element.dataset[key].split(" ").map(Number)) found.set(n, [...(found.get(n) ?? []), element]);
  }
  return (n) => found.get(n) ?? [];
}

const marksOf = byNumber("mark[data-f]", "f");
const refsOf = byNumber(".ref[data-n]", "n");
const relatedOf = byNumber(".rel[data-r]", "r");
const briefsOf = byNumber("[data-brief]", "brief");
const verdictOf = (n) => state.verdicts[findings.get(n).fingerprint];

// -- Keeping -----------------------------------------------------------------------------------------------

function load() {
  try {
    const kept = JSON.parse(store.read(KEY) ?? "{}");
    state.verdicts = kept.verdicts ?? {};
    state.names = kept.names ?? [];
  } catch {
    state.verdicts = {};
  }
}

function keep() {
  if (!store.write(KEY, JSON.stringify(state))) announce(say("not-kept"), true);
}

function announce(text, bad = false) {
  const status = one(".status");
  status.textContent = text;
  status.classList.toggle("bad", bad);
}

function reviewer() {
  return one("[name=reviewer]").value.trim();
}

function decide(n, decision, extra = {}) {
  const { fingerprint } = findings.get(n);
  state.verdicts[fingerprint] = {
    fingerprint, decision, reason: "", suggestion: null, by: reviewer(), at: new Date().toISOString(), ...extra,
  };
  keep();
  show(n);
}

function undo(n) {
  const { fingerprint, source } = findings.get(n);
  delete state.verdicts[fingerprint];
  if (one(".spelling", cardOf(n))) state.names = state.names.filter((name) => name.source !== source);
  keep();
  show(n);
}

// -- Corrections -------------------------------------------------------------------------------------------

function replacementOf(n) {
  const verdict = verdictOf(n);
  if (!verdict || verdict.decision === "dismiss") return null;
  return verdict.decision === "edit" ? verdict.suggestion : findings.get(n).suggestion;
}

// Corrections of a paragraph from left to right; of those that overlap, the graver and then the surer holds.
function correctionsOf(paragraph) {
  const ranks = ["neutral", "minor", "major", "critical"];
  const wanted = data.findings
    .filter((f) => f.target?.paragraph === paragraph && replacementOf(f.n) !== null)
    .sort((a, b) => ranks.indexOf(b.severity) - ranks.indexOf(a.severity) || b.confidence - a.confidence || a.n - b.n);
  const taken = [];
  let left = 0;
  for (const { n, target } of wanted) {
    const clash = taken.find((t) => target.start < t.end && t.start < target.end);
    const text = replacementOf(n);
    if (!clash) taken.push({ n, start: target.start, end: target.end, text });
    else if (clash.start !== target.start || clash.end !== target.end || clash.text !== text) left += 1;
  }
  return { edits: taken.sort((a, b) => a.start - b.start), left };
}

// Offsets are code points, so the text is taken apart into code points.
function corrected(paragraph) {
  const points = Array.from(data.paragraphs[paragraph]);
  const { edits, left } = correctionsOf(paragraph);
  let out = "";
  let at = 0;
  for (const edit of edits) {
    out += points.slice(at, edit.start).join("") + edit.text;
    at = edit.end;
  }
  return { text: out + points.slice(at).join(""), n: edits.length, left };
}

async function copy(text, note = say("copied")) {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = copyOldWay(text);
  }
  announce(done ? note : say("copy-failed"), !done);
}

function copyOldWay(text) {
  const area = document.body.appendChild(document.createElement("textarea"));
  area.value = text;
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

function copyCorrected(paragraphs) {
  const parts = paragraphs.map(corrected);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const left = parts.reduce((sum, part) => sum + part.left, 0);
  const note = `${say("copied")} · ${say("corrected-n", { n })}${left ? ` · ${say("overlap", { n: left })}` : ""}`;
  copy(parts.map((part) => part.text).join("\n\n"), note);
}

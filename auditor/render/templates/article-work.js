// -- Forms inside a card -----------------------------------------------------------------------------------

function closeForms() {
  for (const form of all(".ask")) form.remove();
  for (const button of all("[data-do][aria-expanded]")) button.setAttribute("aria-expanded", "false");
}

function openForm(n, kind) {
  const wasOpen = one(`.ask[data-ask="${kind}"]`, cardOf(n));
  closeForms();
  if (wasOpen) return;
  const form = document.getElementById(`${kind}-form`).content.cloneNode(true).firstElementChild;
  translateAll(form);
  one(".actions", cardOf(n)).after(form);
  one(`[data-do="${kind}"]`, cardOf(n)).setAttribute("aria-expanded", "true");
  if (kind === "edit") prepareEdit(n, form);
  else prepareDismiss(n, form);
  placeCards();
}

function prepareEdit(n, form) {
  const { suggestion, target } = findings.get(n);
  form.elements.suggestion.value = suggestion ?? target?.text ?? "";
  form.elements.suggestion.focus();
  one("[data-cancel]", form).addEventListener("click", () => finish(n));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(n, "edit", { suggestion: form.elements.suggestion.value });
    finish(n);
  });
}

function prepareDismiss(n, form) {
  for (const button of all("[data-reason]", form)) {
    button.addEventListener("click", () => {
      decide(n, "dismiss", { reason: button.textContent });
      finish(n);
    });
  }
  one("[data-reason]", form).focus();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reason = form.elements.reason.value.trim();
    if (!reason) return form.elements.reason.focus();
    decide(n, "dismiss", { reason });
    return finish(n);
  });
}

function finish(n) {
  closeForms();
  placeCards();
  cardOf(n).focus({ preventScroll: true });
}

function act(n, what) {
  if (!findings.has(n)) return;
  const decided = Boolean(verdictOf(n));
  if (what === "undo") return decided && undo(n);
  if (decided) return undefined;
  select(n, false);
  if (what === "accept") { closeForms(); return decide(n, "accept"); }
  if (what === "edit" && !findings.get(n).target) return undefined;
  return openForm(n, what);
}

function addNames(names) {
  const known = new Map(state.names.map((name) => [name.source, name]));
  for (const name of names) known.set(name.source, name);
  state.names = [...known.values()];
}

function confirmSpelling(n, spelling) {
  const { source, target } = findings.get(n);
  if (!spelling) return;
  const name = { source, target: spelling, by: reviewer(), at: new Date().toISOString() };
  addNames([name]);
  if (!target || target.text === spelling) decide(n, "dismiss", { reason: say("confirm-spelling") });
  else decide(n, "edit", { suggestion: spelling });
  announce(say("confirmed"));
}

// -- Filters -----------------------------------------------------------------------------------------------

function criteria() {
  const form = new FormData(document.getElementById("filters"));
  return {
    severities: form.getAll("severity"),
    rule: form.get("rule"),
    confidence: Number(form.get("confidence")),
    state: form.get("state"),
    query: form.get("query").trim().toLowerCase(),
    only: form.has("only"),
  };
}

function isWanted(finding, wanted) {
  const done = Boolean(verdictOf(finding.n));
  return wanted.severities.includes(finding.severity)
    && (!wanted.rule || finding.rule === wanted.rule)
    && finding.confidence >= wanted.confidence
    && (!wanted.state || (wanted.state === "done") === done);
}

function filter() {
  const wanted = criteria();
  const narrowed = wanted.severities.length < 4 || wanted.rule || wanted.confidence || wanted.state || wanted.only;
  const has = (element) => !wanted.query || element.textContent.toLowerCase().includes(wanted.query);
  for (const finding of data.findings) {
    const card = cardOf(finding.n);
    const inRow = card.closest(".pair") ?? card;
    const off = !isWanted(finding, wanted) || !has(inRow);
    card.hidden = off;
    for (const ref of refsOf(finding.n)) ref.classList.toggle("off", off);
  }
  for (const mark of all("mark[data-f]")) {
    mark.classList.toggle("off", mark.dataset.f.split(" ").every((n) => cardOf(n).hidden));
  }
  for (const row of all(".pair")) {
    row.hidden = !one(".card:not([hidden])", row) && (Boolean(narrowed) || !has(row));
  }
  for (const group of all(".furniture")) group.hidden = !one(".pair:not([hidden])", group);
  one(".none-match").hidden = Boolean(one(".pair:not([hidden]), .loose .card:not([hidden])"));
  one("[data-toggle=filters] .active").hidden = !(narrowed || wanted.query);
  placeCards();
}

// -- Handing over ------------------------------------------------------------------------------------------

function exportVerdicts() {
  const file = {
    schema: "auditor-verdicts/1", article: data.article, text_hash: data.textHash,
    verdicts: Object.values(state.verdicts), names: state.names,
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
  link.download = `verdicts-${data.article.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(-80)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function areTexts(values) {
  return values.every((value) => typeof value === "string");
}

function isVerdict(row) {
  return areTexts([row?.fingerprint, row?.decision, row?.reason ?? "", row?.by ?? "", row?.at ?? ""])
    && Object.hasOwn(WORDS, row.decision)
    && areTexts([row.decision === "edit" ? row.suggestion : row.suggestion ?? ""]);
}

async function importVerdicts(input) {
  let file = null;
  try {
    file = JSON.parse(await input.files[0].text());
  } catch { /* answered below, as any other file that holds no verdicts */ }
  input.value = "";
  const rows = Array.isArray(file?.verdicts) ? file.verdicts.filter(isVerdict) : [];
  if (file?.schema !== "auditor-verdicts/1") return announce(say("import-bad"), true);
  if (file.article !== data.article) return announce(say("import-other"), true);
  const known = new Set(data.findings.map((f) => f.fingerprint));
  const fitting = rows.filter((row) => known.has(row.fingerprint));
  for (const row of fitting) state.verdicts[row.fingerprint] = row;
  if (Array.isArray(file.names)) addNames(file.names.filter((name) => areTexts([name?.source, name?.target])));
  keep();
  showAll();
  return announce(say(file.text_hash === data.textHash ? "imported" : "import-changed", { n: fitting.length }));
}

// -- Listening ---------------------------------------------------------------------------------------------

const KEYS = {
  j: () => go(1),
  k: () => go(-1),
  a: () => act(current, "accept"),
  d: () => act(current, "dismiss"),
  e: () => act(current, "edit"),
  u: () => act(current, "undo"),
  c: () => findings.get(current)?.suggestion && copy(findings.get(current).suggestion),
  "/": () => { toggle("filters", true); one("[name=query]").focus(); },
  "?": () => document.getElementById("help").showModal(),
};

function toggle(id, open) {
  const panel = document.getElementById(id);
  panel.hidden = open === undefined ? !panel.hidden : !open;
  one(`[data-toggle="${id}"]`).setAttribute("aria-expanded", String(!panel.hidden));
}

function onKey(event) {
  if (event.key === "Escape") return closeForms();
  const typing = event.target.closest("textarea, select, input:not([type=checkbox])");
  if (!keysOn || typing || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return undefined;
  if (!Object.hasOwn(KEYS, event.key)) return undefined;
  event.preventDefault();
  return KEYS[event.key]();
}

function onClick(event) {
  const button = event.target.closest("button");
  const ref = event.target.closest("a[href^='#f']");
  const mark = event.target.closest("mark[data-f]");
  if (button) return onButton(button);
  if (ref && findings.has(Number(ref.hash.slice(2)))) { event.preventDefault(); return select(Number(ref.hash.slice(2))); }
  if (mark && getSelection().isCollapsed) return select(Number(mark.dataset.f.split(" ").at(-1)), false);
  return undefined;
}

function onButton(button) {
  const { dataset } = button;
  const card = button.closest(".card");
  if (dataset.do) return act(Number(card.dataset.n), dataset.do);
  if (dataset.copy !== undefined) return copy(dataset.copy);
  if (dataset.go) return go(Number(dataset.go));
  if (dataset.toggle) return toggle(dataset.toggle);
  if (dataset.help !== undefined) return KEYS["?"]();
  if (dataset.export !== undefined) return exportVerdicts();
  if (dataset.copyArticle !== undefined) return copyCorrected(data.paragraphs.map((_, i) => i));
  if (dataset.copyRow !== undefined) {
    return copyCorrected(all("[data-p]", button.closest(".cell")).map((p) => Number(p.dataset.p)));
  }
  return undefined;
}

function light(event) {
  for (const element of all(".lit")) element.classList.remove("lit");
  const row = event.target.closest?.(".pair");
  const sentence = event.target.closest?.(".s");
  const word = event.target.closest?.(".w");
  if (sentence) for (const other of all(`[data-s="${sentence.dataset.s}"]`, row)) other.classList.add("lit");
  if (word) for (const other of all(`[data-w="${word.dataset.w}"]`, row)) other.classList.add("lit");
}

function unfold(details) {
  details.open = true;
  details.dataset.unfolded = "";
}

function fold(details) {
  details.open = false;
  delete details.dataset.unfolded;
}

function listen() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.getElementById("article").addEventListener("mouseover", light);
  document.getElementById("article").addEventListener("mouseleave", light);
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".spelling")) return;
    event.preventDefault();
    confirmSpelling(Number(event.target.closest(".card").dataset.n), event.target.elements.spelling.value.trim());
  });
  const filters = document.getElementById("filters");
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("input", filter);
  filters.addEventListener("reset", () => requestAnimationFrame(filter));
  one("[data-import]").addEventListener("change", (event) => importVerdicts(event.target));
  one("[name=reviewer]").addEventListener("change", (event) => store.write("auditor:reviewer", event.target.value.trim()));
  one("[name=keys]").addEventListener("change", (event) => {
    keysOn = event.target.checked;
    store.write("auditor:keys", keysOn ? "on" : "off");
  });
  document.addEventListener("languagechange", () => { closeForms(); showAll(); });
  addEventListener("resize", placeCards);
  addEventListener("beforeprint", () => { for (const folded of all("details:not([open])")) unfold(folded); });
  addEventListener("afterprint", () => { for (const unfolded of all("details[data-unfolded]")) fold(unfolded); });
}

load();
one("[name=reviewer]").value = store.read("auditor:reviewer") ?? "";
one("[name=keys]").checked = keysOn;
listen();
showAll();

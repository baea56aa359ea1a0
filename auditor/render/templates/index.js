// The index: sort, search, and no more rows on the page than somebody looks at.
const STEP = 200;
const body = one(".articles tbody");

// Read once: reading thousands of rows from the page on every key is what makes tables slow.
const rows = body ? [...body.rows].map((row) => ({
  row,
  text: row.cells[0].textContent.toLowerCase(),
  status: row.dataset.status,
  cells: [...row.cells].slice(0, 8).map((cell) => cell.dataset.v ?? cell.textContent),
})) : [];
let matching = rows;
let limit = STEP;

function compare(column, kind, direction) {
  const number = (row) => (row.cells[column] === "–" ? Infinity : Number(row.cells[column]));
  if (kind === "number") return (a, b) => direction * (number(a) - number(b)) || 0;
  const order = new Intl.Collator(root.lang, { numeric: true });
  return (a, b) => direction * order.compare(a.cells[column], b.cells[column]);
}

function sort(button) {
  const head = button.closest("th");
  const column = Number(button.dataset.sort);
  const counts = button.dataset.kind === "number" && column > 3;
  const first = counts ? "descending" : "ascending";
  const now = head.getAttribute("aria-sort");
  const order = now === "none" ? first : now === "ascending" ? "descending" : "ascending";
  for (const other of all("thead th[aria-sort]")) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", order);
  rows.sort(compare(column, button.dataset.kind, order === "ascending" ? 1 : -1));
  search();
}

function search() {
  const form = new FormData(one(".find"));
  const query = form.get("query").trim().toLowerCase();
  const status = form.get("status");
  matching = rows.filter((row) => row.text.includes(query) && (!status || row.status === status));
  limit = STEP;
  show();
}

function show() {
  for (const row of all(".on", body)) row.classList.remove("on");
  const now = matching.slice(0, limit).map(({ row }) => row);
  for (const row of now) row.classList.add("on");
  body.prepend(...now);
  one("[data-shown]").textContent = say("shown-n", { n: now.length, total: rows.length });
  one("[data-more]").hidden = matching.length <= limit;
}

if (body) {
  for (const button of all("[data-sort]")) button.addEventListener("click", () => sort(button));
  one(".find").addEventListener("input", search);
  one(".find").addEventListener("submit", (event) => event.preventDefault());
  one("[data-more]").addEventListener("click", () => { limit += STEP; show(); });
  addEventListener("beforeprint", () => { limit = Infinity; show(); });
  document.addEventListener("languagechange", show);
  show();
}

// The index: sort and search.
const body = one(".articles tbody");

// Read once: reading thousands of rows from the page on every key is what makes tables slow.
const rows = body ? [...body.rows].map((row) => ({
  row,
  text: row.cells[0].textContent.toLowerCase(),
  status: row.dataset.status,
  cells: [...row.cells].slice(0, 8).map((cell) => cell.dataset.v ?? cell.textContent),
})) : [];

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
  body.append(...rows.map(({ row }) => row));
}

function search() {
  const form = new FormData(one(".find"));
  const query = form.get("query").trim().toLowerCase();
  const status = form.get("status");
  let n = 0;
  for (const { row, text, status: own } of rows) {
    row.hidden = !(text.includes(query) && (!status || own === status));
    n += row.hidden ? 0 : 1;
  }
  one("[data-shown]").textContent = say("shown-n", { n, total: rows.length });
}

if (body) {
  for (const button of all("[data-sort]")) button.addEventListener("click", () => sort(button));
  one(".find").addEventListener("input", search);
  one(".find").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("languagechange", search);
}

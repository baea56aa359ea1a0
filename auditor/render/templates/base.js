"use strict";
// What every page shares: its data, its language.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);

const store = {
  read(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem(key, value); return true; } catch { return false; }
  },
};

function say(key, args = {}) {
  const forms = data.strings[key][root.lang === "ko" ? 1 : 0].split("|");
  const text = forms.length === 1 || args.n === 1 ? forms[0] : forms[1];
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = args[name];
    return typeof value === "string" ? say(value) : value.toLocaleString("en");
  });
}

function argumentsOf(element) {
  return element.dataset.a ? JSON.parse(element.dataset.a) : {};
}

function translateAll(within = document) {
  for (const element of all("[data-t]", within)) element.textContent = say(element.dataset.t, argumentsOf(element));
  for (const element of all("[data-en]", within)) element.textContent = element.dataset[root.lang];
  for (const name of ["aria-label", "title", "placeholder"]) {
    for (const element of all(`[data-t-${name}]`, within)) {
      element.setAttribute(name, say(element.getAttribute(`data-t-${name}`), argumentsOf(element)));
    }
  }
}

function setLanguage(language) {
  root.lang = language;
  for (const button of all("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === language));
  translateAll();
  document.dispatchEvent(new Event("languagechange"));
}

for (const button of all("[data-language]")) {
  button.addEventListener("click", () => {
    store.write("auditor:language", button.dataset.language);
    setLanguage(button.dataset.language);
  });
}
const wanted = store.read("auditor:language");
if ((wanted === "en" || wanted === "ko") && wanted !== root.lang) setLanguage(wanted);

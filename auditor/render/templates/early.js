// Before anything is laid out: what needs the script may show.
document.documentElement.classList.add("scripted");

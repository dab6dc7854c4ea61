"use strict";
// Nothing here makes markup: it moves classes, the focus and the scroll position, and sets text.
(() => {
  const all = (query, root) => [...root.querySelectorAll(query)];
  const pages = all(".page", document);
  const status = document.querySelector(".bar p");
  const dialog = document.querySelector(".keys");
  const lettersOn = document.getElementById("keys-on");
  const indexes = new WeakMap();
  let chosen = null; // {page, number, wrapped}

  const isMany = document.body.classList.contains("many");
  const isNarrow = () => matchMedia("(max-width: 56rem)").matches;
  const shown = () => isMany ? pages.find((page) => page.offsetParent !== null) || null : pages[0] || null;

  // By number: the words in the text and the values in the item. Made when the page is first looked at.
  function indexOf(page) {
    let found = indexes.get(page);
    if (!found) {
      found = {words: new Map(), values: new Map(), order: [], faults: [], focusable: all(".item .v", page), bars: new Map()};
      for (const bar of all(".b", page)) found.bars.set(bar.dataset.row, bar);
      for (const part of all(".lines [data-v]", page)) {
        for (const number of part.dataset.v.split(" ")) put(found.words, number, part);
      }
      for (const value of found.focusable) {
        put(found.values, value.dataset.v, value);
        value.setAttribute("role", "button");
        value.tabIndex = -1;
      }
      if (found.focusable[0]) found.focusable[0].tabIndex = 0;
      const seen = new Set();
      for (const part of all(".lines .w[data-v]", page)) {
        const number = part.dataset.v.split(" ").pop();
        if (!seen.has(number)) { seen.add(number); found.order.push(number); }
      }
      found.faults = [...new Set(all(".found .v", page).map((value) => value.dataset.v))];
      indexes.set(page, found);
    }
    return found;
  }

  function put(map, number, element) {
    const list = map.get(number);
    if (list) list.push(element); else map.set(number, [element]);
  }

  function clear() {
    for (const lit of all(".on, .row, .bound", document)) lit.classList.remove("on", "row", "bound");
    status.textContent = "";
    chosen = null;
  }

  function choose(page, number, from) {
    const {words, values} = indexOf(page);
    clear();
    const inText = words.get(number) || [];
    const inItem = values.get(number) || [];
    for (const lit of [...inText, ...inItem]) lit.classList.add("on");
    for (const value of inItem) light(page, value);
    chosen = {page, number};
    tell(inText, inItem);
    if (isNarrow() && from && inText[0] && inItem[0]) side(page, from === "text" ? "item" : "text");
    if (from !== "text") bring(inText[0]);
    if (from !== "item") bring(inItem.find((value) => !value.closest(".found")) || inItem[0]);
  }

  // The row of a shot, and the shots that a restriction binds.
  function light(page, value) {
    const row = value.closest("tr[data-shot]");
    if (row) mark(page, row.id, "row");
    const binding = value.closest("[data-binds]");
    if (binding) {
      const story = binding.closest(".story").id;
      for (const shot of binding.dataset.binds.split(" ")) if (shot) mark(page, `${story}s${shot}`, "bound");
    }
  }

  function mark(page, id, name) {
    document.getElementById(id)?.classList.add(name);
    indexOf(page).bars.get(id)?.classList.add(name);
  }

  function tell(inText, inItem) {
    const value = inItem.find((one) => !one.matches(".tag")) || inItem[0];
    const name = value ? nameOf(value) : "no value";
    const line = inText[0]?.closest(".ln");
    const place = line ? `line ${line.dataset.l}` : "no place in the text";
    const more = inItem.length > 1 ? `, ${inItem.length} places of the item` : "";
    const isNumber = !value || value.dataset.k === "whole shot";
    const words = isNumber ? inText.map((part) => part.textContent).join("") : value.textContent;
    status.textContent = `${name}: ${words.length > 160 ? words.slice(0, 160) + "…" : words} (${place}${more})`;
  }

  function nameOf(value) {
    const owner = value.closest("[data-name]")?.dataset.name || "";
    const key = value.dataset.k;
    if (!owner) return key;
    return owner.startsWith(key) || key === "whole shot" ? owner : `${owner}, ${key}`;
  }

  function bring(element) {
    if (element && element.offsetParent !== null) element.scrollIntoView({block: "center", inline: "nearest"});
  }

  function side(page, which) {
    page.classList.toggle("at-text", which === "text");
    for (const button of all(".sides button", page)) button.setAttribute("aria-pressed", String(button.dataset.do === which));
  }

  // The narrowest value at some words; asked again, the next wider one.
  function numberAt(page, part) {
    const numbers = part.dataset.v.split(" ");
    const {values} = indexOf(page);
    const known = numbers.filter((number) => values.has(number));
    const list = known.length ? known : numbers;
    const at = chosen && chosen.page === page ? list.indexOf(chosen.number) : -1;
    return at > 0 ? list[at - 1] : list[list.length - 1];
  }

  function clicked(event) {
    const button = event.target.closest("[data-do]");
    if (button) return act(button, event);
    const page = event.target.closest(".page");
    if (!page) return;
    const bar = event.target.closest(".b");
    if (bar) return toRow(page, bar);
    const part = event.target.closest("[data-v]");
    if (!part || !getSelection().isCollapsed) return;
    const isText = Boolean(part.closest(".lines"));
    if (!isText) focusOn(page, part);
    choose(page, isText ? numberAt(page, part) : part.dataset.v, isText ? "text" : "item");
  }

  function toRow(page, bar) {
    const row = document.getElementById(bar.dataset.row);
    const value = row.querySelector(".v");
    if (value) choose(page, value.dataset.v, null); else { clear(); mark(page, row.id, "row"); }
    bring(row);
  }

  function act(button, event) {
    const what = button.dataset.do;
    if (what === "help") dialog.showModal();
    else if (what === "close") dialog.close();
    else if (what === "index") { event.preventDefault(); toIndex(); }
    else side(button.closest(".page"), what);
  }

  function toIndex() { if (isMany) { location.hash = "index"; scrollTo(0, 0); } }

  function toPage(step) {
    const page = shown();
    const next = page ? pages[pages.indexOf(page) + step] : pages[0];
    if (isMany && next) location.hash = next.id;
  }

  function focusOn(page, value) {
    for (const other of indexOf(page).focusable) if (other.tabIndex === 0) other.tabIndex = -1;
    value.tabIndex = 0;
    value.focus({preventScroll: true});
  }

  function step(list, by) {
    const page = shown();
    if (!page || !list(page).length) return;
    const numbers = list(page);
    const at = chosen && chosen.page === page ? numbers.indexOf(chosen.number) : -1;
    const next = at < 0 ? (by > 0 ? 0 : numbers.length - 1) : (at + by + numbers.length) % numbers.length;
    choose(page, numbers[next], null);
  }

  const order = (page) => {
    const found = indexOf(page);
    return found.order.length ? found.order : [...found.values.keys()];
  };
  const faults = (page) => indexOf(page).faults;

  function toOtherSide() {
    const page = shown();
    const text = page?.querySelector(".text");
    if (!text) return;
    const isThere = text.contains(document.activeElement);
    if (isNarrow()) side(page, isThere ? "item" : "text");
    (isThere ? page.querySelector(".item") : text).focus();
  }

  const keys = {
    n: () => step(order, 1), p: () => step(order, -1), d: () => step(faults, 1), D: () => step(faults, -1),
    t: toOtherSide, i: toIndex, "[": () => toPage(-1), "]": () => toPage(1), "?": () => dialog.showModal(),
    "/": () => { toIndex(); document.getElementById("filter-words")?.focus(); },
  };

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.target.matches("input, select")) return;
    if (event.key === "Escape") return clear();
    const value = event.target.closest(".item .v");
    if (value && onValue(value, event.key)) return event.preventDefault();
    if (lettersOn.checked && keys[event.key]) { event.preventDefault(); keys[event.key](); }
  }

  // Keys for a value that has the focus; whether there was one.
  function onValue(value, key) {
    const page = value.closest(".page");
    const list = indexOf(page).focusable;
    const by = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[key];
    if (by) {
      const next = list[list.indexOf(value) + by];
      if (next) { focusOn(page, next); bring(next); }
      return true;
    }
    if (key !== "Enter" && key !== " ") return false;
    const isAgain = chosen && value.classList.contains("on");
    choose(page, isAgain ? wider(page) : value.dataset.v, "item");
    return true;
  }

  function wider(page) {
    const part = (indexOf(page).words.get(chosen.number) || [])[0];
    return part ? numberAt(page, part) : chosen.number;
  }

  function filtered() {
    const words = document.getElementById("filter-words").value.trim().toLowerCase();
    const format = document.getElementById("filter-format").value;
    const found = document.getElementById("filter-found").value;
    const rows = all(".pages tbody tr", document);
    let count = 0;
    for (const row of rows) {
      const codes = row.dataset.found.split(" ").filter(Boolean);
      const isIn = (!format || row.dataset.format === format)
        && (!found || (found === "none" ? !codes.length : codes.includes(found)))
        && (!words || textOf(row).includes(words));
      row.hidden = !isIn;
      count += isIn ? 1 : 0;
    }
    document.getElementById("filter-count").textContent = count === rows.length ? "" : `${count} of ${rows.length} pages`;
  }

  const texts = new WeakMap();
  function textOf(row) {
    if (!texts.has(row)) {
      const page = document.getElementById(row.dataset.page);
      const words = page.querySelector(".lines") || page.querySelector(".item");
      texts.set(row, `${row.textContent} ${words.textContent}`.toLowerCase());
    }
    return texts.get(row);
  }

  function arrived() {
    const page = shown();
    if (page) indexOf(page);
    if (chosen && chosen.page !== page) clear();
  }

  document.documentElement.classList.add("live");
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  addEventListener("hashchange", arrived);
  for (const id of ["filter-words", "filter-format", "filter-found"]) {
    document.getElementById(id)?.addEventListener("input", filtered);
  }
  arrived();
})();

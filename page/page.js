"use strict";
(() => {
  const main = document.querySelector("main"), all = document.getElementById("all");
  const status = document.querySelector(".filter [role=status]");
  const buttons = [...document.querySelectorAll("nav button[data-name]")];
  const rows = [...main.querySelectorAll(".row")];

  // Only the paragraphs that name it; null shows everything.
  const show = (name) => {
    for (const b of buttons) b.setAttribute("aria-pressed", String(b.dataset.name === name));
    let count = 0;
    for (const row of rows) {
      let hit = false;
      for (const e of row.querySelectorAll(".entity")) {
        const same = e.dataset.name === name;
        e.classList.toggle("hit", same);
        hit = hit || same;
      }
      row.hidden = name !== null && !hit;
      count += hit ? 1 : 0;
    }
    all.hidden = name === null;
    status.textContent = name === null ? "" : status.dataset.shown.replace("{n}", count).replace("{all}", rows.length);
    const first = name !== null && main.querySelector(".entity.hit");
    if (first) first.scrollIntoView({ block: "nearest" });
  };
  for (const b of buttons) b.addEventListener("click", () => show(b.getAttribute("aria-pressed") === "true" ? null : b.dataset.name));
  all.addEventListener("click", () => {
    const pressed = buttons.find((b) => b.getAttribute("aria-pressed") === "true");
    show(null);
    if (pressed) pressed.focus();
  });

  // A link's target is shown whole, in all its pieces, whatever the filter hides.
  const tell = () => {
    for (const e of main.querySelectorAll(".told")) e.classList.remove("told");
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || !main.contains(target)) return;
    const row = target.closest(".row");
    if (row && row.hidden) show(null);
    for (const e of main.querySelectorAll("[data-part]")) e.classList.toggle("told", e.dataset.part === target.id);
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", tell);
  tell();

  const note = document.createElement("div");
  note.id = "note";
  note.setAttribute("role", "status");
  note.hidden = true;
  document.body.append(note);
  let told = null; // the mark that the note is about
  const hide = () => { note.hidden = true; };
  const place = () => {
    if (note.hidden) return;
    const at = told.getClientRects()[0], box = note.getBoundingClientRect();
    if (!at || at.bottom < 0 || at.top > innerHeight) return hide();
    note.style.left = Math.max(4, Math.min(at.right - box.width, innerWidth - box.width - 4)) + "px";
    note.style.top = Math.min(at.top > box.height ? at.top - box.height : at.bottom, innerHeight - box.height - 4) + "px";
  };
  const explain = (event) => {
    if (note.contains(event.target)) return;
    told = event.target.closest("main [data-note]");
    if (!told) return hide();
    note.hidden = false; // before it says anything, or screen readers do not
    note.replaceChildren();
    for (let e = told; e; e = e.parentElement.closest("[data-note]")) {
      e.dataset.note.split("\n").forEach((line, i) => {
        const div = document.createElement("div");
        div.dir = "auto";
        if (i === 0) div.className = "head";
        div.textContent = line;
        note.append(div);
      });
    }
    place();
  };
  for (const kind of ["mouseover", "focusin", "click"]) document.addEventListener(kind, explain);
  main.addEventListener("focusout", hide);
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("scroll", place, { passive: true });
})();

"use strict";
(() => {
  const main = document.querySelector("main"), all = document.getElementById("all");
  const buttons = [...document.querySelectorAll("nav button[data-name]")];
  const show = (name) => {
    for (const b of buttons) b.setAttribute("aria-pressed", String(b.dataset.name === name));
    main.classList.toggle("dim", name !== null);
    all.hidden = name === null;
    for (const row of main.querySelectorAll(".row")) {
      let hit = false;
      for (const e of row.querySelectorAll(".entity")) {
        const same = e.dataset.name === name;
        e.classList.toggle("hit", same);
        hit = hit || same;
      }
      row.classList.toggle("hit", hit);
    }
    const first = name !== null && main.querySelector(".entity.hit");
    if (first) first.scrollIntoView({ block: "center" });
  };
  for (const b of buttons) b.addEventListener("click", () => show(b.getAttribute("aria-pressed") === "true" ? null : b.dataset.name));
  all.addEventListener("click", () => show(null));

  const note = document.createElement("div");
  note.id = "note";
  note.setAttribute("role", "status");
  note.hidden = true;
  note.dir = "auto";
  document.body.append(note);
  const tell = (event) => {
    const lines = [];
    for (let e = event.target.closest("[data-note]"); e; e = e.parentElement.closest("[data-note]")) lines.push(e.dataset.note);
    note.hidden = lines.length === 0;
    if (note.hidden) return;
    note.textContent = lines.join("\n");
    note.style.whiteSpace = "pre-line";
    const at = event.target.getBoundingClientRect(), box = note.getBoundingClientRect();
    note.style.left = Math.max(4, Math.min(at.left, innerWidth - box.width - 4)) + "px";
    note.style.top = (at.top > box.height + 8 ? at.top - box.height - 6 : at.bottom + 6) + "px";
  };
  for (const kind of ["mouseover", "focusin", "click"]) main.addEventListener(kind, tell);
  for (const kind of ["mouseout", "focusout"]) main.addEventListener(kind, () => { note.hidden = true; });
  addEventListener("scroll", () => { note.hidden = true; }, { passive: true });
})();

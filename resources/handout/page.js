// A journey map to look at: zoom and pan, roles and phases, what is said of a card. Nothing is fetched.
"use strict";

const stage = document.getElementById("stage");
const drawing = stage.querySelector("svg");
const told = document.getElementById("told");
const whole = drawing.getAttribute("viewBox").split(" ").map(Number);
const view = { x: 0, y: 0, width: whole[2] };
const LARGEST = 12;
const STEP = 1.25;

function ratio() {
  return stage.clientHeight / stage.clientWidth;
}

/** Show what the view says; it is never larger than the whole, and never beside it. */
function show() {
  const widest = Math.max(whole[2], whole[3] / ratio());
  view.width = Math.min(widest, Math.max(view.width, widest / LARGEST));
  const height = view.width * ratio();
  view.x = held(view.x, view.width, whole[2]);
  view.y = held(view.y, height, whole[3]);
  drawing.setAttribute("viewBox", [view.x, view.y, view.width, height].join(" "));
}

/** Keep a span within another, or centre it around that. */
function held(at, span, all) {
  return span >= all ? (all - span) / 2 : Math.min(Math.max(at, 0), all - span);
}

function fit() {
  view.width = Infinity;
  show();
}

/** Zoom about a point of the stage, each from 0 to 1. */
function zoom(by, x = 0.5, y = 0.5) {
  const before = view.width;
  const [left, top] = [view.x + x * before, view.y + y * before * ratio()];
  view.width = before / by;
  show();
  view.x = left - x * view.width;
  view.y = top - y * view.width * ratio();
  show();
}

function move(x, y) {
  view.x += x * view.width;
  view.y += y * view.width * ratio();
  show();
}

function lead(card) {
  const area = card.getBBox();
  const at = card.transform.baseVal.consolidate().matrix;
  const around = card.parentNode.transform.baseVal.consolidate().matrix;
  view.width = Math.min(whole[2], 900);
  show();
  view.x = around.e + around.a * (at.e + area.width / 2) - view.width / 2;
  view.y = around.f + around.d * (at.f + area.height / 2) - (view.width * ratio()) / 2;
  show();
  for (const each of drawing.querySelectorAll(".found")) each.classList.remove("found");
  card.classList.add("found");
}

/** Tell of a card beside the drawing what the list says of it. */
function tell(id) {
  const said = document.getElementById("card-" + id);
  const body = told.querySelector("div");
  body.replaceChildren(...[...said.children].filter((each) => each.tagName !== "BUTTON").map((each) => {
    const copy = each.cloneNode(true);
    if (copy.tagName !== "H5") return copy;
    const title = document.createElement("strong");
    title.textContent = copy.textContent;
    return title;
  }));
  told.hidden = false;
}

/** Dim on the drawing, and leave out of the list, what is not of the roles and the phase chosen. */
function choose() {
  const lanes = new Set([...document.querySelectorAll("#roles input:checked")].map((each) => each.value));
  const phase = document.getElementById("phase").value;
  const fits = (each) => lanes.has(each.closest("[data-lane]").dataset.lane)
    && (!phase || each.closest("[data-phase]").dataset.phase === phase);
  for (const each of drawing.querySelectorAll(".card")) {
    each.classList.toggle("out", !fits(document.getElementById("card-" + each.dataset.id)));
  }
  let count = 0;
  for (const each of document.querySelectorAll("article")) {
    const shown = fits(each);
    count += shown;
    each.toggleAttribute("data-hidden", !shown);
  }
  for (const each of document.querySelectorAll("#list [data-lane], #list [data-phase]")) {
    each.toggleAttribute("data-hidden", !each.querySelector("article:not([data-hidden])"));
  }
  document.getElementById("count").textContent = count;
}

document.getElementById("in").addEventListener("click", () => zoom(STEP));
document.getElementById("out").addEventListener("click", () => zoom(1 / STEP));
document.getElementById("fit").addEventListener("click", fit);
document.getElementById("phase").addEventListener("change", choose);
document.getElementById("roles").addEventListener("change", choose);
told.querySelector("button").addEventListener("click", () => { told.hidden = true; stage.focus(); });
window.addEventListener("resize", show);

stage.addEventListener("keydown", (event) => {
  const ways = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] };
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== stage) return;
  if (ways[event.key]) move(...ways[event.key]);
  else if (event.key === "+" || event.key === "=") zoom(STEP);
  else if (event.key === "-") zoom(1 / STEP);
  else if (event.key === "0" || event.key === "Home") fit();
  else if (event.key === "Escape") told.hidden = true;
  else return;
  event.preventDefault();
});

stage.addEventListener("wheel", (event) => {
  if (told.contains(event.target)) return;
  event.preventDefault();
  const box = stage.getBoundingClientRect();
  zoom(1.0015 ** -event.deltaY, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}, { passive: false });

const fingers = new Map();
let travelled = 0;

stage.addEventListener("pointerdown", (event) => {
  if (told.contains(event.target) || event.button) return;
  fingers.set(event.pointerId, event);
  travelled = 0;
});

stage.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const dx = event.clientX - before.clientX;
  const dy = event.clientY - before.clientY;
  if (fingers.size === 2) {
    const [other] = [...fingers.values()].filter((each) => each.pointerId !== event.pointerId);
    const far = (each) => Math.hypot(each.clientX - other.clientX, each.clientY - other.clientY);
    zoom(far(event) / Math.max(far(before), 1));
  } else {
    travelled += Math.abs(dx) + Math.abs(dy);
    if (travelled > 4) {
      stage.setPointerCapture(event.pointerId);
      stage.classList.add("held");
      move(-dx / stage.clientWidth, -dy / stage.clientHeight);
    }
  }
  fingers.set(event.pointerId, event);
});

for (const end of ["pointerup", "pointercancel"]) {
  stage.addEventListener(end, (event) => {
    fingers.delete(event.pointerId);
    stage.classList.remove("held");
  });
}

drawing.addEventListener("click", (event) => {
  const card = event.target.closest(".card");
  if (card && travelled <= 4) tell(card.dataset.id);
});

const list = document.getElementById("list");
for (const each of list.querySelectorAll("article")) {
  const show = document.createElement("button");
  show.type = "button";
  show.textContent = list.dataset.show;
  each.append(show);
}

list.addEventListener("click", (event) => {
  if (event.target.tagName !== "BUTTON") return;
  const id = event.target.closest("article").id.slice("card-".length);
  lead(drawing.querySelector('.card[data-id="' + id + '"]'));
  stage.scrollIntoView({ block: "center" });
  stage.focus({ preventScroll: true });
  tell(id);
});

fit();
choose();

// What is on the screen of the phone.

const $ = (id) => document.getElementById(id);

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function button(text, label, pressed) {
  const element = made("button", { type: "button", textContent: text, onclick: pressed });
  if (label) element.setAttribute("aria-label", label);
  return element;
}

function announce(text) {
  $("said").textContent = "";
  $("said").textContent = text;
}

// The line.

function showState(state, why) {
  const said = {
    connecting: () => say("connecting"),
    open: () => say("connected"),
    offline: () => say("offline"),
    outside: () => (why === "code" ? "" : say(`outside_${why}`)),
    over: () => say(why),
  }[state]();
  if ($("status").textContent !== said) $("status").textContent = said;
  $("status").className = state === "open" ? "on" : state === "connecting" ? "" : "off";
  $("joining").hidden = !(state === "outside" && ["code", "busy"].includes(why));
  if (state === "outside" && why === "code") {
    $("code-wrong").textContent = memory.get("code") ? say("outside_code") : "";
    memory.remove("code");
    $("code").focus();
  }
  $("room").hidden = state === "outside";
  if (state === "over") $("writing").hidden = $("judging").hidden = $("ways").hidden = true;
  $("no-memory").hidden = memory.isLasting();
  $("hand").hidden = state !== "open";
}

// A hand, for who would like to speak; the room is asked again after the line was lost.

let handUp = false;

function showHand(up) {
  handUp = up;
  $("hand").setAttribute("aria-pressed", String(up));
}

$("hand").onclick = () => line.send({ hand: { up: !handUp } });
line.on("hand", ({ up }) => showHand(up));
line.on("welcome", () => handUp && line.send({ hand: { up: true } }));

$("joining").onsubmit = (event) => {
  event.preventDefault();
  memory.put("code", $("code").value.trim());
  line.join();
};

// Writing.

let shownPhase;

function showPicture(picture) {
  memory.put("picture", picture);
  const title = picture.title || say("untitled");
  $("title").textContent = title;
  document.title = `${say("page")} – ${title}`;
  const draft = memory.get("draft") ?? {};
  $("choices").hidden = $("hand-up").disabled = false;
  showKinds(picture.kinds, draft.kind);
  showPhases(picture, draft);
  showRound(picture.round);
  showCards();
}

function showKinds(kinds, chosen) {
  const wanted = kinds.includes(chosen) ? chosen : kinds[0];
  $("kinds").replaceChildren(
    ...kinds.map((kind) =>
      made("label", {},
        made("input", { type: "radio", name: "kind", value: kind, checked: kind === wanted }),
        made("span", { textContent: say(`kind_${kind}`) }))));
}

function showPhases(picture, draft) {
  const options = picture.phases.map(([value, name]) => made("option", { value, textContent: name }));
  options.push(made("option", { value: "", textContent: say("no_phase") }));
  $("phase").replaceChildren(...options);
  const busy = draft.text && draft.shown === picture.phase;
  const wanted = busy ? draft.phase : picture.phase;
  const known = picture.phases.some(([id]) => id === wanted);
  $("phase").value = known ? wanted : "";
  shownPhase = picture.phase;
}

function keepDraft() {
  const kind = document.querySelector("[name=kind]:checked")?.value;
  memory.put("draft", { text: $("text").value, kind, phase: $("phase").value, shown: shownPhase });
}

$("card").oninput = keepDraft;

$("card").onsubmit = (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  $("text-wrong").textContent = text ? "" : say("say_something");
  $("text").setAttribute("aria-invalid", String(!text));
  $("text").focus();
  if (!text) return;
  cards.write(text, document.querySelector("[name=kind]:checked").value, $("phase").value || null);
  $("text").value = "";
  keepDraft();
};

// One's own cards.

function showCards() {
  const all = cards.all();
  $("no-cards").hidden = all.length > 0;
  const list = $("cards");
  const there = new Map([...list.children].map((item) => [item.dataset.id, item]));
  const items = all.reverse().map((card) => {
    const old = there.get(card.id);
    const look = JSON.stringify([card, line.isOver()]);
    if (old?.dataset.look === look) return old;
    if (old && old.dataset.state !== card.state) announce(`${stateOf(card)}: ${card.text}`);
    return cardItem(card, look);
  });
  list.replaceChildren(...items);
}

function stateOf(card) {
  return say(cards.isRefused(card) ? `refused_${card.state}` : card.state);
}

function cardItem(card, look) {
  const phases = memory.get("picture")?.phases ?? [];
  const phase = phases.find(([id]) => id === card.phase)?.[1];
  const place = [say(`kind_${card.kind}`), phase].filter(Boolean).join(" · ");
  const item = made("li", {},
    made("p", { textContent: card.text }),
    made("p", { className: "hint", textContent: place }),
    made("p", { className: "state", textContent: stateOf(card) }));
  Object.assign(item.dataset, { id: card.id, state: card.state, look });
  const isOnlyHere = card.state === "waiting" && !card.tried;
  if (isOnlyHere || cards.isRefused(card)) item.append(deeds(card));
  return item;
}

function deeds(card) {
  const remove = button(say("remove"), `${say("remove")}: ${card.text}`, () => {
    cards.remove(card.id);
    $("own-title").focus();
  });
  const again = button(say("again"), `${say("again")}: ${card.text}`, () => {
    cards.remove(card.id);
    $("text").value = card.text;
    keepDraft();
    $("text").focus();
  });
  return made("div", { className: "deeds" }, ...(line.isOver() ? [remove] : [again, remove]));
}

// The open round.

let refreshers = [];

function showRound(round) {
  const before = JSON.stringify(judging.round()?.items) + judging.round()?.id;
  if (round) $("voted").hidden = true;
  else if (judging.round()) {
    $("voted").hidden = false;
    announce(say("voted"));
  }
  judging.show(round);
  $("judging").hidden = $("ways").hidden = !round;
  if (round && before !== JSON.stringify(round.items) + round.id) {
    refreshers = [];
    $("judging-title").textContent = $("way-judging").textContent = say(round.form);
    $("items").replaceChildren(...round.items.map(([id, name]) => judged(round.form, id, name)));
    announce(say(round.form));
  }
  refreshRound();
}

function refreshRound() {
  const round = judging.round();
  if (!round) return;
  const dots = round.form === "dots";
  $("judging-hint").textContent = dots ? say("dots_left", { n: judging.dotsLeft() }) : say("scores_hint");
  refreshers.forEach((refresh) => refresh());
}

function judged(form, id, name) {
  const title = name || "–";
  const state = made("p", { className: "hint" });
  const parts = form === "dots" ? dotParts(id, title) : scoreParts(id);
  refreshers.push(() => {
    const vote = judging.of(id);
    const given = vote.potential !== null || vote.effort !== null || vote.dots > 0;
    state.textContent = vote.sent ? (given ? say("vote_sent") : "") : say("vote_waiting");
  });
  const heading = made("h3", { id: `title-${id}`, textContent: title });
  const item = made("div", { className: "item" }, heading, ...parts, state);
  item.setAttribute("role", "group");
  item.setAttribute("aria-labelledby", heading.id);
  return item;
}

function scoreParts(id) {
  const scores = [score(id, "potential"), score(id, "effort")];
  const clear = button(say("clear"), null, () => {
    judging.set(id, { potential: null, effort: null });
    scores[0].querySelector("input").focus();
  });
  refreshers.push(() => {
    const { potential, effort } = judging.of(id);
    clear.hidden = potential === null && effort === null;
  });
  return [...scores, clear];
}

function score(item, field) {
  const id = `${field}-${item}`;
  const input = made("input", { id, type: "range", min: 0, max: 10, step: 0.5, value: 5 });
  const output = made("output", { htmlFor: id });
  const take = () => judging.set(item, { [field]: Number(input.value) });
  input.oninput = take;
  // A tap in the middle moves nothing, and is an answer all the same.
  input.onclick = input.onpointerup = () => judging.of(item)[field] === null && take();
  refreshers.push(() => {
    const value = judging.of(item)[field];
    const shown = value === null ? say("no_score") : value.toLocaleString(document.documentElement.lang);
    input.value = value ?? 5;
    input.classList.toggle("unset", value === null);
    input.setAttribute("aria-valuetext", shown);
    output.value = shown;
  });
  return made("div", { className: "score" }, made("label", { htmlFor: id, textContent: say(field) }),
    output, input);
}

function dotParts(id, name) {
  const change = (by) => () => judging.set(id, { dots: judging.of(id).dots + by });
  const less = button("−", say("less", { name }), change(-1));
  const more = button("+", say("more", { name }), change(1));
  const output = made("output");
  refreshers.push(() => {
    const { dots } = judging.of(id);
    output.value = dots;
    less.disabled = dots === 0;
    more.disabled = judging.dotsLeft() <= 0;
  });
  return [made("div", { className: "dots" }, less, output, more)];
}

// Beginning.

cards.onChange(showCards);
judging.onChange(refreshRound);
addEventListener("storage", () => (showCards(), refreshRound()));
line.on("state", showState);
line.on("state", showCards);
line.on("picture", showPicture);
$("text").value = memory.get("draft")?.text ?? "";
if (memory.get("picture")) showPicture(memory.get("picture"));
showState("connecting");
line.open();

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
  $("status").className = state === "open" ? "on" : said && state !== "connecting" ? "off" : "";
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
  memory.put("code", $("code").value.replace(/\s/g, ""));
  line.join();
};

// Writing.

const SECOND_TAP = 1000;
let shownPhase;
let handedUp = -SECOND_TAP;

function showPicture(picture) {
  // What was voted is kept vote by vote, and may be newer there.
  memory.put("picture", { ...picture, round: picture.round && { ...picture.round, votes: {} } });
  const title = picture.title || say("untitled");
  $("title").textContent = title;
  document.title = `${say("page")} – ${title}`;
  const draft = memory.get("draft") ?? {};
  undisturbed(() => {
    $("choices").hidden = $("hand-up").disabled = false;
    showKinds(picture.kinds, draft.kind);
    showPhases(picture, draft);
    showRound(picture.round);
    showCards();
  });
}

// Whoever is at something stays there: it keeps its place on the screen, whatever comes above it.
function undisturbed(change) {
  const at = document.activeElement ?? document.body;
  const { top, bottom } = at.getBoundingClientRect();
  change();
  const there = at.isConnected || !at.id ? at : $(at.id);
  if (at === document.body || !there?.isConnected || !there.offsetParent) return;
  if (there !== document.activeElement) there.focus({ preventScroll: true });
  if (bottom > 0 && top < innerHeight) scrollBy(0, there.getBoundingClientRect().top - top);
}

function showKinds(kinds, chosen) {
  if ($("kinds").dataset.look === String(kinds)) return;
  $("kinds").dataset.look = kinds;
  const wanted = kinds.includes(chosen) ? chosen : kinds[0];
  $("kinds").replaceChildren(
    ...kinds.map((kind) =>
      made("label", {},
        made("input", { id: `kind-${kind}`, type: "radio", name: "kind", value: kind, checked: kind === wanted }),
        made("span", { textContent: say(`kind_${kind}`) }))));
}

function showPhases(picture, draft) {
  const before = shownPhase === picture.phase ? $("phase").value : picture.phase;
  const look = JSON.stringify(picture.phases);
  if ($("phase").dataset.look !== look) {
    const options = picture.phases.map(([value, name]) => made("option", { value, textContent: name }));
    options.push(made("option", { value: "", textContent: say("no_phase") }));
    $("phase").replaceChildren(...options);
    $("phase").dataset.look = look;
  }
  // What was begun, or chosen by hand, is about that phase, whatever is shown meanwhile.
  const isOwn = draft.chosen || (draft.text && "shown" in draft);
  choosePhase(isOwn ? draft.phase : before);
  shownPhase = picture.phase;
}

function choosePhase(id) {
  const known = [...$("phase").options].some((option) => option.value === id);
  $("phase").value = known ? id : "";
}

function draftNow() {
  const kind = document.querySelector("[name=kind]:checked")?.value;
  return { text: $("text").value, kind, phase: $("phase").value, shown: shownPhase };
}

function keepDraft(chosen) {
  memory.put("draft", { ...draftNow(), chosen });
}

function fillIn({ text, kind, phase }) {
  const radio = $(`kind-${kind}`);
  $("text").value = text;
  if (radio) radio.checked = true;
  choosePhase(phase ?? "");
  keepDraft(true);
  $("text").focus();
}

function showWrong(text) {
  $("text-wrong").textContent = text;
  $("text").setAttribute("aria-invalid", String(Boolean(text)));
}

$("card").oninput = (event) => {
  handedUp = -SECOND_TAP;
  if ($("text").value.trim()) showWrong("");
  keepDraft(event.target === $("phase") || memory.get("draft")?.chosen);
};

$("card").onsubmit = (event) => {
  event.preventDefault();
  $("text").focus();
  // A finger that taps twice means one card.
  if (event.timeStamp - handedUp < SECOND_TAP) return;
  const { text, kind, phase } = draftNow();
  showWrong(text.trim() ? "" : say("say_something"));
  if (!text.trim()) return;
  cards.write(text.trim(), kind, phase || null);
  handedUp = event.timeStamp;
  const aside = memory.get("aside") ?? [];
  const back = aside.pop();
  memory.put("aside", aside);
  $("text").value = "";
  keepDraft(false);
  if (back) fillIn(back);
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
    // What is half written is there again once this one is handed up.
    if ($("text").value.trim()) memory.put("aside", [...(memory.get("aside") ?? []), draftNow()]);
    fillIn(card);
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

// What is gone to by a link or by Tab is not hidden behind the head, however high that is.
new ResizeObserver(([{ target }]) => {
  const stays = getComputedStyle(target).position === "sticky";
  document.documentElement.style.scrollPaddingTop = stays ? `${target.offsetHeight + 8}px` : "";
}).observe(document.querySelector("header"));

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

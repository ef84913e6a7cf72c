// The cards that this phone wrote. Each stays here until the room has said that it came; they are
// handed up one after the other, by names of their own, so that none comes twice.

const cards = (() => {
  const SETTLED = ["received", "taken", "set_aside"];
  const REFUSED = ["kind", "phase", "empty", "unclear"];
  const PAUSE = 2000;
  let underWay = null;
  let changed = () => {};

  const nameOf = (id) => `card:${id}`;

  function all() {
    const found = memory.names("card:").map((name) => memory.get(name)).filter(Boolean);
    return found.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }

  function keep(card) {
    memory.put(nameOf(card.id), card);
    changed();
  }

  function write(text, kind, phase) {
    const card = { id: memory.random(), at: Date.now(), text: whole(text), kind, phase, state: "waiting" };
    keep(card);
    handUp();
    return card;
  }

  function handUp() {
    if (underWay || !line.isOpen()) return;
    const next = all().find((card) => card.state === "waiting");
    if (!next) return;
    underWay = next.id;
    // From here on it may have come, even if we are never told.
    if (!next.tried) keep({ ...next, tried: true });
    line.send({ card: { id: next.id, text: next.text, kind: next.kind, phase: next.phase } });
  }

  function settle(id, state) {
    const card = memory.get(nameOf(id));
    if (card && card.state !== state) keep({ ...card, state });
  }

  line.on("card", ({ id, state }) => {
    const mine = underWay === id;
    if (mine) underWay = null;
    if (SETTLED.includes(state) || REFUSED.includes(state)) {
      settle(id, state);
      if (mine) handUp();
    } else if (!line.isOver()) {
      setTimeout(handUp, PAUSE);
    }
  });

  // Half a sign, such as a limit cuts emoji into, is none.
  const whole = (text) => [...text].filter((sign) => !/^[\ud800-\udfff]$/.test(sign)).join("");

  line.on("unclear", () => underWay && settle(underWay, "unclear"));

  line.on("welcome", (receipts) => {
    Object.entries(receipts).forEach(([id, state]) => settle(id, state));
    underWay = null;
    handUp();
  });

  return {
    all, write,
    isRefused: (card) => REFUSED.includes(card.state),
    remove: (id) => (memory.remove(nameOf(id)), changed()),
    onChange: (listener) => { changed = listener; },
  };
})();

// What this phone thinks of the cards of the open round. The last word counts, and it is kept here
// until the room has it.

const judging = (() => {
  const PAUSE = 300;
  const EMPTY = { potential: null, effort: null, dots: 0, sent: true };
  const pauses = {};
  let round = null;
  let changed = () => {};

  const nameOf = (item) => `vote:${round.id}:${item}`;
  const stands = (vote) => JSON.stringify([vote.potential, vote.effort, vote.dots]);

  function of(item) {
    return memory.get(nameOf(item)) ?? EMPTY;
  }

  function set(item, values) {
    memory.put(nameOf(item), { ...of(item), ...values, sent: false });
    clearTimeout(pauses[item]);
    pauses[item] = setTimeout(() => send(item), PAUSE);
    changed();
  }

  function send(item) {
    if (!round || !line.isOpen()) return;
    const { potential, effort, dots, sent } = of(item);
    if (sent) return;
    memory.put(nameOf(item), { ...of(item), under: stands(of(item)) });
    const values = round.form === "dots" ? { dots } : { potential, effort };
    line.send({ vote: { round: round.id, item, ...values } });
  }

  function show(other) {
    round = other;
    const mine = round ? `vote:${round.id}:` : null;
    for (const name of memory.names("vote:")) {
      if (mine === null || !name.startsWith(mine)) memory.remove(name);
    }
    if (!round) return;
    for (const [item, [potential, effort, dots]] of Object.entries(round.votes)) {
      if (of(item).sent) memory.put(nameOf(item), { potential, effort, dots: dots ?? 0, sent: true });
    }
    round.items.forEach(([item]) => send(item));
  }

  line.on("vote", ({ round: id, item, refused }) => {
    if (!round || id !== round.id) return;
    const vote = of(item);
    if (refused === "slow") {
      pauses[item] = setTimeout(() => send(item), 2000);
    } else if (refused) {
      memory.remove(nameOf(item));
    } else if (vote.under === stands(vote)) {
      memory.put(nameOf(item), { ...vote, sent: true });
    }
    changed();
  });

  return {
    of, set, show,
    round: () => round,
    dotsLeft: () => round.dots - round.items.reduce((sum, [item]) => sum + of(item).dots, 0),
    onChange: (listener) => { changed = listener; },
  };
})();

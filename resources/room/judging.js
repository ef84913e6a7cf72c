// What this phone thinks of the cards of the open round. The last word counts, and it is kept here
// until the room has it. Beside each vote stands the one that the room had before, which holds again
// if it is refused.

const judging = (() => {
  const PAUSE = 300;
  const LONG_PAUSE = 2000;
  const EMPTY = { potential: null, effort: null, dots: 0 };
  const underWay = [];
  let pause = 0;
  let round = null;
  let changed = () => {};

  const nameOf = (item) => `vote:${round.id}:${item}`;
  const stands = (vote) => JSON.stringify([vote.potential, vote.effort, vote.dots]);

  function of(item) {
    return memory.get(nameOf(item)) ?? { ...EMPTY, sent: true, had: EMPTY };
  }

  function set(item, values) {
    memory.put(nameOf(item), { ...of(item), ...values, sent: false });
    sendIn(PAUSE);
    changed();
  }

  function sendIn(time) {
    clearTimeout(pause);
    pause = setTimeout(sendAll, time);
  }

  const isSent = (item) => of(item).sent
    || underWay.some((said) => said.item === item && stands(said) === stands(of(item)));

  const more = (item) => of(item).dots - of(item).had.dots;

  // Dots are taken back before they are given elsewhere, so that there are never too many.
  function sendAll() {
    if (!round || !line.isOpen()) return;
    const unsent = round.items.map(([item]) => item).filter((item) => !isSent(item));
    unsent.sort((one, other) => more(one) - more(other)).forEach(send);
  }

  function send(item) {
    const { potential, effort, dots } = of(item);
    underWay.push({ item, potential, effort, dots });
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
      const had = { potential, effort, dots: dots ?? 0 };
      memory.put(nameOf(item), of(item).sent ? { ...had, sent: true, had } : { ...of(item), had });
    }
    sendAll();
  }

  // The room answers in the order in which it was told.
  line.on("vote", ({ round: id, item, refused }) => {
    const said = underWay.shift();
    if (!round || id !== round.id) return;
    const vote = of(item);
    const isLast = said && stands(said) === stands(vote);
    if (refused === "slow" || (refused === "dots" && round.items.some(([one]) => more(one) < 0))) {
      sendIn(LONG_PAUSE);
    } else if (refused && isLast) {
      memory.put(nameOf(item), { ...vote.had, sent: true, had: vote.had });
    } else if (said && !refused) {
      const { potential, effort, dots } = said;
      memory.put(nameOf(item), { ...vote, had: { potential, effort, dots }, sent: isLast });
    }
    changed();
  });

  line.on("welcome", () => { underWay.length = 0; });

  return {
    of, set, show,
    round: () => round,
    dotsLeft: () => round.dots - round.items.reduce((sum, [item]) => sum + of(item).dots, 0),
    onChange: (listener) => { changed = listener; },
  };
})();

// The line to the room: opened again whenever it is lost, sooner when the phone wakes up.

const line = (() => {
  const FAREWELLS = { 4001: "ended", 4002: "kicked", 4003: "elsewhere" };
  const FLOOD = 4004;
  const UNCLEAR = 4005;
  const SECOND = 1000;
  const LONGEST_PAUSE = 20 * SECOND;
  const BETWEEN_SIGNS = 10 * SECOND;
  const WAIT_FOR_SIGN = 6 * SECOND;
  const WAIT_OUTSIDE = 5 * SECOND;
  const listeners = {};
  let socket = null;
  let state = "connecting";
  let asksForCode = false;
  let pause = SECOND / 2;
  let again = 0;
  let silence = 0;

  function on(name, listener) {
    (listeners[name] ??= []).push(listener);
  }

  function tell(name, ...what) {
    (listeners[name] ?? []).forEach((listener) => listener(...what));
  }

  function become(other, why) {
    state = other;
    asksForCode = state === "outside" && why === "code";
    tell("state", other, why);
  }

  function send(message) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  }

  function join() {
    if (socket?.readyState !== WebSocket.OPEN) open();
    else send({ join: { key: memory.get("key"), code: memory.get("code") ?? "" } });
  }

  function open() {
    clearTimeout(again);
    drop();
    const made = new WebSocket(`ws://${location.host}${location.pathname}/live`);
    socket = made;
    expectSign();
    made.onopen = join;
    made.onmessage = (event) => socket === made && heard(JSON.parse(event.data));
    made.onclose = (event) => socket === made && lost(event.code);
  }

  function drop() {
    clearTimeout(silence);
    const old = socket;
    socket = null;
    if (old) old.close();
  }

  function heard(message) {
    clearTimeout(silence);
    silence = setTimeout(ask, BETWEEN_SIGNS);
    if ("outside" in message) {
      clearTimeout(silence);
      become("outside", message.outside);
      if (message.outside !== "code") again = setTimeout(join, WAIT_OUTSIDE);
      return;
    }
    if ("welcome" in message) {
      pause = SECOND / 2;
      become("open");
    }
    for (const [name, what] of Object.entries(message)) tell(name, what);
  }

  function ask() {
    send({ ping: {} });
    expectSign();
  }

  function expectSign() {
    clearTimeout(silence);
    silence = setTimeout(lost, WAIT_FOR_SIGN);
  }

  function lost(code) {
    drop();
    if (code in FAREWELLS) {
      clearTimeout(again);
      become("over", FAREWELLS[code]);
      return;
    }
    clearTimeout(again);
    // Nobody is kept waiting at the door for a code; the line is opened again when it was typed.
    if (asksForCode) return;
    if (code === UNCLEAR) tell("unclear");
    if (code === FLOOD) pause = LONGEST_PAUSE;
    // Who waits outside hears why until somebody opens.
    if (state !== "outside") become("offline");
    again = setTimeout(open, pause * (0.75 + Math.random() / 2));
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  }

  function wake() {
    if (state === "over" || asksForCode || document.hidden) return;
    if (state === "open") ask();
    else if (!socket) open();
  }

  // What was tried without a network may not have failed yet; it is not waited for.
  function online() {
    pause = SECOND / 2;
    if (state === "offline") open();
    else wake();
  }

  addEventListener("online", online);
  addEventListener("pageshow", wake);
  addEventListener("focus", wake);
  document.addEventListener("visibilitychange", wake);
  addEventListener("offline", () => state === "open" && lost());
  return { on, send, join, open, isOpen: () => state === "open", isOver: () => state === "over" };
})();

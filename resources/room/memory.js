"use strict";
// What stays on the phone: a key that it is known again by, cards, votes, what is half written.
// Each has a place of its own in the browser's memory, so that two pages never undo each other.

const words = JSON.parse(document.getElementById("words").textContent);

function say(name, values = {}) {
  return words[name].replace(/\{(\w+)\}/g, (all, key) => (key in values ? values[key] : all));
}

const memory = (() => {
  const MINE = `room:${location.pathname}:`;
  const WEEK = 7 * 24 * 3600 * 1000;
  const passing = new Map();
  let lasting = true;

  function put(name, value) {
    const text = JSON.stringify(value);
    passing.set(name, text);
    try {
      localStorage.setItem(MINE + name, text);
    } catch {
      lasting = false;
    }
  }

  function get(name) {
    let text = passing.get(name);
    try {
      text = localStorage.getItem(MINE + name) ?? (lasting ? undefined : text);
    } catch {
      lasting = false;
    }
    try {
      return text === undefined ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  function remove(name) {
    passing.delete(name);
    try {
      localStorage.removeItem(MINE + name);
    } catch {
      lasting = false;
    }
  }

  function names(beginning) {
    const found = new Set(lasting ? [] : passing.keys());
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(MINE)) found.add(key.slice(MINE.length));
      }
    } catch {
      lasting = false;
    }
    return [...found].filter((name) => name.startsWith(beginning));
  }

  function forgetOldRooms() {
    try {
      const seen = Object.keys(localStorage).filter((key) => /^room:[^:]*:seen$/.test(key));
      for (const key of seen) {
        if (Date.now() - Number(localStorage.getItem(key)) < WEEK) continue;
        const room = key.slice(0, -"seen".length);
        Object.keys(localStorage).filter((one) => one.startsWith(room))
          .forEach((one) => localStorage.removeItem(one));
      }
    } catch {
      lasting = false;
    }
  }

  function random() {
    const bytes = crypto.getRandomValues(new Uint8Array(18));
    return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
  }

  forgetOldRooms();
  put("seen", Date.now());
  if (get("key") === undefined) put("key", random());
  return { put, get, remove, names, random, isLasting: () => lasting };
})();

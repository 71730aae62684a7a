"use strict";
(() => {
  const rungs = JSON.parse(document.getElementById("rungs").textContent);
  const boxes = [...document.querySelectorAll("[data-rung]")];
  const panels = document.getElementById("panels");
  const other = document.getElementById("other");
  const words = panels.dataset;
  let chosen = "";

  const element = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };

  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const named = (name, text) => fill(words.named, { name, text });
  const change = (before, after) => fill(words.then, { before, after });

  const panel = (title, items) => {
    const section = document.createElement("section");
    section.className = "panel";
    section.append(element("h3", title));
    if (items.length === 0) {
      section.append(element("p", words.nothing));
      return section;
    }
    const list = document.createElement("ul");
    for (const item of items) {
      const line = document.createElement("li");
      line.append(item);
      list.append(line);
    }
    section.append(list);
    return section;
  };

  const step = (move) => {
    const line = document.createElement("span");
    const name = rungs[move.rung] ? element("button", move.title) : element("strong", move.title);
    if (rungs[move.rung]) {
      name.type = "button";
      name.className = "link";
      name.addEventListener("click", () => choose(move.rung));
    }
    line.append(name, " ", Object.assign(element("span", move.kind), { className: "note" }));
    return line;
  };

  const duty = (one) => [one.text, one.word, one.share].filter(Boolean).join(" · ");

  const one = (rung) => [
    panel(words.duties, Object.values(rung.duties).map(duty)),
    panel(words.skills, Object.values(rung.skills).map((skill) => named(skill.name, skill.word))),
    panel(words.measures, Object.values(rung.measures)),
    panel(words.in, rung.in.map(step)),
    panel(words.out, rung.out.map(step)),
  ];

  const both = (from, to) => {
    const here = from.duties, there = to.duties;
    const shared = Object.keys(there).filter((id) => id in here);
    const deeper = shared.filter((id) => there[id].depth > here[id].depth);
    const rank = (skills, id) => (id in skills ? skills[id].rank : 0);
    const word = (skills, id) => (id in skills ? skills[id].word : words.missing);
    const skills = [...new Set([...Object.keys(from.skills), ...Object.keys(to.skills)])]
      .filter((id) => rank(from.skills, id) !== rank(to.skills, id));
    return [
      panel(words.start, Object.keys(there).filter((id) => !(id in here)).map((id) => there[id].text)),
      panel(words.grow, deeper.map((id) => named(there[id].name, change(here[id].word, there[id].word)))),
      panel(words.keep, shared.filter((id) => !deeper.includes(id)).map((id) => there[id].name)),
      panel(words.over, Object.keys(here).filter((id) => !(id in there)).map((id) => here[id].name)),
      panel(words.changes, skills.map((id) =>
        named((to.skills[id] || from.skills[id]).name, change(word(from.skills, id), word(to.skills, id))))),
    ];
  };

  const show = () => {
    const rung = rungs[chosen], second = rungs[other.value];
    document.getElementById("chosen").hidden = false;
    document.getElementById("chosen-title").textContent =
      second ? fill(words.move, { start: rung.title, end: second.title }) : rung.title;
    document.getElementById("chosen-purpose").textContent = second ? second.purpose : rung.purpose;
    panels.replaceChildren(...(second ? both(rung, second) : one(rung)));
    const near = new Set([...rung.in, ...rung.out].map((move) => move.rung));
    for (const box of boxes) {
      const name = box.dataset.rung;
      box.setAttribute("aria-pressed", String(name === chosen));
      box.classList.toggle("near", near.has(name));
      box.classList.toggle("other", name === other.value);
    }
  };

  const choose = (name) => {
    chosen = name;
    other.value = "";
    history.replaceState(null, "", `#${name}`);
    show();
  };

  for (const box of boxes) box.addEventListener("click", () => choose(box.dataset.rung));
  other.addEventListener("change", show);
  const asked = decodeURIComponent(location.hash.slice(1));
  if (rungs[asked]) choose(asked);
})();

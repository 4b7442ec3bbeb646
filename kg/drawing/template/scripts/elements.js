// Elements, made without markup: every word enters the page as text.
"use strict";

const byId = (id) => document.getElementById(id);

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (name === "text") element.textContent = value;
    else if (name === "vars") for (const [key, set] of Object.entries(value)) element.style.setProperty(key, set);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const make = (tag, properties = {}, ...children) => fill(document.createElement(tag), properties, children);

const draw = (tag, properties = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);

const zoomButtons = (acts) => make("div", { class: "zoom" }, ...acts.map(([words, title, act]) =>
  make("button", { type: "button", title, "aria-label": title, text: words, on: { click: act } })));

const say = (words) => { byId("said").textContent = words; };

const count = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

const cut = (text, length) => {
  const letters = Array.from(text);
  return letters.length > length ? `${letters.slice(0, length - 1).join("").trimEnd()}…` : text;
};

const debounce = (act, wait) => {
  let timer = 0;
  return (...given) => { clearTimeout(timer); timer = setTimeout(() => act(...given), wait); };
};

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

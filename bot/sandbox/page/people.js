/** Who is here, and whose seat one sits in. */

import { avatar, button, el, icon, keepingFocus, nameNode } from "./dom.js";
import { state } from "./store.js";

const box = document.getElementById("people");
const acting = document.getElementById("acting");

/** Draws the list of people, the bot first; `actAs(personId)` changes seats. */
export function drawPeople({ actAs, messageBot }) {
  const others = state.people.filter((person) => person.id !== state.bot.id);
  keepingFocus(box, () => box.replaceChildren(
    el("section", {}, el("h2", {}, "The bot"), botCard(messageBot)),
    el("section", {}, el("h2", {}, "People"),
      el("p", { class: "quiet" }, "Take anyone’s seat to see what they see."),
      el("ul", { class: "seats" }, others.map((person) => el("li", {}, seat(person, actAs)))))));
}

function botCard(messageBot) {
  const { bot } = state;
  return el("div", { class: "person-card" }, avatar({ ...bot, bot: true }),
    el("div", { class: "person-text" },
      el("p", { class: "person-name" }, bot.name, el("span", { class: "tag" }, "BOT")),
      el("p", { class: bot.online ? "presence online" : "presence" }, bot.online ? "Online" : "Offline"),
      button("Message the bot", messageBot, { class: "link-button", "data-focus": "card-message-bot" })));
}

function seat(person, actAs) {
  const mine = person.id === state.me?.id;
  const roles = person.roles?.join(", ") || "No role yet";
  const about = person.about?.toLowerCase() === roles.toLowerCase() ? null : person.about;
  const inside = [avatar(person),
    el("span", { class: "person-text" },
      el("span", { class: "person-name" }, nameNode(person.name), mine && el("span", { class: "you" }, "You")),
      el("span", { class: "role-name" }, roles),
      about && el("small", {}, about))];
  if (!person.can_act) return el("div", { class: "seat" }, inside);
  return button(inside, () => actAs(person.id), {
    class: "seat", "aria-pressed": String(mine), "data-focus": `seat-${person.id}`,
  });
}

/** Draws the "Act as" menu of the top bar. */
export function drawActing({ actAs }) {
  const { me } = state;
  if (!me) return;
  const list = el("ul", { class: "seats" }, state.people.filter((person) => person.can_act).map((person) =>
    el("li", {}, seat(person, (id) => {
      menu.hidePopover();
      actAs(id);
    }))));
  const menu = el("div", { id: "acting-menu", class: "acting-menu", popover: "auto", role: "dialog", "aria-label": "Act as" },
    el("h2", {}, "Act as"),
    el("p", { class: "quiet" }, "Each person sees their own channels and private answers."), list);
  const opener = el("button", {
    type: "button", class: "acting-button", popovertarget: "acting-menu", "data-focus": "acting",
    "aria-label": `Act as: now ${me.name}, ${me.roles?.[0] ?? "No role yet"}`,
  }, avatar(me), el("span", { class: "acting-text" }, el("small", {}, "Act as"),
    nameNode(me.name, { class: "acting-name" }), el("span", { class: "role-name" }, me.roles?.[0] ?? "No role yet")), icon("down"));
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "open") menu.querySelector('[aria-pressed="true"]')?.focus();
  });
  keepingFocus(acting, () => acting.replaceChildren(opener, menu));
}

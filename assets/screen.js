// Small manners of the page, loaded before anything is drawn: the chosen light, menus that close, dialogs that open,
// and going to the door when one is no longer let in.
(() => {
  const root = document.documentElement;
  const wide = window.matchMedia("(prefers-color-scheme: dark)");
  const light = () => {
    let kept = "system";
    try { kept = localStorage.getItem("theme") || "system"; } catch { /* storage can be switched off */ }
    const dark = kept === "dark" || (kept !== "light" && wide.matches);
    root.classList.toggle("dark", dark);
    root.classList.toggle("light", !dark);
  };
  light();

  /** Copies a line of text; where a page may not write to the clipboard (plain http), the old way. */
  const copies = async (line, done) => {
    line.select();
    try { await navigator.clipboard.writeText(line.value); } catch { document.execCommand("copy"); }
    const said = document.getElementById(`${line.id}-said`);
    said.textContent = done;
    setTimeout(() => { said.textContent = ""; }, 2500);
  };

  const openMenus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("click", (event) => {
    const here = event.target instanceof Element ? event.target : null;
    openMenus().forEach((menu) => {
      const inside = menu.contains(here);
      if (!inside || here.closest(".menu-list a, .menu-list button:not([data-stays])")) menu.open = false;
    });
    const opener = here?.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    const closer = here?.closest("[data-closes]");
    if (closer) closer.closest("dialog")?.close();
    if (here?.matches("dialog.dialog")) {
      const box = here.getBoundingClientRect();
      const out = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
      if (out && event.clientX + event.clientY > 0) here.close();
    }
    const copier = here?.closest("[data-copies]");
    if (copier) copies(document.getElementById(copier.dataset.copies), copier.dataset.said);
    if (here?.closest("[data-prints]")) window.print();
    if (here?.closest("[data-reloads]")) window.location.reload();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") openMenus().forEach((menu) => { menu.open = false; menu.querySelector("summary")?.focus(); });
    const list = event.target instanceof Element && event.target.closest("details.menu");
    if (!list || !list.open || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const items = [...list.querySelectorAll(".menu-list a, .menu-list button")];
    const step = event.key === "ArrowDown" ? 1 : -1;
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
    event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.dataset.closes !== undefined) form.closest("dialog")?.close();
  });

  // a keyboard that comes up on the screen must not cover the field one types into
  window.visualViewport?.addEventListener("resize", () => {
    const field = document.activeElement;
    if (field?.matches("input, textarea, select")) field.scrollIntoView({ block: "nearest" });
  });

  /** Signed out in another tab, or let go: this page then leads to signing in. The pages at the door stay. */
  const stillHere = async () => {
    if (document.querySelector(".door")) return;
    const answer = await fetch("/here", { cache: "no-store" }).catch(() => null);
    if (answer?.status !== 401 && answer?.status !== 403) return;
    window.location.assign("/sign-in?next=" + encodeURIComponent(window.location.pathname));
  };
  window.addEventListener("planner-line-lost", stillHere);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stillHere());
})();

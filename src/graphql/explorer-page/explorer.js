"use strict";

(() => {
  const { signIns, timeTravel, examples } = JSON.parse(document.getElementById("data").textContent);
  const element = (id) => document.getElementById(id);

  // Read by the libraries inside GraphiQL that add a style sheet, which the page's policy allows by this nonce.
  window.__webpack_nonce__ = element("loader").nonce;

  /** A field whose value outlives the page. */
  function remember(field, key) {
    field.value = localStorage.getItem(key) ?? field.value;
    field.addEventListener("change", () => localStorage.setItem(key, field.value));
  }

  function showRoleSwitch() {
    for (const { label } of signIns) element("role").add(new Option(label, label));
    const kept = localStorage.getItem("hearthline:role");
    if (signIns.some(({ label }) => label === kept)) element("role").value = kept;
    element("role").addEventListener("change", () =>
      localStorage.setItem("hearthline:role", element("role").value),
    );
    element("role-switch").hidden = false;
  }

  function showMoment() {
    const field = element("moment");
    const check = () =>
      field.setCustomValidity(
        field.value && Number.isNaN(Date.parse(field.value)) ? "Write an ISO instant." : "",
      );
    remember(field, "hearthline:moment");
    field.addEventListener("input", check);
    check();
    element("moment-field").hidden = false;
  }

  function token() {
    if (signIns.length === 0) return element("token").value.trim();
    return signIns.find(({ label }) => label === element("role").value).token;
  }

  /** The headers that say who asks, and when. */
  function sessionHeaders() {
    const moment = timeTravel && element("moment").checkValidity() ? element("moment").value.trim() : "";
    return {
      ...(token() && { authorization: `Bearer ${token()}` }),
      ...(moment && { "x-hearthline-now": new Date(moment).toISOString() }),
    };
  }

  if (signIns.length > 0) showRoleSwitch();
  else element("token-field").hidden = false;
  if (timeTravel) showMoment();
  // GraphiQL opens the examples when it remembers no tabs, but fills the editors of the first from what they held last.
  if (examples.length > 0 && !localStorage.getItem("graphiql:tabState")) {
    localStorage.setItem("graphiql:query", examples[0].query);
    localStorage.setItem("graphiql:variables", examples[0].variables ?? "");
  }
  element("examples").addEventListener("click", () => {
    localStorage.removeItem("graphiql:tabState");
    location.reload();
  });

  // What is typed in the headers pane of GraphiQL comes last, and so has the last word.
  const fetcher = GraphiQL.createFetcher({
    url: "/graphql",
    fetch: (url, init) => fetch(url, { ...init, headers: { ...sessionHeaders(), ...init.headers } }),
  });
  const root = ReactDOM.createRoot(element("explorer"));
  const props = {
    fetcher,
    defaultTabs: examples.length > 0 ? examples : undefined,
    shouldPersistHeaders: false,
  };
  const { createElement } = React;
  const show = () =>
    root.render(
      // Another token is another key: GraphiQL begins anew and asks for the schema again.
      createElement(
        GraphiQL,
        { key: element("token").value, ...props },
        createElement(GraphiQL.Logo, null, "Hearthline"),
      ),
    );
  element("token").addEventListener("change", show);
  show();
})();

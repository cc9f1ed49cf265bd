import type { Child } from "hono/jsx";

/** A fact in a list of facts (`<dl class="fakta">`): its name, and what it is. */
export const Fakt = ({ navn, children }: { navn: string; children: Child }) => (
  <div>
    <dt>{navn}</dt>
    <dd>{children}</dd>
  </div>
);

import type { Child } from "hono/jsx";

type Props = {
  readonly action: string;
  /** What the button says. */
  readonly knap: string;
  /** What the way back to everything says; without it there is none. */
  readonly nulstil?: string;
  readonly children: Child;
};

/** The form above a list: its fields choose what is shown, and stand in the address. */
export const Filterform = ({ action, knap, nulstil, children }: Props) => (
  <form class="filter" method="get" action={action}>
    {children}
    <div class="filter-knapper">
      <button class="button button-primary" type="submit">
        {knap}
      </button>
      {nulstil === undefined ? null : (
        <a class="button button-tertiary" href={action}>
          {nulstil}
        </a>
      )}
    </div>
  </form>
);

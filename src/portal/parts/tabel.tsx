import type { Child } from "hono/jsx";

export type Column<T> = {
  readonly head: string;
  readonly cell: (row: T) => Child;
  /** The cell that names the row. */
  readonly heads?: boolean;
  /** Amounts and counts: to the right, digits under each other. */
  readonly number?: boolean;
};

type Props<T> = {
  readonly caption: string;
  /** Say the caption to screen readers only, where a heading just above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly foot?: Child;
  /** On narrow screens: rows become blocks with headings inside, or the table scrolls (for amounts). */
  readonly narrow?: "blocks" | "scroll";
};

const classOf = (number: boolean | undefined) => (number ? { class: "tal" } : {});

const Cell = <T,>({ column, row }: { column: Column<T>; row: T }) =>
  column.heads ? (
    <th scope="row" data-title={column.head} {...classOf(column.number)}>
      {column.cell(row)}
    </th>
  ) : (
    <td data-title={column.head} {...classOf(column.number)}>
      {column.cell(row)}
    </td>
  );

/** A table with caption and headings; every table of the portal is one of these. */
export const Tabel = <T,>({ caption, captionHidden, columns, rows, foot, narrow = "blocks" }: Props<T>) => {
  const table = (
    <table class={`table table--compact tabel${narrow === "blocks" ? " table-md-responsive-headers" : ""}`}>
      <caption class={captionHidden ? "sr-only" : "tabel-titel"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, number }) => (
            <th scope="col" {...classOf(number)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot === undefined ? null : <tfoot>{foot}</tfoot>}
    </table>
  );
  return narrow === "blocks" ? table : <Scroll label={caption}>{table}</Scroll>;
};

/** What is wider than the screen scrolls by itself; it takes focus so that the keyboard can scroll it too. */
const Scroll = ({ label, children }: { label: string; children: Child }) => (
  <section class="rulle" tabindex={0} aria-label={label}>
    {children}
  </section>
);

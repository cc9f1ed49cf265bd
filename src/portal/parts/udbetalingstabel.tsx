import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { type Column, Tabel } from "./tabel.js";
import { Dato } from "./tid.js";
import {
  maskeretPart,
  type Udbetalingslinje,
  Udbetalingsmaerke,
  udbetalingsnavn,
  Ydelsesperiode,
} from "./udbetaling.js";
import { udbetalingUrl } from "./udbetalingslinks.js";

const texts = bilingual({
  udbetaling: ["Udbetaling", "Payout"],
  modtager: ["Til", "To"],
  udfoeres: ["Udføres", "Executed"],
  beloeb: ["Kroner", "Kroner"],
  tilstand: ["Hvor den er", "Where it is"],
  naeste: ["Næste skridt", "Next step"],
  betalesIgen: ["Betales igen af en ny", "Paid again by a new one"],
  intet: ["Ingen", "None"],
});

type Link = {
  readonly udbetaling: Udbetalingslinje;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** A payout's name as the way to it, with what period it is of. */
export const Udbetalingslink = ({ udbetaling, myndighed, sprog }: Link) => (
  <>
    <a href={udbetalingUrl({ myndighed, id: udbetaling.id })}>{udbetalingsnavn(udbetaling, sprog)}</a>
    <span class="under daempet">
      <Ydelsesperiode periode={udbetaling.periode} sprog={sprog} />
    </span>
  </>
);

/** What the ledger says of it is Danish, whatever the language of the page. */
export const Dansk = ({ tekst, sprog }: { readonly tekst: string; readonly sprog: Sprog }) =>
  sprog === "da" ? <span>{tekst}</span> : <span lang="da">{tekst}</span>;

/** What comes next; of one that is paid again, the way to the one that does. */
const Naeste = ({ udbetaling: { naesteSkridt, genudbetaling }, myndighed, sprog }: Link) => {
  const t = texts(sprog);
  if (genudbetaling !== undefined)
    return <a href={udbetalingUrl({ myndighed, id: genudbetaling })}>{t.betalesIgen}</a>;
  return naesteSkridt === undefined ? <span>{t.intet}</span> : <Dansk tekst={naesteSkridt} sprog={sprog} />;
};

type Props = {
  readonly caption: string;
  readonly udbetalinger: readonly Udbetalingslinje[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** Payouts as rows: where each is and why, and what comes next. */
export const Udbetalingstabel = ({ caption, udbetalinger, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const columns: readonly Column<Udbetalingslinje>[] = [
    {
      head: t.udbetaling,
      heads: true,
      cell: (udbetaling) => <Udbetalingslink {...{ udbetaling, myndighed, sprog }} />,
    },
    { head: t.modtager, cell: ({ modtager }) => maskeretPart(modtager) },
    { head: t.udfoeres, cell: ({ udfoerelsesdato }) => <Dato dato={udfoerelsesdato} sprog={sprog} /> },
    { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
    {
      head: t.tilstand,
      cell: ({ tilstand, aarsag }) => (
        <>
          <Udbetalingsmaerke tilstand={tilstand} sprog={sprog} />
          {aarsag === undefined ? null : (
            <span class="under">
              <Dansk tekst={aarsag} sprog={sprog} />
            </span>
          )}
        </>
      ),
    },
    { head: t.naeste, cell: (udbetaling) => <Naeste {...{ udbetaling, myndighed, sprog }} /> },
  ];
  return <Tabel caption={caption} captionHidden rows={udbetalinger} columns={columns} />;
};

import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { maskCpr } from "./maske.js";
import { indbetalingUrl } from "./opkraevningslinks.js";
import { type Column, Tabel } from "./tabel.js";
import { Dato } from "./tid.js";

type Indbetalingslinje = Output<"findSkyldner">["indbetalinger"][number];

const texts = bilingual({
  dato: ["Dato", "Date"],
  kilde: ["Hvordan", "How"],
  tekst: ["Tekst", "Text"],
  beloeb: ["Beløb", "Amount"],
  rest: ["Dækker endnu intet", "Covers nothing yet"],
});

const kilder = bilingual({
  bank: ["i banken", "by bank"],
  kasse: ["hos et fagsystem", "at a fagsystem"],
  psrm: ["inddrevet af PSRM", "recovered by PSRM"],
  manuel: ["indtastet", "typed in"],
});

/** How the money came. */
export const kildetekst = (kilde: string, sprog: Sprog): string =>
  (kilder(sprog) as Readonly<Record<string, string>>)[kilde] ?? kilde;

type Props<T> = {
  readonly caption: string;
  readonly indbetalinger: readonly T[];
  readonly myndighed: string;
  readonly sprog: Sprog;
  readonly extra?: readonly Column<T>[];
};

/** Payments as rows, with what is left of each. */
export const Indbetalingstabel = <T extends Indbetalingslinje>({
  caption,
  indbetalinger,
  myndighed,
  sprog,
  extra = [],
}: Props<T>) => {
  const t = texts(sprog);
  const columns: readonly Column<T>[] = [
    {
      head: t.dato,
      heads: true,
      cell: ({ dato, id }) => (
        <a href={indbetalingUrl({ myndighed, id })}>
          <Dato dato={dato} sprog={sprog} />
        </a>
      ),
    },
    { head: t.kilde, cell: ({ kilde }) => kildetekst(kilde, sprog) },
    { head: t.tekst, cell: ({ tekst }) => maskCpr(tekst) },
    ...extra,
    { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
    { head: t.rest, number: true, cell: ({ rest }) => <Beloeb oere={rest} blankZero /> },
  ];
  return <Tabel caption={caption} captionHidden rows={indbetalinger} columns={columns} />;
};

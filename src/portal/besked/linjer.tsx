import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { formatKontering } from "../../domain/kontering.js";
import { type Finanspostering, konteringOf } from "../../domain/postering.js";
import { Beloeb } from "../parts/beloeb.js";
import { kontoUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import type { Column } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./indhold-texts.js";

export type Linje = { readonly nr: number; readonly postering: Finanspostering };

/** The amount of a line on one side; 0 on the other. */
export const sideOf = ({ beloeb, debetKredit }: Finanspostering, side: "D" | "K"): Oere =>
  debetKredit === side ? beloeb : 0n;

/** The lines of a finansbilag as columns; the kontering leads to the account it was booked on. */
export const linjekolonner = (
  myndighed: string,
  kontonumre: ReadonlyMap<string, string>,
  sprog: Sprog,
): readonly Column<Linje>[] => {
  const t = texts(sprog);
  return [
    { head: t.nr, heads: true, cell: ({ nr }) => nr },
    {
      head: t.kontering,
      cell: ({ postering }) => <Kontering postering={postering} {...{ myndighed, kontonumre, sprog }} />,
    },
    { head: t.hvad, cell: ({ postering }) => <Hvad postering={postering} sprog={sprog} /> },
    {
      head: t.part,
      cell: ({ postering: { part } }) => (part === undefined ? "" : `${part.partType} ••••••••••`),
    },
    {
      head: t.debet,
      number: true,
      cell: ({ postering }) => <Beloeb oere={sideOf(postering, "D")} blankZero />,
    },
    {
      head: t.kredit,
      number: true,
      cell: ({ postering }) => <Beloeb oere={sideOf(postering, "K")} blankZero />,
    },
  ];
};

type KonteringProps = {
  readonly postering: Finanspostering;
  readonly myndighed: string;
  readonly kontonumre: ReadonlyMap<string, string>;
  readonly sprog: Sprog;
};

const Kontering = ({ postering, myndighed, kontonumre, sprog }: KonteringProps) => {
  const kontering = formatKontering(konteringOf(postering));
  const kontonummer = kontonumre.get(kontering);
  return (
    <>
      <span class="ubrudt">{kontering}</span>
      {(postering.egneDimensioner ?? []).map(({ navn, vaerdi }) => (
        <span class="daempet under">{`${navn}: ${maskCpr(vaerdi)}`}</span>
      ))}
      {kontonummer === undefined ? null : (
        <span class="under">
          <a href={kontoUrl(myndighed, kontonummer)}>{`${texts(sprog).konto} ${kontonummer}`}</a>
        </span>
      )}
    </>
  );
};

const Hvad = ({ postering, sprog }: { postering: Finanspostering; sprog: Sprog }) => {
  const { posteringstekst, periode, referencenoegler = [], bogfoeringsdato } = postering;
  return (
    <>
      {posteringstekst === undefined ? null : <span>{maskCpr(posteringstekst)}</span>}
      {periode === undefined ? null : (
        <span class="under">{`${formatDato(periode.fraDato, sprog)}–${formatDato(periode.tilDato, sprog)}`}</span>
      )}
      {bogfoeringsdato === undefined ? null : (
        <span class="under">{`${texts(sprog).bogfoeres} ${formatDato(bogfoeringsdato, sprog)}`}</span>
      )}
      {referencenoegler.map(({ noegletype, noeglevaerdi }) => (
        <span class="daempet under">{`${noegletype}: ${maskCpr(noeglevaerdi)}`}</span>
      ))}
    </>
  );
};

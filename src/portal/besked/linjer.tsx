import type { Bogfoering } from "../../contract/regnskab.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { formatKontering } from "../../domain/kontering.js";
import { type Finanspostering, konteringOf } from "../../domain/postering.js";
import { Beloeb } from "../parts/beloeb.js";
import { hvorforUrl, kontoUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import type { Column } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./indhold-texts.js";

export type Linje = { readonly nr: number; readonly postering: Finanspostering };

/** The amount of a line on one side; 0 on the other. */
export const sideOf = ({ beloeb, debetKredit }: Finanspostering, side: "D" | "K"): Oere =>
  debetKredit === side ? beloeb : 0n;

/** The lines of a finansbilag as columns; a booked line leads to its account, and to why it stands there. */
export const linjekolonner = (bogfoering: Bogfoering | undefined, sprog: Sprog): readonly Column<Linje>[] => {
  const t = texts(sprog);
  return [
    { head: t.nr, heads: true, cell: ({ nr }) => nr },
    {
      head: t.kontering,
      cell: ({ nr, postering }) => (
        <>
          <Kontering postering={postering} />
          <Bogfoert nr={nr} bogfoering={bogfoering} sprog={sprog} />
        </>
      ),
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

const Kontering = ({ postering }: Pick<Linje, "postering">) => (
  <>
    <span class="ubrudt">{formatKontering(konteringOf(postering))}</span>
    {(postering.egneDimensioner ?? []).map(({ navn, vaerdi }) => (
      <span class="daempet under">{`${navn}: ${maskCpr(vaerdi)}`}</span>
    ))}
  </>
);

type BogfoertProps = {
  readonly nr: number;
  readonly bogfoering: Bogfoering | undefined;
  readonly sprog: Sprog;
};

const Bogfoert = ({ nr, bogfoering, sprog }: BogfoertProps) => {
  const linje = bogfoering?.linjer[nr - 1];
  if (bogfoering?.loebenummer === undefined || linje === undefined) return null;
  const { myndighed, loebenummer } = bogfoering;
  const t = texts(sprog);
  return (
    <span class="under">
      <a href={kontoUrl(myndighed, linje.kontonummer)}>{`${t.konto} ${linje.kontonummer}`}</a>
      {", "}
      <a href={hvorforUrl(myndighed, loebenummer, nr)} aria-label={t.hvorforLinje(nr)}>
        {t.hvorfor}
      </a>
    </span>
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

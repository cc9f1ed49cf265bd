import type { Raabalance } from "../../contract/regnskab.js";
import type { Sprog } from "../../domain/fejl.js";
import { formatSaldo } from "../parts/beloeb.js";
import { kontoUrl } from "../parts/links.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Tal = Pick<Raabalance, "primo" | "foer" | "debet" | "kredit" | "saldo">;
const TAL = ["primo", "foer", "debet", "kredit", "saldo"] as const;

type Props = {
  readonly balance: Raabalance;
  readonly kendt: string | undefined;
  readonly sprog: Sprog;
};

/** The accounts that have moved, each hovedkonto with its sums, and the whole, which is zero. */
export const Raabalancetabel = ({ balance, kendt, sprog }: Props) => {
  const { myndighedsnavn: navn, fra, til } = balance;
  const t = texts(sprog);
  const rows = rowsOf(balance);
  if (balance.hovedkonti.length === 0) return <p role="status">{t.ingen(navn)}</p>;
  const foot = (
    <tr>
      <th scope="row" colspan={2}>
        {t.ialt}
      </th>
      {TAL.map((one) => (
        <td class="tal">{formatSaldo(balance[one])}</td>
      ))}
    </tr>
  );
  return (
    <Tabel
      caption={t.tabel(navn, formatDato(fra, sprog), formatDato(til, sprog))}
      columns={kolonner(balance, kendt, sprog)}
      rows={rows}
      foot={foot}
      narrow="scroll"
    />
  );
};

type Row = Tal & { readonly navn: string; readonly kontonummer?: string; readonly hovedkonto?: string };

const hasMoved = (tal: Tal): boolean => TAL.some((one) => tal[one] !== 0n);

/** The accounts of a hovedkonto, and then its sums. */
const rowsOf = ({ hovedkonti }: Raabalance): readonly Row[] =>
  hovedkonti.flatMap(({ nr, konti, ...sums }): readonly Row[] => {
    const moved = konti.filter(hasMoved);
    return moved.length === 0 ? [] : [...moved, { ...sums, hovedkonto: nr }];
  });

const kolonner = (
  { myndighed, fra, til }: Raabalance,
  kendt: string | undefined,
  sprog: Sprog,
): readonly Column<Row>[] => {
  const t = texts(sprog);
  return [
    {
      head: t.konto,
      heads: true,
      cell: ({ kontonummer, hovedkonto }) =>
        kontonummer === undefined ? (
          <strong class="ubrudt">{`${t.hovedkonto} ${hovedkonto}`}</strong>
        ) : (
          <a href={kontoUrl(myndighed, kontonummer, { fra, til, kendt })}>{kontonummer}</a>
        ),
    },
    {
      head: t.navn,
      cell: ({ navn, kontonummer }) => (kontonummer === undefined ? <strong>{navn}</strong> : navn),
    },
    ...TAL.map(
      (one): Column<Row> => ({
        head: t[one],
        number: true,
        cell: (row) => {
          const shown = formatSaldo(row[one]);
          return row.kontonummer === undefined ? <strong>{shown}</strong> : shown;
        },
      }),
    ),
  ];
};

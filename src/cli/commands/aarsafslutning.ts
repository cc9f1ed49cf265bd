import type { Primo, Raabalance } from "../../contract/regnskab.js";
import type { Regnskabsperiode } from "../../domain/regnskabsaar.js";
import type { Exit } from "../exit.js";
import { amount, amountHeading, clockTime, styled, table } from "../layout.js";
import { show } from "../run.js";
import type { Session } from "../session.js";

/** Looking over a year, and opening the next. */

const TAL = ["primo", "foer", "debet", "kredit", "saldo"] as const;
type Tal = Pick<Raabalance, (typeof TAL)[number]>;

const HEADINGS = ["Primo", "Tidligere", "Debet", "Kredit", "Saldo"].map(amountHeading);

type Valg = { readonly kendt?: string; readonly alle?: boolean };

export const showRaabalance = async (
  session: Session,
  myndighed: string,
  periode: Regnskabsperiode | undefined,
  { kendt, alle = false }: Valg,
): Promise<Exit> =>
  show(session, await session.client.seRaabalance({ myndighed, ...periode, kendt }), (balance) => [
    `${balance.myndighedsnavn}, råbalance ${balance.fra} til ${balance.til}${
      balance.kendt === undefined ? "" : `, som kendt ${clockTime(balance.kendt)}`
    }`,
    ...table(["Konto", "Navn", ...HEADINGS], rowsOf(balance, alle)),
  ]);

const cells = (tal: Tal): readonly string[] => TAL.map((one) => amount(tal[one]));

const rowsOf = (balance: Raabalance, alle: boolean): readonly (readonly string[])[] => [
  ...balance.hovedkonti.flatMap(({ nr, navn, konti, ...tal }) => {
    const shown = konti.filter((konto) => alle || TAL.some((one) => konto[one] !== 0n));
    if (shown.length === 0) return [];
    return [
      ...shown.map((konto) => [konto.kontonummer, konto.navn, ...cells(konto)]),
      [`Hovedkonto ${nr}`, navn, ...cells(tal)],
    ];
  }),
  ["I alt", "", ...cells(balance)],
];

export const danPrimo = async (session: Session, myndighed: string, aar: string): Promise<Exit> =>
  show(session, await session.client.danPrimo({ myndighed, aar }), (primo) => [
    styled("bold", `${primo.myndighedsnavn}, primo ${aar}: ${UDFALD[primo.udfald](primo)}`),
    ...(primo.linjer.length === 0
      ? []
      : table(
          ["Konto", "Navn", "Hvad", amountHeading("Beløb")],
          primo.linjer.map(({ kontonummer, navn, slags, beloeb }) => [
            kontonummer,
            navn,
            slags === "saldo" ? "saldo" : "årets resultat",
            amount(beloeb),
          ]),
        )),
  ]);

const UDFALD: Readonly<Record<Primo["udfald"], (primo: Primo) => string>> = {
  dannet: ({ loebenummer }) => `bogført som bilag ${loebenummer}.`,
  suppleret: ({ loebenummer }) => `året før var ændret; forskellen er bogført som bilag ${loebenummer}.`,
  uaendret: () => "passer allerede med året før; intet er bogført.",
  intet: () => "året før har ingen saldi at bære over; intet er bogført.",
};

import type { Oere } from "../../domain/beloeb.js";
import type { Kontering } from "../../domain/kontering.js";
import type { Bevaegelsesanledning, Udbetalingskonto } from "../../domain/udbetaling/bogfoering.js";
import type { Udbetalingsbilag } from "../../domain/udbetaling/forespoergsler.js";
import { todayIn } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import type { Kontobog } from "../kontobog.js";
import { UDBETALINGSKONTERINGER } from "./konti.js";
import type { Bevaegelsesrow, Konteringsrow } from "./overblik.js";
import type { Bedoemt, Omkostning } from "./vurder.js";

/** The lines that a payout has in the books, or would have, as they are shown to its fagsystem. */

export type Postering = Udbetalingsbilag["posteringer"][number];

type Linje = {
  readonly anledning: Bevaegelsesanledning | string;
  readonly dato: string;
  readonly kontering: Kontering;
  /** Debit is positive. */
  readonly beloeb: Oere;
  readonly bilag?: bigint;
};

const show =
  (kontobog: Kontobog | undefined) =>
  ({ anledning, dato, kontering, beloeb, bilag }: Linje): Postering => ({
    anledning,
    dato,
    ...given("kontonummer", kontobog?.find(kontering, dato)?.kontonummer),
    debetKredit: beloeb > 0n ? "D" : "K",
    beloeb: beloeb > 0n ? beloeb : -beloeb,
    ...given("bilagsnummer", bilag?.toString()),
  });

/** What stands in the books: cost that the ERP has booked stands in the bilag of the interim account's movement. */
export const bogfoertePosteringer = (
  kontobog: Kontobog | undefined,
  linjer: readonly Konteringsrow[],
  bevaegelser: readonly Bevaegelsesrow[],
): Postering[] =>
  bevaegelser
    .flatMap(({ anledning, konto, beloeb, bilag, dato }) => [
      ...omkostninger(linjer, anledning).map((linje) => ({ ...linje, anledning, dato, bilag })),
      { anledning, dato, kontering: UDBETALINGSKONTERINGER[konto as Udbetalingskonto], beloeb, bilag },
    ])
    .map(show(kontobog));

/** Cost is booked when it is decided, and taken back when it lapses. */
const omkostninger = (linjer: readonly Omkostning[], anledning: string) => {
  const fortegn = { kontering: 1n, bortfald: -1n }[anledning] ?? 0n;
  return fortegn === 0n
    ? []
    : linjer.map(({ kontering, beloeb }) => ({ kontering, beloeb: fortegn * beloeb }));
};

/** What would be booked of a new payout, until the money has left the account. */
export const ventedePosteringer = (
  kontobog: Kontobog | undefined,
  { konteringslinjer, beloeb, udfoerelse }: Bedoemt,
  idag: string,
): Postering[] => {
  const { mellemregning, undervejs, bank } = UDBETALINGSKONTERINGER;
  const sendt = todayIn("Europe/Copenhagen", udfoerelse.senestSendt);
  const flyt = (anledning: Bevaegelsesanledning, dato: string, debet: Kontering, kredit: Kontering) => [
    { anledning, dato, kontering: debet, beloeb },
    { anledning, dato, kontering: kredit, beloeb: -beloeb },
  ];
  return [
    ...konteringslinjer.map((linje) => ({ ...linje, anledning: "kontering", dato: idag })),
    ...(konteringslinjer.length === 0
      ? []
      : [{ anledning: "kontering", dato: idag, kontering: mellemregning, beloeb: -beloeb }]),
    ...flyt("anmodning", sendt, mellemregning, undervejs),
    ...flyt("udfoerelse", udfoerelse.udfoerelsesdato, undervejs, bank),
  ].map(show(kontobog));
};

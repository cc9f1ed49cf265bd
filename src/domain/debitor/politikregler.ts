import { formatBeloeb, type Oere } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import { isKreditornummer } from "./ocr.js";
import type { Politik } from "./politik.js";
import { REGIMER, satserOf } from "./regime.js";

/** What a municipality may decide about bills and reminders: the law's limits on the day it takes effect, and sound ones of ours. */

/** From and with, to and with. Ours, where no law says less. */
const DAGE_TIL_RYKKER = [0, 90] as const;
const DAGE_MELLEM_MAX = 90;
const RYKKERE = [1, 10] as const;
/** 1,000 kr.: more is no bagatel. In øre. */
const BAGATEL_MAX: Oere = 100_000n;

const OURS = "vores valg";

type Graense = {
  readonly felt: string;
  readonly vaerdi: number;
  readonly fra: number;
  readonly til: number;
  readonly lov: string;
};

/** The fields as the message has them. */
const GEBYRFELT = { offentlig: "GebyrOffentlig", civil: "GebyrCivil" } as const;

const graenser = (politik: Politik, gyldigFra: string): readonly Graense[] => {
  const satser = REGIMER.map((regime) => satserOf(regime, gyldigFra));
  const frist = Math.min(...satser.map(({ betalingsfristLoft }) => betalingsfristLoft));
  const mellem = Math.min(...satser.map(({ dageMellem }) => dageMellem));
  const { betalingsfrist, dageTilRykker, dageMellem, rykkere } = politik;
  return [
    { felt: "Betalingsfrist", vaerdi: betalingsfrist, fra: 1, til: frist, lov: "renteloven § 3" },
    {
      felt: "DageTilRykker",
      vaerdi: dageTilRykker,
      fra: DAGE_TIL_RYKKER[0],
      til: DAGE_TIL_RYKKER[1],
      lov: OURS,
    },
    { felt: "DageMellem", vaerdi: dageMellem, fra: mellem, til: DAGE_MELLEM_MAX, lov: "renteloven § 9 b" },
    { felt: "Rykkere", vaerdi: rykkere, fra: RYKKERE[0], til: RYKKERE[1], lov: "sædvanlig rykkerprocedure" },
  ];
};

/** What is wrong with a policy that is to count from a day on. DEB-084: outside a limit; DEB-085: the creditor's number. */
export const validatePolitik = (politik: Politik, gyldigFra: string): readonly Fejl[] => [
  ...graenser(politik, gyldigFra)
    .filter(({ vaerdi, fra, til }) => vaerdi < fra || vaerdi > til)
    .map(({ felt, vaerdi, fra, til, lov }) => outside(felt, String(vaerdi), String(fra), String(til), lov)),
  ...REGIMER.flatMap((regime) => {
    const { gebyrLoft, lov } = satserOf(regime, gyldigFra);
    const gebyr = politik.gebyr[regime];
    return gebyr >= 0n && gebyr <= gebyrLoft ? [] : [amount(GEBYRFELT[regime], gebyr, gebyrLoft, lov)];
  }),
  ...(politik.bagatel >= 0n && politik.bagatel <= BAGATEL_MAX
    ? []
    : [amount("Bagatel", politik.bagatel, BAGATEL_MAX, OURS)]),
  ...(isKreditornummer(politik.kreditornummer)
    ? []
    : [fejl("DEB-085", {}, { element: "Politik/Kreditornummer" })]),
];

const amount = (felt: string, vaerdi: Oere, til: Oere, lov: string): Fejl =>
  outside(felt, formatBeloeb(vaerdi), formatBeloeb(0n), formatBeloeb(til), lov);

const outside = (felt: string, vaerdi: string, fra: string, til: string, lov: string): Fejl =>
  fejl("DEB-084", { felt, vaerdi, fra, til, lov }, { element: `Politik/${felt}` });

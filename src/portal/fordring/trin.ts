import type { Output } from "../../contract/endpoints.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { todayIn } from "../../kit/dates.js";
import { bevaegelsestekst, haendelsestekst } from "../parts/bevaegelse.js";
import type { Kurvepunkt } from "../parts/saldokurve.js";

/** One step of a claim's life: what happened, and what was owed afterwards. */
export type Trin = {
  readonly tid: Date;
  readonly tekst: string;
  readonly tone: string;
  readonly aktoer: string;
  /** Signed, in øre; absent where no money moved. */
  readonly beloeb?: Oere;
  readonly restance: Oere;
  /** The day it counts from, where that is not the day it was booked. */
  readonly virkningsdato?: string;
};

const TONER: Readonly<Record<string, string>> = {
  DAEKNING: "godt",
  NEDREGULERING: "godt",
  AFSKRIVNING: "haster",
  OPHAEVELSE: "haster",
  "fordring.rykket": "haster",
  "fordring.afleveret": "haster",
  "fordring.hoering": "haster",
  "fordring.inddrives": "skidt",
  "fordring.afvist": "skidt",
  "fordring.afsluttet": "godt",
};

const toneOf = (art: string): string => TONER[art] ?? "venter";

type Detalje = Pick<Output<"seFordring">, "bevaegelser" | "haendelser">;
type Systemer = Output<"seItSystemer">["itsystemer"];

/** A fagsystem that did something is called by its name, where it is known. */
export const withNavne = (detalje: Output<"seFordring">, systemer: Systemer): Output<"seFordring"> => {
  const navne = new Map(systemer.map(({ id, navn }) => [id, navn]));
  const named = <T extends { readonly aktoer: string }>(one: T): T => ({
    ...one,
    aktoer: navne.get(one.aktoer) ?? one.aktoer,
  });
  return {
    ...detalje,
    bevaegelser: detalje.bevaegelser.map(named),
    haendelser: detalje.haendelser.map(named),
  };
};

type UdenRestance = Omit<Trin, "restance"> & { readonly restance?: Oere };

const stepsOf = ({ bevaegelser, haendelser }: Detalje, sprog: Sprog): readonly UdenRestance[] => [
  ...haendelser.map((one) => ({
    tid: one.tid,
    tekst: haendelsestekst(one, sprog),
    tone: toneOf(one.art),
    aktoer: one.aktoer,
  })),
  ...bevaegelser.map((one) => ({
    tid: one.bogfoert,
    tekst: bevaegelsestekst(one, sprog),
    tone: toneOf(one.art),
    aktoer: one.aktoer,
    beloeb: one.beloeb,
    restance: one.restance,
    ...(one.virkningsdato === todayIn("Europe/Copenhagen", one.bogfoert)
      ? {}
      : { virkningsdato: one.virkningsdato }),
  })),
];

/** Everything that happened to a claim, oldest first; what happened at the same instant with its money last. */
export const trinOf = (detalje: Detalje, sprog: Sprog): readonly Trin[] => {
  let restance = 0n;
  return [...stepsOf(detalje, sprog)]
    .sort((a, b) => a.tid.getTime() - b.tid.getTime())
    .map((trin) => {
      restance = trin.restance ?? restance;
      return { ...trin, restance };
    });
};

/** The day that a step counts from, as an instant. */
const daysFrom = ({ tid, virkningsdato }: Trin): Date =>
  virkningsdato === undefined ? tid : new Date(`${virkningsdato}T12:00:00Z`);

/**
 * The same as points of a curve: each where it counts from, with what was owed on that day. Where money moved the dot is large,
 * and small where something else happened.
 */
export const punkterOf = (trin: readonly Trin[]): readonly Kurvepunkt[] => {
  let saldo = 0n;
  const punkter = trin
    .map((one) => ({ ...one, tid: daysFrom(one) }))
    .sort((a, b) => a.tid.getTime() - b.tid.getTime())
    .map(({ tid, tone, beloeb }) => {
      saldo += beloeb ?? 0n;
      return { tid, saldo, tone, lille: beloeb === undefined };
    });
  const foerst = punkter.findIndex(({ lille }) => !lille);
  return punkter.slice(foerst < 0 ? punkter.length : foerst);
};

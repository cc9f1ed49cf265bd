import type { Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isCvr, isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { fillPeriode, isAar, type Regnskabsperiode } from "../../domain/regnskabsaar.js";
import { authorize, type Handling } from "../../hub/authorize.js";
import type { Hub } from "../../hub/ports.js";
import { isDate, todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, Fejl>>;

/** The books that the door can show: the reference ERP's, where it runs beside the hub. */
export type Regnskab = {
  readonly konti: (myndighed: string, pr: string, kendt: Date | undefined) => Svar<Output<"seKonti">>;
  readonly kontoudtog: (
    konto: { readonly myndighed: string; readonly kontonummer: string },
    periode: Regnskabsperiode,
    kendt: Date | undefined,
  ) => Svar<Output<"seKontoudtog">>;
  readonly raabalance: (
    myndighed: string,
    periode: Regnskabsperiode,
    kendt: Date | undefined,
  ) => Svar<Output<"seRaabalance">>;
  readonly bogfoering: (
    myndighed: string,
    bilag: { readonly afsenderSystem: Uuid; readonly id: Uuid },
  ) => Promise<Output<"seBogfoering">>;
  readonly primo: (myndighed: string, aar: string, aktoer: Aktoer) => Svar<Output<"danPrimo">>;
  readonly eksport: (
    form: "csv" | "saldi" | "hledger" | "dst",
    myndighed: string,
    aar: string,
  ) => Svar<AsyncIterable<string>>;
};

const bad = (grund: string): Fejl => fejl("DRF-008", { grund });

type Regnskabsoperation =
  | "seKonti"
  | "seKontoudtog"
  | "seRaabalance"
  | "seBogfoering"
  | "danPrimo"
  | "eksporterPosteringer"
  | "eksporterSaldi"
  | "eksporterHledger"
  | "eksporterStatistik";

/** Accounts, their statements, the trial balance, opening balances, and a year's books as a file. */
export const regnskabHandlers = (
  hub: Hub,
  regnskab: Regnskab | undefined,
): Pick<Handlers, Regnskabsoperation> => {
  const idag = () => todayIn("Europe/Copenhagen", hub.clock());
  return {
    seKonti: ({ aktoer }, { myndighed, pr = idag(), kendt }) =>
      given(regnskab, aktoer, "regnskab.se", myndighed, async (books, cvr) => {
        if (!isDate(pr)) return failed(bad("'pr' er ikke en dato"));
        const instant = readKendt(kendt);
        return instant.ok ? books.konti(cvr, pr, instant.value) : instant;
      }),
    seKontoudtog: ({ aktoer }, { myndighed, kontonummer, kendt, ...dage }) =>
      given(regnskab, aktoer, "regnskab.se", myndighed, async (books, cvr) => {
        const asked = readPeriode(dage, kendt, idag());
        if (!asked.ok) return asked;
        return books.kontoudtog({ myndighed: cvr, kontonummer }, asked.value.periode, asked.value.kendt);
      }),
    seRaabalance: ({ aktoer }, { myndighed, kendt, ...dage }) =>
      given(regnskab, aktoer, "regnskab.se", myndighed, async (books, cvr) => {
        const asked = readPeriode(dage, kendt, idag());
        return asked.ok ? books.raabalance(cvr, asked.value.periode, asked.value.kendt) : asked;
      }),
    seBogfoering: ({ aktoer }, { myndighed, system = "", bilag = "" }) =>
      given(regnskab, aktoer, "regnskab.se", myndighed, async (books, cvr) =>
        isUuid(system) && isUuid(bilag)
          ? ok(await books.bogfoering(cvr, { afsenderSystem: system, id: bilag }))
          : failed(bad("'system' og 'bilag' skal være UUID'er")),
      ),
    danPrimo: ({ aktoer }, { myndighed, aar }) =>
      given(regnskab, aktoer, "regnskab.primo", myndighed, async (books, cvr) =>
        isAar(aar) ? books.primo(cvr, aar, aktoer) : failed(bad("'aar' er ikke et år, som 2026")),
      ),
    eksporterPosteringer: eksport(regnskab, "csv"),
    eksporterSaldi: eksport(regnskab, "saldi"),
    eksporterHledger: eksport(regnskab, "hledger"),
    eksporterStatistik: eksport(regnskab, "dst"),
  };
};

const eksport =
  (regnskab: Regnskab | undefined, form: Parameters<Regnskab["eksport"]>[0]): Handlers["eksporterSaldi"] =>
  ({ aktoer }, { myndighed, aar }) =>
    given(regnskab, aktoer, "regnskab.se", myndighed, async (books, cvr) =>
      isAar(aar) ? books.eksport(form, cvr, aar) : failed(bad("'aar' er ikke et år, som 2026")),
    );

/** The books for whoever may do this with them, or the error that comes first. */
const given = async <T>(
  regnskab: Regnskab | undefined,
  aktoer: Aktoer,
  handling: Handling,
  myndighed: string | undefined,
  ask: (books: Regnskab, myndighed: string) => Svar<T>,
): Promise<{ readonly value: T } | { readonly fejl: readonly Fejl[] }> => {
  if (myndighed === undefined) return { fejl: [bad("'myndighed' mangler")] };
  const allowed = authorize(aktoer, handling, myndighed);
  if (!allowed.ok) return { fejl: [allowed.error] };
  if (!isCvr(myndighed)) return { fejl: [bad("'myndighed' er ikke et CVR-nummer")] };
  if (regnskab === undefined) return { fejl: [fejl("ERP-006")] };
  const answer = await ask(regnskab, myndighed);
  return answer.ok ? { value: answer.value } : { fejl: [answer.error] };
};

/** An instant with its zone: without one it would mean different things on different machines. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

const readKendt = (text: string | undefined): Result<Date | undefined, Fejl> => {
  if (text === undefined) return ok(undefined);
  const instant = new Date(text);
  return INSTANT.test(text) && !Number.isNaN(instant.getTime())
    ? ok(instant)
    : failed(bad("'kendt' er ikke et tidspunkt med tidszone, som 2026-11-20T11:00:00Z"));
};

type Asked = { readonly periode: Regnskabsperiode; readonly kendt: Date | undefined };

const readPeriode = (
  dage: { readonly fra?: string | undefined; readonly til?: string | undefined },
  kendt: string | undefined,
  idag: string,
): Result<Asked, Fejl> => {
  const periode = fillPeriode(dage, idag);
  if (!periode.ok) return failed(bad(periode.error));
  const instant = readKendt(kendt);
  return instant.ok ? ok({ periode: periode.value, kendt: instant.value }) : instant;
};

import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { aarOf, isAar, readPeriode } from "../../domain/regnskabsaar.js";
import { authorize } from "../../hub/authorize.js";
import { failed, type Result } from "../../kit/result.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, Fejl>>;
type Perioder = Output<"sePerioder">;

/** The periods that the door can show and move: the reference ERP's, where it runs beside the hub. */
export type Periodevindue = {
  readonly perioder: (myndighed: string, aar: string) => Promise<Perioder>;
  readonly flyt: (
    myndighed: string,
    aar: string,
    flytning: Input<"flytPerioder">["body"],
    aktoer: Aktoer,
  ) => Svar<Perioder>;
  readonly tilbagefoer: (
    myndighed: string,
    loebenummer: bigint,
    wish: Input<"tilbagefoerBilag">["body"],
    aktoer: Aktoer,
  ) => Svar<Output<"tilbagefoerBilag">>;
};

const bad = (grund: string): Fejl => fejl("DRF-008", { grund });

/** Periods of the books, and reversals. */
export const periodeHandlers = (
  vindue: Periodevindue | undefined,
): Pick<Handlers, "sePerioder" | "flytPerioder" | "tilbagefoerBilag"> => ({
  sePerioder: ({ aktoer }, { myndighed, aar }) =>
    given(vindue, aktoer, "regnskab.se", myndighed, async (books) =>
      isAar(aar)
        ? { ok: true, value: await books.perioder(myndighed, aar) }
        : failed(bad("'aar' er ikke et år, som 2026")),
    ),
  flytPerioder: ({ aktoer }, { myndighed, aar, body }) =>
    given(vindue, aktoer, "regnskab.perioder", myndighed, async (books) => {
      const wrong = body.perioder.find((periode) => periode.length !== 7 || !isMonthOf(aar, periode));
      return wrong === undefined
        ? books.flyt(myndighed, aar, body, aktoer)
        : failed(bad(`'${wrong}' er ikke en måned i ${aar}`));
    }),
  tilbagefoerBilag: ({ aktoer }, { myndighed, loebenummer, body }) =>
    given(vindue, aktoer, "regnskab.tilbagefoer", myndighed, async (books) =>
      /^[1-9]\d{0,17}$/.test(loebenummer)
        ? books.tilbagefoer(myndighed, BigInt(loebenummer), body, aktoer)
        : failed(bad("'loebenummer' er ikke et tal")),
    ),
});

const isMonthOf = (aar: string, periode: string): boolean =>
  readPeriode(periode) !== undefined && aarOf(periode) === aar;

const given = async <T>(
  vindue: Periodevindue | undefined,
  aktoer: Aktoer,
  handling: Parameters<typeof authorize>[1],
  myndighed: string,
  ask: (books: Periodevindue) => Svar<T>,
): Promise<{ readonly value: T } | { readonly fejl: readonly Fejl[] }> => {
  const allowed = authorize(aktoer, handling, myndighed);
  if (!allowed.ok) return { fejl: [allowed.error] };
  if (vindue === undefined) return { fejl: [fejl("ERP-006")] };
  const answer = await ask(vindue);
  return answer.ok ? { value: answer.value } : { fejl: [answer.error] };
};

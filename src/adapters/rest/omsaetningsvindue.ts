import type { Input, Operation, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Sortimentvaerdi } from "../../domain/sortiment.js";
import { authorize, type Handling } from "../../hub/authorize.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Call } from "./door.js";

/** What a question or a wish about the omsætningstabel gives, or every reason why not. */
export type Svar<T> = Promise<Result<T, readonly Fejl[]>>;

type Noegle = { readonly myndighed: string; readonly id: string };
type Body<K extends Operation> = Input<K> extends { readonly body: infer B } ? B : never;
type Aendring = Output<"seOmsaetningsaendring">;

/** The omsætningstabel that the door can show and change: the reference ERP's, where it runs beside the hub. */
export type Omsaetningsvindue = {
  readonly tabel: (myndighed: string, dato: string) => Svar<Output<"seOmsaetning">>;
  readonly vaelgFireOejne: (
    myndighed: string,
    fireOejne: boolean,
    aktoer: Aktoer,
  ) => Svar<Output<"saetOmsaetningsindstilling">>;
  /** Those of the values that have no account. */
  readonly udenKonto: (
    myndighed: string,
    dato: string,
    vaerdier: readonly Sortimentvaerdi[],
  ) => Promise<readonly Sortimentvaerdi[]>;
  readonly aendringer: (myndighed: string) => Svar<Output<"seOmsaetningsaendringer">>;
  readonly opret: (myndighed: string, beskrivelse: string, aktoer: Aktoer) => Svar<Aendring>;
  readonly aendring: (noegle: Noegle) => Svar<Aendring>;
  readonly saetLinje: (
    noegle: Noegle,
    oenske: Body<"saetOmsaetningslinje">,
    aktoer: Aktoer,
  ) => Svar<Aendring>;
  readonly fjernLinje: (noegle: Noegle, linje: number, aktoer: Aktoer) => Svar<Aendring>;
  /** `pr`: the day one thinks of activating it from. */
  readonly simuler: (
    noegle: Noegle,
    periode: { readonly fra: string; readonly til: string },
    pr: string,
  ) => Svar<Output<"simulerOmsaetningsaendring">>;
  readonly flyt: (noegle: Noegle, handling: "indstil" | "hent" | "kasser", aktoer: Aktoer) => Svar<Aendring>;
  readonly aktiver: (noegle: Noegle, gyldigFra: string, aktoer: Aktoer) => Svar<Aendring>;
  readonly historik: (myndighed: string, nr: number) => Svar<Output<"seRegelhistorik">>;
  readonly linjer: (
    myndighed: string,
    nr: number,
    version: number | undefined,
  ) => Svar<Output<"seRegellinjer">>;
  readonly hvorfor: (myndighed: string, loebenummer: number, linje: number) => Svar<Output<"seHvorfor">>;
};

type Answered<T> = { readonly value: T } | { readonly fejl: readonly Fejl[] };

/** Lets work be done by those who may, and only where the books can be looked into. ADG-010, ERP-006. */
export type Adgangsvagt = <T>(
  handling: Handling,
  call: Call,
  myndighed: string,
  work: (vindue: Omsaetningsvindue, aktoer: Aktoer) => Svar<T>,
) => Promise<Answered<T>>;

export const createAdgangsvagt =
  (vindue: Omsaetningsvindue | undefined): Adgangsvagt =>
  async (handling, { aktoer }, myndighed, work) => {
    const allowed = authorize(aktoer, handling, myndighed);
    if (!allowed.ok) return { fejl: [allowed.error] };
    if (vindue === undefined) return { fejl: [fejl("ERP-006")] };
    const answer = await work(vindue, aktoer);
    return answer.ok ? { value: answer.value } : { fejl: answer.error };
  };

const MAX_NUMBER = 2_147_483_647;

/** A whole number of the address, from 1. DRF-008. */
export const readNumber = (navn: string, text: string): Result<number, readonly Fejl[]> => {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= MAX_NUMBER
    ? ok(number)
    : failed([fejl("DRF-008", { grund: `'${navn}' er ikke et nummer` })]);
};

import type { HANDLINGSTYPER } from "../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { afskriv } from "./afskriv.js";
import { tell } from "./haendelser.js";
import { readHosPsrm } from "./inddrivelse/nummer.js";
import { type Tilbagekaldelse, tilbagekald } from "./inddrivelse/tilbagekald.js";
import { type Kontobillede, lockKontobilleder } from "./kontobillede.js";
import { closeOpgave } from "./opgaver.js";
import type { Debitor, Query } from "./porte.js";
import { tellResultat } from "./post.js";
import { flyt } from "./registrering/skift.js";
import { skriv } from "./skriv.js";

/** What a collector answers an anmodning om en handling (SF1590_B_04) that had to wait for a person. */
export type Opgavesvar = {
  readonly godkendt: boolean;
  readonly begrundelse: string;
  /** How a claim is recalled from PSRM; only there. */
  readonly tilbagekaldelse?: Pick<Tilbagekaldelse, "aarsag" | "virkningsdato"> | undefined;
};

type Anmodning = {
  readonly handling: (typeof HANDLINGSTYPER)[number];
  readonly konto: Uuid;
  readonly fagsystem: Uuid;
  readonly fordringer: readonly Uuid[];
  readonly til?: Uuid;
};

type Opgave = {
  readonly art: string;
  readonly emne: Uuid;
  readonly data: Anmodning;
  readonly lukketAf: string | null;
};

/**
 * Answer one task, once: what is approved is carried out in the transaction that also tells the fagsystem. DEB-080: no such
 * task; DEB-081: answered already; DEB-082: a task of another kind; DEB-083: how to recall is not said; and the errors of
 * what is carried out, where nothing is answered.
 */
export const besvarOpgave = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, ...svar }: Opgavesvar & { readonly id: Uuid },
): Promise<Result<Anmodning["handling"], readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const [opgave] = await query<Opgave>(
    "debitor-opgave-laas",
    `select art, emne, data, lukket_af as "lukketAf" from debitor.opgave
     where myndighed = $1 and id = $2 for update`,
    [myndighed, id],
  );
  if (opgave === undefined) return failed([fejl("DEB-080", { id })]);
  if (opgave.art !== "handling") return failed([fejl("DEB-082", { art: opgave.art })]);
  if (opgave.lukketAf !== null) return failed([fejl("DEB-081", { aktoer: opgave.lukketAf })]);
  const { data: anmodning, emne } = opgave;
  if (svar.godkendt) {
    const udfoert = await UDFOER[anmodning.handling](debitor, query, anledning, anmodning, svar);
    if (!udfoert.ok) return udfoert;
  }
  await closeOpgave(query, myndighed, { art: "handling", emne }, anledning.aktoer, svar.begrundelse);
  await tell(query, anledning, [
    {
      emneArt: "debitorkonto",
      emne: anmodning.konto,
      art: svar.godkendt ? "anmodning.godkendt" : "anmodning.afslaaet",
      data: { handling: anmodning.handling, anmodning: emne, begrundelse: svar.begrundelse },
    },
  ]);
  await tellResultat(debitor, query, anledning, {
    konto: anmodning.konto,
    fagsystem: anmodning.fagsystem,
    anmodning: emne,
    udfoert: svar.godkendt,
    begrundelse: svar.begrundelse,
  });
  return ok(anmodning.handling);
};

type Udfoer = (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  anmodning: Anmodning,
  svar: Opgavesvar,
) => Promise<Result<unknown, readonly Fejl[]>>;

const moveAll: Udfoer = async (debitor, query, anledning, { konto, til, fagsystem, fordringer }) => {
  const { myndighed, dato } = anledning;
  const [fra, ny] = (await lockKontobilleder(query, myndighed, [konto, til!])) as [
    Kontobillede,
    Kontobillede,
  ];
  if (ny.konto === undefined) return failed([fejl("DEB-020", { id: til! })]);
  if (ny.konto.fagsystem !== fagsystem) return failed([fejl("DEB-021", { id: til! })]);
  const hosPsrm = await readHosPsrm(query, myndighed, konto);
  const skrivning = flyt(fra, ny, hosPsrm, fordringer, dato);
  return skrivning.ok ? skriv(debitor, query, anledning, skrivning.value) : skrivning;
};

const UDFOER: Readonly<Record<Anmodning["handling"], Udfoer>> = {
  // Henstand is given at once, and is never a task.
  Henstand: async () => failed([fejl("DEB-082", { art: "Henstand" })]),
  Flytning: moveAll,
  Afskrivning: (debitor, query, anledning, { fordringer }, { begrundelse }) =>
    afskriv(debitor, query, anledning, { fordringer, dato: anledning.dato, aarsag: begrundelse }),
  Tilbagekaldelse: async (debitor, query, anledning, { fordringer }, { begrundelse, tilbagekaldelse }) =>
    tilbagekaldelse === undefined
      ? failed([fejl("DEB-083", {}, { element: "Opgavesvar/Tilbagekaldelsesaarsag" })])
      : tilbagekald(debitor, query, anledning, { fordringer, begrundelse, ...tilbagekaldelse }),
};

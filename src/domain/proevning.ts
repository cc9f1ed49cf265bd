import { list, optional, record, type Static } from "../kit/schema.js";
import type { Fejl } from "./fejl.js";
import { beloeb, dato, frit, heltal, kode, saldo, tidspunkt } from "./felter.js";
import { FejlDetalje, FORRETNINGSKODER, toFejlDetalje } from "./kvittering.js";

/** A rehearsal (prøvekørsel): what would become of a message if it were sent now. Ours: nothing of it is published. */

/** The receipt's codes as it would be; UAFGJORT: the hub has no objection, and the receiver could not be asked. */
const PROEVEKODER = [...FORRETNINGSKODER, "UAFGJORT"] as const;

/** Longest token, in characters: room for a bilag of the most lines. */
export const MAX_PROEVEBEVIS = 49_152;

/** A line as it would stand in the ledger. */
export const Proevelinje = record("Proevelinje", {
  nr: heltal(1, 10_000, "Linjens nummer i bilaget"),
  kontonummer: frit(),
  kontonavn: frit(),
  debet: beloeb(),
  kredit: beloeb(),
  bogfoeringsdato: dato(),
  regel: optional(heltal(1, 2_147_483_647, "Reglen i omsætningstabellen, der afgør kontoen")),
});
export type Proevelinje = Static<typeof Proevelinje>;

/** An account's balance at the end of the booking year, before and after the message. */
export const Proevesaldo = record("Proevesaldo", {
  kontonummer: frit(),
  kontonavn: frit(),
  pr: dato("Sidste dag i bogføringsåret"),
  foer: saldo(),
  efter: saldo(),
});
export type Proevesaldo = Static<typeof Proevesaldo>;

/** What a rehearsal answers, by whatever door. */
export const PROEVEFELTER = {
  kode: kode(PROEVEKODER, { description: "Kvitteringens kode, som den ville blive" }),
  begrundelse: optional(frit()),
  fejl: list("FejlDetalje", FejlDetalje),
  linjer: list("Proevelinje", Proevelinje),
  saldi: list("Proevesaldo", Proevesaldo),
  proevebevis: optional(frit()),
  udloeber: optional(tidspunkt()),
};

/** The outcome as it would be; lines and balances only of what would be accepted. */
export type Proevning = {
  readonly kode: (typeof PROEVEKODER)[number];
  readonly begrundelse?: string;
  readonly fejl: readonly Fejl[];
  readonly linjer: readonly Proevelinje[];
  readonly saldi: readonly Proevesaldo[];
};

/** The token of an accepted rehearsal, and the last instant that it is good. */
export type UdstedtBevis = { readonly tekst: string; readonly udloeber: Date };

/** A rehearsal as the doors answer it. */
export const toProevesvar = (
  { kode, begrundelse, fejl, linjer, saldi }: Proevning,
  bevis?: UdstedtBevis,
) => ({
  kode,
  ...(begrundelse === undefined ? {} : { begrundelse }),
  fejl: fejl.map(toFejlDetalje),
  linjer: [...linjer],
  saldi: [...saldi],
  ...(bevis === undefined ? {} : { proevebevis: bevis.tekst, udloeber: bevis.udloeber }),
});

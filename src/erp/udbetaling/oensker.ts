import { createHash } from "node:crypto";
import type { Uuid } from "../../domain/identifikatorer.js";
import { konteringOf } from "../../domain/postering.js";
import { Udbetaling, type Udbetalingsanmodning } from "../../domain/udbetaling/model.js";
import { writeJson } from "../../kit/json-writer.js";
import { partnoegle } from "./raekker.js";
import type { Oensket } from "./vurder.js";

/** The payouts of a message, as they are judged. `beskedId`: the hub's id of it; a rehearsal has none. */
export const oenskerOf = (besked: Udbetalingsanmodning, beskedId: Uuid | null): readonly Oensket[] =>
  besked.udbetalinger.map((udbetaling, index) => ({
    ...felterOf(udbetaling),
    id: udbetaling.udbetalingIdentifikator,
    fagsystem: besked.afsenderSystem,
    beskedId,
    indholdHash: createHash("sha256").update(writeJson(Udbetaling, udbetaling)).digest(),
    oprettetAf: besked.afsenderSystem,
    element: `Udbetalingsanmodning/Udbetaling[${index + 1}]`,
  }));

/** What a payout says, in the words of the ledger. */
export const felterOf = (udbetaling: Omit<Udbetaling, "udbetalingIdentifikator">) => ({
  modtager: partnoegle(udbetaling.betalingsmodtager),
  ydelsesmodtager: udbetaling.ydelsesmodtager === undefined ? null : partnoegle(udbetaling.ydelsesmodtager),
  beloeb: udbetaling.beloeb,
  ydelsesart: udbetaling.ydelsesart,
  periodeFra: udbetaling.periode?.fraDato ?? null,
  periodeTil: udbetaling.periode?.tilDato ?? null,
  dispositionsdato: udbetaling.dispositionsdato,
  destination: udbetaling.destination,
  regNr: udbetaling.bankkonto?.registreringsnummer ?? null,
  kontoNr: udbetaling.bankkonto?.kontonummer ?? null,
  tekst: udbetaling.adviseringstekst ?? [],
  fakturanummer: udbetaling.fakturanummer ?? null,
  sagsnummer: udbetaling.sagsnummer ?? null,
  genudbetalingAf: udbetaling.genudbetalingAf ?? null,
  konteringslinjer: (udbetaling.konteringslinjer ?? []).map((linje) => ({
    kontering: konteringOf(linje),
    beloeb: linje.beloeb,
    tekst: linje.tekst ?? null,
  })),
});

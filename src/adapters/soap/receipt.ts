import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import {
  type Kvittering,
  kvittering,
  toFejlDetalje,
  toForretningskvittering,
} from "../../domain/kvittering.js";
import type { Svar } from "../../hub/svar.js";
import { propertyName, type Static, type TObject } from "../../kit/schema.js";

/** A receipt as every service's response writes it. */
export const receiptOf = (beskedId: Uuid, kvittering: Kvittering) => ({
  forretningskvittering: toForretningskvittering(kvittering),
  beskedIdentifikator: beskedId,
  ...(kvittering.fejl.length === 0 ? {} : { fejlDetaljer: kvittering.fejl.map(toFejlDetalje) }),
  ...(kvittering.oplysninger === undefined ? {} : { oplysninger: [...kvittering.oplysninger] }),
});

/** The hub's answer: a receipt, or the errors of a refused call. */
export const toResponse = (
  svar: Svar,
): { readonly value: ReturnType<typeof receiptOf> } | { readonly fejl: readonly Fejl[] } =>
  svar.slags === "afvist" ? { fejl: svar.fejl } : { value: receiptOf(svar.beskedId, svar.kvittering) };

/** The response of a question: what was found under its own name, or the receipt AFVIST with the errors. */
export const answerResponse = (
  svarRoot: string,
  svar: { readonly svar: Static<TObject> } | { readonly fejl: readonly Fejl[] },
): Static<TObject> => {
  const fundet = "svar" in svar;
  const receipt = fundet
    ? kvittering("ACCEPTERET")
    : kvittering("AFVIST", { begrundelse: "Spørgsmålet er ikke besvaret.", fejl: svar.fejl });
  return {
    forretningskvittering: toForretningskvittering(receipt),
    ...(fundet ? { [propertyName(svarRoot)]: svar.svar } : { fejlDetaljer: receipt.fejl.map(toFejlDetalje) }),
  } as Static<TObject>;
};

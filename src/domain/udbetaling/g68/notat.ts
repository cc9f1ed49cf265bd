import { isDate } from "../../../kit/dates.js";
import { isUuid } from "../../identifikatorer.js";
import type { Udbetaling } from "../model.js";

/**
 * What a payout says and G68 has no field for stands in the notat (G69 field 202) of its first posting: so a file that we wrote
 * is the same payouts when it comes back, and nobody is paid twice. Our choice.
 */
export type Udbetalingsnotat = Pick<
  Udbetaling,
  "udbetalingIdentifikator" | "ydelsesart" | "periode" | "genudbetalingAf" | "sagsnummer"
>;

const BEGYNDELSE = "oeir;";
const FORM =
  /^oeir;id=([0-9a-f-]{36})(?:;af=([0-9a-f-]{36}))?(?:;fra=([\d-]{10});til=([\d-]{10}))?;art=(.{1,10}?)(?:;sag=(.{1,40}))?$/;

/** Whether a notat is one of these, whole or not. */
export const isUdbetalingsnotat = (tekst: string): boolean => tekst.startsWith(BEGYNDELSE);

/** Reads such a notat; undefined when it is not whole. */
export const readNotat = (tekst: string): Udbetalingsnotat | undefined => {
  const [, id = "", af, fra, til, ydelsesart = "", sagsnummer] = FORM.exec(tekst) ?? [];
  const ider = [id, ...(af === undefined ? [] : [af])];
  const dage = [fra, til].filter((dag) => dag !== undefined);
  if (!ider.every(isUuid) || !dage.every(isDate) || ydelsesart.trim() === "" || sagsnummer?.trim() === "")
    return undefined;
  return {
    udbetalingIdentifikator: id,
    ydelsesart,
    ...(fra === undefined || til === undefined ? {} : { periode: { fraDato: fra, tilDato: til } }),
    ...(af === undefined ? {} : { genudbetalingAf: af }),
    ...(sagsnummer === undefined ? {} : { sagsnummer }),
  };
};

export const writeNotat = (one: Udbetalingsnotat): string =>
  [
    `${BEGYNDELSE}id=${one.udbetalingIdentifikator}`,
    ...(one.genudbetalingAf === undefined ? [] : [`af=${one.genudbetalingAf}`]),
    ...(one.periode === undefined ? [] : [`fra=${one.periode.fraDato};til=${one.periode.tilDato}`]),
    `art=${one.ydelsesart}`,
    ...(one.sagsnummer === undefined ? [] : [`sag=${one.sagsnummer}`]),
  ].join(";");

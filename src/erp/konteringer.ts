import type { Kontering } from "../domain/kontering.js";

/** A place in the authorised kontoplan, as subledgers book. */
export const kontering = (funktion: string, dranst: string, gruppering: string, art: string): Kontering => ({
  Funktion: funktion,
  Dranst: dranst,
  Gruppering: gruppering,
  Art: art,
});

/** The municipality's account in the bank. */
export const BANK = kontering("92205", "8", "001", "00");

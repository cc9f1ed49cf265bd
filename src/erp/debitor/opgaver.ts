import { opgaverI } from "../opgaver.js";

/** What a collector must decide. */
export type Opgaveart =
  | "handling"
  | "uplaceret"
  | "kontoudtog"
  | "hoering"
  | "afvist"
  | "ophaevet"
  | "afregning"
  | "haefter-fri"
  | "foraeldelse"
  | "underretning"
  | "koersel"
  | "uafleveret";

export const {
  create: createOpgave,
  createAlle: createOpgaver,
  close: closeOpgave,
  closeAlle: closeOpgaver,
} = opgaverI<Opgaveart>("debitor");

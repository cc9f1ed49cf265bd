/** Who must act on an error. */
export type Ejer = "fagsystem" | "kommune" | "leverandoer" | "drift";
export type Sprog = "da" | "en";

/** One kind of error: what it says, who must mend it and how. Sentences carry `{values}`. */
export type Fejlbeskrivelse = {
  readonly tekst: Readonly<Record<Sprog, string>>;
  readonly ejer: Ejer;
  readonly loesning: Readonly<Record<Sprog, string>>;
  readonly alvor: "fejl" | "advarsel";
  /** The HTTP status that the REST door answers with when this error is the first. */
  readonly http: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 502 | 503;
};

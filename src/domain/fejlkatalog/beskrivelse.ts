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
  readonly http: Http;
  /** An error of the fagsystem whose cause is its set-up, not the one message: the same sentence is one task. */
  readonly faelles?: true;
};

type Http = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 502 | 503;

/** The sentence and the remedy, each in Danish and English, and the HTTP status where it is not the family's. */
export type Ord = readonly [da: string, en: string, loesningDa: string, loesningEn: string, http?: Http];

/** Describes the errors of one family, whose HTTP status is `standard` unless one says otherwise. */
export const beskriver =
  (standard: Http) =>
  (ejer: Ejer, ...[da, en, loesningDa, loesningEn, http = standard]: Ord): Fejlbeskrivelse => ({
    tekst: { da, en },
    ejer,
    loesning: { da: loesningDa, en: loesningEn },
    alvor: "fejl",
    http,
  });

/** Rules that a municipality decides: each decision counts from its day on, until another does. */

type Beslutning = { readonly gyldigFra: string };

/** What counts on a day, of all that has been decided (the newest first); `ellers` where nothing counts from so early. */
export const gaeldendePaa = <B extends Beslutning>(
  historik: readonly B[],
  dag: string,
  ellers: NoInfer<B>,
): B => historik.find(({ gyldigFra }) => gyldigFra <= dag) ?? ellers;

/** The first day after this one from which something else is decided already. */
export const naesteBeslutning = (historik: readonly Beslutning[], dag: string): string | undefined =>
  historik.findLast(({ gyldigFra }) => gyldigFra > dag)?.gyldigFra;

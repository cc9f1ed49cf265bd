/**
 * The ministry's (IM) account dimensions of a posting line. Source: Budget- og regnskabssystem for kommuner, ch. 2
 * (kontostreng) and the reporting record of Danmarks Statistik (funktion 5 digits, dranst 1, ejerforhold 1,
 * gruppering 3, art 2). Omkostningssted is the municipality's own (4 digits in the ministry's 16-digit string).
 */
export const IM_DIMENSIONER = {
  Funktion: { pattern: /^\d{5}$/, form: "fem cifre, som 55771", paakraevet: true },
  Dranst: { pattern: /^[1-9]$/, form: "ét ciffer 1-9", paakraevet: true },
  Ejerforhold: { pattern: /^[0-4]$/, form: "ét ciffer 0-4", paakraevet: false },
  Omkostningssted: { pattern: /^\d{1,10}$/, form: "1-10 cifre", paakraevet: false },
  Gruppering: { pattern: /^\d{3}$/, form: "tre cifre, som 013", paakraevet: true },
  Art: { pattern: /^\d{2}$/, form: "to cifre, som 52", paakraevet: true },
} as const;

export type ImDimension = keyof typeof IM_DIMENSIONER;
export const IM_DIMENSIONSNAVNE = Object.keys(IM_DIMENSIONER) as ImDimension[];

/** The dimensions of one line, looked up by name: the ministry's and the municipality's own. */
export type Kontering = Readonly<Record<string, string>>;

/** `5.57.71 dranst 1 grp. 013 art 5.2`: the written form that bookkeepers know. */
export const formatKontering = (k: Kontering): string => {
  const funktion = k.Funktion ?? "";
  const art = k.Art ?? "";
  return [
    `${funktion.slice(0, 1)}.${funktion.slice(1, 3)}.${funktion.slice(3)}`,
    `dranst ${k.Dranst ?? "-"}`,
    `grp. ${k.Gruppering ?? "-"}`,
    `art ${art.slice(0, 1)}.${art.slice(1)}`,
  ].join(" ");
};

/** `Funktion=55771, Dranst=1, Team=Nord`: every dimension, as text that `parseKontering` reads back. */
export const writeKontering = (kontering: Kontering): string =>
  Object.entries(kontering)
    .map(([dimension, vaerdi]) => `${dimension}=${vaerdi}`)
    .join(", ");

/** The dimensions that such a text says; undefined when it is none, says one twice, or a ministry's value has not its form. */
export const parseKontering = (text: string): Kontering | undefined => {
  const dele = text.split(",").map((del) => /^([^=]+)=([^=]+)$/.exec(del.trim()));
  const par = dele.map((del) => [del?.[1]?.trim() ?? "", del?.[2]?.trim() ?? ""] as const);
  const navne = new Set(par.map(([dimension]) => dimension));
  const isGood = ([dimension, vaerdi]: (typeof par)[number]): boolean =>
    dimension !== "" &&
    vaerdi !== "" &&
    (IM_DIMENSIONER[dimension as ImDimension]?.pattern.test(vaerdi) ?? true);
  return navne.size === par.length && par.every(isGood) ? Object.fromEntries(par) : undefined;
};

/** Funktionsgrupper from `fra` to `til` (second and third digit of a funktion) that carry these dranster. */
type Dransttraek = { readonly fra: string; readonly til: string; readonly dranst: string };

/**
 * The dranster of each hovedkonto, and of its funktionsgrupper where a source says more; `dranst` holds the digits that
 * are allowed. Source: 13,430 real strings of one municipality (OS2bos) and the dranst list of Danmarks Statistik. They
 * are not the ministry's own table: where a value was only not seen (statsrefusion on 2, 4 and 6), it is allowed, and
 * groups between the ranges are held to their hovedkonto alone. The authority is table REGKC of Danmarks Statistik.
 */
const DRANST: Readonly<
  Record<string, { readonly dranst: string; readonly grupper?: readonly Dransttraek[] }>
> = {
  "0": { dranst: "123" },
  "1": { dranst: "13" },
  "2": { dranst: "123" },
  "3": { dranst: "123" },
  "4": { dranst: "123" },
  "5": { dranst: "123" },
  "6": { dranst: "123" },
  "7": {
    dranst: "47",
    grupper: [
      { fra: "22", til: "58", dranst: "4" },
      { fra: "62", til: "68", dranst: "7" },
    ],
  },
  "8": {
    dranst: "567",
    grupper: [
      { fra: "00", til: "54", dranst: "57" },
      { fra: "56", til: "99", dranst: "57" },
    ],
  },
  "9": {
    dranst: "89",
    grupper: [
      { fra: "22", til: "42", dranst: "8" },
      { fra: "45", til: "55", dranst: "9" },
      { fra: "58", til: "68", dranst: "8" },
      { fra: "72", til: "72", dranst: "9" },
      { fra: "75", til: "75", dranst: "9" },
    ],
  },
};

/** The digits of dranst that the funktion (five digits) may have, as `123`. */
export const dransterOf = (funktion: string): string => {
  const hovedkonto = DRANST[funktion.slice(0, 1)];
  const gruppe = funktion.slice(1, 3);
  const traek = hovedkonto?.grupper?.find(({ fra, til }) => fra <= gruppe && gruppe <= til);
  return traek?.dranst ?? hovedkonto?.dranst ?? "123456789";
};

/** Art 0.0, statuskonteringer. */
const STATUS = "00";

/**
 * Whether art fits dranst: a balance account (dranst 8, 9) has art 0.0, and drift and anlæg (1, 3) never. Source: the name
 * of art 0.0 (Danmarks Statistik) and the accounts of the KSD pilot; that it is so without exception is our reading. Of
 * the other dranster no source says enough, and nothing is refused.
 */
export const artFitsDranst = (art: string, dranst: string): boolean => {
  if ("89".includes(dranst)) return art === STATUS;
  return !"13".includes(dranst) || art !== STATUS;
};

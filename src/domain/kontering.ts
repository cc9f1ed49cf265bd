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

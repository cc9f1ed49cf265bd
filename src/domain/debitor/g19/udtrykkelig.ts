import { type Fejl, fejl } from "../../fejl.js";
import type { Debitorkonto, Delfordring, Fordring, Haeftelse } from "../model.js";

/** What of a message G19 has words for. */

/** Who owes on an account, as its messages say it. */
export const skyldnere = (konto: readonly Debitorkonto[]): readonly Haeftelse[] =>
  konto.flatMap(({ haeftelser = [] }) => haeftelser).filter(({ rolle }) => rolle === "JuridiskAnsvarlig");

/** Every delfordring of an account with its claim. */
export const delfordringer = (
  konto: readonly Debitorkonto[],
): readonly { readonly fordring: Fordring; readonly del: Delfordring }[] =>
  konto
    .flatMap(({ fordringer = [] }) => fordringer)
    .flatMap((fordring) => fordring.delfordringer.map((del) => ({ fordring, del })));

/**
 * What keeps a message from being records, where `konto` is every message about its account. G19-053: nothing is claimed or
 * reduced in it; G19-054: others owe or act; G19-055: a production unit owes; G19-056: somebody gets copies.
 */
export const beskedfejl = (
  { materialeabonnementer = [], fordringer = [], nedreguleringer = [] }: Debitorkonto,
  konto: readonly Debitorkonto[],
  element: string,
): readonly Fejl[] => {
  const ider = (haeftelser: readonly Haeftelse[]) =>
    new Set(haeftelser.map(({ haeftelseIdentifikator }) => haeftelseIdentifikator)).size;
  const ansvarlige = skyldnere(konto);
  const alle = konto.flatMap(({ haeftelser = [] }) => haeftelser);
  return [
    ...(fordringer.length + nedreguleringer.length === 0 ? [fejl("G19-053", {}, { element })] : []),
    ...(ider(ansvarlige) > 1 || ider(alle) > ider(ansvarlige)
      ? [fejl("G19-054", {}, { element: `${element}/Haeftelse` })]
      : []),
    ...(ansvarlige.some(({ part }) => part.partType === "P")
      ? [fejl("G19-055", {}, { element: `${element}/Haeftelse/Part` })]
      : []),
    ...(materialeabonnementer.length > 0
      ? [fejl("G19-056", {}, { element: `${element}/Materialeabonnement` })]
      : []),
  ];
};

/** Elements that say what a claim is, and have no field. */
const UDEN_FELT = {
  hovedstol: "Hovedstol",
  foraeldelsesdato: "Foraeldelsesdato",
  domsdato: "Domsdato",
  forligsdato: "Forligsdato",
  bfeNummer: "BfeNummer",
  pNummer: "PNummer",
} as const satisfies Partial<Record<keyof Fordring, string>>;

/** G19-057: an element without a field; G19-058: the claim is not to be collected yet. */
export const fordringsfejl = (fordring: Fordring, element: string): readonly Fejl[] => [
  ...Object.entries(UDEN_FELT).flatMap(([felt, navn]) =>
    fordring[felt as keyof typeof UDEN_FELT] === undefined
      ? []
      : [fejl("G19-057", { felt: navn }, { element: `${element}/${navn}` })],
  ),
  ...(fordring.fordringTilstand === "Opkraev"
    ? []
    : [fejl("G19-058", {}, { element: `${element}/FordringTilstand` })]),
];

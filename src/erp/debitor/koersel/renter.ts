import { readPolitik } from "../politik.js";
import { skriv } from "../skriv.js";
import type { Koerselstype } from "./koersel.js";
import { retGebyrer, retRenter } from "./lettelse.js";
import { readMulige, readRentebare, rentebareSkyldnere } from "./rentebare.js";
import { nyeRenter, type Rentebar, skrivTilskrevne } from "./tilskriv.js";
import { mustBook } from "./tvang.js";

/**
 * The interest run: what has fallen due since the last, of claims that are not forældet; and less where a payment has come to light that was
 * earlier, of interest and of the fees of reminders that it had made needless. What was paid too much is given back; who owes neither claim
 * nor interest any more is charged nothing.
 */
export const rentekoersel: Koerselstype = {
  art: "rente",
  tekst: "Rentekørsel",
  ...rentebareSkyldnere,
  treat: async (debitor, query, koersel, skyldnere, anledning) => {
    const { myndighed, dato } = koersel;
    const politik = await readPolitik(query, myndighed, dato);
    const fordringer = await readMulige(query, koersel, skyldnere, anledning !== undefined);
    const rentebare = await readRentebare(query, myndighed, fordringer);
    const nye = rentebare
      .filter(isSkyldt)
      .filter(({ fordring }) => politik.rente[fordring.regime] && fordring.foraeldelsesdato >= dato)
      .flatMap((one) => nyeRenter(one, dato, debitor.newId));
    if (anledning !== undefined && nye.length > 0)
      mustBook(await skriv(debitor, query, anledning, skrivTilskrevne(nye)));
    const rettet =
      (await retRenter(debitor, query, rentebare, dato, anledning)) +
      (await retGebyrer(debitor, query, koersel, skyldnere, anledning));
    return {
      perioder: nye.length,
      beloeb: Number(nye.reduce((total, { fordring }) => total + fordring.hovedstol, 0n)),
      nedsat: Number(rettet),
    };
  },
};

const isSkyldt = ({ fordring, renter }: Rentebar): boolean =>
  fordring.restance > 0n || renter.some(({ restance }) => restance > 0n);

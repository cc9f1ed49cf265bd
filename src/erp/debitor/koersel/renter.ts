import type { Fordringrow } from "../billede.js";
import { FORDRING } from "../laes.js";
import { readPolitik } from "../politik.js";
import type { Query } from "../porte.js";
import { skriv } from "../skriv.js";
import type { Koerselstype } from "./koersel.js";
import { retGebyrer, retRenter } from "./lettelse.js";
import { readRentebare } from "./rentebare.js";
import { perSkyldner } from "./skyldnere.js";
import { nyeRenter, skrivTilskrevne } from "./tilskriv.js";
import { mustBook } from "./tvang.js";

const READ = `select ${FORDRING} from debitor.fordring
  where myndighed = $1 and skyldner = any ($2::text[]) and slags = 'hovedfordring' and srb < $3
    and tilstand in ('OPKRAEVET', 'RYKKET', 'AFSLUTTET')
    and (restance > 0 or exists (select from debitor.fordring r
      where r.myndighed = fordring.myndighed and r.hovedfordring = fordring.id and r.slags = 'rente' and r.restance > 0))
  order by id`;

/** Claims that bear interest of these debtors; those paid meanwhile too, while interest of them is owed. */
const read = (query: Query, myndighed: string, skyldnere: readonly string[], dato: string, write: boolean) =>
  query<Fordringrow>(
    write ? "debitor-rente-laas" : "debitor-rente-laes",
    write ? `${READ} for update` : READ,
    [myndighed, skyldnere, dato],
  );

/**
 * The interest run: what has fallen due since the last, of claims that are not forældet; and less where a payment has come to light that was
 * earlier, of interest and of the fees of reminders that it had made needless.
 */
export const rentekoersel: Koerselstype = {
  art: "rente",
  tekst: "Rentekørsel",
  ...perSkyldner(["OPKRAEVET", "RYKKET"]),
  treat: async (debitor, query, koersel, skyldnere, anledning) => {
    const { myndighed, dato } = koersel;
    const politik = await readPolitik(query, myndighed, dato);
    const fordringer = await read(query, myndighed, skyldnere, dato, anledning !== undefined);
    const rentebare = await readRentebare(query, myndighed, fordringer);
    const nye = rentebare
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

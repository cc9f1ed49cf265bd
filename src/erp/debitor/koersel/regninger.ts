import { nextBankdag } from "../../../domain/bankdage.js";
import { addDays } from "../../../kit/dates.js";
import type { Fordringrow } from "../billede.js";
import { byForfald, FORDRING } from "../laes.js";
import { readPolitik } from "../politik.js";
import type { Query } from "../porte.js";
import { skriv } from "../skriv.js";
import type { Brev } from "./brev.js";
import { writeBreve } from "./breve.js";
import type { Koerselstype, Resultat } from "./koersel.js";
import { bySkyldner, perSkyldner, readModtagere } from "./skyldnere.js";
import { mustBook } from "./tvang.js";

const READ = `select ${FORDRING} from debitor.fordring
  where myndighed = $1 and skyldner = any ($2::text[]) and tilstand = 'OPKRAEV' and restance > 0
    and forfaldsdato <= $3 and foraeldelsesdato >= $4
  order by fordring.id`;

/** Only what can be demanded by the bill's last day of payment, the rest comes on a later bill; and nothing that is forældet. */
const read = async (
  query: Query,
  myndighed: string,
  skyldnere: readonly string[],
  { dato, betalingsdato }: { readonly dato: string; readonly betalingsdato: string },
  write: boolean,
) =>
  byForfald(
    await query<Fordringrow>(
      write ? "debitor-regning-laas" : "debitor-regning-laes",
      write ? `${READ} for update` : READ,
      [myndighed, skyldnere, betalingsdato, dato],
    ),
  );

/**
 * The invoice run: one bill per debtor with every claim that is to be collected and falls due by its last day of payment. The
 * claims' last day of payment is the bill's, unless the fagsystem has given a later one.
 */
export const regningskoersel: Koerselstype = {
  art: "regning",
  tekst: "Regningskørsel",
  ...perSkyldner(["OPKRAEV"]),
  treat: async (debitor, query, koersel, skyldnere, anledning) => {
    const { myndighed, dato } = koersel;
    const politik = await readPolitik(query, myndighed, dato);
    const betalingsdato = nextBankdag(addDays(dato, politik.betalingsfrist));
    const fordringer = await read(
      query,
      myndighed,
      skyldnere,
      { dato, betalingsdato },
      anledning !== undefined,
    );
    const modtagere = await readModtagere(
      query,
      myndighed,
      fordringer.map(({ id }) => id),
    );
    const breve = [...bySkyldner(fordringer)].map(
      ([skyldner, egne]): Brev => ({
        slags: "regning",
        skyldner,
        modtager: modtagere.get(skyldner) ?? { navn: "", adresselinjer: [] },
        fordringer: egne,
        betalingsdato,
        kreditornummer: politik.kreditornummer,
        lov: [],
      }),
    );
    if (anledning !== undefined) {
      const regninger = await writeBreve(query, koersel, breve);
      const nummer = new Map(
        regninger.flatMap((regning) =>
          regning.linjer.map(({ fordring }) => [fordring, regning.nummer] as const),
        ),
      );
      mustBook(
        await skriv(debitor, query, anledning, {
          fordringsskift: fordringer.map(({ id, srb }) => ({
            fordring: id,
            haendelse: "fordring.opkraevet" as const,
            data: { regning: nummer.get(id), betalingsdato },
            felter: { srb: srb !== null && srb > betalingsdato ? srb : betalingsdato },
          })),
        }),
      );
    }
    return resultatOf(breve);
  },
};

const resultatOf = (breve: readonly Brev[]): Resultat => ({
  regninger: breve.length,
  fordringer: breve.reduce((antal, { fordringer }) => antal + fordringer.length, 0),
  beloeb: Number(
    breve.flatMap(({ fordringer }) => fordringer).reduce((total, { restance }) => total + restance, 0n),
  ),
  udenAdresse: breve.filter(({ modtager }) => modtager.adresselinjer.length === 0).length,
});

import { writeBeloeb } from "../../domain/beloeb.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { maskCpr } from "../../domain/maskering.js";
import type { Kontofakta } from "../regnskab.js";
import type { Eksportlinje } from "./posteringer.js";

/**
 * The ledger as a journal of hledger (hledger.org), which balances it by itself: a transaction for each bilag and date,
 * with the løbenummer as its code, in kroner (DKK) with two decimals. Accounts are `5:55771101352 Navn`, so that hledger
 * adds up each hovedkonto. The form is hledger's; what goes where is ours.
 */

/** One line, with nothing in it that would begin a comment. */
const plain = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f\s]+/g, " ")
    .replace(/[;|]/g, ",")
    .trim();

/** The account as hledger knows it: a colon would make a level of it, and two spaces would end it. */
const hledgerkonto = ({ kontonummer, navn, funktion }: Kontofakta): string =>
  `${funktion.slice(0, 1)}:${plain(`${kontonummer} ${navn}`).replaceAll(":", " -")}`;

/** The journal, in pieces; a bilag is in memory at a time, and a page of lines. */
export async function* hledgerJournal(
  myndighed: string,
  aar: string,
  pages: AsyncIterable<readonly Eksportlinje[]>,
): AsyncGenerator<string> {
  yield `; ${myndighedsnavn(myndighed)}, regnskab ${aar}\ncommodity 1000.00 DKK\n\n`;
  let bilag: Eksportlinje[] = [];
  for await (const page of pages) {
    let text = "";
    for (const linje of page) {
      if (bilag.length > 0 && bilag[0]!.loebenummer !== linje.loebenummer) {
        text += transactionsOf(bilag);
        bilag = [];
      }
      bilag.push(linje);
    }
    yield text;
  }
  yield transactionsOf(bilag);
}

const transactionsOf = (bilag: readonly Eksportlinje[]): string =>
  [...new Set(bilag.map(({ bogfoeringsdato }) => bogfoeringsdato))]
    .sort()
    .map((dato) => transactionOf(bilag.filter(({ bogfoeringsdato }) => bogfoeringsdato === dato)))
    .join("");

const transactionOf = (linjer: readonly Eksportlinje[]): string => {
  const { bogfoeringsdato, loebenummer, bilagsnummer, bilagstekst, tekst } = linjer[0]!;
  const what = [bilagsnummer ?? "", bilagstekst ?? tekst ?? ""].filter(Boolean).join(" ");
  const head = `${bogfoeringsdato} (${loebenummer}) ${plain(maskCpr(what))}`.trimEnd();
  const postings = linjer.map(
    (linje) => `    ${hledgerkonto(linje)}  ${writeBeloeb(linje.debet - linje.kredit)} DKK\n`,
  );
  return `${head}\n${postings.join("")}\n`;
};

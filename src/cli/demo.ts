import { resolve } from "node:path";
import { formatBeloeb } from "../domain/beloeb.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { readKey, writeKey } from "../main/noegler.js";
import type { Running } from "../main/serve.js";
import { SIDSTE_BESKED } from "../scenarier/ksd-uge-fejl.js";
import { issueToken, KSD, moveRuter, PILOTER, seedParter } from "../scenarier/parter.js";
import { sendDaarligeBeskeder, sendKsdUge, type Udfald } from "../scenarier/send-uge.js";
import { type Client, createClient } from "../sdk/client.js";
import { fejlLines, stateText, styled } from "./layout.js";

type Say = (text: string) => void;

/**
 * The demonstration: parties, books, and KSD's week with some bad messages among it. On a data folder that has had it
 * nothing is sent, and what the reader has changed since stays changed.
 */
export const runDemo = async (running: Running, data: string, say: Say): Promise<void> => {
  const { erp, url, operatorToken } = running;
  if (erp === undefined)
    throw new Error("Demonstrationen bruger reference-ERP'et; start den uden OEIR_ERP=andetsteds.");
  const drift = createClient({ url, token: operatorToken });
  if (await isTold(drift)) {
    await moveRuter(drift, erp.adresse);
    await ensureKsdKey(drift, url, data);
    say(styled("bold", "Demonstrationen er vist på denne datamappe før; her er det, som du forlod det."));
  } else {
    await seedParter(drift, erp.adresse);
    for (const myndighed of PILOTER) await erp.opretMyndighed(myndighed);
    await tellWeek(createClient({ url, token: await ensureKsdKey(drift, url, data) }), say);
  }
  await showBooks(drift, say);
  for (const line of nextSteps(running, data)) say(line);
};

/** The story's last message is known to a hub that has heard it all. */
const isTold = async (drift: Client): Promise<boolean> => {
  const found = await drift.soegBeskeder({ soeg: SIDSTE_BESKED });
  if (!found.ok) throw new Error(found.error.fejl.map(({ fejlTekst }) => fejlTekst).join(" "));
  return found.value.beskeder.length > 0;
};

/** KSD's key of the data folder while it opens the door, else a new one. */
const ensureKsdKey = async (drift: Client, url: string, data: string): Promise<string> => {
  const kept = readKey(data, "ksd");
  if (kept !== undefined && (await createClient({ url, token: kept }).seFejlkoder({})).ok) return kept;
  const token = await issueToken(drift, KSD, "KSD");
  writeKey(data, "ksd", token);
  return token;
};

const tellWeek = async (ksd: Client, say: Say): Promise<void> => {
  say(
    styled(
      "bold",
      "KSD sender sygedagpenge for uge 47: ét finansbilag for hver sygemeldt i Helsingør og Vejen",
    ),
  );
  for await (const udfald of sendKsdUge(ksd)) say(goodLine(udfald));
  say("");
  say(styled("bold", "Og nogle beskeder, der går galt, hver på sin måde"));
  for await (const udfald of sendDaarligeBeskeder(ksd)) {
    for (const line of badLines(udfald)) say(line);
  }
};

const goodLine = ({ navn, historie, kode, begrundelse, fejl }: Udfald): string =>
  [
    ` `,
    navn,
    historie.padStart(13),
    stateText(kode ?? "IKKE MODTAGET"),
    begrundelse ?? fejl.map(({ fejlKode, fejlTekst }) => `${fejlKode} ${fejlTekst}`).join("; "),
  ].join(" ");

const badLines = ({ historie, kode, fejl }: Udfald): readonly string[] => [
  "",
  `  ${historie}: ${kode === undefined ? styled("red", "IKKE MODTAGET") : stateText(kode)}`,
  ...fejl.flatMap(fejlLines).map((line) => `    ${line}`),
];

const showBooks = async (drift: Client, say: Say): Promise<void> => {
  say("");
  say(styled("bold", "Regnskabet bagefter, i kommunernes egne konti"));
  for (const myndighed of PILOTER) {
    const books = await drift.seKonti({ myndighed });
    if (!books.ok) continue;
    for (const { kontonummer, navn, debet, kredit, saldo } of books.value.konti) {
      if (debet === 0n && kredit === 0n) continue;
      const cells = [myndighedsnavn(myndighed).padEnd(10), kontonummer.padEnd(13), navn.padEnd(50)];
      say(`  ${cells.join(" ")} ${formatBeloeb(saldo).padStart(12)}`);
    }
  }
};

const DEFAULT_URL = "http://localhost:8080";

/** Commands that work as they stand: with the flags that the reader's other window would not know of. */
const nextSteps = ({ url, tlsUrl }: Running, data: string): readonly string[] => {
  const at = url === DEFAULT_URL ? "" : ` --url ${url}`;
  const folder = data === resolve("oeir-data") ? "" : ` --data ${data}`;
  const step = (command: string, why: string) => `  ${`npx oeir ${command}`.padEnd(42)} # ${why}`;
  return [
    "",
    styled("bold", `Se det hele på ${url}`),
    "",
    "Skriv så dette i et andet vindue, i samme mappe:",
    step("eksempel > bilag.xml", "et godt finansbilag for Helsingør"),
    step(`send bilag.xml --som ksd${at}${folder}`, "ACCEPTERET; send det igen, og intet bogføres to gange"),
    step(`besked KSD-2026-47-0001${at}${folder}`, "dets liv"),
    step(`konti Helsingør${at}${folder}`, "regnskabet til øren"),
    step(`beskeder --tilstand AFVIST${at}${folder}`, "det, der gik galt"),
    step(`verify${at}${folder}`, "hændelsesloggens kæder"),
    step("--help", "alt det andet"),
    "",
    `SOAP med klientcertifikat: ${tlsUrl}/service/OIR/ModtagFinansbilag/2?wsdl`,
    "Stop med Ctrl-C. Alt bliver i datamappen til næste gang.",
  ];
};

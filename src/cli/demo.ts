import { resolve } from "node:path";
import { formatBeloeb } from "../domain/beloeb.js";
import type { Finansbilag } from "../domain/finans/model.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { todayIn } from "../kit/dates.js";
import type { Running } from "../main/serve.js";
import { seedBetalingsarter } from "../scenarier/fbs-g19.js";
import { fbsStand, fortaelFbs } from "../scenarier/fbs-historie.js";
import { seedKontonumre } from "../scenarier/ksd-g69.js";
import { ksdMassefil } from "../scenarier/ksd-masse.js";
import { ksdUge, ULTIMO } from "../scenarier/ksd-uge.js";
import { SIDSTE_BESKED } from "../scenarier/ksd-uge-fejl.js";
import { kyMaaned } from "../scenarier/ky-maaned.js";
import { FBS, KSD, KY, moveRuter, PILOTER, seedParter, YR } from "../scenarier/parter.js";
import { sendBilag, sendDaarligeBeskeder, sendMassefil, type Udfald } from "../scenarier/send.js";
import { yrRefusion } from "../scenarier/yr-refusion.js";
import { type Client, createClient } from "../sdk/client.js";
import { fagsystemOf } from "./fagsystem.js";
import { fejlLines, stateText, styled, trinLines } from "./layout.js";

type Say = (text: string) => void;

/**
 * The demonstration: parties, books, what four fagsystemer send, and some bad messages among it. On a data folder that has had it
 * nothing is sent, and what the reader has changed since stays changed.
 */
export const runDemo = async (running: Running, data: string, say: Say): Promise<void> => {
  const { erp, url, operatorToken } = running;
  if (erp === undefined)
    throw new Error("Demonstrationen bruger reference-ERP'et; start den uden OEIR_ERP=andetsteds.");
  const drift = createClient({ url, token: operatorToken });
  if (await isTold(drift)) {
    await moveRuter(drift, erp.adresse);
    for (const system of FAGSYSTEMER) await fagsystemOf(drift, { url, data }, system);
    say(styled("bold", "Demonstrationen er vist på denne datamappe før; her er det, som du forlod det."));
  } else {
    await seedParter(drift, erp.adresse);
    for (const myndighed of PILOTER) await erp.opretMyndighed(myndighed);
    await seedKontonumre(drift);
    await seedBetalingsarter(drift);
    const [ksd, ky, yr, fbs] = await Promise.all(
      FAGSYSTEMER.map((system) => fagsystemOf(drift, { url, data }, system)),
    );
    await tellGood(ksd!, KSD_HISTORIE, ksdUge(), say);
    await tellGood(ky!, KY_HISTORIE, kyMaaned(), say);
    await tellGood(yr!, YR_HISTORIE, yrRefusion(), say);
    await tellFile(ksd!, say);
    await tellFbs({ drift, fbs: fbs!, idag: todayIn("Europe/Copenhagen", new Date()) }, say);
    await tellBad(ksd!, say);
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

const FAGSYSTEMER = [
  { navn: "KSD", id: KSD },
  { navn: "KY", id: KY },
  { navn: "YR", id: YR },
  { navn: "FBS", id: FBS },
] as const;

const KSD_HISTORIE =
  "KSD sender sygedagpenge for uge 47: ét finansbilag for hver sygemeldt i Helsingør og Vejen";
const KY_HISTORIE = "KY sender kontanthjælp og uddannelseshjælp, som den finder igen med referencenøgler";
const YR_HISTORIE = "YR sender refusion fra én myndighed til en anden: Vejen kræver, Helsingør bogfører";

const tellGood = async (
  client: Client,
  historie: string,
  bilag: readonly Finansbilag[],
  say: Say,
): Promise<void> => {
  say(styled("bold", historie));
  for await (const udfald of sendBilag(client, bilag)) say(goodLine(udfald));
  say("");
};

const FBS_HISTORIE =
  "FBS sender to biblioteksgebyrer til opkrævning: Clara betaler, Bo gør ikke og ender hos Gældsstyrelsen";

const tellFbs = async (parter: Parameters<typeof fortaelFbs>[0], say: Say): Promise<void> => {
  say(styled("bold", FBS_HISTORIE));
  for await (const trin of fortaelFbs(parter)) for (const line of trinLines(trin, fbsStand(trin))) say(line);
  say("");
};

const MASSE_HISTORIE =
  "KSD sender resten af ugen som én fil; et bilag, der fejler, holder ikke de andre tilbage";

const tellFile = async (ksd: Client, say: Say): Promise<void> => {
  say(styled("bold", MASSE_HISTORIE));
  const fil = await sendMassefil(
    ksd,
    "ksd-uge-47.xml",
    ksdMassefil({ antal: 40, fejlHver: 20, seed: "demo" }),
  );
  const sum = `${formatBeloeb(fil.bogfoertDebet)} kr.`;
  say(`  ${fil.filnavn}: ${fil.bilag} bilag, ${fil.accepteret} bogført (${sum}), ${fil.afvist} afvist`);
  say("");
};

const tellBad = async (ksd: Client, say: Say): Promise<void> => {
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
    const books = await drift.seKonti({ myndighed, pr: ULTIMO });
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
    step(`konti Helsingør --pr ${ULTIMO}${at}${folder}`, "regnskabet til øren"),
    step(`beskeder --tilstand AFVIST${at}${folder}`, "det, der gik galt"),
    step(`opkraevning overblik Helsingør${at}${folder}`, "hvad der skyldes, og hvor længe"),
    step(`verify${at}${folder}`, "hændelsesloggens kæder"),
    step("--help", "alt det andet"),
    "",
    `SOAP med klientcertifikat: ${tlsUrl}/service/OIR/ModtagFinansbilag/2?wsdl`,
    "Stop med Ctrl-C. Alt bliver i datamappen til næste gang.",
  ];
};

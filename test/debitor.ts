import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { type Database, openDatabase } from "../src/adapters/postgres/database.js";
import { type DebitorOperation, tilDebitor } from "../src/domain/debitor/index.js";
import type { Debitorkonto, Fordring, Indbetaling } from "../src/domain/debitor/model.js";
import type { Kvittering } from "../src/domain/kvittering.js";
import { modtagDebitor } from "../src/erp/debitor/modtag.js";
import type { Debitor } from "../src/erp/debitor/porte.js";
import { createKontoboeger } from "../src/erp/kontobog.js";
import { opretMyndighed } from "../src/erp/opret-myndighed.js";
import { addDays } from "../src/kit/dates.js";
import { writeJson } from "../src/kit/json-writer.js";
import { HELSINGOER, VEJEN } from "../src/scenarier/parter.js";
import { freshDatabase, type Owner } from "./postgres.js";

/** Help for tests of the debtor ledger: one on a database of its own, with a clock that is set, and messages to it. */

export const FBS = "6b5d0c1e-3f59-4d0a-8a64-15900000a004";

export type TestDebitor = Debitor & {
  readonly send: (operation: DebitorOperation, besked: object, beskedId?: string) => Promise<Kvittering>;
  /** Sets the day. */
  readonly goTo: (dato: string) => void;
  readonly dato: () => string;
};

export const openDebitor = async (t: Owner, start = "2026-01-05"): Promise<TestDebitor> => {
  const closers: (() => Promise<void>)[] = [];
  const connection = await freshDatabase({ after: (close) => void closers.push(close) });
  const database = openDatabase(connection);
  t.after(async () => {
    await database.close();
    for (const close of closers) await close();
  });
  for (const myndighed of [HELSINGOER, VEJEN]) await opretMyndighed(database, myndighed);
  return debitorOn(database, start);
};

export const debitorOn = (database: Database, start: string): TestDebitor => {
  let day = start;
  const debitor: Debitor = {
    database,
    kontobog: createKontoboeger(database, () => new Date()),
    clock: () => new Date(`${day}T10:00:00Z`),
    newId: () => v7(),
  };
  return {
    ...debitor,
    send: (operation, besked, beskedId = randomUUID()) =>
      modtagDebitor(debitor, {
        beskedId,
        operation,
        besked: besked as Debitorkonto,
        indhold: writeJson(tilDebitor[operation].schema, besked as never),
      }),
    goTo: (dato) => {
      day = dato;
    },
    dato: () => day,
  };
};

export const hoved = (myndighed = HELSINGOER, system = FBS) => ({
  beskedIdentifikator: randomUUID(),
  afsenderMyndighed: myndighed,
  modtagerMyndighed: myndighed,
  afsenderSystem: system,
});

/** A library claim of so much, born on a day. */
export const fordring = (beloeb: bigint, dato: string, felter: Partial<Fordring> = {}): Fordring => ({
  fordringIdentifikator: randomUUID(),
  fordringstype: "OEBIBLI",
  fordringTilstand: "Opkraev",
  beskrivelse: "Ikke afleveret bog",
  stiftelsesdato: dato,
  forfaldsdato: dato,
  delfordringer: [
    {
      delfordringIdentifikator: randomUUID(),
      beloeb,
      tekst: "Erstatning for bog",
      kontodimensioner: [
        { dimension: "Funktion", vaerdi: "33250" },
        { dimension: "Dranst", vaerdi: "1" },
        { dimension: "Gruppering", vaerdi: "999" },
        { dimension: "Art", vaerdi: "79" },
      ],
    },
  ],
  ...felter,
});

/** A new account of one debtor with these claims. */
export const nyKonto = (
  fordringer: readonly Fordring[],
  options: { cpr?: string; myndighed?: string; system?: string; dato?: string } = {},
): Debitorkonto => {
  const haeftelseIdentifikator = randomUUID();
  const gyldigFra = options.dato ?? addDays("2026-01-01", 0);
  return {
    ...hoved(options.myndighed, options.system),
    debitorkontoIdentifikator: randomUUID(),
    specifikation: { betegnelse: "Biblioteket" },
    haeftelser: [
      {
        haeftelseIdentifikator,
        rolle: "JuridiskAnsvarlig",
        part: { partType: "CPR", partIdentifikator: options.cpr ?? "0101011234" },
        navn: "Anna Andersen",
        gyldigFra,
      },
    ],
    adresser: [
      {
        adresseIdentifikator: randomUUID(),
        haeftelseIdentifikator,
        adresselinjer: ["Strandgade 1", "3000 Helsingør"],
        gyldigFra,
      },
    ],
    fordringer: [...fordringer],
  };
};

/** A payment at the desk of what it names. */
export const betaling = (
  dele: readonly { readonly id: string; readonly beloeb: bigint }[],
  dato: string,
  felter: Partial<Indbetaling> = {},
): Indbetaling => ({
  ...hoved(),
  indbetalingsdato: dato,
  betalingsmiddel: "Kort",
  afregning: "Indbetaling",
  reference: "Bon 1",
  delfordringer: dele.map(({ id, beloeb }) => ({ delfordringIdentifikator: id, beloeb })),
  ...felter,
});

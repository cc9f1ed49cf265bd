import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answers, oeir } from "../../test/cli.js";
import type { FejlopgaveVisning } from "../contract/fejlopgaver.js";
import { HELSINGOER, KSD } from "../scenarier/parter.js";

const ID = "01a20a9d-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-20T12:00:00Z");

const opgave: FejlopgaveVisning = {
  myndighed: HELSINGOER,
  myndighedsnavn: "Helsingør",
  id: ID,
  kode: "ERP-002",
  tekst: "Ingen konto for Funktion 55772.",
  ejer: "kommune",
  loesning: "Tilføj rækken.",
  foerstFra: KSD,
  foerstFraNavn: "KSD",
  oprettet: NOW,
  frist: "2026-11-22",
  overskredet: true,
  antal: 4_000,
  uloest: 4_000,
};

const one: Answers = { seFejlopgaver: { opgaver: [opgave] } };

test("the work list shows what waits for whom, the deadline, and how to see more", async () => {
  const answers: Answers = { seFejlopgaver: { opgaver: [opgave], naeste: `2026-11-22_${ID}` } };
  const { exit, out, calls } = await oeir(
    ["opgaver", "--kommune", "Helsingør", "--ejer", "kommune"],
    answers,
  );
  assert.equal(exit, 0);
  assert.match(out, /Helsingør +kommunen +4000\/4000 +2026-11-22 overskredet +ERP-002 Ingen konto/);
  assert.match(out, new RegExp(`Næste side: --efter 2026-11-22_${ID}`));
  const { searchParams } = calls[0]!.url;
  assert.deepEqual(
    ["myndighed", "ejer", "tilstand"].map((name) => searchParams.get(name)),
    [HELSINGOER, "kommune", "aaben"],
  );
});

test("a task is found by its id alone, told with its history and bilag, and sent anew whole", async () => {
  const haendelser = [
    {
      tid: NOW,
      art: "fejlopgave.note",
      betydning: "",
      aktoer: "Eva",
      begrundelse: "Bestilt",
      fejl: [],
      kaede: 1,
      nr: 1,
    },
  ];
  const told = await oeir(["opgave", ID], {
    ...one,
    seFejlopgave: { ...opgave, haendelser },
    seOpgavebeskeder: { beskeder: [] },
  });
  assert.equal(told.exit, 0);
  assert.match(
    told.out,
    /ERP-002 .*ejer: +kommunen.*4000 af 4000 bilag.*fejlopgave\.note {2}Eva {2}Bestilt/s,
  );
  const sent = await oeir(["opgave", "genfremsend", ID], { ...one, genfremsendOpgave: { startet: 4_000 } });
  assert.equal(sent.exit, 0);
  assert.match(sent.out, /4000 bilag er sendt igen/);
  const noted = await oeir(["opgave", "note", ID, "Bestilt"], { ...one, noterOpgave: opgave });
  assert.deepEqual(JSON.parse(noted.calls.at(-1)!.body), { note: "Bestilt" });
});

test("an id that no task has ends with 1", async () => {
  const { exit, err } = await oeir(["opgave", ID], { seFejlopgaver: { opgaver: [] } });
  assert.equal(exit, 1);
  assert.match(err, /Ingen fejlopgave har id'et/);
});

test("statistics are told per day, system and code, with hours", async () => {
  const tal = [
    {
      ...{ dag: "2026-11-20", itsystem: KSD, itsystemnavn: "KSD", kode: "ERP-002" },
      ...{ opgaver: 1, beskeder: 4_000, lukket: 1, medianMinutter: 90 },
    },
  ];
  const { out } = await oeir(["fejlstatistik"], {
    seFejlstatistik: { fra: "2026-10-22", til: "2026-11-20", tal },
  });
  assert.match(out, /2026-11-20 +KSD +ERP-002 +4000 +1 +1 +1,5/);
});

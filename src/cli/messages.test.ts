import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answers, oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import type { BeskedVisning } from "../contract/visninger.js";
import { type FejlKode, fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";
import { HELSINGOER, KSD } from "../scenarier/parter.js";

const idOf = (nr: number): string => `01a20a9d-0000-7000-8000-${String(nr).padStart(12, "0")}`;
const NOW = new Date("2026-11-20T12:00:00Z");

const besked = (nr: number, more: Partial<BeskedVisning> = {}): BeskedVisning => ({
  myndighed: HELSINGOER,
  myndighedsnavn: "Helsingør",
  id: idOf(nr),
  afsenderMyndighed: HELSINGOER,
  afsenderSystem: KSD,
  afsenderSystemnavn: "KSD",
  service: "SF1590_A",
  operation: "ModtagFinansbilag",
  afsenderId: idOf(1_000 + nr),
  soegeord: [`KSD-${nr}`],
  tilstand: "ACCEPTERET",
  modtaget: NOW,
  aendret: NOW,
  fejl: [],
  ...more,
});

const errors = (...koder: readonly FejlKode[]) => koder.map((kode) => toFejlDetalje(fejl(kode)));

const life = (one: BeskedVisning, haendelser: Output<"seBesked">["haendelser"] = []): Answers => ({
  soegBeskeder: { beskeder: [one] },
  seBesked: { ...one, haendelser, indhold: '{"partIdentifikator":"••••••••••"}' },
});

test("a message's life is told in order with what each event means", async () => {
  const haendelser = [
    { tid: NOW, art: "besked.modtaget", betydning: "Gemt.", aktoer: "KSD", fejl: [], kaede: 1, nr: 1 },
    {
      tid: NOW,
      art: "levering.mislykket",
      betydning: "Nede.",
      aktoer: "posthus",
      forsoeg: 2,
      fejl: errors("DRF-002"),
      kaede: 1,
      nr: 2,
    },
  ];
  const { exit, out } = await oeir(
    ["besked", "KSD-1"],
    life(besked(1, { tilstand: "MODTAGET" }), haendelser),
  );
  assert.equal(exit, 0);
  assert.match(out, /MODTAGET {2}SF1590_A fra KSD til Helsingør/);
  assert.match(out, /20\.11\.2026 13\.00\.00 {2}besked\.modtaget.*levering\.mislykket.*forsøg 2.*DRF-002/s);
  assert.doesNotMatch(out, /Næste skridt|partIdentifikator/);
});

test("the next step depends on who can mend the message", async () => {
  const stepOf = async (more: Partial<BeskedVisning>) =>
    /Næste skridt: (.*)/.exec((await oeir(["besked", "x"], life(besked(1, more)))).out)?.[1] ?? "";
  assert.match(await stepOf({ tilstand: "AFVIST", fejl: errors("FIN-007") }), /fagsystemet retter/);
  assert.match(
    await stepOf({ tilstand: "AFVIST", fejl: errors("FIN-007", "ERP-002") }),
    /oeir genfremsend 01a2/,
  );
  assert.match(await stepOf({ tilstand: "FEJLET", fejl: errors("DRF-007") }), /oeir genoptag 01a2/);
});

test("the content is shown only when it is asked for", async () => {
  assert.match((await oeir(["besked", "x", "--indhold"], life(besked(1)))).out, /"partIdentifikator": "•+"/);
});

test("a word that nothing has ends with 1", async () => {
  const { exit, err } = await oeir(["besked", "nix"], { soegBeskeder: { beskeder: [] } });
  assert.equal(exit, 1);
  assert.match(err, /Ingen besked har 'nix'/);
});

test("an action on a word that several messages have is not done", async () => {
  const { exit, err, calls } = await oeir(["genoptag", "KSD-1"], {
    soegBeskeder: { beskeder: [besked(2), besked(1)] },
  });
  assert.equal(exit, 2);
  assert.match(err, /brug et id/);
  assert.deepEqual(
    calls.map(({ operation }) => operation),
    ["soegBeskeder"],
  );
});

test("an id is enough to act on, although a resent message has it as sender's id too", async () => {
  const answers = {
    soegBeskeder: { beskeder: [besked(2), besked(1)] },
    genoptagBesked: besked(1, { tilstand: "MODTAGET" }),
  };
  const { exit, out, calls } = await oeir(["genoptag", idOf(1)], answers);
  assert.equal(exit, 0);
  assert.equal(out, `${idOf(1)} er nu MODTAGET\n`);
  assert.ok(calls[1]?.url.pathname.includes(idOf(1)));
});

test("resuming all goes through every page, oldest first", async () => {
  const opgivet = (nr: number) => besked(nr, { tilstand: "FEJLET" });
  const pages = [{ beskeder: [opgivet(3), opgivet(2)], naeste: idOf(2) }, { beskeder: [opgivet(1)] }];
  const answers: Answers = {
    get soegBeskeder() {
      return pages.shift() ?? { beskeder: [] };
    },
    genoptagBesked: besked(0, { tilstand: "MODTAGET" }),
  };
  const { exit, calls } = await oeir(["genoptag", "--alle", "--kommune", "Helsingør"], answers);
  assert.equal(exit, 0);
  const [first, second, ...resumed] = calls;
  assert.equal(first?.url.searchParams.get("myndighed"), HELSINGOER);
  assert.equal(second?.url.searchParams.get("foer"), idOf(2));
  assert.deepEqual(
    resumed.map(({ url }) => url.pathname.split("/")[4]),
    [idOf(1), idOf(2), idOf(3)],
  );
});

test("discarding passes the reason on", async () => {
  const answers = {
    soegBeskeder: { beskeder: [besked(1)] },
    kasserBesked: besked(1, { tilstand: "AFVIST" }),
  };
  const { exit, calls } = await oeir(["kasser", idOf(1), "sendt ved en fejl"], answers);
  assert.equal(exit, 0);
  assert.deepEqual(JSON.parse(calls[1]?.body ?? ""), { begrundelse: "sendt ved en fejl" });
});

test("the worst of several resendings decides", async () => {
  const receipts: Output<"genfremsendBesked">[] = [
    { beskedId: idOf(8), kode: "AFVIST", fejl: errors("ERP-002") },
    { beskedId: idOf(9), kode: "ACCEPTERET", fejl: [] },
  ];
  const answers: Answers = {
    soegBeskeder: { beskeder: [besked(1)] },
    get genfremsendBesked() {
      return receipts.shift()!;
    },
  };
  const { exit, out } = await oeir(["genfremsend", "a", "b", "--json"], answers);
  assert.equal(exit, 1);
  assert.deepEqual(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).kode),
    ["AFVIST", "ACCEPTERET"],
  );
});

test("operations see a receipt without being the sender; the sender asks as itself", async () => {
  const refused = besked(1, { tilstand: "AFVIST", fejl: errors("FIN-007") });
  const asOperator = await oeir(["kvittering", "KSD-1"], { soegBeskeder: { beskeder: [refused] } });
  assert.equal(asOperator.exit, 1);
  assert.match(asOperator.out, /AFVIST.*FIN-007/s);
  const answers: Answers = { hentKvittering: { beskedId: idOf(1), kode: "ACCEPTERET", fejl: [] } };
  const asSender = await oeir(["kvittering", idOf(1_001), "--token", "oeir_x"], answers);
  assert.equal(asSender.exit, 0);
  assert.equal(asSender.calls[0]?.url.pathname, `/api/finansbilag/${idOf(1_001)}/kvittering`);
});

test("a list shows state, municipality and the first error, and how to see more", async () => {
  const soegBeskeder = {
    beskeder: [besked(1, { tilstand: "AFVIST", fejl: errors("AFT-008", "FIN-003") })],
    naeste: idOf(1),
  };
  const { out, calls } = await oeir(["beskeder", "--tilstand", "afvist", "--kommune", "helsingoer"], {
    soegBeskeder,
  });
  assert.match(out, /AFVIST {4}Helsingør {2}KSD {5}01a2\S+ {2}AFT-008/);
  assert.match(out, new RegExp(`--foer ${idOf(1)}`));
  assert.deepEqual(Object.fromEntries(calls[0]?.url.searchParams ?? []), {
    myndighed: HELSINGOER,
    tilstand: "AFVIST",
    antal: "20",
  });
});

test("what stands still is listed with the reason", async () => {
  const blokerede = [
    { myndighed: HELSINGOER, id: idOf(1), opgivet: true, forsoeg: 30 },
    { myndighed: HELSINGOER, id: idOf(2), opgivet: false, forsoeg: 0, foran: idOf(1) },
  ];
  const { out } = await oeir(["blokerede"], { seBlokerede: { blokerede } });
  assert.match(out, new RegExp(`opgivet: find årsagen.*venter på ${idOf(1)}`, "s"));
  assert.match((await oeir(["blokerede"], { seBlokerede: { blokerede: [] } })).out, /Intet står stille/);
});

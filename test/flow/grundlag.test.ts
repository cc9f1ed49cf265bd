import assert from "node:assert/strict";
import { test } from "node:test";
import { HELSINGOER, KSD, ODENSE } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { startTestOeir, sure } from "./oeir.js";

const XML = new TextEncoder().encode(golden("finansbilag-helsingoer.xml"));

test("a message is told with the agreement that let it in, as it was then, and the sortiment it took its values from", async (t) => {
  const oeir = await startTestOeir(t);
  const { beskedId: id } = sure(await oeir.ksd.sendFinansbilag(XML, "xml"));
  const noegle = { myndighed: HELSINGOER, id };
  const before = sure(await oeir.drift.seBeskedgrundlag(noegle));
  assert.deepEqual(before.afsender, {
    myndighed: HELSINGOER,
    myndighedsnavn: "Helsingør",
    system: KSD,
    systemnavn: "KSD",
  });
  assert.equal(before.modtager.afleveretTil, "Reference-ERP Helsingør");
  assert.match(before.sortiment?.version ?? "", /./);
  const aftale = sure(
    await oeir.drift.seServiceaftaler({ myndighed: HELSINGOER, itsystem: KSD }),
  ).serviceaftaler.find(({ service }) => service === "SF1590_A");
  assert.equal(before.aftale?.id, aftale?.id);
  assert.equal(before.aftale?.gyldigFra, aftale?.gyldigFra);
  assert.equal(before.aftale?.gyldigTil, undefined);
  assert.deepEqual(before.aftale?.operationer, ["ModtagFinansbilag", "HentKvittering"]);
  assert.equal(before.aftale?.begrundelse, "Demonstration");

  sure(await oeir.drift.ophoerServiceaftale({ id: aftale!.id, body: { begrundelse: "Slut" } }));
  assert.deepEqual(sure(await oeir.drift.seBeskedgrundlag(noegle)), before);
});

test("a message sent anew has the basis of its original, and another municipality is told nothing", async (t) => {
  const oeir = await startTestOeir(t);
  const missing = golden("finansbilag-helsingoer.xml").replace(
    "<Vaerdi>55771</Vaerdi>",
    "<Vaerdi>55772</Vaerdi>",
  );
  const { beskedId } = sure(await oeir.ksd.sendFinansbilag(new TextEncoder().encode(missing), "xml"));
  const resent = sure(await oeir.drift.genfremsendBesked({ myndighed: HELSINGOER, id: beskedId }));
  const of = async (id: string) => sure(await oeir.drift.seBeskedgrundlag({ myndighed: HELSINGOER, id }));
  assert.deepEqual((await of(resent.beskedId)).aftale, (await of(beskedId)).aftale);
  const body = { slags: "token", rolle: "kommune", cvr: ODENSE, navn: "Odense", dage: 1 } as const;
  const { noegle } = sure(await oeir.drift.udstedAdgang({ body }));
  const odense = createClient({ url: oeir.url, token: noegle! });
  const refused = await odense.seBeskedgrundlag({ myndighed: HELSINGOER, id: beskedId });
  assert.deepEqual(!refused.ok && refused.error.fejl.map(({ fejlKode }) => fejlKode), ["ADG-010"]);
});

test("from a line of the ledger to its message, agreement and sortiment, and from the message back to the same line", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const { beskedId } = sure(await oeir.ksd.sendFinansbilag(XML, "xml"));
  const besked = sure(await drift.seBesked({ myndighed: HELSINGOER, id: beskedId }));
  const asked = { myndighed: HELSINGOER, system: KSD, bilag: besked.afsenderId };
  const booked = sure(await drift.seBogfoering(asked));
  assert.ok(booked.linjer.length > 1 && booked.tilbagefoertAf === undefined);

  const loebenummer = String(booked.loebenummer);
  for (const linje of booked.linjer) {
    const nr = String(linje.linje);
    const hvorfor = sure(await drift.seHvorfor({ myndighed: HELSINGOER, loebenummer, linje: nr }));
    assert.equal(hvorfor.beskedId, beskedId);
    assert.deepEqual(
      [hvorfor.kontonummer, hvorfor.debet, hvorfor.kredit],
      [linje.kontonummer, linje.debet, linje.kredit],
    );
  }

  const body = { dato: besked.modtaget.toISOString().slice(0, 10), begrundelse: "Forkert uge" };
  const { loebenummer: nyt } = sure(
    await drift.tilbagefoerBilag({ myndighed: HELSINGOER, loebenummer, body }),
  );
  assert.equal(sure(await drift.seBogfoering(asked)).tilbagefoertAf, nyt);
  const reversed = sure(await drift.seHvorfor({ myndighed: HELSINGOER, loebenummer, linje: "1" }));
  assert.equal(reversed.tilbagefoertAf, nyt);
  const own = { myndighed: HELSINGOER, loebenummer: String(nyt), linje: "1" };
  assert.equal(sure(await drift.seHvorfor(own)).tilbagefoerer, booked.loebenummer);

  const nowhere = sure(await drift.seBogfoering({ ...asked, bilag: beskedId }));
  assert.deepEqual([nowhere.loebenummer, nowhere.linjer], [undefined, []]);
  const bad = await drift.seBogfoering({ myndighed: HELSINGOER, system: "KSD" });
  assert.deepEqual(!bad.ok && bad.error.fejl.map(({ fejlKode }) => fejlKode), ["DRF-008"]);
});

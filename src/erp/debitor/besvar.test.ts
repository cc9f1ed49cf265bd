import assert from "node:assert/strict";
import { test } from "node:test";
import { hoved } from "../../../test/debitor.js";
import { claims, reminded, runOn } from "../../../test/inddrivelse.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { withAnledning } from "../anledning.js";
import { besvarOpgave, type Opgavesvar } from "./besvar.js";
import { sendAktioner } from "./inddrivelse/send.js";
import { overdragelseskoersel } from "./koersel/overdragelser.js";
import { readOpgaver, readSkyldner } from "./overblik.js";

test("a claim at PSRM that a fagsystem wants back is recalled for the reason a collector gives, and shows one forældelse there", async (t) => {
  const { debitor, krav, psrm } = await reminded(t);
  await runOn(debitor, overdragelseskoersel, "2026-04-01");
  await sendAktioner(debitor, psrm, HELSINGOER);
  const [row] = await debitor.database.query<{ konto: string; skyldner: string }>(
    "test-konto",
    "select konto, skyldner from debitor.fordring where id = $1",
    [krav.fordringIdentifikator],
  );
  const { fordringer } = await readSkyldner(debitor, HELSINGOER, row!.skyldner, "2026-04-01");
  const datoer = new Set(
    fordringer
      .filter(({ fordring }) => fordring.slags !== "gebyr")
      .map(({ fordring }) => fordring.foraeldelsesdato),
  );
  assert.equal(datoer.size, 1);
  await debitor.send("AnmodOmHandling", {
    ...hoved(),
    debitorkontoIdentifikator: row!.konto,
    handling: "Tilbagekaldelse",
    fordringIdentifikatorer: [krav.fordringIdentifikator],
    begrundelse: "Borgeren klager",
  });
  const [opgave] = (await readOpgaver(debitor, HELSINGOER)).filter(({ art }) => art === "handling");
  const besvar = (svar: Partial<Opgavesvar>) =>
    withAnledning(debitor, { myndighed: HELSINGOER, aktoer: "Eva", tekst: "Svar" }, (query, anledning) =>
      besvarOpgave(debitor, query, anledning, {
        id: opgave!.id,
        godkendt: true,
        begrundelse: "Klagen er modtaget",
        ...svar,
      }),
    );
  const uden = await besvar({});
  assert.deepEqual(uden.ok ? [] : uden.error.map(({ kode }) => kode), ["DEB-083"]);
  assert.ok((await besvar({ tilbagekaldelse: { aarsag: "KLAG" } })).ok);
  await sendAktioner(debitor, psrm, HELSINGOER);
  const tilbage = (await claims(debitor)).find(({ id }) => id === krav.fordringIdentifikator);
  assert.equal(tilbage!.tilstand, "RYKKET");
});

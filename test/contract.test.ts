import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import soap from "soap";
import type { Integration } from "../src/domain/integration.js";
import { webservices } from "../src/domain/integrationer.js";
import { tilNemkonto } from "../src/domain/nemkonto/index.js";
import { runRules } from "../src/domain/rule.js";
import { tilUdbetaling } from "../src/domain/udbetaling/index.js";
import { webservicesti } from "../src/domain/webservice.js";
import { readJson } from "../src/kit/json-reader.js";
import { propertyName, type Static, type TObject } from "../src/kit/schema.js";
import { readXml } from "../src/kit/xml-reader.js";
import { writeXml } from "../src/kit/xml-writer.js";
import { PROJECT } from "../src/main/project.js";
import { HELSINGOER } from "../src/scenarier/parter.js";
import { saldoOf, startTestOeir, type TestOeir } from "./flow/oeir.js";
import { envelope, goldenBilag, post } from "./flow/soap.js";
import { golden } from "./golden.js";

/** What outsiders may hold us to: our schemas, our WSDL, and the published schemas of the platform. */

xmlRegisterFsInputProviders();

const XSD = join(PROJECT, "contracts", "xsd");
const PUBLISHED = join(PROJECT, "..", "shared", "cases", "platform", "sf2900", "sp");

const validatorOf = (path: string): XsdValidator => {
  const doc = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  return XsdValidator.fromDoc(doc);
};

const assertValid = (path: string, xml: string): void => {
  const validator = validatorOf(path);
  const doc = XmlDocument.fromString(xml);
  validator.validate(doc);
  doc.dispose();
  validator.dispose();
};

/** What stands in the SOAP body, or under an element of it, as a document of its own. */
const partOf = (xml: string, path: string): string => {
  const doc = XmlDocument.fromString(xml);
  const node = doc.get(path);
  assert.ok(node, `no ${path} in ${xml}`);
  return node.toString();
};

const BODY = "/*[local-name()='Envelope']/*[local-name()='Body']/*";

describe("our XSD", () => {
  const messages = join(XSD, "ModtagFinansbilag_2.xsd");
  test("accepts the golden finansbilag", () => assertValid(messages, goldenBilag));
  test("accepts our requests", () => assertValid(messages, partOf(envelope(goldenBilag), BODY)));
  test("refuses what the reader refuses", () => {
    for (const bad of [
      goldenBilag.replace("4405.00", "4405.001"),
      goldenBilag.replace("<Bilagsdato>2026-11-20", "<Bilagsdato>20-11-2026"),
      goldenBilag.replace("<Bilagstekst>", "<Farve>x</Farve><Bilagstekst>"),
      goldenBilag.replace(/<Kontroltotal>[\s\S]*<\/Kontroltotal>/, ""),
    ]) {
      assert.throws(() => assertValid(messages, bad));
    }
  });
});

/** The golden messages of payouts: the message type, and what its own schema and rules must refuse. */
const BETALINGER = [
  {
    eksempel: "udbetaling-helsingoer",
    webservice: webservices.udbetaling,
    integration: tilUdbetaling.OpretUdbetaling as Integration<never>,
    bad: [
      ["<Beloeb>1250.50", "<Beloeb>-1250.50"],
      ["<Destination>Bankkonto", "<Destination>Checkkonto"],
      ["<Dispositionsdato>2026-11-30", "<Dispositionsdato>30-11-2026"],
      ["<Fakturanummer>", "<Farve>blå</Farve><Fakturanummer>"],
    ],
  },
  {
    eksempel: "nemkonto-vejen",
    webservice: webservices.nemkonto,
    integration: tilNemkonto.NKSBetalingsanmodningAfsend as Integration<never>,
    bad: [
      ["<Beloeb>20000.00", "<Beloeb>20000.005"],
      ["<IngenKonto>Retur", "<IngenKonto>Check"],
      ["<PiAftalenummer>4470000575</PiAftalenummer>", ""],
      ["<BetalingIdentifikator>", "<BetalingIdentifikator>0123456789012345678901234567890123456789"],
    ],
  },
] as const;

for (const { eksempel, webservice, integration, bad } of BETALINGER)
  describe(`the golden ${eksempel}`, () => {
    const xsd = join(XSD, `${webservice.webservice}_${webservice.major}.xsd`);
    const xml = golden(`${eksempel}.xml`);
    const read = (text: string) => readXml(integration.schema, Buffer.from(text));

    test("is accepted by our XSD, alone and in its request", () => {
      assertValid(xsd, xml);
      const request = { [propertyName(integration.root)]: read(xml).value } as Static<TObject>;
      assertValid(xsd, writeXml(integration.request, request));
    });

    test("is the same message in XML and JSON, and breaks no rule", () => {
      const asJson = readJson(integration.schema, Buffer.from(golden(`${eksempel}.json`)));
      assert.deepEqual(asJson, read(xml));
      assert.deepEqual(asJson.faults, []);
      const broken = runRules(integration.rules, asJson.value as never, [], new Date("2026-11-27T12:00:00Z"));
      assert.deepEqual(broken, []);
    });

    test("is refused by XSD and reader alike, when it is not as the contract says", () => {
      for (const [from, to] of bad) {
        const changed = xml.replace(from, to);
        assert.notEqual(changed, xml);
        assert.throws(() => assertValid(xsd, changed), to);
        assert.notDeepEqual(read(changed).faults, [], to);
      }
    });
  });

test("our receipts and faults are valid by the published schemas, and by ours", async (t) => {
  const oeir = await startTestOeir(t);
  const accepted = (await post(oeir, envelope(goldenBilag))).text;
  const refused = (
    await post(oeir, envelope(goldenBilag.replace("<Beloeb>4405.00", "<Beloeb>1.00").replace("a1<", "a2<")))
  ).text;
  const fault = (await post(oeir, "hej")).text;
  const stranger = (await post(oeir, envelope(goldenBilag), {})).text;
  for (const text of [accepted, refused])
    assertValid(join(XSD, "ModtagFinansbilag_2.xsd"), partOf(text, BODY));
  const detail = `${BODY}/detail/*`;
  assertValid(join(XSD, "Kvittering_1.xsd"), partOf(fault, detail));
  assertValid(join(XSD, "ServiceplatformFault_1.xsd"), partOf(stranger, detail));
  if (!existsSync(PUBLISHED)) return t.diagnostic(`the published schemas are not here: ${PUBLISHED}`);
  for (const text of [accepted, refused]) {
    assertValid(
      join(PUBLISHED, "Kvittering_1.xsd"),
      partOf(text, `${BODY}/*[local-name()='Forretningskvittering']`),
    );
  }
  assertValid(join(PUBLISHED, "Kvittering_1.xsd"), partOf(fault, detail));
  assertValid(join(PUBLISHED, "ServiceplatformFault_1.xsd"), partOf(stranger, detail));
  assertValid(join(PUBLISHED, "AuthorityContext_1.xsd"), partOf(envelope(goldenBilag), `${BODY}/*[1]`));
});

test("a client made from our WSDL by an independent library completes the round trip", async (t) => {
  const oeir = await startTestOeir(t);
  const client = await soap.createClientAsync(`${oeir.url}/service/OIR/ModtagFinansbilag/2?wsdl`);
  client.setSecurity(new soap.BearerSecurity(oeir.ksdToken));
  client.setEndpoint(`${oeir.url}/service/OIR/ModtagFinansbilag/2`);
  const [answer] = await client.ModtagFinansbilagAsync({
    AuthorityContext: { MunicipalityCVR: HELSINGOER },
    Finansbilag: withElementNames(JSON.parse(golden("finansbilag-helsingoer.json"))),
  });
  assert.equal(answer.Forretningskvittering.ForretningsValideringsKode, "ACCEPTERET");
  assert.equal(await saldo(oeir), 440_500n);
  const [again] = await client.HentKvitteringAsync({
    AuthorityContext: { MunicipalityCVR: HELSINGOER },
    FinansbilagIdentifikator: "5f2a7c10-6b0e-4c53-9a11-0217202611a1",
  });
  assert.equal(again.BeskedIdentifikator, answer.BeskedIdentifikator);
  await assert.rejects(
    client.HentKvitteringAsync({ FinansbilagIdentifikator: "00000000-0000-4000-8000-000000000000" }),
    /BSK-003/,
  );
});

test("the same client rehearses, sends with the token, and sees its schema kept", async (t) => {
  const oeir = await startTestOeir(t);
  const client = await soap.createClientAsync(`${oeir.url}/service/OIR/ModtagFinansbilag/2?wsdl`);
  client.setSecurity(new soap.BearerSecurity(oeir.ksdToken));
  client.setEndpoint(`${oeir.url}/service/OIR/ModtagFinansbilag/2`);
  const request = {
    AuthorityContext: { MunicipalityCVR: HELSINGOER },
    Finansbilag: withElementNames(JSON.parse(golden("finansbilag-helsingoer.json"))),
  };
  const [proevet, raw] = await client.ProevFinansbilagAsync(request);
  assertValid(join(XSD, "ModtagFinansbilag_2.xsd"), partOf(raw, BODY));
  assert.equal(proevet.Kode, "ACCEPTERET");
  assert.deepEqual(
    proevet.Proevesaldo.map((one: Record<string, unknown>) => [one.Kontonummer, one.Foer, one.Efter]),
    [
      ["55771101352", 0, 4405],
      ["95259999900", 0, -4405],
    ],
  );
  assert.equal(await saldo(oeir), 0n);
  const { AuthorityContext, Finansbilag } = request;
  const withBevis = { AuthorityContext, Proevebevis: proevet.Proevebevis, Finansbilag };
  const [answer] = await client.ModtagFinansbilagAsync(withBevis);
  assert.equal(answer.Forretningskvittering.ForretningsValideringsKode, "ACCEPTERET");
  assert.equal(await saldo(oeir), 440_500n);
  const forged = { ...withBevis, Proevebevis: `A${proevet.Proevebevis}` };
  forged.Finansbilag = {
    ...(Finansbilag as object),
    FinansbilagIdentifikator: "5f2a7c10-6b0e-4c53-9a11-0217202611b2",
  };
  await assert.rejects(client.ModtagFinansbilagAsync(forged), /BSK-010/);
});

test("a client made from the WSDL of Udbetaling rehearses, sends and has the bilag again, all by our schema", async (t) => {
  const oeir = await startTestOeir(t);
  const address = `${oeir.url}${webservicesti(webservices.udbetaling)}`;
  const client = await soap.createClientAsync(`${address}?wsdl`);
  client.setSecurity(new soap.BearerSecurity(oeir.ksdToken));
  client.setEndpoint(address);
  const xsd = join(XSD, "Udbetaling_1.xsd");
  const AuthorityContext = { MunicipalityCVR: HELSINGOER };
  const request = {
    AuthorityContext,
    Udbetalingsanmodning: withElementNames(JSON.parse(golden("udbetaling-helsingoer.json"))),
  };
  const [{ Udbetalingstjek: tjek }, tjekXml] = await client.TjekUdbetalingAsync(request);
  assertValid(xsd, partOf(tjekXml, BODY));
  assert.equal(tjek.Beloeb, 5655.5);
  assert.deepEqual(
    tjek.TjekketUdbetaling.map((one: Record<string, unknown>) => one.Udfald),
    ["KLAR", "KLAR"],
  );
  const [answer, answerXml] = await client.OpretUdbetalingAsync(request);
  assertValid(xsd, partOf(answerXml, BODY));
  assert.equal(answer.Forretningskvittering.ForretningsValideringsKode, "ACCEPTERET");
  const [again] = await client.OpretUdbetalingAsync(request);
  assert.deepEqual(again, answer);
  const [{ Udbetalingsbilag: bilag }, bilagXml] = await client.GenudskrivBilagAsync({
    AuthorityContext,
    Udbetalingsopslag: {
      Myndighed: HELSINGOER,
      UdbetalingIdentifikator: "8a1c6f0e-3b52-4d7a-9c11-159000c00001",
    },
  });
  assertValid(xsd, partOf(bilagXml, BODY));
  assert.equal(bilag.Beloeb, 4405);
  assert.equal(bilag.Adviseringslinje[0] ?? bilag.Adviseringslinje, "Sygedagpenge uge 47");
});

const saldo = (oeir: TestOeir) => saldoOf(oeir, HELSINGOER, "55771101352");

const LISTS: Readonly<Record<string, string>> = {
  posteringer: "Finanspostering",
  kontodimensioner: "Kontodimension",
  egneDimensioner: "EgenDimension",
  referencenoegler: "Referencenoegle",
  udbetalinger: "Udbetaling",
  adviseringstekst: "Adviseringslinje",
  konteringslinjer: "Konteringslinje",
};

/** The JSON form of a message as the object that a SOAP library wants. */
const withElementNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withElementNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      LISTS[name] ?? name.charAt(0).toUpperCase() + name.slice(1),
      withElementNames(inner),
    ]),
  );
};

test("the golden examples are the same message in XML and JSON, and every example is tried", () => {
  assert.deepEqual(readdirSync(join(PROJECT, "contracts", "eksempler")).sort(), [
    "finansbilag-helsingoer.json",
    "finansbilag-helsingoer.xml",
    "nemkonto-vejen.json",
    "nemkonto-vejen.xml",
    "proevekoersel-helsingoer.json",
    "udbetaling-helsingoer.json",
    "udbetaling-helsingoer.xml",
  ]);
});

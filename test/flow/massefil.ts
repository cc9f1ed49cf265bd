import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Leverance } from "../../src/contract/masse.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { sure, type TestOeir } from "./oeir.js";

/** Files through a hub, as tests hand them over and wait for them. */

export const bytesOf = (text: Iterable<string>): Buffer<ArrayBuffer> => Buffer.from([...text].join(""));

export const PIECE = 100_000;

export const upload = async (oeir: TestOeir, file: Buffer<ArrayBuffer>, from = 0): Promise<Leverance> => {
  const sha256 = createHash("sha256").update(file).digest("hex");
  const body = { myndighed: HELSINGOER, filnavn: "maaned.xml", stoerrelse: file.length, sha256 };
  const { myndighed, id } = sure(await oeir.ksd.begyndMasse({ body }));
  for (let at = from; at < file.length; at += PIECE) {
    const piece = new Uint8Array(file.subarray(at, at + PIECE));
    sure(await oeir.ksd.tilfoejMasse({ myndighed, id, fra: String(at), body: piece }));
  }
  return sure(await oeir.ksd.afslutMasse({ myndighed, id }));
};

export const treated = async (oeir: TestOeir, { myndighed, id }: Leverance): Promise<Leverance> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const leverance = sure(await oeir.ksd.seMasse({ myndighed, id }));
    if (leverance.tilstand === "behandlet" || leverance.tilstand === "afvist") return leverance;
    await sleep(100);
  }
  throw new Error("the file was never treated");
};

export const kvitteringOf = async (oeir: TestOeir, leverance: Leverance): Promise<string> =>
  new Response(sure(await oeir.ksd.hentMassekvittering(leverance))).text();

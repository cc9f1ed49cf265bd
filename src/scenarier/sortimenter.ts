import { kendteVaerdier } from "../domain/kontoplan.js";
import { FAELLES } from "../domain/sortiment.js";
import type { Client } from "../sdk/client.js";
import { sure } from "./sure.js";

/** The sortiment of the demonstration. The golden examples name it, so its id is fixed. */
export const SORTIMENT = "0d9f6a52-7a0b-4c0e-b1a5-15900000b001";
export const VERSION = "1.0";
const adresse = { id: SORTIMENT, version: VERSION };

/** Without last days: absent rather than null in the API. */
const vaerdier = () => kendteVaerdier().map(({ gyldigTil: _, ...vaerdi }) => vaerdi);

/**
 * Make the common sortiment through the API: all that public sources say of the ministry's dimensions. Omkostningssted
 * and own dimensions have no values in it and are free. What is there already stays as it is.
 */
export const seedSortimenter = async (drift: Client): Promise<void> => {
  const { sortimenter } = await sure(drift.seSortimenter({}));
  const there = sortimenter.find(({ id }) => id === SORTIMENT);
  if (there === undefined) {
    const navn = "Finans, den autoriserede kontoplan";
    const beskrivelse = "IM's kontodimensioner, så vidt offentlige kilder kender dem";
    await sure(drift.opretSortiment({ body: { id: SORTIMENT, myndighed: FAELLES, navn, beskrivelse } }));
  }
  const version = there?.versioner.find((one) => one.version === VERSION);
  if (version === undefined)
    await sure(drift.opretSortimentversion({ id: SORTIMENT, body: { version: VERSION } }));
  if (version !== undefined && version.tilstand !== "kladde") return;
  await sure(drift.importerSortimentJson({ ...adresse, body: { vaerdier: vaerdier() } }));
  await sure(drift.udgivSortimentversion({ ...adresse, body: { noter: "Første udgave" } }));
};

import { v5 } from "uuid";
import type { Uuid } from "../../domain/identifikatorer.js";
import { maskCpr } from "../../domain/maskering.js";
import { forklarSvar } from "../../domain/nemkonto/aarsager.js";
import { readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import type { Forretningssvar } from "../../domain/nemkonto/model.js";
import type { Erp } from "../porte.js";
import { UDBETALINGSSYSTEM } from "./konti.js";
import { udbetalingsopgaver } from "./opgaver.js";

/** Answers of NemKonto about what was not sent from here: money may be on its way that nobody here has asked for. */

/** What an answer is about: a payout of ours, a payment by an id that is none of ours, or a bundle. */
const emneOf = ({ betalingIdentifikator: id, bundtIdentifikator }: Forretningssvar) => {
  if (id === undefined) return { emne: bundtIdentifikator, navn: `Bundtet ${bundtIdentifikator}` };
  const udbetaling = readBetalingsid(id);
  const navn = `Betalingen ${udbetaling ?? maskCpr(id)} i bundtet ${bundtIdentifikator}`;
  return { emne: udbetaling ?? v5(id, UDBETALINGSSYSTEM), navn };
};

const SENDTE = `select id from udbetaling.udbetaling where myndighed = $1 and id = any ($2::uuid[]) and bundt is not null
  union select id from udbetaling.bundt where myndighed = $1 and id = any ($2::uuid[])`;

/** Each payment or bundle that was not sent from here is a task, one however much is answered of it: the last that was said. */
export const noteUkendte = async (
  erp: Erp,
  myndighed: string,
  svarene: readonly Forretningssvar[],
): Promise<void> => {
  if (svarene.length === 0) return;
  const { query } = erp.database;
  const emner = new Map(svarene.map((svar) => [svar, emneOf(svar)]));
  const rows = await query<{ id: Uuid }>("udbetaling-sendte-emner", SENDTE, [
    myndighed,
    [...emner.values()].map(({ emne }) => emne),
  ]);
  const sendte = new Set(rows.map(({ id }) => id));
  for (const [svar, { emne, navn }] of emner) {
    if (sendte.has(emne)) continue;
    const tekst = `${navn}: ${forklarSvar(svar).tekst}`;
    await udbetalingsopgaver.renew(erp, query, myndighed, {
      art: "ukendt",
      emne,
      data: { reference: emne, tekst },
    });
  }
};

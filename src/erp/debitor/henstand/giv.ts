import { isHenstandsdag, kanUdsaettes, senesteHenstand } from "../../../domain/debitor/henstand.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING, lockFordringer } from "../laes.js";
import type { Debitor, Query } from "../porte.js";
import { skriv } from "../skriv.js";
import { readUdsaettelser } from "../udsaettelser.js";
import { henstand, judgeForKort, slutHenstand } from "./henstand.js";
import { fordringerUnderOrdning } from "./ordninger.js";

/** What a collector asks for: these claims, with the interest and fees that belong to them. */
type Valg = { readonly fordringer: readonly Uuid[]; readonly begrundelse: string };
type Svar = Promise<Result<readonly Fordringrow[], readonly Fejl[]>>;

/**
 * These claims and the open interest and fees of them, locked. DEB-044: no such claim; DEB-071: one is not the
 * municipality's to defer; DEB-072: one has a betalingsordning.
 */
export const lockUdsaettelige = async (query: Query, myndighed: string, ids: readonly Uuid[]): Svar => {
  const rows = await query<{ id: Uuid }>(
    "debitor-med-tilhoerende",
    `select id from debitor.fordring where myndighed = $1 and (id = any ($2::uuid[])
       or (hovedfordring = any ($2::uuid[]) and tilstand in ('OPKRAEV', 'OPKRAEVET', 'RYKKET', 'HENSTAND')))`,
    [myndighed, ids],
  );
  const fordringer = await lockFordringer(
    query,
    myndighed,
    rows.map(({ id }) => id),
  );
  const found = new Set(fordringer.map(({ id }) => id));
  const ordninger = await fordringerUnderOrdning(query, myndighed, [...found]);
  const problems = [
    ...ids.filter((id) => !found.has(id)).map((id) => fejl("DEB-044", { id })),
    ...fordringer
      .filter(({ tilstand }) => !kanUdsaettes(tilstand))
      .map(({ id, tilstand }) => fejl("DEB-071", { id, tilstand })),
    ...ordninger.map(({ fordring, ordning }) => fejl("DEB-072", { id: fordring, ordning })),
  ];
  return problems.length > 0 ? failed(problems) : ok(fordringer);
};

/** Give henstand until a day. DEB-070, DEB-088: the day; and the errors of `lockUdsaettelige`. */
export const givHenstand = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordringer: ids, til, begrundelse }: Valg & { readonly til: string },
): Svar => {
  const { myndighed, dato } = anledning;
  if (!isHenstandsdag(til, dato))
    return failed([fejl("DEB-070", { til, senest: senesteHenstand(dato) }, { element: "Henstand/Til" })]);
  const fordringer = await lockUdsaettelige(query, myndighed, ids);
  if (!fordringer.ok) return fordringer;
  const forKort = judgeForKort(
    fordringer.value.filter(({ id }) => ids.includes(id)),
    til,
  );
  if (forKort.length > 0) return failed(forKort);
  const skrevet = await skriv(debitor, query, anledning, {
    fordringsskift: henstand(fordringer.value, til, { begrundelse }),
  });
  return skrevet.ok ? ok(await readAgain(query, myndighed, fordringer.value)) : skrevet;
};

/** End henstand before its time. DEB-073: a claim has none; and the errors of `lockUdsaettelige`. */
export const afslutHenstand = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordringer: ids, begrundelse }: Valg,
): Svar => {
  const { myndighed, dato } = anledning;
  const laaste = await lockUdsaettelige(query, myndighed, ids);
  if (!laaste.ok) return laaste;
  const asked = new Set(ids);
  const uden = laaste.value.filter(({ id, tilstand }) => asked.has(id) && tilstand !== "HENSTAND");
  if (uden.length > 0) return failed(uden.map(({ id, tilstand }) => fejl("DEB-073", { id, tilstand })));
  const fordringer = laaste.value.filter(({ tilstand }) => tilstand === "HENSTAND");
  const udsaettelser = await readUdsaettelser(
    query,
    myndighed,
    fordringer.map(({ id }) => id),
  );
  const skrevet = await skriv(debitor, query, anledning, {
    fordringsskift: fordringer.map((one) => slutHenstand(one, udsaettelser, dato, { begrundelse })),
  });
  return skrevet.ok ? ok(await readAgain(query, myndighed, fordringer)) : skrevet;
};

/** Claims as they stand after what has been done. */
export const readAgain = (
  query: Query,
  myndighed: string,
  fordringer: readonly { readonly id: Uuid }[],
): Promise<readonly Fordringrow[]> =>
  query<Fordringrow>(
    "debitor-igen",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = any ($2::uuid[])
     order by slags, forfaldsdato, id`,
    [myndighed, fordringer.map(({ id }) => id)],
  );

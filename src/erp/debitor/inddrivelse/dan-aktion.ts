import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Aktion, Tilbagekaldsaarsag } from "../../../domain/inddrivelse/aktioner/aktion.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING } from "../laes.js";
import type { Query } from "../porte.js";
import { isOprettelse, type Venter } from "./aktioner.js";
import { findLevende, findSidste, type Psrmnummer, readNumre } from "./nummer.js";
import { readOverdragbare, stamdataOf } from "./stamdata.js";

/** The action as PSRM takes it; undefined when it has nothing to be done to any more: its claim is not there. */
export const makeAktion = async (
  query: Query,
  myndighed: string,
  venter: Venter,
): Promise<Aktion | undefined> => {
  const [fordring] = await query<Fordringrow>(
    "debitor-aktionens-fordring",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = $2`,
    [myndighed, venter.fordring],
  );
  const ids = [venter.fordring, ...(fordring!.hovedfordring === null ? [] : [fordring!.hovedfordring])];
  const numre = await readNumre(query, myndighed, ids);
  if (isOprettelse(venter)) return oprettelseOf(query, myndighed, venter, fordring!, numre);
  const igen = venter.kode === "TILBAGEKALD" && venter.indhold.aarsag === "FEJL";
  const nummer =
    findLevende(numre, venter.fordring) ?? (igen ? findSidste(numre, venter.fordring) : undefined);
  return nummer && korrektionOf(query, myndighed, venter, nummer);
};

const oprettelseOf = async (
  query: Query,
  myndighed: string,
  { id: aktionId, beloeb, kode }: Venter,
  fordring: Fordringrow,
  numre: readonly Psrmnummer[],
): Promise<Aktion | undefined> => {
  const [overdragbar] = await readOverdragbare(query, myndighed, [fordring]);
  const hoved = fordring.hovedfordring === null ? undefined : findLevende(numre, fordring.hovedfordring);
  if (fordring.hovedfordring !== null && hoved === undefined) return undefined;
  const hovedfordring = hoved === undefined ? {} : { hovedfordringId: hoved.psrmId };
  const foer = findSidste(
    numre.filter(({ aktion }) => aktion !== aktionId),
    fordring.id,
  );
  const stamdata = stamdataOf(overdragbar!, beloeb, fordring.forfaldsdato);
  if (kode === "GENINDSENDFORDRING") {
    if (foer === undefined) return undefined;
    const { psrmId: fordringId, reference: fordringshaverReference } = foer;
    return {
      kode,
      aktionId,
      fordringId,
      stamdata: { ...stamdata, fordringshaverReference },
      ...hovedfordring,
    };
  }
  const fordringshaverReference = referenceOf(fordring.id, aktionId, numre);
  return {
    kode: "OPRETFORDRING",
    aktionId,
    stamdata: { ...stamdata, fordringshaverReference },
    ...hovedfordring,
  };
};

/** The claim's own id; one that PSRM has had and that is made anew there (never resent) needs another, for PSRM knows the first. */
const referenceOf = (fordring: Uuid, aktionId: Uuid, numre: readonly Psrmnummer[]): string => {
  const brugte = new Set(
    numre
      .filter((one) => one.fordring === fordring && one.aarsag !== "AFVIST" && one.aktion !== aktionId)
      .map(({ reference }) => reference),
  );
  return brugte.size === 0 ? fordring : `${fordring}/${brugte.size + 1}`;
};

const korrektionOf = async (
  query: Query,
  myndighed: string,
  venter: Venter,
  { psrmId: fordringId }: Psrmnummer,
): Promise<Aktion | undefined> => {
  const { id: aktionId, kode, beloeb, indhold } = venter;
  const virkningsdato = indhold.virkningsdato === undefined ? {} : { virkningsdato: indhold.virkningsdato };
  const paa = { aktionId, fordringId };
  switch (kode) {
    case "TILBAGEKALD":
      return { ...paa, kode, aarsag: indhold.aarsag as Tilbagekaldsaarsag, ...virkningsdato };
    case "NEDSKRIV":
      return { ...paa, kode, aarsag: indhold.aarsag as "INDB" | "REGU", beloeb, ...virkningsdato };
    case "FHI":
      return { ...paa, kode, hovedstol: beloeb };
    case "OANI":
    case "OONR":
      return annulleringOf(query, myndighed, { ...venter, kode }, fordringId);
    default:
      return { ...paa, kode: "OPSKRIVNINGREGULERING", beloeb };
  }
};

type Annulleret = {
  readonly id: Uuid;
  readonly status: string;
  readonly psrmId: string | null;
  readonly indhold: Venter["indhold"];
};

/**
 * The reduction that is undone was told under this number: it is annulled, with its own date. PSRM refused it: then PSRM
 * has never reduced the claim. It was made before PSRM got the claim under this number: more is owed than was told.
 */
const annulleringOf = async (
  query: Query,
  myndighed: string,
  { id: aktionId, fordring, kode, beloeb, indhold }: Venter & { readonly kode: "OANI" | "OONR" },
  fordringId: string,
): Promise<Aktion | undefined> => {
  const [annulleret] = await query<Annulleret>(
    "debitor-annulleret-aktion",
    `select id, status, psrm_id as "psrmId", indhold from debitor.aktion
     where myndighed = $1 and fordring = $2 and indhold ->> 'bevaegelse' = $3`,
    [myndighed, fordring, indhold.annullerer ?? ""],
  );
  const paa = { aktionId, fordringId, beloeb };
  if (annulleret?.psrmId !== fordringId) return { ...paa, kode: "OPSKRIVNINGREGULERING" };
  if (annulleret.status !== "UDFØRT") return undefined;
  const { virkningsdato } = annulleret.indhold;
  return {
    ...paa,
    kode,
    annullerer: annulleret.id,
    ...(virkningsdato === undefined ? {} : { virkningsdato }),
  };
};

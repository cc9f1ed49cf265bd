import { sum } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { runRules } from "../../domain/rule.js";
import type {
  TjekketUdbetaling,
  Udbetalingsbilag,
  Udbetalingsopslag,
  Udbetalingstjek,
} from "../../domain/udbetaling/forespoergsler.js";
import type { Udbetalingsforespoergsel } from "../../domain/udbetaling/index.js";
import type { Udbetalingsanmodning } from "../../domain/udbetaling/model.js";
import { naesteSkridtOf } from "../../domain/udbetaling/naeste-skridt.js";
import { udbetalingRules } from "../../domain/udbetaling/rules.js";
import { tilbageholdelsestekst } from "../../domain/udbetaling/tilbageholdelse.js";
import { udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import { todayIn } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Kontobog } from "../kontobog.js";
import type { Erp, Query } from "../porte.js";
import { inOejeblik } from "../transaktion.js";
import { readGrundlag } from "./grundlag.js";
import { betydningAf } from "./haendelser.js";
import { foedselsbogfoering } from "./indsaet.js";
import { findAndetIndhold } from "./modtag.js";
import { beskedfelterOf, oenskerOf } from "./oensker.js";
import { readHistorie, visRows } from "./overblik.js";
import { bogfoertePosteringer, ventedePosteringer } from "./posteringer.js";
import { findUdbetalinger, readPartnoegle, type Udbetalingsrow } from "./raekker.js";
import { type Bedoemt, createDommer, type Dom } from "./vurder.js";

/** What fagsystemer ask of the payouts' ledger. Nothing is written, and nothing is held. */

type Svar<T> = Result<T, readonly Fejl[]>;

export const svarPaaUdbetaling = (
  erp: Erp,
  operation: Udbetalingsforespoergsel,
  spoergsmaal: object,
): Promise<Svar<object>> =>
  operation === "TjekUdbetaling"
    ? tjekUdbetaling(erp, spoergsmaal as Udbetalingsanmodning)
    : genudskrivBilag(erp, spoergsmaal as Udbetalingsopslag);

/**
 * What would become of a message now: judged by the same functions as when it is carried out. The errors of
 * `modtagUdbetalinger`.
 */
export const tjekUdbetaling = async (
  erp: Erp,
  besked: Udbetalingsanmodning,
): Promise<Svar<Udbetalingstjek>> => {
  const { modtagerMyndighed: myndighed, afsenderSystem: aktoer } = besked;
  const broken = runRules(udbetalingRules, besked, [], erp.clock());
  if (broken.length > 0) return failed(broken);
  const kontobog = await erp.kontobog(myndighed);
  const dato = todayIn("Europe/Copenhagen", erp.clock());
  const anledning = { myndighed, haendelse: erp.newId(), aktoer, tekst: "", dato, kontobog };
  return inOejeblik(erp, async (query) => {
    const andet = await findAndetIndhold(query, besked);
    if (andet !== undefined) return failed([andet]);
    const oenskede = oenskerOf(besked, null);
    const grundlag = await readGrundlag(query, myndighed, oenskede, { nu: erp.clock(), hold: false });
    const dom = createDommer(grundlag)(oenskede, (nye) => foedselsbogfoering(anledning, nye, erp.newId));
    return dom.ok ? ok(await showTjek(query, besked, dom.value, { kontobog, dato })) : dom;
  });
};

type Bog = { readonly kontobog: Kontobog | undefined; readonly dato: string };

const showTjek = async (
  query: Query,
  { modtagerMyndighed: myndighed, afsenderSystem, udbetalinger }: Udbetalingsanmodning,
  { nye, kendte }: Dom<unknown>,
  bog: Bog,
): Promise<Udbetalingstjek> => {
  const ligner = await findUdbetalinger(
    query,
    myndighed,
    nye.flatMap((one) => one.ligner),
  );
  const egne = new Set([
    ...ligner.filter(({ fagsystem }) => fagsystem === afsenderSystem).map(({ id }) => id),
    ...nye.map(({ id }) => id),
  ]);
  const viste = new Map(nye.map((one) => [one.id, showNy(one, egne, bog)]));
  for (const row of kendte) viste.set(row.id, await showKendt(query, myndighed, row, bog.kontobog));
  return {
    antal: udbetalinger.length,
    beloeb: sum(udbetalinger.map(({ beloeb }) => beloeb)),
    udbetalinger: udbetalinger.map((one) => viste.get(one.udbetalingIdentifikator)!),
  };
};

const showNy = (ny: Bedoemt, egne: ReadonlySet<Uuid>, { kontobog, dato }: Bog): TjekketUdbetaling => ({
  udbetalingIdentifikator: ny.id,
  udfald: ny.grunde.length > 0 ? "TILBAGEHOLDT" : "KLAR",
  grunde: ny.grunde.map(tilbageholdelsestekst),
  // Another fagsystem's payout is not this one's to know of.
  ...given(
    "ligner",
    ny.ligner.find((id) => egne.has(id)),
  ),
  dispositionsdato: ny.dispositionsdato,
  udfoerelsesdato: ny.udfoerelsesdato,
  ...given("flytning", ny.udfoerelse.flyttet),
  senestSendt: ny.udfoerelse.senestSendt,
  posteringer: ventedePosteringer(kontobog, ny, dato),
});

const showKendt = async (
  query: Query,
  myndighed: string,
  row: Udbetalingsrow,
  kontobog: Kontobog | undefined,
): Promise<TjekketUdbetaling> => {
  const { linjer, bevaegelser } = await readHistorie(query, myndighed, row.id);
  return {
    udbetalingIdentifikator: row.id,
    udfald: "KENDT",
    tilstand: row.tilstand,
    grunde: [],
    dispositionsdato: row.dispositionsdato,
    udfoerelsesdato: row.udfoerelsesdato,
    posteringer: bogfoertePosteringer(kontobog, linjer, bevaegelser),
  };
};

/** The bilag of a fagsystem's own payout again, as it stands now. UDB-040: it has none of that id here. */
export const genudskrivBilag = async (
  erp: Erp,
  { myndighed, afsenderSystem, udbetalingIdentifikator: id }: Udbetalingsopslag,
): Promise<Svar<Udbetalingsbilag>> => {
  const kontobog = await erp.kontobog(myndighed);
  return inOejeblik(erp, async (query) => {
    const [row] = await findUdbetalinger(query, myndighed, [id]);
    if (row === undefined || row.fagsystem !== afsenderSystem) return failed([fejl("UDB-040", { id })]);
    const [vist] = await visRows(query, myndighed, [row]);
    const { haendelser, linjer, bevaegelser } = await readHistorie(query, myndighed, id);
    return ok({
      myndighed,
      udbetalingIdentifikator: id,
      betalingsmodtager: readPartnoegle(row.modtager),
      ...beskedfelterOf(row),
      tilstand: row.tilstand,
      tilstandstekst: udbetalingstilstandsnavn(row.tilstand),
      ...given("aarsag", vist!.aarsag?.tekst),
      ...given("naesteSkridt", naesteSkridtOf(vist!)),
      modtaget: row.oprettet,
      udfoerelsesdato: row.udfoerelsesdato,
      ...given("genudbetaling", vist!.genudbetaling),
      posteringer: bogfoertePosteringer(kontobog, linjer, bevaegelser),
      haendelser: haendelser.map(({ tid, art }) => ({
        tidspunkt: tid,
        haendelse: art,
        tekst: betydningAf(art),
      })),
    });
  });
};

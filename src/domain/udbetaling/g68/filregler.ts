import { formatBeloeb, sum } from "../../beloeb.js";
import { type Fejl, fejl } from "../../fejl.js";
import { ekspeditioner } from "../../finans/g69/filregler.js";
import { beloebOf as posteringsbeloebOf } from "../../finans/g69/linje.js";
import { BETALINGSMODTAGER, partIn } from "../../finans/g69/parter.js";
import { paakraevetOf } from "../../linjefil/felter.js";
import type { Linjelaesning } from "../../linjefil/fil.js";
import type { Leverancelinje } from "./linje.js";
import { modtagerOf } from "./modtager.js";
import { beloebOf, type G68Par, henvisningOf, pairG68 } from "./par.js";

type Filregel = (linjer: readonly Leverancelinje[]) => readonly Fejl[];

/** The frame is first and last, whole or not there at all, and its count is that of the lines in it. */
const ramme: Filregel = (linjer) => {
  const forkerte = linjer.flatMap(({ art }, index) => {
    if (art !== "Z300" && art !== "SLUTD") return [];
    const paaPlads = art === "Z300" ? index === 0 : index === linjer.length - 1;
    const hel = linjer[0]?.art === "Z300" && linjer.at(-1)?.art === "SLUTD";
    const sted = { linje: index + 1, element: `G68[${index + 1}]` };
    return paaPlads && hel ? [] : [fejl("G68-006", { slags: art }, sted)];
  });
  const slut = linjer.at(-1);
  if (forkerte.length > 0 || slut?.art !== "SLUTD") return forkerte;
  const antal = linjer.length - 2;
  const vaerdier = { antal: String(antal), siger: String(Number(slut.antal)) };
  return Number(slut.antal) === antal
    ? []
    : [fejl("G68-022", vaerdier, { linje: linjer.length, element: `G68[${linjer.length}]` })];
};

/** The numbers rise among the lines of each format: OS2bos numbers them together, tenQ each by itself. */
const linjenumre: Filregel = (linjer) => {
  const foer = { G68: "", G69: "" };
  return linjer.flatMap((one, index) => {
    if (one.art !== "G68" && one.art !== "G69") return [];
    const [nummer, forrige] = [one.linje.hoved.linjeloebenummer, foer[one.art]];
    foer[one.art] = nummer;
    const sted = { linje: index + 1, kolonne: 7, element: `${one.art}[${index + 1}]/linjeløbenummer` };
    return forrige < nummer ? [] : [fejl("G68-021", { nummer, foer: forrige }, sted)];
  });
};

const ekspeditionsnumre: Filregel = (linjer) =>
  ekspeditioner(linjer.map((one) => (one.art === "G69" ? one.linje : undefined)));

/** One payout for each posteringshenvisning: two would share the same postings. */
const henvisninger = (par: readonly G68Par[]): readonly Fejl[] => {
  const brugt = new Map<string, number>();
  return par.flatMap(({ udbetaling: { linje, nr } }) => {
    const foerste = brugt.get(henvisningOf(linje));
    if (foerste === undefined) brugt.set(henvisningOf(linje), nr);
    const vaerdier = { henvisning: paakraevetOf(linje, 16), foerste: String(foerste) };
    return foerste === undefined ? [] : [fejl("G68-023", vaerdier, { linje: nr, element: `G68[${nr}]/16` })];
  });
};

/** A payout's postings are its cost: there are some, all on the debet side, of the payout's amount, and for its payee. */
const postninger = ({ udbetaling: { linje, nr }, posteringer }: G68Par): readonly Fejl[] => {
  if (posteringer.length === 0)
    return [
      fejl("G68-024", { henvisning: paakraevetOf(linje, 16) }, { linje: nr, element: `G68[${nr}]/16` }),
    ];
  const kredit = posteringer.filter((one) => paakraevetOf(one.linje, 113) === "K");
  const andre = posteringer.filter((one) => {
    const part = partIn(one.linje, BETALINGSMODTAGER);
    return part !== undefined && part.partIdentifikator !== modtagerOf(linje)?.partIdentifikator;
  });
  const total = sum(posteringer.map((one) => posteringsbeloebOf(one.linje)));
  const forskel = kredit.length === 0 && total !== beloebOf(linje);
  const vaerdier = { beloeb: formatBeloeb(beloebOf(linje)), sum: formatBeloeb(total) };
  return [
    ...(forskel ? [fejl("G68-026", vaerdier, { linje: nr, element: `G68[${nr}]/08` })] : []),
    ...kredit.map((one) => fejl("G68-027", {}, { linje: one.nr, element: `G69[${one.nr}]/113` })),
    ...andre.map((one) =>
      fejl("G68-028", { linje: String(nr) }, { linje: one.nr, element: `G69[${one.nr}]/131` }),
    ),
  ];
};

const pardannelse: Filregel = (linjer) => {
  const { par, forladte } = pairG68(linjer);
  return [
    ...henvisninger(par),
    ...par.flatMap(postninger),
    ...forladte.map(({ nr }) => fejl("G68-025", {}, { linje: nr, element: `G69[${nr}]/117` })),
  ];
};

/** Lines of a frame alone are no payouts. */
const intet: Filregel = (linjer) =>
  linjer.some(({ art }) => art === "G68" || art === "G69") ? [] : [fejl("G68-001")];

/** The rules of a whole file: G68-001, G68-006, G68-021 to G68-028, G69-023. They are judged only where every line can be read. */
export const filregler = (laest: readonly Linjelaesning<Leverancelinje>[]): readonly Fejl[] => {
  if (laest.some((one) => one.linje === undefined || one.fejl.length > 0)) return [];
  const linjer = laest.map(({ linje }) => linje!);
  return [ramme, linjenumre, ekspeditionsnumre, pardannelse, intet].flatMap((regel) => regel(linjer));
};

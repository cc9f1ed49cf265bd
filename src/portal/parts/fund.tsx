import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { feltnavn, Udfaldsmaerke } from "./parathed.js";

type Aktion = Output<"seAktioner">["aktioner"][number];
type Fund = Aktion["fund"][number];
type Psrmfejl = Aktion["fejl"][number];

/** What the ledger says is Danish, whatever the language of the page. */
const dansk = (sprog: Sprog) => (sprog === "da" ? {} : { lang: "da" });

/** PSRM's rules that a claim breaks: which, in which field, why, and what to do. */
export const Fundliste = ({ fund, sprog }: { fund: readonly Fund[]; sprog: Sprog }) => (
  <ul class="taet no-max-width">
    {fund.map(({ regel, udfald, felt, forklaring, raad }) => (
      <li>
        <Udfaldsmaerke udfald={udfald} /> <span class="kode">{regel}</span> {feltnavn(felt, sprog)}:{" "}
        <span {...dansk(sprog)}>
          {forklaring} {raad}
        </span>
      </li>
    ))}
  </ul>
);

/** The errors that PSRM answered with, by its own numbers. */
export const Psrmfejlliste = ({ fejl, sprog }: { fejl: readonly Psrmfejl[]; sprog: Sprog }) => (
  <ul class="taet no-max-width">
    {fejl.map(({ kode, tekst, raad }) => (
      <li {...dansk(sprog)}>
        {kode === 0 ? null : <span class="kode">{kode}</span>} {tekst} {raad}
      </li>
    ))}
  </ul>
);

type Props = { readonly fejl: readonly Psrmfejl[]; readonly fund: readonly Fund[]; readonly sprog: Sprog };

/** Both; nothing where PSRM had nothing to say. */
export const Psrmsvar = ({ fejl, fund, sprog }: Props) => (
  <>
    {fejl.length === 0 ? null : <Psrmfejlliste fejl={fejl} sprog={sprog} />}
    {fund.length === 0 ? null : <Fundliste fund={fund} sprog={sprog} />}
  </>
);

import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Fakt } from "../parts/fakt.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { FELTER } from "./form.js";
import { texts } from "./texts.js";
import { vaerditekst } from "./vaerdi.js";

type Politikker = Output<"seUdbetalingspolitik">;
type Beslutning = Politikker["historik"][number];

/** The rules that apply, one a line. */
export const Regler = ({ politik, sprog }: { politik: Politikker["gaeldende"]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.gyldigFra}>
        <Dato dato={politik.gyldigFra} sprog={sprog} />
      </Fakt>
      {FELTER.map((felt) => (
        <Fakt navn={t[felt]}>{vaerditekst(politik, felt, sprog)}</Fakt>
      ))}
    </dl>
  );
};

/** Every decision: what it changed of the one before, who made it, and when. */
export const Historik = ({ historik, sprog }: { historik: Politikker["historik"]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.historik}</h2>
      {historik.length === 0 ? (
        <p>{t.ingenHistorik}</p>
      ) : (
        <Tabel
          caption={t.historik}
          captionHidden
          rows={historik.map((nu, nr) => ({ nu, foer: historik[nr + 1] }))}
          columns={[
            {
              head: t.gyldigFra,
              heads: true,
              cell: ({ nu: { gyldigFra } }) => <Dato dato={gyldigFra} sprog={sprog} />,
            },
            { head: t.besluttetAf, cell: ({ nu: { aktoer } }) => aktoer },
            { head: t.besluttetDen, cell: ({ nu: { sat } }) => <Tid tid={sat} sprog={sprog} /> },
            { head: t.aendret, cell: ({ nu, foer }) => <Aendret nu={nu} foer={foer} sprog={sprog} /> },
          ]}
        />
      )}
    </section>
  );
};

type Aendret = { readonly nu: Beslutning; readonly foer: Beslutning | undefined; readonly sprog: Sprog };

/** Of the first decision, all that it says. */
const Aendret = ({ nu, foer, sprog }: Aendret) => {
  const t = texts(sprog);
  const felter = FELTER.filter(
    (felt) => foer === undefined || vaerditekst(nu, felt, sprog) !== vaerditekst(foer, felt, sprog),
  );
  if (felter.length === 0) return <span>{t.intet}</span>;
  return (
    <ul class="veje">
      {felter.map((felt) => (
        <li>{`${t[felt]}: ${vaerditekst(nu, felt, sprog)}`}</li>
      ))}
    </ul>
  );
};

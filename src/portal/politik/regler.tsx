import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { BELOEB, JANEJ, TAL } from "./form.js";
import { texts } from "./texts.js";

type Politikker = Output<"sePolitik">;

/** The rules that apply, one a line. */
export const Regler = ({ politik, sprog }: { politik: Politikker["gaeldende"]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.gyldigFra}>
        <Dato dato={politik.gyldigFra} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.kreditornummer}>
        <span class="kode">{politik.kreditornummer}</span>
      </Fakt>
      <Fakt navn={t.bankkonti.split(",")[0]!}>
        <span class="kode">{politik.bankkonti.join(", ")}</span>
      </Fakt>
      {TAL.map((navn) => (
        <Fakt navn={t[navn]}>{politik[navn]}</Fakt>
      ))}
      {BELOEB.map((navn) => (
        <Fakt navn={t[navn]}>
          <Beloeb oere={politik[navn]} />
        </Fakt>
      ))}
      {JANEJ.map((navn) => (
        <Fakt navn={t[navn]}>{politik[navn] ? t.ja : t.nej}</Fakt>
      ))}
    </dl>
  );
};

/** How high a fee the law allows, by law and day. */
export const Lofter = ({ lofter, sprog }: { lofter: Politikker["lofter"]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.lofter}
      rows={lofter}
      narrow="scroll"
      columns={[
        { head: t.lov, heads: true, cell: ({ lov }) => <span lang="da">{lov}</span> },
        { head: t.gyldigFra, cell: ({ gyldigFra }) => <Dato dato={gyldigFra} sprog={sprog} /> },
        { head: t.loft, number: true, cell: ({ gebyrLoft }) => <Beloeb oere={gebyrLoft} /> },
      ]}
    />
  );
};

/** Every decision, with who made it and when. */
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
          rows={historik}
          columns={[
            {
              head: t.gyldigFra,
              heads: true,
              cell: ({ gyldigFra }) => <Dato dato={gyldigFra} sprog={sprog} />,
            },
            { head: t.besluttetAf, cell: ({ aktoer }) => aktoer },
            { head: t.besluttetDen, cell: ({ sat }) => <Tid tid={sat} sprog={sprog} /> },
            { head: t.kortRykkere, number: true, cell: ({ rykkere }) => rykkere },
            {
              head: t.kortOffentlig,
              number: true,
              cell: ({ gebyrOffentlig }) => <Beloeb oere={gebyrOffentlig} />,
            },
            { head: t.kortCivil, number: true, cell: ({ gebyrCivil }) => <Beloeb oere={gebyrCivil} /> },
          ]}
        />
      )}
    </section>
  );
};

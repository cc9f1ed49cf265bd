import type { Output } from "../../contract/endpoints.js";
import { formatBankkonto } from "../../domain/betalingsfelter.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { TAL } from "./form.js";
import { texts } from "./texts.js";

type Politikker = Output<"seUdbetalingspolitik">;

/** The rules that apply, one a line. */
export const Regler = ({ politik, sprog }: { politik: Politikker["gaeldende"]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.gyldigFra}>
        <Dato dato={politik.gyldigFra} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.piAftalenummer}>
        <span class="kode">{politik.piAftalenummer}</span>
      </Fakt>
      <Fakt navn={t.betalerkonto}>
        <span class="kode">{formatBankkonto(politik.betalerkonto)}</span>
      </Fakt>
      <Fakt navn={t.ingenKonto}>
        {t[politik.ingenKonto]}
        {politik.fejlkonto === undefined ? "" : ` (${formatBankkonto(politik.fejlkonto)})`}
      </Fakt>
      <Fakt navn={t.forsendelse}>{t[politik.forsendelse ?? "nemkonto"]}</Fakt>
      <Fakt navn={t.flytning}>{t[politik.flytning]}</Fakt>
      <Fakt navn={t.fristKlokken}>{politik.fristKlokken}</Fakt>
      {TAL.map((navn) => (
        <Fakt navn={t[navn]}>{politik[navn]}</Fakt>
      ))}
      <Fakt navn={t.fireoejne}>
        <Beloeb oere={politik.fireoejne} />
      </Fakt>
      <Fakt navn={t.selvkoerende}>{politik.selvkoerende ? t.ja : t.nej}</Fakt>
    </dl>
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
            { head: t.betalerkonto, cell: ({ betalerkonto }) => formatBankkonto(betalerkonto) },
            { head: t.kortDubletdage, number: true, cell: ({ dubletdage }) => dubletdage },
            { head: t.kortFireoejne, number: true, cell: ({ fireoejne }) => <Beloeb oere={fireoejne} /> },
          ]}
        />
      )}
    </section>
  );
};

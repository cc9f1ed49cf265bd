import type { Output } from "../../contract/endpoints.js";
import { type Sprog, stedtekst } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import { type Page, page, refuse } from "../page.js";
import { ejertekst, Fejllinje } from "../parts/fejl.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** `/afviste-opkald`: calls refused before anything was received. */
export const afvisteOpkaldPage: Page = async ({ client, sprog, query: { myndighed } }) => {
  const found = await client.seAfvisteOpkald({ myndighed });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filterform action="/afviste-opkald" knap={t.vis}>
        <Valgfelt name="myndighed" label={t.kommune} all={t.alle} value={myndighed} valg={KOMMUNEVALG} />
      </Filterform>
      {found.value.opkald.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Opkaldstabel opkald={found.value.opkald} sprog={sprog} />
      )}
    </>,
  );
};

type Opkald = Output<"seAfvisteOpkald">["opkald"][number];

const Opkaldstabel = ({ opkald, sprog }: { opkald: readonly Opkald[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.tabel}
      rows={opkald}
      columns={[
        { head: t.tid, heads: true, cell: ({ tid }) => <Tid tid={tid} sprog={sprog} /> },
        { head: t.kalder, cell: ({ aktoer }) => aktoer },
        {
          head: t.kommune,
          cell: ({ myndighed: cvr }) => (cvr === undefined ? t.ukendt : myndighedsnavn(cvr)),
        },
        { head: t.service, cell: ({ service }) => service },
        { head: t.fejl, cell: ({ fejl }) => <Fejlsaetninger fejl={fejl} sprog={sprog} /> },
        { head: t.hvem, cell: ({ fejl }) => ejere(fejl, sprog) },
        { head: t.reference, cell: ({ reference }) => <span class="kode">{reference}</span> },
      ]}
    />
  );
};

const Fejlsaetninger = ({ fejl, sprog }: { fejl: readonly FejlDetalje[]; sprog: Sprog }) => (
  <ul class="nobullet-list taet">
    {fejl.map((one) => (
      <li>
        <Fejllinje fejl={one} sprog={sprog} />
        {stedtekst(one, sprog) === "" ? null : (
          <span class="daempet under kode">{stedtekst(one, sprog)}</span>
        )}
      </li>
    ))}
  </ul>
);

const ejere = (fejl: readonly FejlDetalje[], sprog: Sprog): string =>
  [...new Set(fejl.map(({ ejer }) => ejertekst(ejer, sprog)))].join(", ");

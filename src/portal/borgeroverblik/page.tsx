import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { ofNoegle } from "../parts/noegle.js";
import { fordringsskyldnerUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, formatDato } from "../parts/tid.js";
import { Krav } from "./krav.js";
import { texts } from "./texts.js";

type Overblik = Output<"seBorgeroverblik">;
type Props = { readonly overblik: Overblik; readonly sprog: Sprog };

/**
 * `/opkraevning/{myndighed}/fordringer/{id}/borgeroverblik`: who owes the claim, as they can see it themselves. The address names
 * the claim: a person's number never stands in one.
 */
export const borgeroverblikPage = ofNoegle(async ({ client, sprog }, noegle) => {
  const found = await client.seBorgeroverblik(noegle);
  if (!found.ok) return refuse(found.error);
  const overblik = found.value;
  const t = texts(sprog);
  const props = { overblik, sprog };
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={noegle.myndighed} her="skyldner" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead(overblik.kommune, formatDato(overblik.dato, sprog))}</p>
      <ul lang="da">
        {overblik.opsummering.map((saetning) => (
          <li>{saetning}</li>
        ))}
      </ul>
      <Hovedtal {...props} />
      <AlleKrav {...props} />
      <Breve {...props} />
      <p>
        <a href={fordringsskyldnerUrl(noegle)}>{t.tilbage}</a>
      </p>
    </>,
  );
});

const Hovedtal = ({ overblik: { skyldes, betalt, tilgode }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <dl class="hovedtal">
      <Fakt navn={t.skyldes}>
        <Beloeb oere={skyldes} /> {t.kr}
      </Fakt>
      <Fakt navn={t.betalt}>
        <Beloeb oere={betalt} /> {t.kr}
      </Fakt>
      {tilgode === 0n ? null : (
        <Fakt navn={t.tilgode}>
          <Beloeb oere={tilgode} /> {t.kr}
        </Fakt>
      )}
    </dl>
  );
};

/** What is owed comes first; what is owed no longer is told of after it. */
const AlleKrav = ({ overblik: { krav, flereKrav }, sprog }: Props) => {
  const t = texts(sprog);
  const skyldige = krav.filter(({ skyldes }) => skyldes > 0n);
  const afsluttede = krav.filter(({ skyldes }) => skyldes <= 0n);
  return (
    <>
      <section>
        <h2>{t.skyldige}</h2>
        {skyldige.length === 0 ? (
          <p>{t.intet}</p>
        ) : (
          <Krav caption={t.skyldige} krav={skyldige} sprog={sprog} />
        )}
      </section>
      {afsluttede.length === 0 ? null : (
        <section>
          <h2>{t.afsluttede}</h2>
          <Krav caption={t.afsluttede} krav={afsluttede} sprog={sprog} />
        </section>
      )}
      {flereKrav === undefined ? null : <p>{t.flere(flereKrav)}</p>}
    </>
  );
};

const Breve = ({ overblik: { regninger }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.breve}</h2>
      {regninger.length === 0 ? (
        <p>{t.ingenBreve}</p>
      ) : (
        <Tabel
          caption={t.breve}
          captionHidden
          rows={regninger}
          columns={[
            { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
            { head: t.hvad, heads: true, cell: ({ hvad }) => <span lang="da">{hvad}</span> },
            { head: t.betalingsid, cell: ({ betalingsid }) => <span class="kode">{betalingsid}</span> },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          ]}
        />
      )}
    </section>
  );
};

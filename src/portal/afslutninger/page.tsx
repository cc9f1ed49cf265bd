import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse } from "../page.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Sideskift } from "../parts/sideskift.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, formatDato, Tid } from "../parts/tid.js";
import { afslutningerUrl, afslutningsfilUrl, afstemningUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/afslutninger`: closed days, newest first, each with its statement. */
export const afslutningerPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const { efter, afsluttet } = query;
  const found = await client.seAfslutninger({ myndighed, efter });
  if (!found.ok) return refuse(found.error);
  const { afslutninger, naeste } = found.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="afstemning" sprog={sprog} />
      {afsluttet === undefined ? null : (
        <Meddelelse slags="success" heading={t.afsluttet(formatDato(afsluttet, sprog))} />
      )}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      {afslutninger.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Liste afslutninger={afslutninger} myndighed={myndighed} sprog={sprog} />
      )}
      <Sideskift
        urlOf={(one) => afslutningerUrl(myndighed, one)}
        query={{ efter }}
        naeste={naeste}
        sprog={sprog}
      />
    </>,
  );
});

type Props = {
  readonly afslutninger: Output<"seAfslutninger">["afslutninger"];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

const Liste = ({ afslutninger, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.title}
      captionHidden
      rows={afslutninger}
      columns={[
        {
          head: t.dag,
          heads: true,
          cell: ({ dato, version }) => (
            <>
              <a href={afstemningUrl(myndighed, { dato })}>
                <Dato dato={dato} sprog={sprog} />
              </a>
              {version === 1 ? null : <span class="under">{t.version(version)}</span>}
            </>
          ),
        },
        {
          head: t.stand,
          cell: ({ stemmer, afvigelser, uroert }) => (
            <>
              <span class={`maerke maerke-${stemmer ? "godt" : "skidt"}`}>
                {stemmer ? t.stemmer : t.afvigelser(afvigelser)}
              </span>
              {uroert ? null : <span class="under">{t.roert}</span>}
            </>
          ),
        },
        {
          head: t.afsluttetAf,
          cell: ({ aktoer, dannet }) => (
            <>
              {aktoer}
              <span class="under daempet">
                <Tid tid={dannet} sprog={sprog} />
              </span>
            </>
          ),
        },
        {
          head: t.aendret,
          cell: ({ aendret }) => (
            <ul class="taet">
              {aendret.map((one) => (
                <li>
                  <Dansk tekst={one} sprog={sprog} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          head: t.hent,
          cell: ({ nr, dato }) => (
            <ul class="veje">
              {(["html", "csv"] as const).map((form) => (
                <li>
                  <a href={afslutningsfilUrl(myndighed, String(nr), form)}>
                    {t[form]}
                    <span class="sr-only">{` ${formatDato(dato, sprog)}`}</span>
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
};

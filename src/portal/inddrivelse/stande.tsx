import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fordringsmaerke } from "../parts/fordring.js";
import { shortId } from "../parts/navn.js";
import { fordringUrl, indbetalingUrl, underretningerUrl } from "../parts/opkraevningslinks.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

type Props = { readonly overblik: Output<"seInddrivelse">; readonly sprog: Sprog };

/** How many claims are where, on their way or at PSRM. */
export const Stande = ({ overblik: { stande }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.stande}</h2>
      {stande.length === 0 ? (
        <p>{t.ingenStande}</p>
      ) : (
        <Tabel
          caption={t.stande}
          captionHidden
          rows={stande}
          narrow="scroll"
          columns={[
            {
              head: t.tilstand,
              heads: true,
              cell: ({ tilstand }) => <Fordringsmaerke tilstand={tilstand} sprog={sprog} />,
            },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
            { head: t.antal, number: true, cell: ({ antal }) => antal },
          ]}
        />
      )}
    </section>
  );
};

/** Actions that PSRM has not answered; nothing where there are none. */
export const Undervejs = ({ overblik: { iGang, myndighed }, sprog }: Props) => {
  const t = texts(sprog);
  if (iGang.length === 0) return null;
  return (
    <section>
      <h2>{t.iGang}</h2>
      <Tabel
        caption={t.iGang}
        captionHidden
        rows={iGang}
        columns={[
          {
            head: t.fordring,
            heads: true,
            cell: ({ fordring }) => (
              <a href={fordringUrl({ myndighed, id: fordring })}>{shortId(fordring)}</a>
            ),
          },
          { head: t.handling, cell: ({ kode }) => <span class="kode">{kode}</span> },
          { head: t.sendt, cell: ({ dannet }) => <Tid tid={dannet} sprog={sprog} /> },
          { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
        ]}
      />
    </section>
  );
};

/** What PSRM has paid out, held to the notices that it covers, and the way to all that it has told. */
export const Afregninger = ({ overblik: { myndighed, afregninger }, sprog }: Props) => {
  const t = texts(sprog);
  const alle = <a href={underretningerUrl(myndighed)}>{t.underretninger}</a>;
  if (afregninger.length === 0) return <p>{alle}</p>;
  return (
    <section>
      <h2>{t.afregninger}</h2>
      <p>{alle}</p>
      <Tabel
        caption={t.afregninger}
        captionHidden
        rows={afregninger}
        columns={[
          { head: t.dato, heads: true, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
          {
            head: t.tilstand,
            cell: ({ stemmer }) => (
              <span class={`maerke maerke-${stemmer ? "godt" : "skidt"}`}>
                {stemmer ? t.stemmerKort : t.stemmerIkkeKort}
              </span>
            ),
          },
          { head: t.udbetalt, number: true, cell: ({ udbetalt }) => <Beloeb oere={udbetalt} /> },
          { head: t.underrettet, number: true, cell: ({ underrettet }) => <Beloeb oere={underrettet} /> },
          {
            head: t.ibanken,
            cell: ({ indbetaling, modtaget = 0n }) =>
              indbetaling === undefined ? (
                t.ikkeModtaget
              ) : (
                <a href={indbetalingUrl({ myndighed, id: indbetaling })}>
                  {t.indbetalingen} <Beloeb oere={modtaget} />
                </a>
              ),
          },
        ]}
      />
    </section>
  );
};

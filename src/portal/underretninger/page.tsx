import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse } from "../page.js";
import { ofMyndighed } from "../parts/noegle.js";
import { inddrivelseUrl, underretningerUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Sideskift } from "../parts/sideskift.js";
import { Slagsmenu } from "../parts/slagsmenu.js";
import { Tabel } from "../parts/tabel.js";
import { UNDERRETNINGSSLAGS } from "../parts/underretning.js";
import { kolonner } from "./kolonner.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/underretninger?slags=…&efter=…`: what PSRM has told, newest first, of one kind or of every. */
export const underretningerPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const slags = UNDERRETNINGSSLAGS.find((one) => one === query.slags);
  const found = await client.seUnderretninger({ myndighed, slags, efter: query.efter });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="inddrivelse" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Slagsmenu
        label={t.vis}
        valg={[
          { url: underretningerUrl(myndighed), text: t.alle, valgt: slags === undefined },
          ...UNDERRETNINGSSLAGS.map((one) => ({
            url: underretningerUrl(myndighed, { slags: one }),
            text: t.slags[one],
            valgt: one === slags,
          })),
        ]}
      />
      <Liste liste={found.value} myndighed={myndighed} query={{ slags, efter: query.efter }} sprog={sprog} />
      <p>
        <a href={inddrivelseUrl(myndighed)}>{t.inddrivelse}</a>
      </p>
    </>,
  );
});

type Props = {
  readonly liste: Output<"seUnderretninger">;
  readonly myndighed: string;
  readonly query: { readonly slags: string | undefined; readonly efter: string | undefined };
  readonly sprog: Sprog;
};

const Liste = ({ liste: { underretninger, naeste }, myndighed, query, sprog }: Props) => {
  const t = texts(sprog);
  if (underretninger.length === 0) return <p role="status">{t.ingen}</p>;
  return (
    <>
      <Tabel caption={t.title} captionHidden rows={underretninger} columns={kolonner(myndighed, sprog)} />
      <Sideskift
        urlOf={(one) => underretningerUrl(myndighed, one)}
        query={query}
        naeste={naeste}
        sprog={sprog}
      />
    </>
  );
};

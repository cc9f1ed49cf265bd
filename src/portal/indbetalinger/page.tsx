import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse } from "../page.js";
import { Filform } from "../parts/filside.js";
import { Indbetalingstabel } from "../parts/indbetaling.js";
import { Indbetalingsmaerke } from "../parts/indbetalingsstand.js";
import { ofMyndighed } from "../parts/noegle.js";
import { indbetalingerUrl, kontoudtogsfilUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Sideskift } from "../parts/sideskift.js";
import { Slagsmenu } from "../parts/slagsmenu.js";
import { texts } from "./texts.js";

const VALG = ["alle", "uplacerede", "tilgode"] as const;

/** `/opkraevning/{myndighed}/indbetalinger?kun=…`: what has come in, newest first, and the form for the bank's file. */
export const indbetalingerPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const kun = VALG.find((one) => one === query.kun) ?? "alle";
  const found = await client.seIndbetalinger({ myndighed, kun, efter: query.efter });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="indbetalinger" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Slagsmenu
        label={t.valg}
        valg={VALG.map((one) => ({
          url: indbetalingerUrl(myndighed, one === "alle" ? {} : { kun: one }),
          text: t[one],
          valgt: one === kun,
        }))}
      />
      <Liste liste={found.value} myndighed={myndighed} kun={kun} efter={query.efter} sprog={sprog} />
      <Filform
        url={kontoudtogsfilUrl(myndighed)}
        name="fil"
        heading={t.fil}
        label={t.filFelt}
        hint={t.filHint}
        accept=".xml"
        sprog={sprog}
      />
    </>,
  );
});

type Props = {
  readonly liste: Output<"seIndbetalinger">;
  readonly myndighed: string;
  readonly kun: string;
  readonly efter: string | undefined;
  readonly sprog: Sprog;
};

const Liste = ({ liste: { indbetalinger, naeste }, myndighed, kun, efter, sprog }: Props) => {
  const t = texts(sprog);
  if (indbetalinger.length === 0) return <p role="status">{t.ingen}</p>;
  return (
    <>
      <Indbetalingstabel
        caption={t.title}
        indbetalinger={indbetalinger}
        myndighed={myndighed}
        sprog={sprog}
        extra={[
          {
            head: t.stand,
            cell: ({ stand }) => <Indbetalingsmaerke stand={stand} sprog={sprog} />,
          },
        ]}
      />
      <Sideskift
        urlOf={(one) => indbetalingerUrl(myndighed, one)}
        query={{ kun, efter }}
        naeste={naeste}
        sprog={sprog}
      />
    </>
  );
};

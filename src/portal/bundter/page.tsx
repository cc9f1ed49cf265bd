import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Ask, page, refuse } from "../page.js";
import { PAIN001_VERSIONER } from "../pain001/page.js";
import { Beloeb } from "../parts/beloeb.js";
import { beskederUrl } from "../parts/links.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { shortId } from "../parts/navn.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Sideskift } from "../parts/sideskift.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { udbetalingstilstandstekst } from "../parts/udbetaling.js";
import { betalingskoerselUrl, bundterUrl, pain001Url, udbetalingerUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/bundter`: what has been sent to NemKonto, or is a file for the bank, newest first, with how the payouts of each stand. */
export const bundterPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const { efter } = query;
  const read = await client.seBundter({ myndighed, efter });
  if (!read.ok) return refuse(read.error);
  const { bundter, naeste } = read.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="koersel" sprog={sprog} />
      <Sendt query={query} myndighed={myndighed} sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      {bundter.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Bundttabel bundter={bundter} myndighed={myndighed} sprog={sprog} />
      )}
      <Sideskift
        urlOf={(one) => bundterUrl(myndighed, one)}
        query={{ efter }}
        naeste={naeste}
        sprog={sprog}
      />
      <p>
        <a href={betalingskoerselUrl(myndighed)}>{t.send}</a>
      </p>
    </>,
  );
});

type Sendt = { readonly query: Ask["query"]; readonly myndighed: string; readonly sprog: Sprog };

/** What a run has just done; where it stopped before its end, the way to go on. */
const Sendt = ({ query: { til, dannet, holdt, rest }, myndighed, sprog }: Sendt) => {
  const t = texts(sprog);
  if (dannet === undefined) return null;
  return (
    <Meddelelse slags={rest === undefined ? "success" : "warning"} heading={t.sendt(dannet)}>
      {holdt === undefined ? null : <p class="alert-text">{t.holdt(holdt)}</p>}
      {rest === undefined ? null : (
        <form method="post" action={betalingskoerselUrl(myndighed)}>
          <p class="alert-text">{t.rest(rest)}</p>
          <input type="hidden" name="til" value={til} />
          <p class="knapper">
            <button class="button button-primary" type="submit">
              {t.fortsaet}
            </button>
          </p>
        </form>
      )}
    </Meddelelse>
  );
};

type Bundt = Output<"seBundter">["bundter"][number];
type Props = {
  readonly bundter: readonly Bundt[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

const Bundttabel = ({ bundter, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.title}
      captionHidden
      rows={bundter}
      columns={[
        {
          head: t.bundt,
          heads: true,
          cell: ({ id, dannet }) => (
            <>
              <a href={udbetalingerUrl(myndighed, { bundt: id })}>{shortId(id)}</a>
              <span class="under daempet">
                <Tid tid={dannet} sprog={sprog} />
              </span>
            </>
          ),
        },
        { head: t.udfoeres, cell: ({ udfoerelsesdato }) => <Dato dato={udfoerelsesdato} sprog={sprog} /> },
        { head: t.antal, number: true, cell: ({ antal }) => antal },
        { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
        {
          head: t.afsendelse,
          cell: (bundt) => <Afsendelse bundt={bundt} myndighed={myndighed} sprog={sprog} />,
        },
        {
          head: t.stand,
          cell: ({ tilstande }) => (
            <ul class="veje">
              {tilstande.map(({ tilstand, antal }) => (
                <li>{`${udbetalingstilstandstekst(tilstand, sprog)}: ${antal}`}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
};

type Afsendelse = Omit<Props, "bundter"> & { readonly bundt: Bundt };

/** Whether the hub has it and what it answered; one for the bank is fetched as a file, as often as it is asked for. */
const Afsendelse = ({ bundt, myndighed, sprog }: Afsendelse) => {
  const { id, forsendelse, sendt, svar } = bundt;
  const t = texts(sprog);
  if (forsendelse === "bankfil")
    return (
      <>
        {t.hent}
        <ul class="veje">
          {PAIN001_VERSIONER.map((version) => (
            <li>
              <a href={pain001Url({ myndighed, id }, version)}>{`pain.001.001.${version}`}</a>
            </li>
          ))}
        </ul>
      </>
    );
  return sendt === undefined ? (
    <span class="maerke maerke-venter">{t.venter}</span>
  ) : (
    <>
      <a href={beskederUrl({ myndighed, soeg: id })}>{svar ?? t.afsendt}</a>
      <span class="under">
        <Tid tid={sendt} sprog={sprog} />
      </span>
    </>
  );
};

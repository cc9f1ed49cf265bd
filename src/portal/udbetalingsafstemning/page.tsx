import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { todayIn } from "../../kit/dates.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Afslag, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { indbetalingerUrl } from "../parts/opkraevningslinks.js";
import { Tabel } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { Udbetalingsmaerke } from "../parts/udbetaling.js";
import { afslutningerUrl, afstemningUrl, mellemregningUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Afvigelser } from "./afvigelser.js";
import { texts } from "./texts.js";

type Afstemning = Output<"seUdbetalingsafstemning">;

/** `/udbetaling/{myndighed}/afstemning?dato=…`: request, NemKonto's answers, the bank and the books held against each other. */
export const udbetalingsafstemningPage = ofMyndighed((ask, myndighed) =>
  show(ask, myndighed, ask.query.dato ?? todayIn("Europe/Copenhagen", new Date())),
);

const show = async (ask: Ask, myndighed: string, dato: string, refused?: Refused): Promise<Answer> => {
  const { client, sprog } = ask;
  const found = await client.seUdbetalingsafstemning({ myndighed, dato });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.afsluttetIkke} sprog={sprog} />}
      <Udbetalingsmenu myndighed={myndighed} her="afstemning" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filterform action={afstemningUrl(myndighed)} knap={t.vis}>
        <Tekstfelt name="dato" type="date" label={t.dag} value={dato} />
      </Filterform>
      <p>
        <a href={indbetalingerUrl(myndighed)}>{t.bankfil}</a>
      </p>
      <Dag afstemning={found.value} myndighed={myndighed} sprog={sprog} />
      <section>
        <h2>{t.afslut}</h2>
        <p>{t.afslutHvad}</p>
        <form method="post" action={afstemningUrl(myndighed)}>
          <input type="hidden" name="dato" value={dato} />
          <p class="knapper">
            <button class="button button-primary" type="submit">
              {t.afslutKnap(formatDato(dato, sprog))}
            </button>
            <a class="button button-tertiary" href={afslutningerUrl(myndighed)}>
              {t.afslutninger}
            </a>
          </p>
        </form>
      </section>
    </>,
    refused === undefined ? 200 : statusOf(refused),
  );
};

type Props = { readonly afstemning: Afstemning; readonly myndighed: string; readonly sprog: Sprog };

const Dag = ({ afstemning, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <>
      <Meddelelse
        slags={afstemning.stemmer ? "success" : "error"}
        heading={(afstemning.stemmer ? t.stemmer : t.stemmerIkke)(formatDato(afstemning.dato, sprog))}
      />
      <Afvigelser afstemning={afstemning} myndighed={myndighed} sprog={sprog} />
      <Kaede afstemning={afstemning} sprog={sprog} />
      <Konti afstemning={afstemning} myndighed={myndighed} sprog={sprog} />
      <Tilstande afstemning={afstemning} sprog={sprog} />
    </>
  );
};

/** How far the money has come, link by link: what each says, in all and of the day. */
const Kaede = ({ afstemning: { kaede }, sprog }: Omit<Props, "myndighed">) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.kaede}</h2>
      <Tabel
        caption={t.kaede}
        captionHidden
        rows={kaede}
        narrow="scroll"
        columns={[
          { head: t.led, heads: true, cell: ({ led }) => t[led] },
          { head: t.antal, number: true, cell: ({ antal }) => antal },
          { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          { head: t.dagensAntal, number: true, cell: ({ dagensAntal }) => dagensAntal },
          {
            head: t.dagensBeloeb,
            number: true,
            cell: ({ dagensBeloeb }) => <Beloeb oere={dagensBeloeb} />,
          },
        ]}
      />
    </section>
  );
};

const Konti = ({ afstemning: { konti }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.konti}</h2>
      <Tabel
        caption={t.konti}
        captionHidden
        rows={konti}
        narrow="scroll"
        columns={[
          {
            head: t.konto,
            heads: true,
            cell: ({ konto }) =>
              konto === "bank" ? t.bank : <a href={mellemregningUrl(myndighed, { konto })}>{t[konto]}</a>,
          },
          { head: t.hovedbog, number: true, cell: ({ hovedbog }) => <Beloeb oere={hovedbog} /> },
          { head: t.forklaret, number: true, cell: ({ forklaret }) => <Beloeb oere={forklaret} /> },
          { head: t.forskel, number: true, cell: ({ forskel }) => <Beloeb oere={forskel} /> },
        ]}
      />
    </section>
  );
};

/** Every krone in exactly one state. */
const Tilstande = ({ afstemning: { tilstande, udbetalinger }, sprog }: Omit<Props, "myndighed">) => {
  const t = texts(sprog);
  const foot = (
    <tr>
      <th scope="row">{t.ialt}</th>
      <td class="tal">{udbetalinger.antal}</td>
      <td class="tal">
        <Beloeb oere={udbetalinger.beloeb} />
      </td>
    </tr>
  );
  return (
    <section>
      <h2>{t.tilstande}</h2>
      {tilstande.length === 0 ? (
        <p>{t.ingen}</p>
      ) : (
        <Tabel
          caption={t.tilstande}
          captionHidden
          rows={tilstande}
          foot={foot}
          narrow="scroll"
          columns={[
            {
              head: t.tilstand,
              heads: true,
              cell: ({ tilstand }) => <Udbetalingsmaerke tilstand={tilstand} sprog={sprog} />,
            },
            { head: t.antal, number: true, cell: ({ antal }) => antal },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          ]}
        />
      )}
    </section>
  );
};

/** The same address, posted: the day is closed as it stands, and the statement can be fetched. */
export const udbetalingsafstemningAction = ofMyndighed(async (ask, myndighed) => {
  const { dato = todayIn("Europe/Copenhagen", new Date()) } = ask.form;
  const done = await ask.client.afslutUdbetalingsdag({ myndighed, dato });
  return done.ok
    ? redirect(afslutningerUrl(myndighed, { afsluttet: dato }))
    : show(ask, myndighed, dato, done.error);
});

import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { senestSendtOf } from "../../domain/udbetaling/frister.js";
import { udfoerelsesregelOf } from "../../domain/udbetaling/politik.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf } from "../page.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Afslag, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, formatDato, Tid } from "../parts/tid.js";
import {
  betalingskoerselUrl,
  bundterUrl,
  udbetalingerUrl,
  udbetalingsopgaverUrl,
} from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/koersel?til=…`: what a run would send and what it would hold, with the button that sends. */
export const betalingskoerselPage = ofMyndighed((ask, myndighed) => show(ask, myndighed, ask.query.til));

const show = async (
  { client, sprog }: Ask,
  myndighed: string,
  til: string | undefined,
  refused?: Refused,
): Promise<Answer> => {
  const body = til === undefined ? {} : { til };
  const [said, politik] = await Promise.all([
    client.proevBetalingskoersel({ myndighed, body }),
    client.seUdbetalingspolitik({ myndighed }),
  ]);
  if (!politik.ok) return refuse(politik.error);
  if (!said.ok && ![400, 422].includes(said.error.status)) return refuse(said.error);
  const t = texts(sprog);
  const wrong = refused ?? (said.ok ? undefined : said.error);
  return page(
    t.title,
    <>
      {wrong === undefined ? null : (
        <Afslag fejl={wrong.fejl} heading={refused ? t.sendtIkke : t.visesIkke} sprog={sprog} />
      )}
      <Udbetalingsmenu myndighed={myndighed} her="koersel" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filterform action={betalingskoerselUrl(myndighed)} knap={t.vis} nulstil={t.nulstil}>
        <Tekstfelt name="til" type="date" label={t.til} value={said.ok ? said.value.til : til} />
      </Filterform>
      {said.ok ? (
        <Forhaandsvisning
          koersel={said.value}
          politik={politik.value.gaeldende}
          myndighed={myndighed}
          sprog={sprog}
        />
      ) : null}
      <p>
        <a href={bundterUrl(myndighed)}>{t.bundter}</a>
      </p>
    </>,
    wrong === undefined ? 200 : statusOf(wrong),
  );
};

type Koersel = Output<"proevBetalingskoersel">;
type Props = {
  readonly koersel: Koersel;
  readonly politik: Output<"seUdbetalingspolitik">["gaeldende"];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The totals of the dry run, and the form that starts the run for the very same days. */
const Forhaandsvisning = (props: Props) => {
  const { koersel, myndighed, sprog } = props;
  const t = texts(sprog);
  const { til, sendes, senere } = koersel;
  return (
    <>
      <Meddelelse slags="info" heading={t.ikkeSket}>
        <p class="alert-text">{t.ville(formatDato(til, sprog))}</p>
      </Meddelelse>
      <h2>{t.sendes}</h2>
      {sendes.length === 0 ? <p>{t.intet}</p> : <Dage {...props} />}
      {senere.antal === 0 ? null : <p>{t.senere(senere.antal, formatSaldo(senere.beloeb))}</p>}
      <Holdt koersel={koersel} myndighed={myndighed} sprog={sprog} />
      {sendes.length === 0 ? null : (
        <form method="post" action={betalingskoerselUrl(myndighed)}>
          <input type="hidden" name="til" value={til} />
          <p class="knapper">
            <button class="button button-primary" type="submit">
              {t.send}
            </button>
          </p>
        </form>
      )}
    </>
  );
};

const Dage = ({ koersel: { sendes }, politik, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const { frist } = udfoerelsesregelOf(politik);
  const foot = (
    <tr>
      <th scope="row" colspan={2}>
        {t.ialt}
      </th>
      <td class="tal">{sendes.reduce((total, { antal }) => total + antal, 0)}</td>
      <td class="tal">
        <Beloeb oere={sum(sendes.map(({ beloeb }) => beloeb))} />
      </td>
    </tr>
  );
  return (
    <Tabel
      caption={t.sendes}
      captionHidden
      rows={sendes}
      foot={foot}
      narrow="scroll"
      columns={[
        {
          head: t.udfoeres,
          heads: true,
          cell: ({ udfoerelsesdato: dag }) => (
            <a href={udbetalingerUrl(myndighed, { tilstand: "KLAR", dag })}>
              <Dato dato={dag} sprog={sprog} />
            </a>
          ),
        },
        {
          head: t.frist,
          cell: ({ udfoerelsesdato }) => <Tid tid={senestSendtOf(udfoerelsesdato, frist)} sprog={sprog} />,
        },
        { head: t.antal, number: true, cell: ({ antal }) => antal },
        { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
      ]}
    />
  );
};

/** What is held back and why: a payout that is so for two reasons stands under both. */
const Holdt = ({ koersel: { tilbageholdt }, myndighed, sprog }: Omit<Props, "politik">) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.holdt}</h2>
      {tilbageholdt.length === 0 ? (
        <p>{t.ingenHoldt}</p>
      ) : (
        <>
          <Tabel
            caption={t.holdt}
            captionHidden
            rows={tilbageholdt}
            narrow="scroll"
            columns={[
              { head: t.hvorfor, heads: true, cell: ({ tekst }) => <Dansk tekst={tekst} sprog={sprog} /> },
              { head: t.antal, number: true, cell: ({ antal }) => antal },
              { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
            ]}
          />
          <p>
            <a href={udbetalingsopgaverUrl(myndighed, { art: "tilbageholdt" })}>{t.seHoldt}</a>
          </p>
        </>
      )}
    </section>
  );
};

/** The same address, posted: it is sent, and what came of it is shown. */
export const betalingskoerselAction = ofMyndighed(async (ask, myndighed) => {
  const { til = "" } = ask.form;
  const done = await ask.client.startBetalingskoersel({ myndighed, body: til === "" ? {} : { til } });
  if (!done.ok) return show(ask, myndighed, til === "" ? undefined : til, done.error);
  const { bundter, holdt, rest } = done.value;
  return redirect(
    bundterUrl(myndighed, {
      til: done.value.til,
      dannet: String(bundter.length),
      holdt: holdt === 0 ? undefined : String(holdt),
      rest: rest === 0 ? undefined : String(rest),
    }),
  );
});

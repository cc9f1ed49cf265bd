import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Udbetalingstilstand, UNDERVEJS } from "../../domain/udbetaling/tilstand.js";
import { addDays, todayIn } from "../../kit/dates.js";
import { page, refuse, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { ofMyndighed } from "../parts/noegle.js";
import { bundterUrl, mellemregningUrl, nyUdbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dage } from "./dage.js";
import { Alarmer, Opgaver } from "./opgaver.js";
import { Stroem } from "./stroem.js";
import { texts } from "./texts.js";

/** How many days ahead there is to see. */
const DAGE = 14;

/** `/udbetaling/{myndighed}`: where the money is, what waits for somebody, and what is sent next. */
export const udbetalingsoverblikPage = ofMyndighed(async ({ client, sprog }, myndighed) => {
  const til = addDays(todayIn("Europe/Copenhagen", new Date()), DAGE);
  const read = await together({
    liste: client.seUdbetalinger({ myndighed }),
    mellemregning: client.seMellemregning({ myndighed, konto: "mellemregning" }),
    undervejs: client.seMellemregning({ myndighed, konto: "undervejs" }),
    opgaver: client.seUdbetalingsopgaver({ myndighed }),
    forsinkede: client.seForsinkede({ myndighed }),
    dage: client.proevBetalingskoersel({ myndighed, body: { til } }),
    politik: client.seUdbetalingspolitik({ myndighed }),
  });
  if (!read.ok) return refuse(read.error);
  const { liste, mellemregning, undervejs, opgaver, forsinkede, dage, politik } = read.value;
  const t = texts(sprog);
  return page(
    `${t.title}, ${liste.myndighedsnavn}`,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="overblik" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead(liste.myndighedsnavn)}</p>
      <Hovedtal tilstande={liste.tilstande} sprog={sprog} />
      {liste.tilstande.length === 0 ? null : (
        <Alarmer forsinkede={forsinkede} myndighed={myndighed} sprog={sprog} />
      )}
      <section>
        <h2>{t.stroem}</h2>
        {liste.tilstande.length === 0 ? (
          <p>{t.ingenUdbetalinger}</p>
        ) : (
          <Stroem tilstande={liste.tilstande} myndighed={myndighed} sprog={sprog} />
        )}
      </section>
      <Opgaver opgaver={opgaver} myndighed={myndighed} sprog={sprog} />
      <Dage dage={dage} politik={politik.gaeldende} myndighed={myndighed} sprog={sprog} />
      <Konti konti={[mellemregning, undervejs]} myndighed={myndighed} sprog={sprog} />
      <p class="knapper">
        <a class="button button-secondary" href={nyUdbetalingUrl(myndighed)}>
          {t.ny}
        </a>
        <a class="button button-tertiary" href={bundterUrl(myndighed)}>
          {t.bundter}
        </a>
      </p>
    </>,
  );
});

type Tilstande = Output<"seUdbetalinger">["tilstande"];

const VENTER: readonly Udbetalingstilstand[] = ["TILBAGEHOLDT", "KLAR"];

/** The figures that are asked for first. */
const Hovedtal = ({ tilstande, sprog }: { readonly tilstande: Tilstande; readonly sprog: Sprog }) => {
  const t = texts(sprog);
  const ialt = (blandt: readonly Udbetalingstilstand[]) =>
    sum(tilstande.filter(({ tilstand }) => blandt.some((one) => one === tilstand)).map((one) => one.beloeb));
  return (
    <dl class="hovedtal">
      <Fakt navn={t.venter}>
        <Beloeb oere={ialt(VENTER)} /> {t.kr}
      </Fakt>
      <Fakt navn={t.undervejs}>
        <Beloeb oere={ialt(UNDERVEJS)} /> {t.kr}
      </Fakt>
      <Fakt navn={t.udbetalt}>
        <Beloeb oere={ialt(["UDFOERT"])} /> {t.kr}
      </Fakt>
    </dl>
  );
};

type Konti = {
  readonly konti: readonly Output<"seMellemregning">[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** Both interim accounts with their balance, and the way to why it is what it is. */
const Konti = ({ konti, myndighed, sprog }: Konti) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.konti}</h2>
      <dl class="fakta">
        {konti.map(({ konto, saldo, forskel }) => (
          <Fakt navn={t[`${konto}Konto`]}>
            <a href={mellemregningUrl(myndighed, { konto })}>
              <Beloeb oere={saldo} /> {t.kr}
            </a>{" "}
            {forskel === 0n ? (
              <span class="maerke maerke-godt">{t.forklaret}</span>
            ) : (
              <span class="maerke maerke-skidt">{t.uforklaret}</span>
            )}
            <span class="under daempet">{t[`${konto}Hvad`]}</span>
          </Fakt>
        ))}
      </dl>
    </section>
  );
};

import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { Tid } from "../parts/tid.js";
import { udbetalingsopgaverUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { opgaverEfterArt, udbetalingsopgavetekst } from "../parts/udbetalingsopgave.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

/** Late ones that are shown here; the reconciliation has them all. */
const FOERSTE = 5;

type Alarmer = {
  readonly forsinkede: Output<"seForsinkede">;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** Payouts without an answer in time, or not executed in time: what to do about each. */
export const Alarmer = ({ forsinkede: { forsinkede, flere }, myndighed, sprog }: Alarmer) => {
  const t = texts(sprog);
  const antal = forsinkede.length + flere;
  const resten = antal - Math.min(FOERSTE, forsinkede.length);
  return antal === 0 ? (
    <Meddelelse slags="success" heading={t.ingenAlarm} />
  ) : (
    <Meddelelse slags="error" heading={t.alarm(antal)}>
      <ul class="nobullet-list no-max-width">
        {forsinkede.slice(0, FOERSTE).map(({ udbetaling, tekst, goer, siden, beloeb }) => (
          <li>
            <a href={udbetalingUrl({ myndighed, id: udbetaling })}>
              {formatSaldo(beloeb)} {t.kr}
            </a>{" "}
            {t.siden} <Tid tid={siden} sprog={sprog} />: <Dansk tekst={`${tekst}. ${goer}`} sprog={sprog} />
          </li>
        ))}
      </ul>
      {resten === 0 ? null : <p class="alert-text">{t.flere(resten)}</p>}
    </Meddelelse>
  );
};

type Opgaver = {
  readonly opgaver: Output<"seUdbetalingsopgaver">;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** What a person must decide, by kind. Of more than one page there are at least so many. */
export const Opgaver = ({ opgaver: { opgaver, naeste }, myndighed, sprog }: Opgaver) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.opgaver}</h2>
      {opgaver.length === 0 ? (
        <p>{t.ingenOpgaver}</p>
      ) : (
        <>
          <ul class="talkort no-max-width">
            {opgaverEfterArt(opgaver).map(({ art, opgaver: egne }) => (
              <li>
                <a class="tilstandsvej-link" href={udbetalingsopgaverUrl(myndighed, { art })}>
                  <span class="tilstandsvej-antal">
                    {egne.length}
                    {naeste === undefined ? "" : "+"}
                  </span>
                  <span class="tilstandsvej-tekst">{udbetalingsopgavetekst(art, sprog)}</span>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={udbetalingsopgaverUrl(myndighed)}>{t.alleOpgaver}</a>
          </p>
        </>
      )}
    </section>
  );
};

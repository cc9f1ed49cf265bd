import { isBankdag, nextBankdag } from "../../domain/bankdage.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Handlingsknapper } from "../parts/handlingsknapper.js";
import type { Noegle } from "../parts/links.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofNoegle } from "../parts/noegle.js";
import { Sidestillet } from "../parts/sidestillet.js";
import { Dato } from "../parts/tid.js";
import {
  maskeretPart,
  type Systemer,
  type Udbetaling,
  Udbetalingsmaerke,
  udbetalingsnavn,
} from "../parts/udbetaling.js";
import { udbetalingshandlingUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { fittingUdbetalingshandlinger } from "../udbetalingshandling/arter.js";
import { Opgaver } from "./opgaver.js";
import { Posteringer } from "./posteringer.js";
import { Stamdata } from "./stamdata.js";
import { Livet, Svar } from "./svar.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/udbetalinger/{id}`: one payout: where it is and why, what comes next, and all that happened. */
export const udbetalingPage = ofNoegle(async ({ client, sprog, query }, noegle) => {
  const read = await together({
    udbetaling: client.seUdbetaling(noegle),
    systemer: client.seItSystemer({}),
  });
  if (!read.ok) return refuse(read.error);
  const { udbetaling, systemer } = read.value;
  const { myndighed } = noegle;
  const t = texts(sprog);
  const navn = udbetalingsnavn(udbetaling, sprog);
  return page(
    navn,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="udbetalinger" sprog={sprog} />
      {query.udfoert === undefined ? null : <Meddelelse slags="success" heading={t.udfoert} />}
      <h1>
        {navn} <Udbetalingsmaerke tilstand={udbetaling.tilstand} sprog={sprog} />
      </h1>
      <Hovedtal udbetaling={udbetaling} sprog={sprog} />
      <Stand
        udbetaling={udbetaling}
        noegle={noegle}
        oprettetAf={navnOf(udbetaling.oprettetAf, systemer.itsystemer)}
        sprog={sprog}
      />
      <Opgaver udbetaling={udbetaling} myndighed={myndighed} sprog={sprog} />
      <Handlinger udbetaling={udbetaling} noegle={noegle} sprog={sprog} />
      <Ligner udbetaling={udbetaling} myndighed={myndighed} sprog={sprog} />
      <Livet udbetaling={udbetaling} systemer={systemer.itsystemer} sprog={sprog} />
      <Svar udbetaling={udbetaling} sprog={sprog} />
      <Posteringer udbetaling={udbetaling} myndighed={myndighed} sprog={sprog} />
      <Stamdata udbetaling={udbetaling} myndighed={myndighed} systemer={systemer.itsystemer} sprog={sprog} />
    </>,
  );
});

type Props = { readonly udbetaling: Udbetaling; readonly sprog: Sprog };

/** Why it is not paid on the day that was asked for; it may be both that the day is closed, and that it was too late. */
const hvorforFlyttet = (
  { udfoerelsesdato, dispositionsdato }: Udbetaling,
  t: { readonly ikkeBankdag: string; readonly forSent: string },
): string =>
  [
    isBankdag(dispositionsdato) ? "" : t.ikkeBankdag,
    udfoerelsesdato > nextBankdag(dispositionsdato) ? t.forSent : "",
  ]
    .filter((one) => one !== "")
    .join("; ");

const Hovedtal = ({ udbetaling, sprog }: Props) => {
  const t = texts(sprog);
  const { beloeb, modtager, udfoerelsesdato, dispositionsdato } = udbetaling;
  return (
    <dl class="hovedtal">
      <Fakt navn={t.beloeb}>
        <Beloeb oere={beloeb} /> {t.kr}
      </Fakt>
      <Fakt navn={t.modtager}>{maskeretPart(modtager)}</Fakt>
      <Fakt navn={t.udfoeres}>
        <Dato dato={udfoerelsesdato} sprog={sprog} />
        {udfoerelsesdato === dispositionsdato ? null : (
          <span class="forklaring">
            {t.flyttetFra} <Dato dato={dispositionsdato} sprog={sprog} />: {hvorforFlyttet(udbetaling, t)}
          </span>
        )}
      </Fakt>
    </dl>
  );
};

/** How much a state asks of the reader. */
const slagsOf = ({ tilstand, bortfaldet, genudbetaling }: Udbetaling) => {
  if (tilstand === "UDFOERT") return "success";
  if (bortfaldet !== undefined || genudbetaling !== undefined || tilstand === "AFSLAAET") return "info";
  if (["AFVIST", "RETURNERET", "STANDSET"].includes(tilstand)) return "error";
  return tilstand === "TILBAGEHOLDT" ? "warning" : "info";
};

/** Who made it: a fagsystem by its name, where it is known. */
const navnOf = (aktoer: string, systemer: Systemer): string =>
  systemer.find(({ id }) => id === aktoer)?.navn ?? aktoer;

type Stand = Props & { readonly noegle: Noegle; readonly oprettetAf: string };

/** Where it is, why, and the next step: the sentence a reader has come for. */
const Stand = ({ udbetaling, noegle: { myndighed }, oprettetAf, sprog }: Stand) => {
  const t = texts(sprog);
  const { tilstand, aarsag, naesteSkridt, genudbetaling, genudbetalingAf, bortfaldet } = udbetaling;
  const grunde = udbetaling.opgaver.flatMap((opgave) => opgave.grunde);
  const vej = (id: string, text: string) => (
    <p class="alert-text">
      <a href={udbetalingUrl({ myndighed, id })}>{text}</a>
    </p>
  );
  return (
    <Meddelelse slags={slagsOf(udbetaling)} heading={t.stande[tilstand as keyof typeof t.stande] ?? tilstand}>
      {aarsag === undefined ? null : (
        <p class="alert-text">
          <strong>{t.hvorfor}</strong> <Dansk tekst={aarsag} sprog={sprog} />
        </p>
      )}
      {grunde.length === 0 ? null : (
        <ul class="nobullet-list">
          {grunde.map(({ tekst }) => (
            <li>
              <Dansk tekst={tekst} sprog={sprog} />
            </li>
          ))}
        </ul>
      )}
      {tilstand === "TILBAGEHOLDT" ? <p class="alert-text">{t.fireOejne(oprettetAf)}</p> : null}
      {naesteSkridt === undefined || grunde.length > 0 || genudbetaling !== undefined ? null : (
        <p class="alert-text">
          <strong>{t.naeste}</strong> <Dansk tekst={naesteSkridt} sprog={sprog} />
        </p>
      )}
      {bortfaldet === undefined ? null : (
        <p class="alert-text">
          {t.bortfaldet} <Dato dato={bortfaldet} sprog={sprog} />
        </p>
      )}
      {genudbetaling === undefined ? null : vej(genudbetaling, t.betalesIgen)}
      {genudbetalingAf === undefined ? null : vej(genudbetalingAf, t.betalerIgen)}
    </Meddelelse>
  );
};

/** What can be done now; nothing where nothing can. */
const Handlinger = ({ udbetaling, noegle, sprog }: Omit<Stand, "oprettetAf">) => {
  const kan = fittingUdbetalingshandlinger(udbetaling, sprog);
  return kan.length === 0 ? null : (
    <Handlingsknapper
      handlinger={kan.map(({ handling, art }) => ({
        url: udbetalingshandlingUrl(noegle, handling),
        titel: art.titel,
        alvor: art.alvor === true,
      }))}
    />
  );
};

/** A held payout beside each that it looks like. */
const Ligner = ({ udbetaling, myndighed, sprog }: Props & { readonly myndighed: string }) => {
  const t = texts(sprog);
  const ligner = udbetaling.opgaver.flatMap((opgave) => opgave.ligner);
  return ligner.length === 0 ? null : (
    <section>
      <h2>{t.ligner}</h2>
      <p>{t.lignerHvad}</p>
      {ligner.map((anden) => (
        <Sidestillet en={udbetaling} anden={anden} myndighed={myndighed} sprog={sprog} />
      ))}
    </section>
  );
};

import type { Raabalance } from "../../contract/regnskab.js";
import type { Sprog } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { aarOf, readPeriode } from "../../domain/regnskabsaar.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, missing, type Page, page, redirect, statusOf } from "../page.js";
import { Eksportlinks } from "../parts/eksport.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Kendtfelt, readKendt } from "../parts/kendt.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { kontiUrl, perioderUrl, primoUrl, raabalanceUrl } from "../parts/links.js";
import { Afslag, Meddelelse } from "../parts/meddelelse.js";
import { Raabalancetabel } from "./tabel.js";
import { texts } from "./texts.js";

/** `/konti/raabalance?myndighed=…&aar=…&maaned=…&kendt=…&primo=…`: the trial balance of a year or a month. */
export const raabalancePage: Page = (ask) => show(ask, ask.query);

type Wanted = {
  readonly myndighed?: string;
  readonly aar?: string;
  readonly maaned?: string;
  readonly kendt?: string;
  readonly primo?: string;
};

/** The days of the year or month; what is neither goes as it stands, and is refused by the hub. */
const daysOf = ({ aar, maaned }: Wanted): { readonly fra?: string; readonly til?: string } => {
  if (aar === undefined) return {};
  const text = maaned === undefined ? aar : `${aar}-${maaned}`;
  return readPeriode(text) ?? { fra: text, til: text };
};

const show = async ({ client, sprog }: Ask, wanted: Wanted, primofejl?: Refused): Promise<Answer> => {
  const t = texts(sprog);
  const { myndighed, kendt, primo } = wanted;
  const found =
    myndighed === undefined
      ? undefined
      : await client.seRaabalance({ myndighed, ...daysOf(wanted), kendt: readKendt(kendt) });
  const balance = found?.ok ? found.value : undefined;
  const refused = found?.ok === false ? found.error : undefined;
  const aar = balance === undefined ? wanted.aar : aarOf(balance.fra);
  const wrong = primofejl ?? refused;
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      {primofejl === undefined ? null : <Afslag fejl={primofejl.fejl} heading={t.primoDuer} sprog={sprog} />}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.duer} sprog={sprog} />}
      <Udfald primo={primo} sprog={sprog} />
      <p class="font-lead">{t.lead}</p>
      <Valg wanted={{ ...wanted, ...(aar === undefined ? {} : { aar }) }} sprog={sprog} />
      {balance === undefined ? null : <Indhold balance={balance} kendt={kendt} sprog={sprog} />}
    </>,
    wrong === undefined ? 200 : statusOf(wrong),
  );
};

const UDFALD = ["dannet", "suppleret", "uaendret", "intet"] as const;

/** What came of opening the year. */
const Udfald = ({ primo, sprog }: { primo: string | undefined; sprog: Sprog }) => {
  const udfald = UDFALD.find((one) => one === primo);
  if (udfald === undefined) return null;
  const booked = udfald === "dannet" || udfald === "suppleret";
  return <Meddelelse slags={booked ? "success" : "info"} heading={texts(sprog)[udfald]} />;
};

const Valg = ({ wanted, sprog }: { wanted: Wanted; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Filterform action={raabalanceUrl()} knap={t.vis}>
      <Valgfelt
        name="myndighed"
        label={t.kommune}
        all={t.vaelg}
        value={wanted.myndighed}
        valg={KOMMUNEVALG}
      />
      <Tekstfelt name="aar" label={t.aar} value={wanted.aar} />
      <Valgfelt
        name="maaned"
        label={t.maaned}
        all={t.heleAaret}
        value={wanted.maaned}
        valg={MAANEDER[sprog]}
      />
      <Kendtfelt value={wanted.kendt} sprog={sprog} />
    </Filterform>
  );
};

const monthsIn = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, "0"),
    text: format.format(Date.UTC(2026, index)),
  }));
};
const MAANEDER = { da: monthsIn("da-DK"), en: monthsIn("en-GB") };

type IndholdProps = {
  readonly balance: Raabalance;
  readonly kendt: string | undefined;
  readonly sprog: Sprog;
};

const Indhold = ({ balance, kendt, sprog }: IndholdProps) => {
  const { myndighed, fra, til } = balance;
  const t = texts(sprog);
  const aar = aarOf(fra);
  const naeste = String(Number(aar) + 1);
  return (
    <>
      <p>
        <a href={kontiUrl({ myndighed, pr: til, kendt })}>{t.konti}</a>
        {" · "}
        <a href={perioderUrl({ myndighed, aar })}>{t.perioder}</a>
      </p>
      <Raabalancetabel balance={balance} kendt={kendt} sprog={sprog} />
      {balance.hovedkonti.length === 0 ? null : (
        <>
          <Eksportlinks myndighed={myndighed} aar={aar} sprog={sprog} />
          <h2>{t.primoHeading(naeste)}</h2>
          <p>{t.primoHvad(naeste, aar)}</p>
          <form method="post" action={primoUrl(myndighed, naeste)}>
            <button class="button button-secondary" type="submit">
              {t.danPrimo(naeste)}
            </button>
          </form>
        </>
      )}
    </>
  );
};

/** `/konti/{myndighed}/primo/{aar}`, posted: open the year, and show it. */
export const primoAction: Page = async (ask) => {
  const { myndighed = "", aar = "" } = ask.params;
  if (!isCvr(myndighed)) return missing;
  const done = await ask.client.danPrimo({ myndighed, aar });
  if (!done.ok) return show(ask, { myndighed, aar: String(Number(aar) - 1) }, done.error);
  return redirect(raabalanceUrl({ myndighed, aar, primo: done.value.udfald }));
};

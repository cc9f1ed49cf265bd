import type { Output } from "../../contract/endpoints.js";
import { type Oere, sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Client } from "../../sdk/client.js";
import { type Answer, page, refuse, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { type Fordringslinje, Fordringstabel } from "../parts/fordringstabel.js";
import { Indbetalingstabel } from "../parts/indbetaling.js";
import { borgeroverblikUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { type Ordning, Ordningskort } from "../parts/ordning.js";
import { Regningstabel } from "../parts/regning.js";
import { bilingual } from "../sprog.js";

export type Skyldner = Output<"findSkyldner">;

const texts = bilingual({
  skyldner: ["Skyldner", "Debtor"],
  restance: ["Skylder i alt", "Owes in all"],
  tilgode: ["Har til gode", "In credit"],
  kr: ["kr.", "kr."],
  konto: [
    (betegnelse: string, system: string) => `${betegnelse} (${system})`,
    (betegnelse: string, system: string) => `${betegnelse} (${system})`,
  ],
  lukket: ["lukket", "closed"],
  selvsyn: ["Det, skyldneren selv kan se", "What the debtor can see themselves"],
  ordninger: ["Betalingsordninger", "Instalment plans"],
  indbetalinger: ["Indbetalinger", "Payments"],
  ingenIndbetalinger: ["Ingen indbetalinger.", "No payments."],
  regninger: ["Regninger og rykkere", "Bills and reminders"],
  ingenRegninger: ["Ingen regninger.", "No bills."],
});

type Systemer = Output<"seItSystemer">["itsystemer"];

/** One debtor whole: what is owed on each account and what comes next, what was paid, and the letters. */
export const showSkyldner = async (
  client: Client,
  myndighed: string,
  skyldner: Skyldner,
  sprog: Sprog,
): Promise<Answer> => {
  const read = await together({
    systemer: client.seItSystemer({}),
    ordninger: client.seBetalingsordninger({ myndighed }),
  });
  if (!read.ok) return refuse(read.error);
  const { systemer, ordninger } = read.value;
  const t = texts(sprog);
  const navn = skyldner.navn ?? t.skyldner;
  const props = { myndighed, skyldner, sprog };
  return page(
    t.skyldner,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="skyldner" sprog={sprog} />
      <h1>{navn}</h1>
      <Hovedtal restance={skyldner.restance} tilgode={skyldner.tilgode} sprog={sprog} />
      <Konti {...props} systemer={systemer.itsystemer} />
      <Selvsyn {...props} />
      <Ordninger {...props} ordninger={ordninger.betalingsordninger} />
      <Indbetalinger {...props} />
      <Regninger {...props} />
    </>,
  );
};

const Hovedtal = ({ restance, tilgode, sprog }: { restance: Oere; tilgode: Oere; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="hovedtal">
      <Fakt navn={t.restance}>
        <Beloeb oere={restance} /> {t.kr}
      </Fakt>
      {tilgode === 0n ? null : (
        <Fakt navn={t.tilgode}>
          <Beloeb oere={tilgode} /> {t.kr}
        </Fakt>
      )}
    </dl>
  );
};

/** The way to what the debtor can see: by one of their claims, for an address names no person. */
const Selvsyn = ({ myndighed, skyldner: { fordringer }, sprog }: Props) =>
  fordringer[0] === undefined ? null : (
    <p>
      <a href={borgeroverblikUrl({ myndighed, id: fordringer[0].id })}>{texts(sprog).selvsyn}</a>
    </p>
  );

type Props = { readonly myndighed: string; readonly skyldner: Skyldner; readonly sprog: Sprog };

/** Accounts on which something is owed come first. */
const Konti = ({ myndighed, skyldner, systemer, sprog }: Props & { readonly systemer: Systemer }) => {
  const t = texts(sprog);
  const konti = skyldner.konti.map((konto) => {
    const fordringer = skyldner.fordringer.filter((one) => one.konto === konto.id);
    return { konto, fordringer, restance: sum(fordringer.map(({ restance }) => restance)) };
  });
  return (
    <>
      {konti
        .sort((a, b) => Number(b.restance > 0n) - Number(a.restance > 0n))
        .map(({ konto, fordringer, restance }) => (
          <section>
            <h2>
              {t.konto(konto.betegnelse, systemnavnOf(konto.fagsystem, systemer))}{" "}
              {konto.tilstand === "LUKKET" ? <span class="maerke maerke-graa">{t.lukket}</span> : null}
            </h2>
            <Fordringstabel
              caption={konto.betegnelse}
              myndighed={myndighed}
              fordringer={grouped(fordringer)}
              restance={restance}
              sprog={sprog}
            />
          </section>
        ))}
    </>
  );
};

const systemnavnOf = (id: string, systemer: Systemer): string =>
  systemer.find((system) => system.id === id)?.navn ?? id;

/** Each main claim with its interest and fees right under it. */
const grouped = (fordringer: readonly Fordringslinje[]): readonly Fordringslinje[] => {
  const egne = new Set(fordringer.map(({ id }) => id));
  const under = ({ hovedfordring }: Fordringslinje) => hovedfordring !== undefined && egne.has(hovedfordring);
  return fordringer
    .filter((one) => !under(one))
    .flatMap((hoved) => [hoved, ...fordringer.filter(({ hovedfordring }) => hovedfordring === hoved.id)]);
};

/** The instalment plans of the debtor's claims; nothing where there are none. */
const Ordninger = ({
  myndighed,
  skyldner,
  ordninger,
  sprog,
}: Props & { readonly ordninger: readonly Ordning[] }) => {
  const egne = new Set(skyldner.fordringer.map(({ id }) => id));
  const hans = ordninger.filter(({ fordringer }) => fordringer.some((id) => egne.has(id)));
  return hans.length === 0 ? null : (
    <section>
      <h2>{texts(sprog).ordninger}</h2>
      {hans.map((ordning) => (
        <Ordningskort ordning={ordning} myndighed={myndighed} sprog={sprog} />
      ))}
    </section>
  );
};

const Indbetalinger = ({ skyldner: { indbetalinger }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.indbetalinger}</h2>
      {indbetalinger.length === 0 ? (
        <p>{t.ingenIndbetalinger}</p>
      ) : (
        <Indbetalingstabel
          caption={t.indbetalinger}
          indbetalinger={indbetalinger}
          myndighed={myndighed}
          sprog={sprog}
        />
      )}
    </section>
  );
};

const Regninger = ({ skyldner: { regninger }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.regninger}</h2>
      {regninger.length === 0 ? (
        <p>{t.ingenRegninger}</p>
      ) : (
        <Regningstabel caption={t.regninger} regninger={regninger} myndighed={myndighed} sprog={sprog} />
      )}
    </section>
  );
};

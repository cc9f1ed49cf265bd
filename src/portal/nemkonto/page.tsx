import type { Output } from "../../contract/endpoints.js";
import { NEMKONTOADFAERD, type Nemkontoadfaerd } from "../../contract/nemkonto-oevelse.js";
import type { Sprog } from "../../domain/fejl.js";
import { readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Afslag, Fejlopsummering, type Feltfejl, Meddelelse } from "../parts/meddelelse.js";
import { shortId } from "../parts/navn.js";
import { ofMyndighed } from "../parts/noegle.js";
import { partfejl, readPart } from "../parts/part.js";
import { Sideskift } from "../parts/sideskift.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { Udbetalingsmaerke } from "../parts/udbetaling.js";
import { nemkontoUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { Adfaerdsform, Fremadform } from "./former.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/nemkonto`: the stand-in for NemKonto, for rehearsals: how payees behave, and its day moved on. */
export const nemkontoPage = ofMyndighed((ask, myndighed) => show(ask, myndighed));

type Problem = { readonly felter: readonly Feltfejl[]; readonly refused?: Refused };

const show = async (
  ask: Ask,
  myndighed: string,
  { felter, refused }: Problem = { felter: [] },
): Promise<Answer> => {
  const { client, sprog, query, form } = ask;
  const { efter } = query;
  const read = await together({
    register: client.seNemkontoregister({}),
    betalinger: client.seNemkontobetalinger({ myndighed, efter }),
  });
  if (!read.ok) return refuse(read.error);
  const { register, betalinger } = read.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      {felter.length === 0 ? null : <Fejlopsummering fejl={felter} sprog={sprog} />}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.ikkeGjort} sprog={sprog} />}
      <Udbetalingsmenu myndighed={myndighed} her="nemkonto" sprog={sprog} />
      {query.gjort === undefined ? null : <Meddelelse slags="success" heading={t.gjort} />}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Fremadform myndighed={myndighed} sprog={sprog} />
      <Register register={register} sprog={sprog} />
      <Adfaerdsform myndighed={myndighed} form={form} fejl={felter} sprog={sprog} />
      <Betalinger {...{ betalinger, myndighed, efter, sprog }} />
    </>,
    refused === undefined ? (felter.length === 0 ? 200 : 400) : statusOf(refused),
  );
};

const Register = ({
  register: { modtagere },
  sprog,
}: {
  readonly register: Output<"seNemkontoregister">;
  readonly sprog: Sprog;
}) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.register}</h2>
      {modtagere.length === 0 ? (
        <p>{t.ingenModtagere}</p>
      ) : (
        <Tabel
          caption={t.register}
          captionHidden
          rows={modtagere}
          columns={[
            { head: t.modtager, heads: true, cell: ({ modtager }) => modtager.replace(":", " ") },
            {
              head: t.adfaerd,
              cell: ({ betydning, aarsagskode }) => (
                <>
                  <Dansk tekst={betydning} sprog={sprog} />
                  {aarsagskode === undefined ? null : <span class="under kode">{aarsagskode}</span>}
                </>
              ),
            },
            { head: t.konti, number: true, cell: ({ konti }) => konti.length },
          ]}
        />
      )}
    </section>
  );
};

type Betalinger = {
  readonly betalinger: Output<"seNemkontobetalinger">;
  readonly myndighed: string;
  readonly efter: string | undefined;
  readonly sprog: Sprog;
};

/** Payments on one page of the stand-in's list. */
const SIDE = 100;

/** The truth of the stand-in, whatever answers have been given. */
const Betalinger = ({ betalinger: { betalinger }, myndighed, efter, sprog }: Betalinger) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.betalinger}</h2>
      <p>{t.betalingerHvad}</p>
      {betalinger.length === 0 ? (
        <p role="status">{t.ingenBetalinger}</p>
      ) : (
        <Tabel
          caption={t.betalinger}
          captionHidden
          rows={betalinger}
          columns={[
            {
              head: t.betaling,
              heads: true,
              cell: ({ betalingIdentifikator }) => {
                const id = readBetalingsid(betalingIdentifikator);
                return id === undefined ? (
                  betalingIdentifikator
                ) : (
                  <a href={udbetalingUrl({ myndighed, id })}>{shortId(id)}</a>
                );
              },
            },
            { head: t.modtager, cell: ({ modtager }) => modtager.replace(":", " ") },
            {
              head: t.udfoeres,
              cell: ({ udfoerelsesdato }) => <Dato dato={udfoerelsesdato} sprog={sprog} />,
            },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
            {
              head: t.tilstand,
              cell: ({ tilstand, aarsagskode, konto }) => (
                <>
                  <Udbetalingsmaerke tilstand={tilstand} sprog={sprog} />
                  <span class="under daempet">
                    {[konto, aarsagskode].filter((one) => one !== undefined).join(" ")}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
      <Sideskift
        urlOf={(one) => nemkontoUrl(myndighed, one)}
        query={{ efter }}
        naeste={betalinger.length < SIDE ? undefined : String(betalinger.at(-1)!.nr)}
        sprog={sprog}
      />
    </section>
  );
};

const readAdfaerd = (text: string | undefined): Nemkontoadfaerd | undefined =>
  (Object.keys(NEMKONTOADFAERD) as readonly Nemkontoadfaerd[]).find((one) => one === text);

/** The same address, posted: a payee's behaviour, or the day moved on. */
export const nemkontoAction = ofMyndighed(async (ask, myndighed) => {
  const { client, sprog, form } = ask;
  const t = texts(sprog);
  if (form.handling === "fremad") {
    const { til = "" } = form;
    const done = await client.fremadNemkonto({ myndighed, body: til === "" ? {} : { til } });
    return finish(ask, myndighed, done.ok ? undefined : { felter: [], refused: done.error });
  }
  const part = readPart(form);
  const adfaerd = readAdfaerd(form.adfaerd);
  if (part === undefined || adfaerd === undefined)
    return finish(ask, myndighed, {
      felter: [
        ...(part === undefined ? [{ felt: "nummer", tekst: partfejl(sprog) }] : []),
        ...(adfaerd === undefined ? [{ felt: "adfaerd", tekst: t.vaelgAdfaerd }] : []),
      ],
    });
  const { aarsagskode = "" } = form;
  const body = { betalingsmodtager: part, adfaerd, ...(aarsagskode === "" ? {} : { aarsagskode }) };
  const done = await client.saetNemkontoadfaerd({ body });
  return finish(ask, myndighed, done.ok ? undefined : { felter: [], refused: done.error });
});

const finish = (ask: Ask, myndighed: string, problem: Problem | undefined): Answer | Promise<Answer> =>
  problem === undefined ? redirect(nemkontoUrl(myndighed, { gjort: "ja" })) : show(ask, myndighed, problem);

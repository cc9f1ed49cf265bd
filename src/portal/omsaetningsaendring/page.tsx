import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { isDate } from "../../kit/dates.js";
import type { Result } from "../../kit/result.js";
import type { Refused } from "../../sdk/client.js";
import {
  type Answer,
  type Ask,
  missing,
  type Page,
  page,
  redirect,
  refuse,
  statusOf,
  together,
} from "../page.js";
import { Fakt } from "../parts/fakt.js";
import { aendringUrl, omsaetningUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering, type Feltfejl } from "../parts/meddelelse.js";
import { readNoegle } from "../parts/noegle.js";
import { type Aendring, Aendringsmaerke } from "../parts/omsaetning.js";
import { Dato, Tid } from "../parts/tid.js";
import { Handlinger, Regelformular, Simuleringsformular } from "./formularer.js";
import { Linjer } from "./linjer.js";
import { readRegel, startFields } from "./regelform.js";
import { Simuleringsresultat } from "./simulering.js";
import { texts } from "./texts.js";

type Noegle = { readonly myndighed: string; readonly id: string };

type Problems = { readonly felt?: Feltfejl; readonly refused?: Refused };

/** `/omsaetning/{myndighed}/aendringer/{id}`: a change, what it would have done, and what can be done with it. */
export const aendringPage: Page = async (ask) => {
  const noegle = readNoegle(ask.params);
  return noegle === undefined ? missing : show(ask, noegle, {});
};

const show = async (ask: Ask, noegle: Noegle, { felt, refused }: Problems): Promise<Answer> => {
  const { client, sprog, query, form } = ask;
  const read = await together({
    aendring: client.seOmsaetningsaendring(noegle),
    tabel: client.seOmsaetning({ myndighed: noegle.myndighed }),
  });
  if (!read.ok) return refuse(read.error);
  const { aendring, tabel } = read.value;
  const { maaned, pr } = query;
  const simulering =
    query.simuler === "ja" ? await client.simulerOmsaetningsaendring({ ...noegle, maaned, pr }) : undefined;
  const wrong = refused ?? (simulering?.ok === false ? simulering.error : undefined);
  const t = texts(sprog);
  const felter = { ...startFields(aendring, tabel, query), ...query, ...form };
  const props = { aendring, felter, fejl: felt, sprog };
  return page(
    maskCpr(aendring.beskrivelse),
    <>
      {felt === undefined ? null : <Fejlopsummering fejl={[felt]} sprog={sprog} />}
      {wrong === undefined ? null : (
        <Afslag
          fejl={wrong.fejl}
          heading={refused === undefined ? t.simulererIkke : t.afslag}
          sprog={sprog}
        />
      )}
      <Hoved aendring={aendring} sprog={sprog} />
      <Linjer aendring={aendring} sprog={sprog} />
      {simulering?.ok ? (
        <Simuleringsresultat myndighed={noegle.myndighed} simulering={simulering.value} sprog={sprog} />
      ) : null}
      {aendring.tilstand === "kladde" ? <Regelformular {...props} /> : null}
      {isOpen(aendring) ? (
        <>
          <Simuleringsformular {...props} />
          <Handlinger {...props} />
        </>
      ) : null}
    </>,
    wrong === undefined ? (felt === undefined ? 200 : 400) : statusOf(wrong),
  );
};

const isOpen = ({ tilstand }: Aendring): boolean => tilstand === "kladde" || tilstand === "indstillet";

const Hoved = ({ aendring, sprog }: { aendring: Aendring; sprog: Sprog }) => {
  const t = texts(sprog);
  const { myndighed, beskrivelse, tilstand, gyldigFra, oprettet, oprettetAf, aendret, aendretAf } = aendring;
  return (
    <>
      <p>
        <a href={omsaetningUrl({ myndighed })}>{t.tilbage(myndighedsnavn(myndighed))}</a>
      </p>
      <h1>{maskCpr(beskrivelse)}</h1>
      <dl class="fakta">
        <Fakt navn={t.tilstand}>
          <Aendringsmaerke tilstand={tilstand} sprog={sprog} />
        </Fakt>
        {gyldigFra === undefined ? null : (
          <Fakt navn={t.gaelder}>
            <Dato dato={gyldigFra} sprog={sprog} />
          </Fakt>
        )}
        <Fakt navn={t.lavet}>
          <Tid tid={oprettet} sprog={sprog} />, {oprettetAf}
        </Fakt>
        <Fakt navn={t.senest}>
          <Tid tid={aendret} sprog={sprog} />, {aendretAf}
        </Fakt>
      </dl>
      <h2>{t.linjer}</h2>
    </>
  );
};

type Done = Result<Output<"seOmsaetningsaendring">, Refused>;

/** `/omsaetning/{myndighed}/aendringer/{id}/{handling}`, posted: it is done, and the change is shown. */
export const aendringAction: Page = async (ask) => {
  const { client, params, form, sprog } = ask;
  const noegle = readNoegle(params);
  if (noegle === undefined) return missing;
  const finish = async (answer: Promise<Done>): Promise<Answer> => {
    const done = await answer;
    return done.ok ? redirect(aendringUrl(noegle)) : show(ask, noegle, { refused: done.error });
  };
  const t = texts(sprog);
  switch (params.handling) {
    case "linje": {
      const body = readRegel(form);
      if (body.ok) return finish(client.saetOmsaetningslinje({ ...noegle, body: body.value }));
      const tekst = body.error === "egne" ? t.egneDuer : t.alle;
      return show(ask, noegle, { felt: { felt: body.error, tekst } });
    }
    case "aktiver": {
      const { gyldigFra = "" } = form;
      if (isDate(gyldigFra)) {
        return finish(client.aktiverOmsaetningsaendring({ ...noegle, body: { gyldigFra } }));
      }
      return show(ask, noegle, { felt: { felt: "gyldigFra", tekst: t.fraMangler } });
    }
    case "fjern":
      return finish(client.fjernOmsaetningslinje({ ...noegle, linje: form.linje ?? "0" }));
    case "indstil":
      return finish(client.indstilOmsaetningsaendring(noegle));
    case "hent":
      return finish(client.hentOmsaetningsaendring(noegle));
    case "kasser":
      return finish(client.kasserOmsaetningsaendring(noegle));
    default:
      return missing;
  }
};

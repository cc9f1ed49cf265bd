import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { findFordringsart, fittingFordringshandlinger } from "../fordringshandling/arter.js";
import { page, refuse, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { type Fordringslinje, Fordringsmaerke, Naeste, slagstekst } from "../parts/fordring.js";
import { Fordringstabel } from "../parts/fordringstabel.js";
import { Handlingsknapper } from "../parts/handlingsknapper.js";
import { maskCpr } from "../parts/maske.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofNoegle } from "../parts/noegle.js";
import { fordringshandlingUrl, fordringsskyldnerUrl, fordringUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Bevaegelser } from "./bevaegelser.js";
import { Livslinje } from "./livslinje.js";
import { Parathed, Psrm } from "./psrm.js";
import { Stamdata } from "./stamdata.js";
import { texts } from "./texts.js";
import { withNavne } from "./trin.js";

/** `/opkraevning/{myndighed}/fordringer/{id}`: one claim: its life, why its balance is what it is, and what comes next. */
export const fordringPage = ofNoegle(async ({ client, sprog, query }, noegle) => {
  const read = await together({
    detalje: client.seFordring(noegle),
    aktioner: client.seAktioner(noegle),
    skyldner: client.seSkyldnerAfFordring(noegle),
    systemer: client.seItSystemer({}),
  });
  if (!read.ok) return refuse(read.error);
  const { aktioner, skyldner, systemer } = read.value;
  const detalje = withNavne(read.value.detalje, systemer.itsystemer);
  const tilhoerende = skyldner.fordringer.filter(({ hovedfordring }) => hovedfordring === noegle.id);
  const { fordring, bevaegelser } = detalje;
  const t = texts(sprog);
  const navn = maskCpr(fordring.beskrivelse);
  return page(
    navn,
    <>
      <Opkraevningsmenu myndighed={noegle.myndighed} her="skyldner" sprog={sprog} />
      {query.udfoert === undefined ? null : <Meddelelse slags="success" heading={t.udfoert} />}
      <h1>
        {navn} <Fordringsmaerke tilstand={fordring.tilstand} sprog={sprog} />
      </h1>
      <p class="font-lead">{t.kort(slagstekst(fordring.slags, sprog), fordring.typenavn)}</p>
      <Hovedtal fordring={fordring} skyldner={skyldner.navn} myndighed={noegle.myndighed} sprog={sprog} />
      <Handlinger detalje={detalje} kan={aktioner.kan} myndighed={noegle.myndighed} sprog={sprog} />
      <Tilhoerende fordringer={tilhoerende} myndighed={noegle.myndighed} sprog={sprog} />
      <Livslinje detalje={detalje} sprog={sprog} />
      <Bevaegelser bevaegelser={bevaegelser} myndighed={noegle.myndighed} sprog={sprog} />
      <Parathed aktioner={aktioner} sprog={sprog} />
      <Psrm aktioner={aktioner} sprog={sprog} />
      <Stamdata fordring={fordring} sprog={sprog} />
    </>,
  );
});

type Props = {
  readonly fordring: Fordringslinje;
  readonly skyldner: string | undefined;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

const Hovedtal = ({ fordring, skyldner, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const { restance, hovedstol, hovedfordring } = fordring;
  return (
    <dl class="hovedtal">
      <Fakt navn={t.restance}>
        <Beloeb oere={restance} /> {t.kr}
      </Fakt>
      <Fakt navn={t.hovedstol}>
        <Beloeb oere={hovedstol} /> {t.kr}
      </Fakt>
      <Fakt navn={t.naeste}>
        <Naeste fordring={fordring} sprog={sprog} />
        {fordring.naesteHvorfor === undefined ? null : (
          <span class="forklaring" lang="da">
            {fordring.naesteHvorfor}
          </span>
        )}
      </Fakt>
      {hovedfordring === undefined ? null : (
        <Fakt navn={t.hoved}>
          <a href={fordringUrl({ myndighed, id: hovedfordring })}>{t.hovedfordring}</a>
        </Fakt>
      )}
      <Fakt navn={t.skyldner}>
        <a href={fordringsskyldnerUrl({ myndighed, id: fordring.id })}>{skyldner ?? t.seSkyldner}</a>
      </Fakt>
    </dl>
  );
};

type Tilhoerende = {
  readonly fordringer: readonly Fordringslinje[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The interest and fees that refer to this claim; nothing where there are none. */
const Tilhoerende = ({ fordringer, myndighed, sprog }: Tilhoerende) => {
  const t = texts(sprog);
  return fordringer.length === 0 ? null : (
    <section>
      <h2>{t.tilhoerende}</h2>
      <Fordringstabel
        caption={t.tilhoerende}
        myndighed={myndighed}
        fordringer={fordringer}
        restance={sum(fordringer.map(({ restance }) => restance))}
        sprog={sprog}
      />
    </section>
  );
};

type Handlinger = {
  readonly detalje: Output<"seFordring">;
  readonly kan: Output<"seAktioner">["kan"];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** What can be done now; nothing where nothing can. */
const Handlinger = ({ detalje, kan: psrm, myndighed, sprog }: Handlinger) => {
  const { id } = detalje.fordring;
  const kan = fittingFordringshandlinger(detalje, psrm).flatMap((handling) => {
    const art = findFordringsart(handling, sprog);
    return art === undefined
      ? []
      : [
          {
            url: fordringshandlingUrl({ myndighed, id }, handling),
            titel: art.titel,
            alvor: art.alvor === true,
          },
        ];
  });
  return kan.length === 0 ? null : <Handlingsknapper handlinger={kan} />;
};

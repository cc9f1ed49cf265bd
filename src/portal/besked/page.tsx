import type { BeskedVisning } from "../../contract/visninger.js";
import { isCvr, isUuid } from "../../domain/identifikatorer.js";
import { type Ask, missing, type Page, page, refuse, together } from "../page.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { beskednavn } from "../parts/navn.js";
import { Tid } from "../parts/tid.js";
import { Tilstandsmaerke } from "../parts/tilstand.js";
import { Fakta, Sendinger } from "./fakta.js";
import { Forloeb } from "./forloeb.js";
import { fittingHandlinger, isHandling } from "./handlinger.js";
import { Indhold } from "./indhold.js";
import { Fejlene, Handlinger, Udfald } from "./kvittering.js";
import { Opgaver } from "./opgaver.js";
import { texts } from "./texts.js";
import { Trinvej } from "./trinvej.js";

/** Sendings of one bilag that are shown. */
const SENDINGER = "20";

/** `/beskeder/{myndighed}/{id}`: the life of one message. */
export const beskedPage: Page = async ({ client, sprog, params, query }) => {
  const { myndighed = "", id = "" } = params;
  if (!isCvr(myndighed) || !isUuid(id)) return missing;
  const found = await client.seBesked({ myndighed, id });
  if (!found.ok) return refuse(found.error);
  const besked = found.value;
  const read = await together({
    sendinger: findSendinger(client, besked),
    opgaver: client.seFejlopgaver({ myndighed, besked: id, tilstand: "alle" }),
  });
  if (!read.ok) return refuse(read.error);
  const { sendinger, opgaver } = read.value;
  const bogfoering =
    besked.tilstand === "ACCEPTERET"
      ? await client.seBogfoering({ myndighed, system: besked.afsenderSystem, bilag: besked.afsenderId })
      : undefined;
  const grundlag = await client.seBeskedgrundlag({ myndighed, id });
  const t = texts(sprog);
  const navn = beskednavn(besked);
  const newer = sendinger[0] !== undefined && sendinger[0].id !== id;
  return page(
    `${t.titel} ${navn}`,
    <>
      {isHandling(query.udfoert) ? <Meddelelse slags="success" heading={t.udfoert[query.udfoert]} /> : null}
      <h1>
        {`${t.titel} ${navn}`} <Tilstandsmaerke tilstand={besked.tilstand} />
      </h1>
      <p class="font-lead">
        {t.kort(besked.afsenderSystemnavn, besked.myndighedsnavn)} <Tid tid={besked.modtaget} sprog={sprog} />
      </p>
      <Udfald besked={besked} sprog={sprog} />
      <Trinvej besked={besked} sprog={sprog} />
      <Fejlene besked={besked} sprog={sprog} />
      <Opgaver opgaver={opgaver.opgaver} sprog={sprog} />
      <Handlinger besked={besked} handlinger={fittingHandlinger(besked, newer)} sprog={sprog} />
      {sendinger.length < 2 ? null : <Sendinger id={id} sendinger={sendinger} sprog={sprog} />}
      <Forloeb haendelser={besked.haendelser} sprog={sprog} />
      <Indhold besked={besked} bogfoering={bogfoering?.ok ? bogfoering.value : undefined} sprog={sprog} />
      <Fakta besked={besked} grundlag={grundlag.ok ? grundlag.value : undefined} sprog={sprog} />
    </>,
  );
};

/** Every sending of the same bilag, newest first. */
const findSendinger = async (
  client: Ask["client"],
  { myndighed, afsenderId, afsenderSystem }: BeskedVisning,
) => {
  const query = { myndighed, soeg: afsenderId, system: afsenderSystem, antal: SENDINGER };
  const found = await client.soegBeskeder(query);
  if (!found.ok) return found;
  return { ok: true, value: found.value.beskeder.filter((one) => one.afsenderId === afsenderId) } as const;
};

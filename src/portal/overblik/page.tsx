import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Page, page, refuse, together } from "../page.js";
import { Fakt } from "../parts/fakt.js";
import { Tid } from "../parts/tid.js";
import { AfvisteBeskeder, AfvisteOpkald } from "./afviste.js";
import { countByKommune, ialt } from "./antal.js";
import { Blokerede } from "./blokerede.js";
import { Kommunetabel, Tilstandsvej } from "./fordeling.js";
import { KomIGang } from "./kom-i-gang.js";
import { AabneOpgaver } from "./opgaver.js";
import { texts } from "./texts.js";

/** How many of the latest are shown here; the rest have their own pages. */
const LATEST = "5";
/** Messages that wait or are given up, read to give those that stand still their name and errors. */
const KNOWN = "200";

/** `/`: how things stand, what waits for somebody, and what went wrong last. */
export const overblikPage: Page = async ({ client, sprog }) => {
  const read = await together({
    antal: client.seAntal({}),
    status: client.seStatus({}),
    blokerede: client.seBlokerede({}),
    opgivne: client.soegBeskeder({ tilstand: "FEJLET", antal: KNOWN }),
    ventende: client.soegBeskeder({ tilstand: "MODTAGET", antal: KNOWN }),
    afviste: client.soegBeskeder({ tilstand: "AFVIST", antal: LATEST }),
    opgaver: client.seFejlopgaver({ antal: LATEST }),
    opkald: client.seAfvisteOpkald({}),
  });
  if (!read.ok) return refuse(read.error);
  const { antal, status, blokerede, opgivne, ventende, opgaver, afviste, opkald } = read.value;
  const kendte = [...opgivne.beskeder, ...ventende.beskeder];
  const { alle, kommuner } = countByKommune(antal.antal);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      {ialt(alle) === 0 ? <KomIGang sprog={sprog} /> : null}
      <Tilstandsvej fordeling={alle} sprog={sprog} />
      <Driftslinje status={status} sprog={sprog} />
      <Blokerede blokerede={blokerede.blokerede} kendte={kendte} sprog={sprog} />
      <AabneOpgaver opgaver={opgaver.opgaver} sprog={sprog} />
      <AfvisteBeskeder beskeder={afviste.beskeder} sprog={sprog} />
      <AfvisteOpkald opkald={opkald.opkald.slice(0, Number(LATEST))} sprog={sprog} />
      {kommuner.length === 0 ? null : <Kommunetabel kommuner={kommuner} alle={alle} sprog={sprog} />}
    </>,
  );
};

/** The hub itself, in one line. */
const Driftslinje = ({ status, sprog }: { status: Output<"seStatus">; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="driftslinje">
      <Fakt navn={t.venter}>{status.venter}</Fakt>
      {status.aeldste === undefined ? null : (
        <Fakt navn={t.aeldste}>
          <Tid tid={status.aeldste} sprog={sprog} />
        </Fakt>
      )}
      <Fakt navn={t.version}>{status.version}</Fakt>
      <Fakt navn={t.database}>{status.database}</Fakt>
    </dl>
  );
};

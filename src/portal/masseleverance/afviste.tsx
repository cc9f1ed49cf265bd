import type { Output } from "../../contract/endpoints.js";
import type { FejlopgaveVisning } from "../../contract/fejlopgaver.js";
import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { ok, type Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import { ejertekst, Fejllinje, Tekst } from "../parts/fejl.js";
import { beskedUrl, leveranceUrl, type Noegle, opgaveUrl } from "../parts/links.js";
import { shortId } from "../parts/navn.js";
import { translate } from "../parts/oversaet.js";
import { Tabel } from "../parts/tabel.js";
import { ordOf } from "./ord.js";
import { texts } from "./texts.js";

/** Bilag on a page. */
const PAGE_SIZE = 25;

type Bilag = Output<"seMassebilag">["bilag"][number];
type Afvist = Bilag & { readonly opgaver: readonly FejlopgaveVisning[] };
export type Side = { readonly bilag: readonly Afvist[]; readonly naeste: string | undefined };

/** The bilag of the file that are not booked, after this number, each with the tasks that it waits for. */
export const findAfviste = async (
  client: Client,
  noegle: Noegle,
  efter: string | undefined,
): Promise<Result<Side, Refused>> => {
  const found = await client.seMassebilag({ ...noegle, kun: "afvist", efter });
  if (!found.ok) return found;
  const shown = found.value.bilag.slice(0, PAGE_SIZE);
  const bilag = await Promise.all(
    shown.map(async (one) => ({ ...one, opgaver: await findOpgaver(client, one) })),
  );
  const more = found.value.bilag.length > PAGE_SIZE;
  return ok({ bilag, naeste: more ? String(shown.at(-1)!.nr) : undefined });
};

/** A reader who may see the file and not the receiver's tasks sees the bilag without them. */
const findOpgaver = async (client: Client, { besked, modtager }: Bilag): Promise<Afvist["opgaver"]> => {
  if (besked === undefined || modtager === undefined) return [];
  const found = await client.seFejlopgaver({ myndighed: modtager, besked, tilstand: "alle" });
  return found.ok ? found.value.opgaver : [];
};

type Props = {
  readonly leverance: Leverance;
  readonly afviste: Side;
  readonly efter: string | undefined;
  readonly sprog: Sprog;
};

/** Each bilag that is not booked: why, who must do what, and the way to its message and its task. */
export const Afviste = ({ leverance, afviste: { bilag, naeste }, efter, sprog }: Props) => {
  const t = texts(sprog);
  const overskrift = ordOf(leverance, sprog).afviste;
  if (bilag.length === 0 && efter === undefined) return null;
  return (
    <section>
      <h2>{overskrift}</h2>
      <Tabel
        caption={overskrift}
        captionHidden
        rows={bilag}
        columns={[
          { head: t.nr, heads: true, number: true, cell: ({ nr }) => String(nr) },
          { head: t.besked, cell: (one) => <Besked bilag={one} sprog={sprog} /> },
          {
            head: t.modtager,
            cell: ({ modtager }) => (modtager === undefined ? "" : myndighedsnavn(modtager)),
          },
          { head: t.hvorfor, cell: (one) => <Hvorfor bilag={one} sprog={sprog} /> },
        ]}
      />
      {naeste === undefined && efter === undefined ? null : (
        <nav class="sider" aria-label={t.sider}>
          {efter === undefined ? null : <a href={leveranceUrl(leverance)}>{t.forfra}</a>}
          {naeste === undefined ? null : <a href={leveranceUrl(leverance, { efter: naeste })}>{t.naeste}</a>}
        </nav>
      )}
    </section>
  );
};

const Besked = ({ bilag: { besked, modtager }, sprog }: { bilag: Afvist; sprog: Sprog }) =>
  besked === undefined || modtager === undefined ? (
    <span class="daempet">{texts(sprog).ingenBesked}</span>
  ) : (
    <a class="ubrudt" href={beskedUrl({ myndighed: modtager, id: besked })}>
      {shortId(besked)}
    </a>
  );

const Hvorfor = ({ bilag: { fejl, opgaver }, sprog }: { bilag: Afvist; sprog: Sprog }) => (
  <ul class="nobullet-list taet">
    {fejl.map((one) => (
      <li>
        <Fejllinje fejl={one} sprog={sprog} />{" "}
        <span class="daempet">
          {`${ejertekst(one.ejer, sprog)}: `}
          <Tekst saetning={translate(one, sprog).loesning} sprog={sprog} />
        </span>
      </li>
    ))}
    {opgaver.map((opgave) => (
      <li>
        <a href={opgaveUrl(opgave)}>{`${texts(sprog).opgave} (${opgave.kode})`}</a>
      </li>
    ))}
  </ul>
);

import { formatBeloeb, type Oere, sum } from "../../../domain/beloeb.js";
import { danskDato } from "../../../domain/danskdato.js";
import type { Borgeroverblik } from "../../../domain/debitor/forespoergsler/borger.js";
import type { Borgeropslag } from "../../../domain/debitor/forespoergsler/spoergsmaal.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { myndighedsnavn } from "../../../domain/kommuner.js";
import { given } from "../../../kit/given.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING, readBevaegelser } from "../laes.js";
import type { Query } from "../porte.js";
import { HAEFTER, partText, skyldesAf } from "./haefter.js";
import { haefterOf, hvadOf, statusOf, trinOf } from "./klartekst.js";

/** Most claims that an overview shows; the sums count them all. Our choice. */
export const MAX_KRAV = 500;

/** What movements come to, of one claim. */
type Summer = {
  readonly oprindeligt: Oere;
  readonly betalt: Oere;
  readonly nedsat: Oere;
  readonly afskrevet: Oere;
  readonly senestBetalt: string | null;
};

/** A claim with its sums, and the account's own words for what it is about. */
type Skyldig = Fordringrow & Summer & { readonly betegnelse: string; readonly antalHaeftere: number };

/** Newest first, with interest and fees after what they are of. What a movement undoes counts against what it undoes. */
const SKYLDIGE = `select ${FORDRING.replace(/(^|,\s+)/g, "$1f.")}, k.betegnelse, s.*,
    (select count(distinct h.part)::int from debitor.haeftelse h
       where h.myndighed = f.myndighed and h.konto = f.konto and ${HAEFTER}) as "antalHaeftere"
  from debitor.fordring f
  join debitor.konto k on k.myndighed = f.myndighed and k.id = f.konto
  left join debitor.fordring hoved on hoved.myndighed = f.myndighed and hoved.id = f.hovedfordring
  cross join lateral (select
      coalesce(sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'STIFTELSE'), 0)::bigint as oprindeligt,
      coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'DAEKNING'), 0)::bigint as betalt,
      coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'NEDREGULERING'), 0)::bigint as nedsat,
      coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'AFSKRIVNING'), 0)::bigint as afskrevet,
      max(b.virkningsdato) filter (where b.art = 'DAEKNING' and not exists (
        select from debitor.bevaegelse u where u.myndighed = b.myndighed and u.ophaever = b.nr)) as "senestBetalt"
    from debitor.bevaegelse b left join debitor.bevaegelse o on o.myndighed = b.myndighed and o.nr = b.ophaever
    where b.myndighed = f.myndighed and b.fordring = f.id) s
  where f.myndighed = $1 and f.id in ${skyldesAf("$2", "$3")}
  order by coalesce(hoved.forfaldsdato, f.forfaldsdato) desc, coalesce(f.hovedfordring, f.id), f.hovedfordring nulls first,
    f.forfaldsdato, f.id`;

/**
 * What one person owes the municipality, has paid and need not pay, in words for the person. Only what they are liable for: of
 * others liable with them no name, number or other claim, and no text that somebody wrote freely. DEB-050: nothing is known.
 */
export const hentBorgeroverblik = async (
  query: Query,
  { myndighed, part }: Borgeropslag,
  dato: string,
): Promise<Result<Borgeroverblik, readonly Fejl[]>> => {
  const hvem = partText(part);
  const alle = await query<Skyldig>("debitor-borgers-krav", SKYLDIGE, [myndighed, hvem, dato]);
  const tilgode = await readTilgode(query, myndighed, hvem);
  const regninger = await readRegninger(query, myndighed, hvem);
  if (alle.length === 0 && tilgode === 0n) return failed([fejl("DEB-050")]);
  const viste = alle.slice(0, MAX_KRAV);
  const bevaegelser = await readBevaegelser(
    query,
    myndighed,
    viste.map(({ id }) => id),
  );
  const kommune = `${myndighedsnavn(myndighed)} Kommune`;
  return ok({
    kommune,
    dato,
    opsummering: opsummeringOf(kommune, alle, tilgode),
    ...summerOf(alle),
    tilgode,
    krav: viste.map((one) => ({
      fordringIdentifikator: one.id,
      hvad: hvadOf(one),
      hvorfra: one.betegnelse,
      haefter: haefterOf(one, hvem),
      status: statusOf(one, dato),
      ...summerOf([one]),
      ...(one.srb === null || one.restance === 0n ? {} : { betalesSenest: one.srb }),
      ...given("senestBetalt", one.senestBetalt),
      forloeb: trinOf(bevaegelser.filter(({ fordring }) => fordring === one.id)),
    })),
    ...(alle.length > MAX_KRAV ? { flereKrav: alle.length - MAX_KRAV } : {}),
    regninger,
  });
};

const summerOf = (krav: readonly (Summer & Pick<Fordringrow, "restance">)[]) => ({
  oprindeligt: sum(krav.map((one) => one.oprindeligt)),
  betalt: sum(krav.map((one) => one.betalt)),
  nedsat: sum(krav.map((one) => one.nedsat)),
  afskrevet: sum(krav.map((one) => one.afskrevet)),
  skyldes: sum(krav.map((one) => one.restance)),
});

const opsummeringOf = (kommune: string, krav: readonly Skyldig[], tilgode: Oere): string[] => {
  const { oprindeligt, betalt, nedsat, afskrevet, skyldes } = summerOf(krav);
  const hosPsrm = sum(
    krav.filter(({ tilstand }) => tilstand === "INDDRIVES").map(({ restance }) => restance),
  );
  const kr = (beloeb: Oere) => `${formatBeloeb(beloeb)} kr.`;
  const saetninger: readonly (readonly [boolean, string])[] = [
    [
      true,
      skyldes === 0n ? `Du skylder ikke ${kommune} noget.` : `Du skylder ${kr(skyldes)} til ${kommune}.`,
    ],
    [hosPsrm > 0n, `Af dem inddriver Gældsstyrelsen ${kr(hosPsrm)}; betal dem til Gældsstyrelsen.`],
    [
      oprindeligt > 0n,
      `I alt har kravene, du hæfter for, været på ${kr(oprindeligt)}, med renter og gebyrer.`,
    ],
    [betalt > 0n, `Der er betalt ${kr(betalt)} på dem${senestOf(krav)}.`],
    [nedsat > 0n, `De er sat ned med ${kr(nedsat)}.`],
    [afskrevet > 0n, `Kommunen har afskrevet ${kr(afskrevet)}: dem kræver den ikke længere.`],
    [tilgode > 0n, `Du har ${kr(tilgode)} til gode.`],
  ];
  return saetninger.filter(([shown]) => shown).map(([, saetning]) => saetning);
};

/** The last day on which anything was paid, as the end of a sentence. */
const senestOf = (krav: readonly Skyldig[]): string => {
  const sidste = krav.reduce(
    (til, { senestBetalt }) => (senestBetalt !== null && senestBetalt > til ? senestBetalt : til),
    "",
  );
  return sidste === "" ? "" : `, senest den ${danskDato(sidste)}`;
};

/** What the person has paid too much; money that others have paid is theirs. */
const readTilgode = async (query: Query, myndighed: string, hvem: string): Promise<Oere> => {
  const [row] = await query<{ tilgode: Oere }>(
    "debitor-borgers-tilgode",
    `select coalesce(sum(rest), 0)::bigint as tilgode from debitor.indbetaling
     where myndighed = $1 and skyldner = $2`,
    [myndighed, hvem],
  );
  return row!.tilgode;
};

/** The letters sent to the person, newest first: a bill to somebody else is theirs, whoever is liable with them. */
const readRegninger = async (
  query: Query,
  myndighed: string,
  hvem: string,
): Promise<Borgeroverblik["regninger"]> => {
  const rows = await query<{ dato: string; slags: string; total: Oere; betalingsid: string }>(
    "debitor-borgers-regninger",
    `select dato, slags, total, betalingsid from debitor.regning
     where myndighed = $1 and skyldner = $2 order by nr desc limit $3`,
    [myndighed, hvem, MAX_KRAV],
  );
  return rows.map(({ dato, slags, total, betalingsid }) => ({
    dato,
    hvad: `${slags === "rykker" ? "Rykker" : "Regning"} af ${danskDato(dato)}`,
    beloeb: total,
    betalingsid,
  }));
};

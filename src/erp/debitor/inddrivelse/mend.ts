import type { Oere } from "../../../domain/beloeb.js";
import { isRentetype } from "../../../domain/debitor/fordringstype.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { ok } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import { placer } from "../indbetaling.js";
import { lockFordringer } from "../laes.js";
import { closeOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { type NyAktion, queueAktioner } from "./aktioner.js";
import { PSRM } from "./foelg-op.js";

/**
 * A payment to the municipality and one to PSRM may cross: then PSRM refuses a reduction that is more than the claim owes it.
 * When its notices have been read it is known what it covered, and what is left to be told is told. A municipality does not
 * pay the money back itself but corrects the claim (Gældsstyrelsen's guide to nedskrivning).
 */

/** A claim with a refused correction, nothing on its way, no notice set aside, and another saldo at PSRM than here. */
type Skaev = {
  readonly fordring: Uuid;
  /** What PSRM has: what was told and executed, less what it has covered. */
  readonly hos: Oere;
  readonly restance: Oere;
  readonly fordringstype: string;
  /** The correction that was refused last. */
  readonly kode: string;
  readonly beloeb: Oere;
  readonly aarsag: "INDB" | "REGU" | null;
  readonly virkningsdato: string | null;
};

const SKAEVE = `select f.id as fordring, s.hos, f.restance, f.fordringstype, a.kode, a.beloeb,
    a.indhold ->> 'aarsag' as aarsag, a.indhold ->> 'virkningsdato' as virkningsdato
  from (select distinct on (fordring) fordring, psrm_id, kode, beloeb, indhold, nr from debitor.aktion
    where myndighed = $1 and status = 'AFVIST' and kode in ('NEDSKRIV', 'OANI', 'OONR', 'OPSKRIVNINGREGULERING')
    order by fordring, nr desc) a
  join debitor.psrmnummer p on p.myndighed = $1 and p.psrm_id = a.psrm_id and p.tilstand = 'INDDRIVES'
  join debitor.fordring f on f.myndighed = $1 and f.id = a.fordring
  cross join lateral (select (select coalesce(sum(case
        when x.kode in ('OPRETFORDRING', 'GENINDSENDFORDRING', 'OPSKRIVNINGREGULERING', 'OANI', 'OONR') then x.beloeb
        when x.kode = 'NEDSKRIV' then -x.beloeb else 0 end), 0)::bigint from debitor.aktion x
      where x.myndighed = $1 and x.psrm_id = p.psrm_id and x.status = 'UDFØRT')
    - (select coalesce(sum(u.hovedstol), 0)::bigint from debitor.underretning u
      where u.myndighed = $1 and u.psrm_id = p.psrm_id) as hos) s
  where not exists (select from debitor.aktion v where v.myndighed = $1 and v.fordring = f.id and v.status is null)
    and not exists (select from debitor.udskudt_underretning u where u.myndighed = $1 and u.psrm_id = p.psrm_id)
    and (s.hos <> f.restance or exists (select from debitor.opgave o where o.myndighed = $1 and o.art = 'afvist'
      and o.emne = f.id and o.lukket is null and o.data ->> 'kode' = a.kode))`;

/** Gives how many were told anew. */
export const mendSaldi = async (debitor: Debitor, myndighed: string): Promise<number> => {
  const skaeve = await debitor.database.query<Skaev>("debitor-skaeve-saldi", SKAEVE, [myndighed]);
  let antal = 0;
  for (const one of skaeve) {
    const hvad = { myndighed, aktoer: PSRM, tekst: "PSRM og kommunen er betalt samtidig" };
    await withAnledning(debitor, hvad, async (query, anledning) => {
      if (await mend(debitor, query, anledning, one)) antal += 1;
      return ok(undefined);
    });
  }
  return antal;
};

const mend = async (debitor: Debitor, query: Query, anledning: Anledning, skaev: Skaev): Promise<boolean> => {
  const { fordring: emne, hos } = skaev;
  await useCredit(debitor, query, anledning, emne);
  const [fordring] = await lockFordringer(query, anledning.myndighed, [emne]);
  const { restance } = fordring!;
  if (hos === restance) {
    await closeOpgave(query, anledning.myndighed, { art: "afvist", emne }, PSRM, "PSRM og kommunen er enige");
    return false;
  }
  const aktion = aktionOf(debitor.newId(), { ...skaev, restance });
  // What PSRM has refused as it stands is a person's to look at.
  if (aktion === undefined || (aktion.kode === skaev.kode && aktion.beloeb === skaev.beloeb)) return false;
  await queueAktioner(query, anledning, [aktion]);
  return true;
};

/** Interest is never put up (474). */
const aktionOf = (
  id: Uuid,
  { fordring, hos, restance, fordringstype, aarsag, virkningsdato }: Skaev,
): NyAktion | undefined => {
  if (hos < restance)
    return isRentetype(fordringstype)
      ? undefined
      : { id, fordring, kode: "OPSKRIVNINGREGULERING", beloeb: restance - hos };
  const felter = { id, fordring, kode: "NEDSKRIV" as const, beloeb: hos - restance };
  return aarsag === "INDB" && virkningsdato !== null
    ? { ...felter, aarsag, virkningsdato }
    : { ...felter, aarsag: "REGU" };
};

/** What PSRM paid on the claim when it was paid already is there to cover it, if it is owed again. */
const useCredit = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  fordring: Uuid,
): Promise<void> => {
  const { myndighed } = anledning;
  const rester = await query<{ id: Uuid; skyldner: string }>(
    "debitor-psrm-rester",
    `select i.id, f.skyldner from debitor.indbetaling i
     join debitor.underretning u on u.myndighed = i.myndighed and u.id = case i.kilde when 'psrm' then i.reference::uuid end
     join debitor.fordring f on f.myndighed = u.myndighed and f.id = u.fordring
     where i.myndighed = $1 and i.kilde = 'psrm' and i.rest > 0 and u.fordring = $2 and f.restance > 0 order by i.id`,
    [myndighed, fordring],
  );
  for (const { id, skyldner } of rester)
    await placer(debitor, query, { ...anledning, haendelse: debitor.newId() }, id, {
      skyldner,
      fordringer: new Set([fordring]),
    });
};

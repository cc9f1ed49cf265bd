import type { Output } from "../contract/endpoints.js";
import type { Exit } from "./exit.js";
import { clockTime, table } from "./layout.js";
import { show } from "./run.js";
import type { Session } from "./session.js";

/** What tokens and certificates have in common: they are listed and revoked the same way. */

type Adgang = Output<"udstedAdgang">;

export const MAX_DAYS = 3650;
export const DAYS = 365;

const stateOf = ({ tilbagekaldt, gyldigTil }: Adgang): string => {
  if (tilbagekaldt !== undefined) return "tilbagekaldt";
  return gyldigTil < new Date() ? "udløbet" : "gælder";
};

const SHOWN_OF_FINGERPRINT = 16;

/** The credentials of one kind. */
export const listAdgange =
  (slags: Adgang["slags"]) =>
  async (session: Session): Promise<Exit> => {
    const answer = await session.client.seAdgange({});
    const wanted = answer.ok
      ? { ok: true as const, value: { adgange: answer.value.adgange.filter((one) => one.slags === slags) } }
      : answer;
    return show(session, wanted, ({ adgange }) =>
      adgange.length === 0
        ? ["Ingen."]
        : table(
            ["Id", "Navn", "Rolle", "Fingeraftryk", "Gælder til", "Tilstand"],
            adgange.map((a) => [
              a.id,
              a.navn,
              a.rolle,
              a.fingeraftryk.slice(0, SHOWN_OF_FINGERPRINT),
              clockTime(a.gyldigTil),
              stateOf(a),
            ]),
          ),
    );
  };

/** From now on the credential opens nothing. */
export const revokeAdgang = async (session: Session, id: string): Promise<Exit> =>
  show(session, await session.client.tilbagekaldAdgang({ id }), (a) => [`${a.navn} er tilbagekaldt.`]);

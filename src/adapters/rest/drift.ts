import { fejlkatalog, isFejlKode } from "../../domain/fejl.js";
import { authorize } from "../../hub/authorize.js";
import type { Hub } from "../../hub/ports.js";
import type { Database } from "../postgres/database.js";
import { verifyLog } from "../postgres/verify.js";
import type { Handlers } from "./door.js";

/** For those who run the hub: the error catalogue, the log's chains, how things stand. */
export const driftHandlers = (
  hub: Hub,
  database: Database,
  version: string,
): Pick<Handlers, "seFejlkoder" | "verificerLog" | "seStatus"> => ({
  seFejlkoder: () => ({ value: { fejlkoder: Object.keys(fejlkatalog).filter(isFejlKode).map(showKode) } }),
  verificerLog: async ({ aktoer }) => {
    const allowed = authorize(aktoer, "log.verificer");
    if (!allowed.ok) return { fejl: [allowed.error] };
    const { raekker, kaeder, brud } = await verifyLog(database);
    return {
      value: {
        raekker: Number(raekker),
        kaeder: kaeder.map((kaede) => ({ ...kaede, laengde: Number(kaede.laengde) })),
        brud: brud.map(({ emne, nr, ...rest }) => ({
          ...rest,
          nr: Number(nr),
          ...(emne === null ? {} : { emne }),
        })),
      },
    };
  },
  seStatus: async ({ aktoer }) => {
    const allowed = authorize(aktoer, "log.verificer");
    if (!allowed.ok) return { fejl: [allowed.error] };
    const { aeldste, ...depth } = await hub.udbakke.depth();
    const [row] = await database.query<{ server_version: string }>(
      "server-version",
      "show server_version",
      [],
    );
    return {
      value: {
        version,
        ...depth,
        ...(aeldste === null ? {} : { aeldste }),
        database: `PostgreSQL ${row?.server_version ?? "?"}`,
      },
    };
  },
});

const showKode = (kode: keyof typeof fejlkatalog, index: number) => {
  const { tekst, ejer, loesning, alvor, http } = fejlkatalog[kode];
  return {
    kode,
    tekst: tekst.da,
    ejer,
    loesning: loesning.da,
    alvor,
    http,
    praecedens: index + 1,
  };
};

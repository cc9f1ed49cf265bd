import { endpoints, type Output } from "../../contract/endpoints.js";
import { findIndblik, type Opslag } from "../../hub/indblik.js";
import type { Hub, SetHaendelse } from "../../hub/ports.js";
import { answer } from "./beskeder.js";
import type { Handlers } from "./door.js";

/** Who has looked at what. */
export const indblikHandlers = (hub: Hub): Pick<Handlers, "seIndblik"> => ({
  seIndblik: async ({ aktoer }, soegning) =>
    answer(await findIndblik(hub, aktoer, soegning), ({ indblik, ...side }) => ({
      indblik: indblik.map(show),
      ...side,
    })),
});

type Indblik = Output<"seIndblik">["indblik"][number];

const show = ({ tid, aktoer, myndighed, kaede, nr, data }: SetHaendelse): Indblik => {
  const { operation, rolle, vilkaar } = data as Pick<Opslag, "operation" | "vilkaar"> & { rolle: string };
  return {
    tid,
    aktoer,
    rolle,
    ...(myndighed === null ? {} : { myndighed }),
    operation,
    betydning: (endpoints as Readonly<Record<string, { summary: string }>>)[operation]?.summary ?? operation,
    vilkaar: Object.entries(vilkaar).map(([navn, vaerdi]) => ({ navn, vaerdi })),
    kaede,
    nr: Number(nr),
  };
};

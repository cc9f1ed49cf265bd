import { Finansbilag } from "../domain/finans/model.js";
import type { Static, TObject } from "../kit/schema.js";
import * as administration from "./administration.js";
import * as visning from "./visninger.js";

/** One operation of the REST API: everything the door, the OpenAPI document and the sdk need to know of it. */
export type Endpoint = {
  readonly method: "GET" | "POST" | "PUT";
  /** Path with `{parameters}`. */
  readonly path: string;
  /** Names of query parameters; all are optional texts. */
  readonly query: readonly string[];
  readonly request?: TObject;
  readonly response: TObject;
  readonly summary: string;
};

const get = <P extends string, R extends TObject, const Q extends readonly string[] = readonly []>(
  path: P,
  response: R,
  summary: string,
  query?: Q,
) => ({ method: "GET", path, query: (query ?? []) as Q, response, summary }) as const;

const post = <P extends string, B extends TObject, R extends TObject>(
  path: P,
  request: B,
  response: R,
  summary: string,
) => ({ method: "POST", path, query: [], request, response, summary }) as const;

const act = <P extends string, R extends TObject>(path: P, response: R, summary: string) =>
  ({ method: "POST", path, query: [], response, summary }) as const;

export const endpoints = {
  modtagFinansbilag: post("/api/finansbilag", Finansbilag, visning.Kvitteringssvar, "Aflever et finansbilag"),
  hentKvittering: get(
    "/api/finansbilag/{id}/kvittering",
    visning.Kvitteringssvar,
    "Hent kvitteringen igen, med afsenderens eget id",
    ["myndighed"],
  ),
  soegBeskeder: get("/api/beskeder", visning.Beskedliste, "Søg beskeder; nyeste først", [
    "myndighed",
    "tilstand",
    "system",
    "soeg",
    "foer",
    "antal",
  ]),
  seBesked: get("/api/beskeder/{myndighed}/{id}", visning.Beskeddetalje, "En beskeds forløb og indhold"),
  genoptagBesked: act(
    "/api/beskeder/{myndighed}/{id}/genoptag",
    visning.BeskedVisning,
    "Genoptag en opgivet besked",
  ),
  kasserBesked: post(
    "/api/beskeder/{myndighed}/{id}/kasser",
    administration.Beslutning,
    visning.BeskedVisning,
    "Opgiv en besked endeligt; afsenderen får AFVIST",
  ),
  genfremsendBesked: act(
    "/api/beskeder/{myndighed}/{id}/genfremsend",
    visning.Kvitteringssvar,
    "Send en afvist besked igen, når årsagen er rettet uden for beskeden",
  ),
  seBlokerede: get("/api/blokerede", visning.Blokeringer, "Beskeder, der står stille, og hvorfor", [
    "myndighed",
  ]),
  seAfvisteOpkald: get("/api/afviste-opkald", visning.Opkaldsliste, "De nyeste opkald, der blev afvist", [
    "myndighed",
  ]),
  seAntal: get("/api/antal", visning.Tilstandsantal, "Antal beskeder pr. myndighed og tilstand", [
    "myndighed",
  ]),
  seKommuner: get("/api/kommuner", visning.Kommuneliste, "De 98 kommuner og deres ERP-valg"),
  seFejlkoder: get("/api/fejlkoder", visning.Fejlkodeliste, "Fejlkataloget"),
  seItSystemer: get("/api/itsystemer", administration.ItSystemliste, "It-systemer"),
  gemItSystem: post(
    "/api/itsystemer",
    administration.ItSystemData,
    administration.ItSystemData,
    "Opret et it-system",
  ),
  seServiceaftaler: get("/api/serviceaftaler", administration.Aftaleliste, "Serviceaftaler", [
    "myndighed",
    "itsystem",
    "tilstand",
  ]),
  seAftalehistorik: get(
    "/api/serviceaftaler/{id}/historik",
    administration.Aftalehistorik,
    "Hvad der er sket med aftalen",
  ),
  anmodServiceaftale: post(
    "/api/serviceaftaler",
    administration.Aftaleanmodning,
    administration.Aftale,
    "Anmod om en serviceaftale",
  ),
  godkendServiceaftale: post(
    "/api/serviceaftaler/{id}/godkend",
    administration.Beslutning,
    administration.Aftale,
    "Godkend en anmodning (kommunens underskriftsberettigede)",
  ),
  afvisServiceaftale: post(
    "/api/serviceaftaler/{id}/afvis",
    administration.Beslutning,
    administration.Aftale,
    "Afvis en anmodning",
  ),
  ophoerServiceaftale: post(
    "/api/serviceaftaler/{id}/ophoer",
    administration.Beslutning,
    administration.Aftale,
    "Bring en aftale til ophør i dag",
  ),
  seRuter: get("/api/ruter", administration.Ruteliste, "Ruter", ["myndighed"]),
  saetRute: post(
    "/api/ruter",
    administration.RuteData,
    administration.RuteData,
    "Sæt en rute, eller sæt den på pause",
  ),
  seAdgange: get("/api/adgange", administration.Adgangsliste, "Certifikater og adgangsnøgler", ["itsystem"]),
  udstedAdgang: post(
    "/api/adgange",
    administration.Adgangsanmodning,
    administration.AdgangData,
    "Udsted en adgangsnøgle, eller registrer et certifikat",
  ),
  tilbagekaldAdgang: act(
    "/api/adgange/{id}/tilbagekald",
    administration.AdgangData,
    "Tilbagekald en adgang nu",
  ),
  verificerLog: get("/api/verifikation", visning.Verifikationssvar, "Efterregn hændelsesloggens kæder"),
  seKonti: get("/api/konti", visning.Kontoliste, "Konti med saldi i reference-ERP'et", ["myndighed", "pr"]),
  seKontoudtog: get("/api/konti/{myndighed}/{kontonummer}", visning.Kontoudtog, "En kontos posteringer", [
    "fra",
    "til",
  ]),
  seStatus: get("/api/status", visning.Status, "Posthusets tilstand"),
} as const satisfies Record<string, Endpoint>;

export type Operationer = typeof endpoints;
export type Operation = keyof Operationer;

type Param<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Param<Rest> : never;

/** What one call takes: path parameters, query parameters, body. */
export type Input<K extends Operation> = { readonly [P in Param<Operationer[K]["path"]>]: string } & {
  readonly [Q in Operationer[K]["query"][number]]?: string | undefined;
} & (Operationer[K] extends { request: infer B extends TObject } ? { readonly body: Static<B> } : unknown);

export type Output<K extends Operation> = Static<Operationer[K]["response"]>;

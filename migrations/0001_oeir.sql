-- The hub. Every row of a message carries its myndighed (the receiver's CVR number) as leading key.

create schema oeir;

-- Raises when a guard does not hold, so that the whole transaction falls. Used where a row count must be exact.
create function oeir.kraev(opfyldt boolean, krav text) returns void
language plpgsql as $$
begin
  if opfyldt is not true then
    raise exception 'krav ikke opfyldt: %', krav using errcode = 'OE001';
  end if;
end $$;

-- Systems known to the hub: fagsystemer that send, ERP systems that receive.
create table oeir.itsystem (
  id           uuid primary key,
  navn         text not null unique,
  leverandoer  text not null,
  beskrivelse  text not null default '',
  oprettet     timestamptz not null
);

-- Credentials: only the fingerprint is kept. Several may be valid at once, so that they can rotate with overlap.
create table oeir.adgang (
  id            uuid primary key,
  slags         text not null check (slags in ('certifikat', 'token')),
  rolle         text not null check (rolle in ('system', 'kommune', 'leverandoer', 'drift')),
  itsystem      uuid references oeir.itsystem (id),
  cvr           text,
  navn          text not null,
  fingeraftryk  text not null unique,
  gyldig_fra    timestamptz not null,
  gyldig_til    timestamptz not null,
  tilbagekaldt  timestamptz,
  oprettet      timestamptz not null,
  check ((rolle = 'system') = (itsystem is not null)),
  check ((rolle in ('kommune', 'leverandoer')) = (cvr is not null))
);

-- The municipality's instruction that an it-system may use a service on its behalf.
create table oeir.serviceaftale (
  myndighed    text not null,
  id           uuid not null,
  itsystem     uuid not null references oeir.itsystem (id),
  service      text not null,
  rolle        text not null check (rolle in ('afsender', 'modtager')),
  operationer  text[] not null,
  gyldig_fra   date not null,
  gyldig_til   date,
  tilstand     text not null check (tilstand in ('anmodet', 'godkendt', 'afvist', 'ophørt')),
  aendret      timestamptz not null,
  primary key (myndighed, id),
  check (gyldig_til is null or gyldig_til >= gyldig_fra)
);

-- Where a municipality's messages of one service go.
create table oeir.rute (
  myndighed      text not null,
  service        text not null,
  modtagersystem uuid not null references oeir.itsystem (id),
  adresse        text not null,
  paa_pause      boolean not null default false,
  aendret        timestamptz not null,
  primary key (myndighed, service)
);

-- A message and where it is in its life. `tilstand` changes only through domain/besked.ts.
create table oeir.besked (
  myndighed           text not null,
  id                  uuid not null,
  afsender_myndighed  text not null,
  afsender_system     uuid not null references oeir.itsystem (id),
  service             text not null,
  operation           text not null,
  afsender_id         uuid not null,
  indhold_hash        bytea not null,
  raekkefoelge        text,
  soegeord            text[] not null,
  genfremsendelse_af  uuid,
  tilstand            text not null
    check (tilstand in ('MODTAGET', 'AFLEVERET', 'ACCEPTERET', 'AFVIST', 'FEJLET')),
  kvittering          text,
  modtaget            timestamptz not null,
  aendret             timestamptz not null,
  primary key (myndighed, id)
) with (fillfactor = 80);

-- Idempotency: a sender's id names one message, whatever municipality it is for (the one key without myndighed).
create unique index besked_afsender_id on oeir.besked (afsender_system, afsender_id)
  where genfremsendelse_af is null;
create index besked_soegeord on oeir.besked using gin (soegeord);

-- What the message says, as read; never changed.
create table oeir.besked_indhold (
  myndighed  text not null,
  besked_id  uuid not null,
  indhold    text not null,
  primary key (myndighed, besked_id)
) with (toast_tuple_target = 8160);

-- A usual message stays whole in its row: taking it out of line and compressing it costs more than it saves.
alter table oeir.besked_indhold alter column indhold set storage external;

-- Work that waits: a row for every message that has not ended. A loan (lease) of some seconds says who is at it.
create table oeir.udbakke (
  myndighed       text not null,
  besked_id       uuid not null,
  service         text not null,
  raekkefoelge    text,
  sekvens         bigint generated always as identity,
  forsoeg         integer not null default 0,
  naeste_forsoeg  timestamptz not null default now(),
  laant_til       timestamptz,
  opgivet         boolean not null default false,
  primary key (myndighed, besked_id)
) with (fillfactor = 70, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

create index udbakke_klar on oeir.udbakke (naeste_forsoeg) where not opgivet and raekkefoelge is null;
create index udbakke_raekkefoelge on oeir.udbakke (raekkefoelge, sekvens) where raekkefoelge is not null;

-- Everything that has happened: append-only, in chains of hashes (kit/hash-chain.ts). Each writer has a chain of its own.
create table oeir.haendelse (
  kaede      integer not null,
  nr         bigint not null,
  tid        timestamptz not null,
  myndighed  text,
  emne_art   text not null,
  emne       uuid,
  art        text not null,
  aktoer     text not null,
  data       text not null,
  hash       bytea not null,
  primary key (kaede, nr)
);

create index haendelse_emne on oeir.haendelse (emne) where emne is not null;

-- The end of each chain, so that rows cut off at the end are missed too.
create table oeir.haendelse_kaede (
  nr       integer primary key,
  laengde  bigint not null,
  hash     bytea not null
);

-- Masseleverancer: files of many bilag, and what came of each bilag in them.

create table oeir.masseleverance (
  myndighed        text not null,
  id               uuid not null,
  afsender_system  uuid not null references oeir.itsystem (id),
  fil_id           uuid,
  filnavn          text not null,
  doer             text not null check (doer = 'upload'),
  stoerrelse       bigint not null check (stoerrelse >= 0),
  sha256           text,
  tilstand         text not null check (tilstand in ('undervejs', 'modtaget', 'behandles', 'behandlet', 'afvist')),
  naaet_offset     bigint not null default 0,
  naaet_linje      integer not null default 1,
  bilag            integer not null default 0,
  posteringer      integer not null default 0,
  accepteret       integer not null default 0,
  afvist           integer not null default 0,
  debet            bigint not null default 0,
  kredit           bigint not null default 0,
  bogfoert_debet   bigint not null default 0,
  fejl             text not null default '[]',
  oprettet         timestamptz not null,
  modtaget         timestamptz,
  afsluttet        timestamptz,
  naeste_forsoeg   timestamptz not null default now(),
  laant_til        timestamptz,
  primary key (myndighed, id)
) with (fillfactor = 50);

-- The sender's own id of the file, once it has been read: the same id must be the same content.
create index masseleverance_fil on oeir.masseleverance (afsender_system, fil_id) where fil_id is not null;
create index masseleverance_klar on oeir.masseleverance (naeste_forsoeg) where tilstand in ('modtaget', 'behandles');

-- One row a bilag. `besked` is the message where one was received, which then has the receipt; where none was, the
-- receipt stands here. `afsender_id` is what the bilag calls itself.
create table oeir.massebilag (
  myndighed    text not null,
  leverance    uuid not null,
  nr           integer not null,
  afsender_id  uuid,
  besked       uuid,
  modtager     text,
  kode         text not null,
  kvittering   text,
  primary key (myndighed, leverance, nr),
  foreign key (myndighed, leverance) references oeir.masseleverance (myndighed, id)
);

create index massebilag_afvist on oeir.massebilag (myndighed, leverance, nr) where kode <> 'ACCEPTERET';
create index massebilag_besked on oeir.massebilag (besked) where besked is not null;

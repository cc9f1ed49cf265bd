-- Klassifikationer and sortimenter. What is common to all municipalities has 'faelles' as its myndighed, so that every
-- row still carries its owner as leading key.

-- A list of the values of one dimension, the ministry's or one's own.
create table oeir.klassifikation (
  myndighed  text not null,
  id         uuid not null unique,
  navn       text not null,
  dimension  text not null,
  oprettet   timestamptz not null,
  primary key (myndighed, id),
  check (myndighed = 'faelles' or myndighed ~ '^[0-9]{8}$')
);

-- A value of a klassifikation. Bitemporal: when it is valid in the world, and when we held it to be so. A correction ends
-- the registration of the old row and adds a new one.
create table oeir.klasse (
  myndighed        text not null,
  klassifikation   uuid not null,
  noegle           text not null,
  titel            text not null,
  gyldig_fra       date not null,
  gyldig_til       date,
  mapning          text,
  registreret      timestamptz not null,
  registreret_til  timestamptz,
  aktoer           text not null,
  primary key (myndighed, klassifikation, noegle, gyldig_fra, registreret),
  foreign key (myndighed, klassifikation) references oeir.klassifikation (myndighed, id),
  check (gyldig_til is null or gyldig_til >= gyldig_fra),
  check (registreret_til is null or registreret_til >= registreret)
);

create unique index klasse_kendt_nu on oeir.klasse (myndighed, klassifikation, noegle, gyldig_fra)
  where registreret_til is null;

-- What was registered stays; only the end of a registration is written, once.
create function oeir.klasse_uforanderlig() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.registreret_til is not null or new.registreret_til is null
    or (new.myndighed, new.klassifikation, new.noegle, new.titel, new.gyldig_fra, new.registreret, new.aktoer)
      is distinct from
      (old.myndighed, old.klassifikation, old.noegle, old.titel, old.gyldig_fra, old.registreret, old.aktoer)
    or new.gyldig_til is distinct from old.gyldig_til or new.mapning is distinct from old.mapning
  then
    raise exception 'en registrering ændres ikke: luk den, og tilføj en ny' using errcode = 'OE002';
  end if;
  return new;
end $$;

create trigger klasse_uforanderlig before update or delete on oeir.klasse
  for each row execute function oeir.klasse_uforanderlig();

-- A use-oriented selection of values, common or a municipality's own.
create table oeir.sortiment (
  myndighed    text not null,
  id           uuid not null unique,
  navn         text not null,
  beskrivelse  text not null default '',
  oprettet     timestamptz not null,
  primary key (myndighed, id),
  check (myndighed = 'faelles' or myndighed ~ '^[0-9]{8}$')
);

-- `hash` covers the values (domain/sortiment.ts); it follows them in a draft and is fixed when the version is published.
create table oeir.sortimentversion (
  myndighed       text not null,
  sortiment       uuid not null,
  version         text not null,
  tilstand        text not null check (tilstand in ('kladde', 'udgivet', 'tilbagetrukket')),
  antal           integer not null default 0,
  hash            text not null,
  noter           text,
  oprettet        timestamptz not null,
  udgivet         timestamptz,
  tilbagetrukket  timestamptz,
  primary key (myndighed, sortiment, version),
  foreign key (myndighed, sortiment) references oeir.sortiment (myndighed, id),
  check ((udgivet is null) = (tilstand = 'kladde')),
  check ((noter is null) = (tilstand = 'kladde')),
  check ((tilbagetrukket is null) = (tilstand <> 'tilbagetrukket'))
);

create table oeir.sortimentvaerdi (
  myndighed   text not null,
  sortiment   uuid not null,
  version     text not null,
  dimension   text not null,
  vaerdi      text not null,
  titel       text not null,
  gyldig_fra  date not null,
  gyldig_til  date,
  primary key (myndighed, sortiment, version, dimension, vaerdi, gyldig_fra),
  foreign key (myndighed, sortiment, version) references oeir.sortimentversion (myndighed, sortiment, version),
  check (gyldig_til is null or gyldig_til >= gyldig_fra)
);

-- The values of a version can change only while it is a draft. The lock waits for whoever is publishing it.
create function oeir.sortimentvaerdi_frosset() returns trigger
language plpgsql as $$
begin
  if exists (
    select from (
      select v.tilstand from oeir.sortimentversion v
      where (v.myndighed, v.sortiment, v.version) in (select myndighed, sortiment, version from roert)
      for share
    ) as versioner
    where tilstand <> 'kladde'
  ) then
    raise exception 'en udgivet version er frosset: opret en ny' using errcode = 'OE002';
  end if;
  return null;
end $$;

create trigger sortimentvaerdi_ny after insert on oeir.sortimentvaerdi
  referencing new table as roert for each statement execute function oeir.sortimentvaerdi_frosset();
create trigger sortimentvaerdi_slettet after delete on oeir.sortimentvaerdi
  referencing old table as roert for each statement execute function oeir.sortimentvaerdi_frosset();

-- A value is replaced, never rewritten in place.
create function oeir.sortimentvaerdi_rettes_ikke() returns trigger
language plpgsql as $$
begin
  raise exception 'en værdi rettes ikke: erstat kladdens værdier' using errcode = 'OE002';
end $$;

create trigger sortimentvaerdi_rettet before update or truncate on oeir.sortimentvaerdi
  for each statement execute function oeir.sortimentvaerdi_rettes_ikke();

-- A version goes kladde -> udgivet -> tilbagetrukket; what was published keeps its hash, count and notes.
create function oeir.sortimentversion_frosset() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.myndighed, new.sortiment, new.version, new.oprettet)
      is distinct from (old.myndighed, old.sortiment, old.version, old.oprettet)
    or (old.tilstand <> 'kladde' and (
      (new.hash, new.antal, new.noter, new.udgivet) is distinct from (old.hash, old.antal, old.noter, old.udgivet)
      or (old.tilstand, new.tilstand) not in (('udgivet', 'udgivet'), ('udgivet', 'tilbagetrukket'))))
  then
    raise exception 'en udgivet version er frosset: opret en ny' using errcode = 'OE002';
  end if;
  return new;
end $$;

create trigger sortimentversion_frosset before update or delete on oeir.sortimentversion
  for each row execute function oeir.sortimentversion_frosset();

-- Which it-systems have named which version, by the day they last did: whom a change concerns.
create table oeir.sortimentbrug (
  myndighed  text not null,
  sortiment  uuid not null,
  version    text not null,
  itsystem   uuid not null references oeir.itsystem (id),
  foerste    date not null,
  seneste    date not null,
  primary key (myndighed, sortiment, version, itsystem)
);

create index sortimentbrug_sortiment on oeir.sortimentbrug (sortiment);

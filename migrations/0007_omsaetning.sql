-- The omsætningstabel as bookkeepers own it: rules in versions, changed by drafts, with who and when.

-- Versions of rules, only added. On a date, of each rule the highest version that has begun counts.
create table erp.omsaetningsregel (
  myndighed    text not null,
  nr           integer not null check (nr > 0),
  version      integer not null check (version > 0),
  -- From dimension to pattern, as JSON: {"Funktion": "557*"}. A dimension left out may be anything.
  moenstre     text not null,
  -- Null: from that day the rule has ended.
  kontonummer  text,
  gyldig_fra   date not null,
  -- The change it came with; null for the first rules of a municipality.
  aendring     uuid,
  registreret  timestamptz not null default now(),
  aktoer       text not null,
  primary key (myndighed, nr, version),
  foreign key (myndighed, kontonummer) references erp.konto (myndighed, kontonummer)
);

create index omsaetningsregel_aendring on erp.omsaetningsregel (myndighed, aendring) where aendring is not null;

insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aktoer)
select myndighed, nr, 1, json_strip_nulls(json_build_object('Funktion', funktion, 'Dranst', dranst,
    'Gruppering', gruppering, 'Art', art, 'Ejerforhold', ejerforhold))::text, kontonummer, gyldig_fra, 'oeir'
from erp.omsaetning;

insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aktoer)
select r.myndighed, r.nr, 2, r.moenstre, null, o.gyldig_til + 1, 'oeir'
from erp.omsaetning o
join erp.omsaetningsregel r on r.myndighed = o.myndighed and r.nr = o.nr
where o.gyldig_til is not null;

drop table erp.omsaetning;

create trigger omsaetningsregel_kun_tilfoej before update or delete or truncate on erp.omsaetningsregel
  for each statement execute function erp.kun_tilfoej();

-- Which version of which rule chose the account of a line; null on lines that were booked before versions were kept.
alter table erp.postering add column regel_nr integer, add column regel_version integer;

-- A change of the table: drafted, perhaps proposed, then activated from a date or discarded.
create table erp.omsaetningsaendring (
  myndighed     text not null,
  id            uuid not null,
  beskrivelse   text not null,
  tilstand      text not null check (tilstand in ('kladde', 'indstillet', 'aktiveret', 'kasseret')),
  gyldig_fra    date check ((gyldig_fra is not null) = (tilstand = 'aktiveret')),
  oprettet      timestamptz not null default now(),
  oprettet_af   text not null,
  aendret       timestamptz not null default now(),
  aendret_af    text not null,
  -- The credentials of all who made it or changed its lines, for the rule of four eyes.
  forfattere    uuid[] not null,
  primary key (myndighed, id)
);

-- What a change does to one rule: a new one (nr null), other patterns or another account, or its end (kontonummer null).
create table erp.omsaetningslinje (
  myndighed    text not null,
  aendring     uuid not null,
  linje        integer not null,
  nr           integer,
  -- The version of the rule that the change was made from: another change meanwhile is not overwritten unseen.
  fra_version  integer,
  moenstre     text not null,
  kontonummer  text,
  primary key (myndighed, aendring, linje),
  foreign key (myndighed, aendring) references erp.omsaetningsaendring (myndighed, id),
  check ((nr is null) = (fra_version is null)),
  check (nr is not null or kontonummer is not null)
);

-- A change says one thing of each rule.
create unique index omsaetningslinje_regel on erp.omsaetningslinje (myndighed, aendring, nr) where nr is not null;

-- What a municipality has chosen, as every choice was made; the newest counts.
create table erp.indstilling (
  myndighed  text not null,
  noegle     text not null,
  nr         bigint generated always as identity,
  vaerdi     text not null,
  tid        timestamptz not null default now(),
  aktoer     text not null,
  primary key (myndighed, noegle, nr)
);

create trigger indstilling_kun_tilfoej before update or delete or truncate on erp.indstilling
  for each statement execute function erp.kun_tilfoej();

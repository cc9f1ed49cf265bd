-- The stand-in for NemKonto and for the payers' bank. Its own schema; nobody else reads it.

create schema nemkonto;

-- Payees with something special about them (`adfaerd`, for rehearsals); who is not here has a NemKonto that works.
create table nemkonto.modtager (
  modtager  text primary key,
  adfaerd   text not null,
  aarsag    text
);

-- Accounts that have been told: the NemKonto itself (both empty), or the specific one of an authority and ydelsesart.
create table nemkonto.konto (
  modtager    text not null references nemkonto.modtager (modtager) on delete cascade,
  myndighed   text not null default '',
  ydelsesart  text not null default '',
  reg_nr      text not null,
  konto_nr    text not null,
  primary key (modtager, myndighed, ydelsesart),
  check ((myndighed = '') = (ydelsesart = ''))
);

-- Every request with its receipt: the same again gets the same.
create table nemkonto.besked (
  system        uuid not null,
  id            uuid not null,
  indhold_hash  bytea not null,
  kvittering    jsonb not null,
  primary key (system, id)
);

create table nemkonto.bundt (
  myndighed        text not null,
  nr               bigint generated always as identity primary key,
  system           uuid not null,
  id               uuid not null,
  konto            text not null,
  udfoerelsesdato  date not null,
  ingen_konto      text not null check (ingen_konto in ('Retur', 'Fejlkonto')),
  unique (system, id)
);

-- `gyldig`: past the reception control; its id is used for good. `aarsag`: why it is refused, or will come back.
create table nemkonto.betaling (
  myndighed   text not null,
  nr          bigint generated always as identity primary key,
  bundt       bigint not null references nemkonto.bundt (nr),
  id          text not null,
  modtager    text not null,
  beloeb      bigint not null check (beloeb > 0),
  ydelsesart  text,
  komplet     boolean not null,
  gyldig      boolean not null,
  tilstand    text not null,
  konto       text,
  aarsag      text
) with (fillfactor = 80);

create unique index betaling_id on nemkonto.betaling (myndighed, id) where gyldig;
create index betaling_myndighed on nemkonto.betaling (myndighed, nr);
-- What has further to go.
create index betaling_undervejs on nemkonto.betaling (myndighed, nr)
  where tilstand in ('MODTAGET', 'KONTROLLERET', 'KOMPLETTERET', 'I_PENGEINSTITUT')
    or (tilstand = 'UDFOERT' and aarsag is not null);

-- NKS's answers in the order in which they came to be. `loebenummer` is the order in which they are given out; without one they
-- are held back. A hidden one is given only to who asks for its payment.
create table nemkonto.svar (
  myndighed    text not null,
  nr           bigint generated always as identity primary key,
  system       uuid not null,
  bundt        bigint not null references nemkonto.bundt (nr),
  betaling     bigint references nemkonto.betaling (nr),
  svarkode     text not null,
  statuskode   text not null,
  aarsagskode  text,
  tid          timestamptz not null default now(),
  skjult       boolean not null default false,
  bagvendt     boolean not null default false,
  loebenummer  bigint
);

create unique index svar_loebenummer on nemkonto.svar (myndighed, system, loebenummer);
create index svar_betaling on nemkonto.svar (betaling);
create index svar_holdt on nemkonto.svar (myndighed, nr) where loebenummer is null;

-- The last number given: of answers per asking system, and of the bank's entries (`bank`).
create table nemkonto.nummerserie (
  myndighed  text not null,
  navn       text not null,
  sidste     bigint not null,
  primary key (myndighed, navn)
);

-- What the payers' bank has booked: entries, each of one payment or more.
create table nemkonto.bankpost (
  myndighed  text not null,
  postering  bigint not null,
  linje      integer not null,
  konto      text not null,
  dato       date not null,
  art        text not null check (art in ('udfoert', 'returneret')),
  betaling   bigint not null references nemkonto.betaling (nr),
  primary key (myndighed, postering, linje),
  unique (betaling, art)
);

-- How much of it each payer has fetched by itself.
create table nemkonto.levering (
  myndighed  text primary key,
  postering  bigint not null
);

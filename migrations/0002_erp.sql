-- The reference ERP's bookkeeping: its own schema; it knows nothing of the hub's tables.

create schema erp;

-- A municipality's kontoplan in the ministry's structure.
create table erp.konto (
  myndighed    text not null,
  kontonummer  text not null,
  navn         text not null,
  funktion     text not null check (funktion ~ '^[0-9]{5}$'),
  dranst       text not null check (dranst ~ '^[1-9]$'),
  gruppering   text not null check (gruppering ~ '^[0-9]{3}$'),
  art          text not null check (art ~ '^[0-9]{2}$'),
  gyldig_fra   date not null,
  lukket_fra   date,
  primary key (myndighed, kontonummer)
);

-- The omsætningstabel: from dimensions to the municipality's account. A null dimension matches any value.
create table erp.omsaetning (
  myndighed    text not null,
  nr           integer not null,
  funktion     text,
  dranst       text,
  gruppering   text,
  art          text,
  ejerforhold  text,
  kontonummer  text not null,
  gyldig_fra   date not null,
  gyldig_til   date,
  primary key (myndighed, nr),
  foreign key (myndighed, kontonummer) references erp.konto (myndighed, kontonummer)
);

-- A booked bilag. Only what is booked stands here; a refusal leaves nothing.
create table erp.bilag (
  myndighed        text not null,
  loebenummer      bigint generated always as identity,
  afsender_system  uuid not null,
  id               uuid not null,
  besked_id        uuid not null,
  indhold_hash     bytea not null,
  bilagsnummer     text,
  bilagsdato       date not null,
  tekst            text,
  bogfoert         timestamptz not null default now(),
  primary key (myndighed, loebenummer)
);

create unique index bilag_afsender on erp.bilag (afsender_system, id);

-- The ledger. Debet and kredit in øre; exactly one of them on a line.
create table erp.postering (
  myndighed        text not null,
  loebenummer      bigint not null,
  linje            integer not null,
  kontonummer      text not null,
  bogfoeringsdato  date not null,
  debet            bigint not null check (debet >= 0),
  kredit           bigint not null check (kredit >= 0),
  tekst            text,
  postering_id     uuid not null,
  kontering        text not null,
  part             text,
  referencer       text not null,
  primary key (myndighed, loebenummer, linje),
  foreign key (myndighed, loebenummer) references erp.bilag (myndighed, loebenummer),
  foreign key (myndighed, kontonummer) references erp.konto (myndighed, kontonummer),
  check ((debet > 0) <> (kredit > 0))
);

create index postering_konto on erp.postering (myndighed, kontonummer, bogfoeringsdato);

-- Nobody updates money: a correction is a new bilag.
create function erp.kun_tilfoej() returns trigger
language plpgsql as $$
begin
  raise exception 'erp.% kan kun tilføjes: ret ved et nyt bilag', tg_table_name using errcode = 'OE002';
end $$;

create trigger bilag_kun_tilfoej before update or delete or truncate on erp.bilag
  for each statement execute function erp.kun_tilfoej();
create trigger postering_kun_tilfoej before update or delete or truncate on erp.postering
  for each statement execute function erp.kun_tilfoej();

-- Every bilag balances, on every booking date, whoever inserts it.
create function erp.i_balance() returns trigger
language plpgsql as $$
begin
  if exists (
    select from nye group by myndighed, loebenummer, bogfoeringsdato having sum(debet) <> sum(kredit)
  ) then
    raise exception 'bilaget går ikke op' using errcode = 'OE003';
  end if;
  return null;
end $$;

create trigger postering_i_balance after insert on erp.postering
  referencing new table as nye for each statement execute function erp.i_balance();

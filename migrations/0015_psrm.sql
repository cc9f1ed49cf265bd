-- The stand-in for PSRM: what Gældsstyrelsen would keep. Its own schema; nobody else reads it.

create schema psrm;

create table psrm.fordring (
  fordringshaver  text not null,
  fordring_id     text not null,
  reference       text not null,
  indhold         jsonb not null,
  primary key (fordringshaver, fordring_id)
);

create index fordring_reference on psrm.fordring (fordringshaver, reference);

-- The last number given to a claim.
create table psrm.nummerserie (
  navn    text primary key,
  sidste  bigint not null
);

insert into psrm.nummerserie (navn, sidste) values ('fordring', 1000000000);

-- Every action with its receipt: the same action again gets the same.
create table psrm.aktion (
  fordringshaver  text not null,
  aktion_id       uuid not null,
  nr              bigint generated always as identity,
  aktion          jsonb not null,
  kvittering      jsonb not null,
  modtaget        date not null,
  primary key (fordringshaver, aktion_id)
);

create table psrm.underretning (
  fordringshaver  text not null,
  nr              bigint generated always as identity,
  id              uuid not null,
  tid             timestamptz not null default now(),
  indhold         jsonb not null,
  primary key (fordringshaver, nr)
);

-- How far each municipality's debtor ledger has read the notices.
create table debitor.underretningslaeser (
  myndighed  text primary key,
  laest      bigint not null
);

-- Every number that PSRM has given one of our claims: under which it stands there now, and how it came back under the others.
create table debitor.psrmnummer (
  myndighed  text not null,
  psrm_id    text not null,
  fordring   uuid not null,
  -- The action that made it, and what that called the claim.
  aktion     uuid not null,
  reference  text not null,
  -- PSRM's number of the main claim.
  hoved      text,
  tilstand   text not null check (tilstand in ('HOERING', 'INDDRIVES', 'UDE')),
  aarsag     text,
  primary key (myndighed, psrm_id),
  foreign key (myndighed, fordring) references debitor.fordring (myndighed, id),
  check ((tilstand = 'UDE') = (aarsag is not null))
);

create unique index psrmnummer_levende on debitor.psrmnummer (myndighed, fordring) where tilstand <> 'UDE';
create index psrmnummer_fordring on debitor.psrmnummer (myndighed, fordring);
create index psrmnummer_hoved on debitor.psrmnummer (myndighed, hoved) where hoved is not null;

-- What the municipality answers to a hearing, until PSRM has it: one answer to each.
create table debitor.hoeringssvar (
  myndighed    text not null,
  aktion       uuid not null,
  psrm_id      text not null,
  valg         text not null check (valg in ('GODKEND', 'FORTRYD')),
  begrundelse  text,
  aktoer       text not null,
  dannet       timestamptz not null default now(),
  sendt        timestamptz,
  primary key (myndighed, aktion)
);

create index hoeringssvar_venter on debitor.hoeringssvar (myndighed) where sendt is null;

-- Every notice of PSRM as it came; PSRM keeps them for three months only. `hovedstol` is what it covers of the claim itself,
-- negative where a coverage is lifted; `bogfoert` is what it came to in the books, RIM's interest with it; `afregnet` is the
-- notice of the settlement that paid it.
create table debitor.underretning (
  myndighed  text not null,
  nr         bigint not null,
  id         uuid not null,
  slags      text not null,
  psrm_id    text,
  fordring   uuid,
  dato       date not null,
  beloeb     bigint not null,
  hovedstol  bigint not null default 0,
  bogfoert   bigint not null default 0,
  afregnet   bigint,
  indhold    jsonb not null,
  modtaget   timestamptz not null default now(),
  primary key (myndighed, nr)
);

create unique index underretning_id on debitor.underretning (myndighed, id);
create index underretning_psrm on debitor.underretning (myndighed, psrm_id) where psrm_id is not null;
create index underretning_fordring on debitor.underretning (myndighed, fordring) where fordring is not null;
create index underretning_uafregnet on debitor.underretning (myndighed, dato)
  where slags in ('ALLOKERING', 'UDLIGNING') and afregnet is null;

-- A settlement whose payout the bank has received: by which payment, and how much of it. Once per settlement.
create table debitor.afregning (
  myndighed    text not null,
  underretning uuid not null,
  indbetaling  uuid not null,
  beloeb       bigint not null check (beloeb > 0),
  primary key (myndighed, underretning),
  foreign key (myndighed, underretning) references debitor.underretning (myndighed, id),
  foreign key (myndighed, indbetaling) references debitor.indbetaling (myndighed, id)
);

create index afregning_indbetaling on debitor.afregning (myndighed, indbetaling);

-- Coverages that a settlement has paid.
alter table psrm.underretning add column afregnet boolean not null default false;

-- The reference ERP's udbetalingssystem: payouts from decision to the payee's account, or back on the books.

create schema udbetaling;

-- What the municipality has decided about its payouts. The newest from a date on counts, of one date the last.
create table udbetaling.politik (
  myndighed   text not null,
  nr          bigint generated always as identity,
  gyldig_fra  date not null,
  indhold     jsonb not null,
  aktoer      text not null,
  sat         timestamptz not null default now(),
  primary key (myndighed, nr)
);

create trigger politik_kun_tilfoej before update or delete or truncate on udbetaling.politik
  for each statement execute function erp.kun_tilfoej();

-- One bundle to NemKonto: the payouts of one day. `sendt`: the hub has it.
create table udbetaling.bundt (
  myndighed        text not null,
  id               uuid not null,
  udfoerelsesdato  date not null,
  antal            integer not null check (antal > 0),
  beloeb           bigint not null check (beloeb > 0),
  dannet           timestamptz not null default now(),
  primary key (myndighed, id)
);

-- `fagsystem` is null where a person of the municipality has made it (`oprettet_af`).
create table udbetaling.udbetaling (
  myndighed         text not null,
  id                uuid not null,
  nr                bigint generated always as identity,
  fagsystem         uuid,
  besked_id         uuid,
  modtager          text not null,
  ydelsesmodtager   text,
  beloeb            bigint not null check (beloeb > 0),
  ydelsesart        text not null,
  periode_fra       date,
  periode_til       date,
  dispositionsdato  date not null,
  udfoerelsesdato   date not null,
  destination       text not null check (destination in ('NemKonto', 'SpecifikKonto', 'Bankkonto')),
  reg_nr            text,
  konto_nr          text,
  tekst             text[] not null default '{}',
  fakturanummer     text,
  sagsnummer        text,
  genudbetaling_af  uuid,
  tilstand          text not null,
  bundt             uuid,
  -- Its cost is booked by the ERP, from its own konteringslinjer; else by SF1590_A.
  konteret          boolean not null,
  -- The day a person decided that it shall not be paid after all.
  bortfaldet        date,
  -- What it said when it came: the same again is the same payout.
  indhold_hash      bytea,
  oprettet_af       text not null,
  oprettet          timestamptz not null default now(),
  primary key (myndighed, id),
  foreign key (myndighed, bundt) references udbetaling.bundt (myndighed, id),
  foreign key (myndighed, genudbetaling_af) references udbetaling.udbetaling (myndighed, id),
  check ((destination = 'Bankkonto') = (reg_nr is not null and konto_nr is not null)),
  check ((tilstand in ('TILBAGEHOLDT', 'KLAR', 'AFSLAAET')) = (bundt is null))
) with (fillfactor = 80);

create index udbetaling_modtager on udbetaling.udbetaling (myndighed, modtager, ydelsesart, beloeb);
-- Lists of failed payouts know a payout by its fakturanummer in 20 digits.
create index udbetaling_faktura on udbetaling.udbetaling (myndighed, right(lpad(fakturanummer, 20, '0'), 20))
  where fakturanummer is not null;
create index udbetaling_bundt on udbetaling.udbetaling (myndighed, bundt) where bundt is not null;
create index udbetaling_nr on udbetaling.udbetaling (myndighed, nr);
create index udbetaling_aaben on udbetaling.udbetaling (myndighed, udfoerelsesdato, nr)
  where tilstand in ('TILBAGEHOLDT', 'KLAR', 'ANMODET', 'MODTAGET', 'KONTROLLERET', 'KOMPLETTERET', 'I_PENGEINSTITUT');
-- One living attempt to pay a payout again.
create unique index udbetaling_genudbetaling on udbetaling.udbetaling (myndighed, genudbetaling_af)
  where genudbetaling_af is not null and tilstand <> 'AFSLAAET';

-- The cost of a payout, as it was told.
create table udbetaling.konteringslinje (
  myndighed   text not null,
  udbetaling  uuid not null,
  nr          integer not null,
  beloeb      bigint not null check (beloeb > 0),
  kontering   jsonb not null,
  tekst       text,
  primary key (myndighed, udbetaling, nr),
  foreign key (myndighed, udbetaling) references udbetaling.udbetaling (myndighed, id)
);

create trigger konteringslinje_kun_tilfoej before update or delete or truncate on udbetaling.konteringslinje
  for each statement execute function erp.kun_tilfoej();

-- What happened to each payout, in order; nothing of it is ever changed.
create table udbetaling.haendelse (
  myndighed   text not null,
  nr          bigint generated always as identity,
  udbetaling  uuid not null,
  art         text not null,
  data        jsonb not null default '{}',
  aktoer      text not null,
  tid         timestamptz not null default now(),
  primary key (myndighed, nr),
  foreign key (myndighed, udbetaling) references udbetaling.udbetaling (myndighed, id)
);

create index haendelse_udbetaling on udbetaling.haendelse (myndighed, udbetaling, nr);
create trigger haendelse_kun_tilfoej before update or delete or truncate on udbetaling.haendelse
  for each statement execute function erp.kun_tilfoej();

-- What NemKonto and the bank have said of each payout; the same said again is the same row (noegle).
create table udbetaling.bevis (
  myndighed     text not null,
  udbetaling    uuid not null,
  noegle        text not null,
  slags         text not null check (slags in ('svar', 'bank')),
  -- Of an answer.
  svarkode      text,
  statuskode    text,
  aarsagskode   text,
  -- Of an entry in the bank: `udfoert` or `returneret`.
  art           text,
  beloeb        bigint,
  tekst         text,
  dato          date not null,
  tid           timestamptz not null default now(),
  primary key (myndighed, udbetaling, noegle),
  foreign key (myndighed, udbetaling) references udbetaling.udbetaling (myndighed, id),
  check ((slags = 'svar') = (svarkode is not null and statuskode is not null)),
  check ((slags = 'bank') = (art is not null and beloeb is not null))
);

create trigger bevis_kun_tilfoej before update or delete or truncate on udbetaling.bevis
  for each statement execute function erp.kun_tilfoej();

-- Every movement on the accounts of payouts, with its bilag: what explains the interim account line by line.
-- `konto`: 'mellemregning' (decided and not paid), 'undervejs' (with NemKonto or the bank) or 'bank'. Debit is positive.
create table udbetaling.bevaegelse (
  myndighed   text not null,
  nr          bigint generated always as identity,
  udbetaling  uuid not null,
  anledning   text not null check (anledning in ('kontering', 'anmodning', 'udfoerelse', 'modpostering', 'retur', 'bortfald')),
  konto       text not null check (konto in ('mellemregning', 'undervejs', 'bank')),
  beloeb      bigint not null check (beloeb <> 0),
  bilag       bigint not null,
  dato        date not null,
  primary key (myndighed, nr),
  foreign key (myndighed, udbetaling) references udbetaling.udbetaling (myndighed, id)
);

create index bevaegelse_udbetaling on udbetaling.bevaegelse (myndighed, udbetaling, nr);
create trigger bevaegelse_kun_tilfoej before update or delete or truncate on udbetaling.bevaegelse
  for each statement execute function erp.kun_tilfoej();

-- What a person must decide or find out: one open task per kind and subject.
create table udbetaling.opgave (
  myndighed   text not null,
  id          uuid not null,
  nr          bigint generated always as identity,
  art         text not null,
  emne        uuid not null,
  data        jsonb not null,
  oprettet    timestamptz not null default now(),
  lukket      timestamptz,
  lukket_af   text,
  svar        text,
  primary key (myndighed, id)
);

create unique index opgave_aaben on udbetaling.opgave (myndighed, art, emne) where lukket is null;

-- Messages that have been carried out: the same again gets the same receipt.
create table udbetaling.udfoert (
  myndighed     text not null,
  system        uuid not null,
  id            uuid not null,
  indhold_hash  bytea not null,
  kvittering    jsonb not null,
  primary key (myndighed, system, id)
);

-- Messages on their way to the hub: bundles and stops to NemKonto, and what became of payouts to fagsystemer.
create table udbetaling.udbakke (
  myndighed  text not null,
  nr         bigint generated always as identity,
  id         uuid not null,
  modtager   uuid,
  operation  text not null,
  indhold    text not null,
  dannet     timestamptz not null default now(),
  sendt      timestamptz,
  svar       text,
  primary key (myndighed, nr)
);

create index udbakke_venter on udbetaling.udbakke (myndighed, modtager, nr) where sendt is null;

-- How far NemKonto's answers have been read.
create table udbetaling.svarlaeser (
  myndighed  text primary key,
  laest      bigint not null
);

-- The bank's entries beside the payouts they are about, for reconciliation: what was taken, what could not be, and what
-- left or reached the account without being asked for here.
create table udbetaling.bankpost (
  myndighed      text not null,
  konto          text not null,
  -- The bank's own, within its account: the same entry in another file is known again.
  reference      text not null,
  retning        text not null check (retning in ('ind', 'ud')),
  beloeb         bigint not null check (beloeb > 0),
  dato           date not null,
  ende_til_ende  text,
  tilbagefoert   boolean not null,
  tekst          text not null,
  -- UDFOERT and RETURNERET are booked; AFVIST is of a payout that nobody has sent; SPRUNGET_OVER is of none. `fejl`: what is
  -- not as it should be.
  udfald         text not null check (udfald in ('UDFOERT', 'RETURNERET', 'AFVIST', 'SPRUNGET_OVER')),
  fejl           text,
  udbetaling     uuid check ((udfald = 'SPRUNGET_OVER') = (udbetaling is null)),
  kontoudtog     uuid not null,
  modtaget       timestamptz not null default now(),
  primary key (myndighed, konto, reference, retning),
  foreign key (myndighed, udbetaling) references udbetaling.udbetaling (myndighed, id)
);

create index bankpost_udbetaling on udbetaling.bankpost (myndighed, udbetaling) where udbetaling is not null;
create index bankpost_dato on udbetaling.bankpost (myndighed, dato);
create trigger bankpost_kun_tilfoej before update or delete or truncate on udbetaling.bankpost
  for each statement execute function erp.kun_tilfoej();

-- The closing statement of a day: written once, never changed.
create table udbetaling.afstemning (
  myndighed  text not null,
  nr         bigint generated always as identity,
  dato       date not null,
  indhold    jsonb not null,
  aktoer     text not null,
  dannet     timestamptz not null default now(),
  primary key (myndighed, nr)
);

create index afstemning_dato on udbetaling.afstemning (myndighed, dato, nr);
create trigger afstemning_kun_tilfoej before update or delete or truncate on udbetaling.afstemning
  for each statement execute function erp.kun_tilfoej();

-- The hub: files of other messages than finansbilag: each has a kind, which is known once its root has been read.

alter table oeir.masseleverance add column massetype text check (massetype in ('finans', 'udbetaling'));
update oeir.masseleverance set massetype = 'finans';

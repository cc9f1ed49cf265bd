-- The reference ERP's debtor ledger. What is owed is the sum of movements; nothing of them is ever changed.

create schema debitor;

-- What the municipality has decided about bills and reminders. The newest from a date on counts, of one date the last.
create table debitor.politik (
  myndighed   text not null,
  nr          bigint generated always as identity,
  gyldig_fra  date not null,
  indhold     jsonb not null,
  aktoer      text not null,
  sat         timestamptz not null default now(),
  primary key (myndighed, nr)
);

create index politik_dato on debitor.politik (myndighed, gyldig_fra, nr);
create trigger politik_kun_tilfoej before update or delete or truncate on debitor.politik
  for each statement execute function erp.kun_tilfoej();

-- Numbers of bills, in order and without gaps, per municipality.
create table debitor.nummerserie (
  myndighed  text primary key,
  regning    bigint not null default 0
);

create table debitor.konto (
  myndighed    text not null,
  id           uuid not null,
  fagsystem    uuid not null,
  betegnelse   text not null,
  sagsnummer   text,
  kle_nummer   text,
  tilstand     text not null check (tilstand in ('AKTIV', 'LUKKET')),
  ansvar       text not null default 'FAGSYSTEM' check (ansvar in ('FAGSYSTEM', 'DEBITORSYSTEM')),
  oprettet     timestamptz not null default now(),
  primary key (myndighed, id)
);

create index konto_fagsystem on debitor.konto (myndighed, fagsystem, id);

create table debitor.haeftelse (
  myndighed   text not null,
  id          uuid not null,
  konto       uuid not null,
  rolle       text not null,
  part        text not null,
  navn        text not null,
  gyldig_fra  date not null,
  gyldig_til  date,
  primary key (myndighed, id),
  foreign key (myndighed, konto) references debitor.konto (myndighed, id),
  check (gyldig_til is null or gyldig_til >= gyldig_fra)
);

create index haeftelse_konto on debitor.haeftelse (myndighed, konto);
create index haeftelse_part on debitor.haeftelse (myndighed, part);

create table debitor.adresse (
  myndighed   text not null,
  id          uuid not null,
  haeftelse   uuid not null,
  linjer      text[] not null,
  gyldig_fra  date not null,
  gyldig_til  date,
  primary key (myndighed, id),
  foreign key (myndighed, haeftelse) references debitor.haeftelse (myndighed, id)
);

create index adresse_haeftelse on debitor.adresse (myndighed, haeftelse);

create table debitor.materialeabonnement (
  myndighed   text not null,
  id          uuid not null,
  haeftelse   uuid not null,
  materiale   text not null,
  gyldig_fra  date not null,
  gyldig_til  date,
  primary key (myndighed, id),
  foreign key (myndighed, haeftelse) references debitor.haeftelse (myndighed, id)
);

create index materialeabonnement_haeftelse on debitor.materialeabonnement (myndighed, haeftelse);

-- A claim with PSRM's stamdata. `skyldner` is the part that bills go to. `restance` is what it is born with, and from then on
-- kept by the movements alone.
create table debitor.fordring (
  myndighed         text not null,
  id                uuid not null,
  konto             uuid not null,
  skyldner          text not null,
  slags             text not null check (slags in ('hovedfordring', 'rente', 'gebyr')),
  hovedfordring     uuid,
  regime            text not null check (regime in ('offentlig', 'civil')),
  fordringstype     text not null,
  beskrivelse       text not null,
  hovedstol         bigint not null check (hovedstol >= 0),
  -- Of an interest claim: what it is interest of.
  rentegrundlag     bigint,
  restance          bigint not null default 0 check (restance >= 0),
  stiftelsesdato    date not null,
  forfaldsdato      date not null,
  srb               date,
  periode_fra       date,
  periode_til       date,
  foraeldelsesdato  date not null,
  domsdato          date,
  forligsdato       date,
  bfe_nummer        text,
  p_nummer          text,
  tilstand          text not null,
  rykket            date[] not null default '{}',
  psrm_id           text,
  primary key (myndighed, id),
  foreign key (myndighed, konto) references debitor.konto (myndighed, id),
  foreign key (myndighed, hovedfordring) references debitor.fordring (myndighed, id),
  check ((slags = 'hovedfordring') = (hovedfordring is null))
) with (fillfactor = 80); -- Room for the row's next version on its page: what is owed changes without touching an index.

create index fordring_konto on debitor.fordring (myndighed, konto);
create index fordring_hovedfordring on debitor.fordring (myndighed, hovedfordring) where hovedfordring is not null;
create index fordring_skyldner on debitor.fordring (myndighed, skyldner);

-- An agreement to pay by instalments: claims that have henstand as long as it is kept.
create table debitor.betalingsordning (
  myndighed    text not null,
  id           uuid not null,
  skyldner     text not null,
  tilstand     text not null check (tilstand in ('AKTIV', 'OVERHOLDT', 'MISLIGHOLDT', 'OPHAEVET')),
  aftalt       date not null,
  beloeb       bigint not null check (beloeb > 0),
  begrundelse  text not null,
  aktoer       text not null,
  primary key (myndighed, id)
);

create index betalingsordning_aktiv on debitor.betalingsordning (myndighed, tilstand);

create table debitor.betalingsrate (
  myndighed  text not null,
  ordning    uuid not null,
  nr         integer not null,
  dato       date not null,
  beloeb     bigint not null check (beloeb > 0),
  primary key (myndighed, ordning, nr),
  foreign key (myndighed, ordning) references debitor.betalingsordning (myndighed, id)
);

-- A claim's last day of payment was moved (henstand): from when, to when, and what it was before.
create table debitor.udsaettelse (
  myndighed         text not null,
  nr                bigint generated always as identity,
  fordring          uuid not null,
  fra               date not null,
  til               date not null,
  -- The day it ended before its time.
  ophoert           date,
  srb_foer          date not null,
  foraeldelse_foer  date not null,
  ordning           uuid,
  primary key (myndighed, nr),
  foreign key (myndighed, fordring) references debitor.fordring (myndighed, id),
  foreign key (myndighed, ordning) references debitor.betalingsordning (myndighed, id)
);

create index udsaettelse_fordring on debitor.udsaettelse (myndighed, fordring);
create index udsaettelse_ordning on debitor.udsaettelse (myndighed, ordning) where ordning is not null;

-- Claims that may have become payable, or no longer are, or owe another amount: who subscribes is told how they stand.
create table debitor.til_indbetaling (
  myndighed   text not null,
  nr          bigint generated always as identity,
  fordringer  uuid[] not null,
  primary key (myndighed, nr)
);

create index til_indbetaling_nr on debitor.til_indbetaling (nr);

-- In the transaction of the change whoever makes it, one row for all that a statement changes. What is not billed yet is no news.
create function debitor.note_til_indbetaling() returns trigger
language plpgsql as $$
begin
  insert into debitor.til_indbetaling (myndighed, fordringer)
    select n.myndighed, array_agg(n.id) from nye n join gamle g on g.myndighed = n.myndighed and g.id = n.id
    where (n.tilstand not in ('AFVENTER', 'OPKRAEV') or g.tilstand not in ('AFVENTER', 'OPKRAEV'))
      and (n.restance, n.tilstand, n.konto, n.foraeldelsesdato)
        is distinct from (g.restance, g.tilstand, g.konto, g.foraeldelsesdato)
    group by n.myndighed;
  return null;
end $$;

create function debitor.note_foedt_til_indbetaling() returns trigger
language plpgsql as $$
begin
  insert into debitor.til_indbetaling (myndighed, fordringer)
    select myndighed, array_agg(id) from nye where tilstand not in ('AFVENTER', 'OPKRAEV') group by myndighed;
  return null;
end $$;

create trigger fordring_foedt_til_indbetaling after insert on debitor.fordring
  referencing new table as nye for each statement execute function debitor.note_foedt_til_indbetaling();
create trigger fordring_til_indbetaling after update on debitor.fordring
  referencing old table as gamle new table as nye for each statement execute function debitor.note_til_indbetaling();

create table debitor.delfordring (
  myndighed  text not null,
  id         uuid not null,
  fordring   uuid not null,
  nr         integer not null,
  tekst      text not null,
  kontering  jsonb not null,
  restance   bigint not null default 0 check (restance >= 0),
  primary key (myndighed, id),
  foreign key (myndighed, fordring) references debitor.fordring (myndighed, id)
) with (fillfactor = 80);

create index delfordring_fordring on debitor.delfordring (myndighed, fordring);

-- Money that came in. `rest` is what covers nothing: unplaced, or the debtor's credit. Kept by the movements alone.
create table debitor.indbetaling (
  myndighed    text not null,
  id           uuid not null,
  kilde        text not null check (kilde in ('bank', 'kasse', 'psrm', 'manuel')),
  reference    text not null,
  beloeb       bigint not null check (beloeb > 0),
  rest         bigint not null check (rest >= 0),
  dato         date not null,
  betalingsid  text,
  betaler      text,
  tekst        text not null default '',
  skyldner     text,
  -- A payment that the bank has taken back, or that has been paid back.
  annulleret   bigint not null default 0 check (annulleret >= 0),
  modtaget     timestamptz not null default now(),
  primary key (myndighed, id),
  check (rest + annulleret <= beloeb)
);

create unique index indbetaling_reference on debitor.indbetaling (myndighed, kilde, reference);
create index indbetaling_dato on debitor.indbetaling (myndighed, dato, id);
create index indbetaling_rest on debitor.indbetaling (myndighed, dato) where rest > 0;
create index indbetaling_skyldner on debitor.indbetaling (myndighed, skyldner) where skyldner is not null;

-- What the bank has told of, by its own reference: the same payment in another file is known again.
create table debitor.bankpost (
  myndighed    text not null,
  konto        text not null,
  reference    text not null,
  retning      text not null check (retning in ('ind', 'ud')),
  beloeb       bigint not null check (beloeb > 0),
  dato         date not null,
  ende_til_ende text,
  indbetaling  uuid not null,
  kontoudtog   uuid not null,
  modtaget     timestamptz not null default now(),
  primary key (myndighed, konto, reference, retning),
  foreign key (myndighed, indbetaling) references debitor.indbetaling (myndighed, id)
);

create index bankpost_indbetaling on debitor.bankpost (myndighed, indbetaling);
create index bankpost_ende_til_ende on debitor.bankpost (myndighed, ende_til_ende) where ende_til_ende is not null;
create trigger bankpost_kun_tilfoej before update or delete or truncate on debitor.bankpost
  for each statement execute function erp.kun_tilfoej();

-- Every change of what is owed. `beloeb` is signed: what is added to the restance of the delfordring.
create table debitor.bevaegelse (
  myndighed     text not null,
  nr            bigint generated always as identity,
  fordring      uuid not null,
  delfordring   uuid not null,
  art           text not null check (art in ('STIFTELSE', 'NEDREGULERING', 'DAEKNING', 'AFSKRIVNING', 'OPHAEVELSE')),
  beloeb        bigint not null check (beloeb <> 0),
  virkningsdato date not null,
  bogfoert      timestamptz not null default now(),
  indbetaling   uuid,
  ophaever      bigint,
  haendelse     uuid not null,
  aarsag        text,
  aktoer        text not null,
  primary key (myndighed, nr),
  -- `fordring` is the delfordring's own, which refers to it; to look once more at each movement costs runs their time.
  foreign key (myndighed, delfordring) references debitor.delfordring (myndighed, id),
  foreign key (myndighed, indbetaling) references debitor.indbetaling (myndighed, id),
  check ((art = 'OPHAEVELSE') = (ophaever is not null)),
  check ((art in ('NEDREGULERING', 'DAEKNING', 'AFSKRIVNING')) = (beloeb < 0)),
  check (art <> 'DAEKNING' or indbetaling is not null)
);

create index bevaegelse_fordring on debitor.bevaegelse (myndighed, fordring);
create index bevaegelse_indbetaling on debitor.bevaegelse (myndighed, indbetaling) where indbetaling is not null;
-- A movement is undone once.
create unique index bevaegelse_ophaever on debitor.bevaegelse (myndighed, ophaever) where ophaever is not null;

-- The totals follow the movements, whoever writes them; none can go below zero, and two who pay at once wait for each other.
-- What a claim is born with is written with it (STIFTELSE): it is one row that nobody else knows of yet.
create function debitor.foer_restance() returns trigger
language plpgsql as $$
begin
  if not exists (select from nye where art <> 'STIFTELSE') then return null; end if;
  -- Always in the same order, so that two who touch the same claims never wait for each other in a ring.
  perform from debitor.fordring f
    where (f.myndighed, f.id) in (select myndighed, fordring from nye where art <> 'STIFTELSE') order by f.myndighed, f.id for update;
  update debitor.delfordring d set restance = d.restance + s.beloeb
    from (select myndighed, delfordring, sum(beloeb) as beloeb from nye where art <> 'STIFTELSE' group by 1, 2) s
    where d.myndighed = s.myndighed and d.id = s.delfordring;
  update debitor.fordring f set restance = f.restance + s.beloeb
    from (select myndighed, fordring, sum(beloeb) as beloeb from nye where art <> 'STIFTELSE' group by 1, 2) s
    where f.myndighed = s.myndighed and f.id = s.fordring;
  update debitor.indbetaling i set rest = i.rest + s.beloeb
    from (select myndighed, indbetaling, sum(beloeb) as beloeb from nye where indbetaling is not null group by 1, 2) s
    where i.myndighed = s.myndighed and i.id = s.indbetaling;
  return null;
end $$;

create trigger bevaegelse_restance after insert on debitor.bevaegelse
  referencing new table as nye for each statement execute function debitor.foer_restance();
create trigger bevaegelse_kun_tilfoej before update or delete or truncate on debitor.bevaegelse
  for each statement execute function erp.kun_tilfoej();

-- Everything that has happened to a claim, an account or a payment; never changed.
create table debitor.haendelse (
  myndighed  text not null,
  nr         bigint generated always as identity,
  emne_art   text not null,
  emne       uuid not null,
  art        text not null,
  tid        timestamptz not null default now(),
  aktoer     text not null,
  haendelse  uuid not null,
  data       jsonb not null,
  primary key (myndighed, nr)
);

create index haendelse_emne on debitor.haendelse (myndighed, emne);
create trigger haendelse_kun_tilfoej before update or delete or truncate on debitor.haendelse
  for each statement execute function erp.kun_tilfoej();

-- A message or action that has been carried out: coming again it gives the same answer and does nothing.
create table debitor.udfoert (
  myndighed     text not null,
  system        uuid not null,
  id            uuid not null,
  indhold_hash  bytea not null,
  kvittering    jsonb not null,
  tid           timestamptz not null default now(),
  primary key (myndighed, system, id)
);

-- Messages to fagsystemer, until the hub has them.
create table debitor.udbakke (
  myndighed  text not null,
  nr         bigint generated always as identity,
  id         uuid not null,
  -- The fagsystem it is addressed to; null: all who subscribe.
  modtager   uuid,
  operation  text not null,
  indhold    text not null,
  dannet     timestamptz not null default now(),
  sendt      timestamptz,
  svar       text,
  primary key (myndighed, nr)
);

create index udbakke_venter on debitor.udbakke (myndighed, modtager, nr) where sendt is null;

-- A run over many debtors: what it is to do, how far it has come, what came of it.
create table debitor.koersel (
  myndighed     text not null,
  id            uuid not null,
  art           text not null check (art in ('regning', 'rykker', 'rente', 'parathed', 'inddrivelse', 'henstand', 'foraeldelse')),
  dato          date not null,
  tilstand      text not null check (tilstand in ('KOERER', 'FAERDIG')),
  aktoer        text not null,
  antal         integer not null,
  behandlet     integer not null default 0,
  sidste        text not null default '',
  resultat      jsonb not null default '{}',
  startet       timestamptz not null default now(),
  afsluttet     timestamptz,
  primary key (myndighed, id)
);

-- One run of a kind at a time.
create unique index koersel_i_gang on debitor.koersel (myndighed, art) where tilstand = 'KOERER';

-- A bill or a reminder as it was sent: frozen, and rendered from here for ever.
create table debitor.regning (
  myndighed    text not null,
  nr           bigint not null,
  slags        text not null check (slags in ('regning', 'rykker')),
  skyldner     text not null,
  koersel      uuid not null,
  dato         date not null,
  betalingsid  text not null,
  total        bigint not null check (total >= 0),
  indhold      jsonb not null,
  primary key (myndighed, nr),
  foreign key (myndighed, koersel) references debitor.koersel (myndighed, id)
);

-- One per debtor and run, whatever happens.
create unique index regning_en_pr_koersel on debitor.regning (myndighed, skyldner, koersel);
create unique index regning_betalingsid on debitor.regning (myndighed, betalingsid);

create table debitor.regningslinje (
  myndighed  text not null,
  nr         bigint not null,
  fordring   uuid not null,
  beloeb     bigint not null,
  primary key (myndighed, nr, fordring),
  foreign key (myndighed, nr) references debitor.regning (myndighed, nr),
  foreign key (myndighed, fordring) references debitor.fordring (myndighed, id)
);

create index regningslinje_fordring on debitor.regningslinje (myndighed, fordring);
create trigger regning_kun_tilfoej before update or delete or truncate on debitor.regning
  for each statement execute function erp.kun_tilfoej();

-- Whether PSRM would take a claim today, and if not why.
create table debitor.parathed (
  myndighed  text not null,
  fordring   uuid not null,
  dato       date not null,
  udfald     text not null check (udfald in ('UDFØRT', 'HØRING', 'AFVIST')),
  fund       jsonb not null,
  primary key (myndighed, fordring),
  foreign key (myndighed, fordring) references debitor.fordring (myndighed, id)
);

create index parathed_udfald on debitor.parathed (myndighed, udfald);

-- Actions to PSRM and what came of them: append-only corrections, never edits.
create table debitor.aktion (
  myndighed   text not null,
  nr          bigint generated always as identity,
  id          uuid not null,
  fordring    uuid not null,
  kode        text not null,
  beloeb      bigint not null,
  indhold     jsonb not null,
  -- The ledger's day, by which it is reconciled.
  dato        date not null,
  dannet      timestamptz not null default now(),
  status      text check (status in ('UDFØRT', 'HØRING', 'AFVIST', 'BORTFALDET')),
  -- What was sent, the number it was about (a creation: the number it gave), and what PSRM answered.
  sendt       jsonb,
  psrm_id     text,
  kvittering  jsonb,
  afsluttet   timestamptz,
  primary key (myndighed, nr),
  foreign key (myndighed, fordring) references debitor.fordring (myndighed, id)
);

create unique index aktion_id on debitor.aktion (myndighed, id);
create index aktion_fordring on debitor.aktion (myndighed, fordring);
create index aktion_psrm on debitor.aktion (myndighed, psrm_id) where psrm_id is not null;
create index aktion_venter on debitor.aktion (myndighed, nr) where status is null or status = 'HØRING';

-- Something a person must decide.
create table debitor.opgave (
  myndighed  text not null,
  id         uuid not null,
  art        text not null,
  emne       uuid not null,
  data       jsonb not null,
  oprettet   timestamptz not null default now(),
  lukket     timestamptz,
  lukket_af  text,
  svar       text,
  primary key (myndighed, id)
);

create unique index opgave_aaben on debitor.opgave (myndighed, art, emne) where lukket is null;

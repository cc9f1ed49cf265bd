-- Errors mended at the source: one task (fejlopgave) for each cause, with the refused messages that wait for it.

-- The refused sending that this message takes the place of: sent anew by the hub, or corrected by the fagsystem. A
-- refused sending has at most one successor, whoever presses twice or at once.
alter table oeir.besked add column erstatter uuid;
create unique index besked_erstatter on oeir.besked (myndighed, erstatter) where erstatter is not null;
create index besked_genfremsendelse on oeir.besked (myndighed, genfremsendelse_af) where genfremsendelse_af is not null;

-- Whether operations have started this one again after it was given up.
alter table oeir.udbakke add column genoptaget boolean not null default false;

-- One cause, and who must mend it. `itsystem` is the it-system that owns it, where one does; `foerst_fra` the sender
-- whose bilag met it first. The counts are of the rows below: all of them, and those that still wait.
create table oeir.fejlopgave (
  myndighed   text not null,
  id          uuid not null,
  aarsag      text not null,
  kode        text not null,
  ejer        text not null check (ejer in ('fagsystem', 'kommune', 'leverandoer', 'drift')),
  itsystem    uuid references oeir.itsystem (id),
  foerst_fra  uuid not null references oeir.itsystem (id),
  fejl        text not null,
  oprettet    timestamptz not null,
  frist       date not null,
  lukket      timestamptz,
  lukket_ved  text check (lukket_ved in ('accepteret', 'afloest', 'kasseret')),
  antal       integer not null check (antal > 0),
  uloest      integer not null check (uloest between 0 and antal),
  primary key (myndighed, id),
  check ((lukket is null) = (uloest > 0)),
  check ((lukket is null) = (lukket_ved is null))
) with (fillfactor = 70);

create unique index fejlopgave_aaben on oeir.fejlopgave (myndighed, aarsag) where lukket is null;
create index fejlopgave_frist on oeir.fejlopgave (myndighed, frist, id) where lukket is null;
create index fejlopgave_oprettet on oeir.fejlopgave (myndighed, oprettet);

-- A refused message that waits for the task: by its original, whichever of its sendings was refused. `element`, `linje`
-- and `kolonne` are the first place of the error in it, `steder` how many it has.
create table oeir.fejlopgave_besked (
  myndighed  text not null,
  opgave     uuid not null,
  besked     uuid not null,
  afsender_system uuid not null,
  element    text,
  linje      integer,
  kolonne    integer,
  steder     integer not null,
  oprettet   timestamptz not null,
  loest      timestamptz,
  loest_af   uuid,
  primary key (myndighed, opgave, besked),
  foreign key (myndighed, opgave) references oeir.fejlopgave (myndighed, id),
  check ((loest is null) = (loest_af is null))
) with (fillfactor = 80);

create index fejlopgave_besked_besked on oeir.fejlopgave_besked (myndighed, besked);

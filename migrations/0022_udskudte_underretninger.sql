-- Notices of PSRM that could not be booked, and those whose order must wait for them: kept here, for PSRM forgets them. `fejl` is
-- why one could not; null: it waits for an earlier one. `proevet`: when it was last tried.
create table debitor.udskudt_underretning (
  myndighed  text not null,
  nr         bigint not null,
  id         uuid not null,
  slags      text not null,
  psrm_id    text,
  indhold    jsonb not null,
  fejl       jsonb,
  modtaget   timestamptz not null default now(),
  proevet    timestamptz not null default now(),
  primary key (myndighed, nr)
);

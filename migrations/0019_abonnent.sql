-- Who is told of claims that may be paid elsewhere (FordringTilIndbetaling), and how far each has come with those that were open
-- when it came. One whose agreement ends is taken out: if it comes again it is told anew.
create table debitor.abonnent (
  myndighed  text not null,
  system     uuid not null,
  -- This subscription: the ids of what is told of it follow from its own.
  id         uuid not null,
  begyndt    timestamptz not null default now(),
  -- The last claim, in the order of their ids, that was told of; null: all that was open has been.
  naaet      uuid default '00000000-0000-0000-0000-000000000000',
  primary key (myndighed, system)
);

-- Periods of the books, and bilag that reverse others.

-- What a month takes, as every choice was made; the newest counts. A month that nobody has spoken of is open.
create table erp.periodetilstand (
  myndighed    text not null,
  periode      text not null check (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  nr           bigint generated always as identity,
  tilstand     text not null check (tilstand in ('aaben', 'supplement', 'lukket')),
  tid          timestamptz not null default now(),
  aktoer       text not null,
  begrundelse  text,
  primary key (myndighed, periode, nr)
);

create trigger periodetilstand_kun_tilfoej before update or delete or truncate on erp.periodetilstand
  for each statement execute function erp.kun_tilfoej();

-- The last guard of a closed month, whoever inserts. Booking and closing meet on the row of the municipality's series, so
-- that nothing is booked in a month once its closing is committed.
create function erp.i_aaben_periode() returns trigger
language plpgsql as $$
begin
  if exists (
    select from (
      select distinct n.myndighed, to_char(n.bogfoeringsdato, 'YYYY-MM') as periode, b.posteringstype as type
      from nye n join erp.bilag b on b.myndighed = n.myndighed and b.loebenummer = n.loebenummer) l
    left join lateral (
      select p.tilstand from erp.periodetilstand p where p.myndighed = l.myndighed and p.periode = l.periode
      order by p.nr desc limit 1) p on true
    where case coalesce(p.tilstand, 'aaben')
      when 'lukket' then true when 'supplement' then l.type = 'NOR' else l.type = 'SUP' end
  ) then
    raise exception 'perioden tager ikke imod bilaget' using errcode = 'OE004';
  end if;
  return null;
end $$;

create trigger postering_i_aaben_periode after insert on erp.postering
  referencing new table as nye for each statement execute function erp.i_aaben_periode();

-- A bilag is reversed once at most, and by a bilag of the same books.
alter table erp.bilag add column tilbagefoerer bigint;
alter table erp.bilag add foreign key (myndighed, tilbagefoerer) references erp.bilag (myndighed, loebenummer);
create unique index bilag_tilbagefoerer on erp.bilag (myndighed, tilbagefoerer) where tilbagefoerer is not null;

-- Løbenumre of bilag as one series for each municipality, without gaps: the next number is taken by the statement that books.

create table erp.nummerserie (
  myndighed  text primary key,
  sidste     bigint not null check (sidste >= 0)
);

insert into erp.nummerserie (myndighed, sidste)
select k.myndighed, coalesce((select max(b.loebenummer) from erp.bilag b where b.myndighed = k.myndighed), 0)
from (select distinct myndighed from erp.konto) k;

alter table erp.bilag alter column loebenummer drop identity;

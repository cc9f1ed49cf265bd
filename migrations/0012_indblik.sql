-- Who has looked at what: rows of the log, found by time.

create index haendelse_indblik on oeir.haendelse (tid) where art = 'indblik';

-- Files also come by the folders of it-systems.

alter table oeir.masseleverance drop constraint masseleverance_doer_check;
alter table oeir.masseleverance add constraint masseleverance_doer_check check (doer in ('upload', 'sftp'));

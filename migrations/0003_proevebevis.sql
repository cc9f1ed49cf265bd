-- The token of a rehearsal that a message was sent with: what the receiver is held to. Null: none.

alter table oeir.besked add column proevebevis text;

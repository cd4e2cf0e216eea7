-- Messages, and that they were read, in the order of commits among the changes of the log: they are no events themselves.
alter table message
    add column tx xid8 not null default pg_current_xact_id(),
    add column position bigint not null default nextval('event_change_position_seq');
create index message_in_order on message (government, tx, position);
alter table message_read
    add column tx xid8 not null default pg_current_xact_id(),
    add column position bigint not null default nextval('event_change_position_seq');
create index message_read_in_order on message_read (account, tx, position);

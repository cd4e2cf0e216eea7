-- How far somebody who follows the log of events has read, in the order in which commands were committed.
create table log_bookmark (
    follower text primary key,
    tx       xid8 not null,
    event_id uuid not null
);
insert into log_bookmark (follower, tx, event_id)
values ('news', pg_current_xact_id(), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create index command_by_tx on command (tx);

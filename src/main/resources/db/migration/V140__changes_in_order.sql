-- One government's changes in the order in which they were committed, however many others there are.
alter table event disable trigger append_only;
alter table event add column tx xid8;
update event set tx = command.tx from command where command.id = command_id;
alter table event alter column tx set default pg_current_xact_id();
alter table event alter column tx set not null;
alter table event enable trigger append_only;
create index event_in_order on event (government, tx, command_id);

-- sheets about a unit's reports stand on no duty
create index event_change_of_sheets on event_change (plan_id, unit_id) where thing = 'urging_sheet' and duty_id is null;

-- What each commit changed is told on the channel `sunledger_change`: nodes drop answers that show it, and tell who listens.

-- One notice a command, when its transaction commits: by then its changes are all in the log.
create function tell_command() returns trigger language plpgsql as $$
declare
    seen    record;
    said    jsonb;
begin
    select jsonb_agg(distinct thing)                                                    as things,
           array_agg(distinct unit_id) filter (where unit_id is not null)               as units,
           array_agg(distinct plan_id) filter (where plan_id is not null)               as plans,
           array_agg(distinct duty_id) filter (where duty_id is not null)               as duties
    into seen from event_change where command_id = new.id;
    said := jsonb_build_object(
        'tx', pg_current_xact_id()::text,
        'government', (select case when count(distinct government) = 1 then min(government) end
                       from event where command_id = new.id),
        'things', coalesce(seen.things, '[]') || '["command", "event", "event_change"]');
    -- a notice holds 8,000 bytes; where there are more, the list is missing, which stands for all
    if coalesce(cardinality(seen.units), 0) <= 40 then
        said := said || jsonb_build_object('units', coalesce(to_jsonb(seen.units), '[]'));
    end if;
    if coalesce(cardinality(seen.plans), 0) <= 20 then
        said := said || jsonb_build_object('plans', coalesce(to_jsonb(seen.plans), '[]'));
    end if;
    if coalesce(cardinality(seen.duties), 0) <= 60 then
        said := said || jsonb_build_object('duties', coalesce(to_jsonb(seen.duties), '[]'));
    end if;
    perform pg_notify('sunledger_change', said::text);
    return null;
end $$;
create constraint trigger tell_command after insert on command deferrable initially deferred
    for each row execute function tell_command();

-- Tables that are shown and stand in no log: their notice names the table, for all governments.
create function tell_table() returns trigger language plpgsql as $$
begin
    perform pg_notify('sunledger_change', jsonb_build_object(
        'tx', pg_current_xact_id()::text, 'things', jsonb_build_array(tg_table_name))::text);
    return null;
end $$;
create procedure tell_changes_of(told text) language plpgsql as $$
begin
    execute format(
        'create trigger tell_table after insert or update or delete on %I for each statement execute function tell_table()',
        told);
end $$;
call tell_changes_of('draft_source');
call tell_changes_of('letter');
call tell_changes_of('linked_page');
call tell_changes_of('message_copy');
call tell_changes_of('message_read');
call tell_changes_of('page_check');
call tell_changes_of('stored_file');
call tell_changes_of('upload');

-- A message is for one unit, or for the office.
create function tell_messages() returns trigger language plpgsql as $$
begin
    perform pg_notify('sunledger_change', jsonb_build_object(
        'tx', pg_current_xact_id()::text, 'government', government, 'things', '["message"]'::jsonb,
        'units', coalesce(jsonb_agg(distinct unit_id) filter (where unit_id is not null), '[]'))::text)
    from told group by government having count(distinct unit_id) <= 100;
    perform pg_notify('sunledger_change', jsonb_build_object(
        'tx', pg_current_xact_id()::text, 'government', government, 'things', '["message"]'::jsonb)::text)
    from told group by government having count(distinct unit_id) > 100;
    return null;
end $$;
create trigger tell_messages after insert on message
    referencing new table as told for each statement execute function tell_messages();

-- The log of events (办理留痕): who did what, when and why, with each row before and after. Nothing in it is ever changed.

-- What one transaction did, as a whole.
create table command (
    id uuid        primary key,
    at timestamptz not null,
    -- readers that follow the log in the order of commits ask by it
    tx xid8        not null default pg_current_xact_id()
);

create table event (
    id         uuid        primary key,
    command_id uuid        not null references command,
    government text        not null,
    at         timestamptz not null,
    act        text        not null,
    subject_id text        not null,
    reason     text,
    -- who: the account, its unit's code and its roles, as the token said
    issuer     text        not null,
    account    text        not null,
    name       text        not null,
    unit_code  text,
    roles      text        not null
);
create index event_by_government on event (government, id);
create index event_by_command on event (command_id);
create index event_by_subject on event (subject_id);

create table event_change (
    position   bigint generated always as identity primary key,
    -- checked when the transaction ends: by then its command must have told what it was
    command_id uuid  not null references command deferrable initially deferred,
    thing      text  not null,
    thing_id   text  not null,
    plan_id    uuid,
    task_id    uuid,
    duty_id    uuid,
    unit_id    uuid,
    before     jsonb,
    after      jsonb
);
create index event_change_by_command on event_change (command_id);
create index event_change_by_thing on event_change (thing_id, position);
create index event_change_by_plan on event_change (plan_id, position);
create index event_change_by_task on event_change (task_id, position);
create index event_change_by_duty on event_change (duty_id, position);
create index event_change_by_unit on event_change (unit_id, position);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'the log of events is never changed';
end $$;
create trigger append_only before update or delete or truncate on command
    for each statement execute function refuse_to_rewrite_history();
create trigger append_only before update or delete or truncate on event
    for each statement execute function refuse_to_rewrite_history();
create trigger append_only before update or delete or truncate on event_change
    for each statement execute function refuse_to_rewrite_history();

-- The command that the present transaction is.
create function current_command() returns uuid language plpgsql as $$
declare
    known text := nullif(current_setting('sunledger.command', true), '');
begin
    if known is null then
        known := gen_random_uuid()::text;
        perform set_config('sunledger.command', known, true);
    end if;
    return known::uuid;
end $$;

create function keep_change(thing text, before jsonb, after jsonb) returns void language plpgsql as $$
declare
    said jsonb := coalesce(after, before);
    own  text  := coalesce(said ->> 'id', said ->> 'code');
begin
    insert into event_change (command_id, thing, thing_id, plan_id, task_id, duty_id, unit_id, before, after)
    values (
        current_command(), thing, own,
        (case thing when 'plan' then own else said ->> 'plan_id' end)::uuid,
        (case thing when 'task' then own else said ->> 'task_id' end)::uuid,
        (case thing when 'duty' then own else said ->> 'duty_id' end)::uuid,
        (case thing when 'unit' then own else said ->> 'unit_id' end)::uuid,
        before, after);
end $$;

-- The arguments of the trigger are columns that are too large to be kept with every change.
create function record_change() returns trigger language plpgsql as $$
declare
    untold text[] := coalesce(tg_argv, '{}');
    before jsonb;
    after  jsonb;
begin
    if tg_op <> 'INSERT' then
        before := to_jsonb(old) - untold;
    end if;
    if tg_op <> 'DELETE' then
        after := to_jsonb(new) - untold;
    end if;
    if before is distinct from after then
        perform keep_change(tg_table_name, before, after);
    end if;
    return null;
end $$;

-- From now on every change of this table's rows is kept, and a transaction that makes one must append its event.
create procedure record_changes_of(recorded text, variadic untold text[] default '{}') language plpgsql as $$
begin
    execute format(
        'create trigger record_change after insert or update or delete on %I for each row execute function record_change(%s)',
        recorded, coalesce((select string_agg(quote_literal(name), ', ') from unnest(untold) as name), ''));
end $$;

-- What is there already is where the histories begin.
create function begin_history(government_code text) returns void language plpgsql as $$
declare
    kept    record;
    present jsonb;
begin
    perform set_config('sunledger.command', gen_random_uuid()::text, true);
    insert into command (id, at) values (current_command(), now());
    insert into event (id, command_id, government, at, act, subject_id, issuer, account, name, roles)
    values (gen_random_uuid(), current_command(), government_code, now(), 'history.begun', government_code,
            'urn:sunledger', 'service', 'Sunledger', '');
    for kept in select * from (values
        ('government', 'code = $1'),
        ('unit', 'government = $1'),
        ('unit_name', 'government = $1'),
        ('unit_liaison', 'government = $1'),
        ('unit_group', 'government = $1'),
        ('unit_group_name', 'government = $1'),
        ('unit_group_entry', 'government = $1'),
        ('plan', 'government = $1'),
        ('plan_item', 'plan_id in (select id from plan where government = $1)'),
        ('task', 'plan_id in (select id from plan where government = $1)'),
        ('task_place', 'task_id in (select task.id from task join plan on plan.id = plan_id where government = $1)'),
        ('assignment', 'plan_id in (select id from plan where government = $1)'),
        ('task_deadline', 'task_id in (select task.id from task join plan on plan.id = plan_id where government = $1)'),
        ('task_frequency', 'task_id in (select task.id from task join plan on plan.id = plan_id where government = $1)'),
        ('task_time_limit', 'task_id in (select task.id from task join plan on plan.id = plan_id where government = $1)'),
        ('task_target', 'task_id in (select task.id from task join plan on plan.id = plan_id where government = $1)'),
        ('reporting_period', 'plan_id in (select id from plan where government = $1)'),
        ('duty', 'government = $1'),
        ('report', 'government = $1')
    ) as recorded (thing, owned) loop
        for present in execute format('select to_jsonb(it) from %I it where %s', kept.thing, kept.owned) using government_code loop
            perform keep_change(kept.thing, null, present);
        end loop;
    end loop;
end $$;
select begin_history(code) from government;
drop function begin_history;

call record_changes_of('government');
call record_changes_of('unit');
call record_changes_of('unit_name');
call record_changes_of('unit_liaison');
call record_changes_of('unit_group');
call record_changes_of('unit_group_name');
call record_changes_of('unit_group_entry');
call record_changes_of('plan');
call record_changes_of('plan_item');
call record_changes_of('task');
call record_changes_of('task_place');
call record_changes_of('assignment');
call record_changes_of('task_deadline');
call record_changes_of('task_frequency');
call record_changes_of('task_time_limit');
call record_changes_of('task_target');
call record_changes_of('reporting_period');
-- a revision holds the whole plan, the rest of which is recorded row by row
call record_changes_of('plan_revision', 'content');
call record_changes_of('draft', 'text', 'content');
call record_changes_of('draft_decision');
call record_changes_of('duty');
call record_changes_of('report');
call record_changes_of('report_revision');

-- What a later year's plan took over (结转): which duty went on as which, when, by whom and why.
create table carried_duty (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    duty_id    uuid        not null unique references duty,
    plan_id    uuid        not null references plan,
    unit_id    uuid        not null,
    to_duty_id uuid        not null references duty,
    to_plan_id uuid        not null references plan,
    -- whether the later plan had no task for it and got one
    task_added boolean     not null,
    reason     text        not null check (reason <> ''),
    at         timestamptz not null,
    account    text        not null,
    name       text        not null,
    check (duty_id <> to_duty_id)
);
create index carried_duty_by_target on carried_duty (to_duty_id);
create index duty_by_carried_to on duty (carried_to) where carried_to is not null;
call record_changes_of('carried_duty');

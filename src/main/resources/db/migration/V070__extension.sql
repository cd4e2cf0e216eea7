-- Since when a duty is owed, what the plan says of its date, and what an extension (延期) says.
alter table duty disable trigger record_change;
alter table duty add column owed_since timestamptz;
alter table duty add column plan_due date;
alter table duty add column extended_to date;
update duty set plan_due = due, owed_since = (select entered_at from plan where plan.id = plan_id);
alter table duty alter column plan_due set not null;
alter table duty enable trigger record_change;

-- What a unit asks for, and what the office decides.
create table extension (
    id              uuid        primary key,
    government      text        not null,
    version         integer     not null,
    plan_id         uuid        not null references plan,
    duty_id         uuid        not null references duty,
    unit_id         uuid        not null,
    state           text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED')),
    due_before      date        not null,
    asked_due       date        not null,
    reason          text        not null check (reason <> ''),
    asked_at        timestamptz not null,
    asked_account   text        not null,
    asked_name      text        not null,
    granted_due     date,
    decision        text,
    decided_at      timestamptz,
    decided_account text,
    decided_name    text,
    check ((state = 'ASKED') = (decided_at is null)),
    check ((state = 'GRANTED') = (granted_due is not null))
);
create index extension_by_duty on extension (duty_id, id);
create index extension_by_state on extension (government, state, id);
-- one at a time
create unique index extension_asked on extension (duty_id) where state = 'ASKED';
call record_changes_of('extension');

-- Each change of a duty's date; where both dates are the same, the plan's changed and an extension holds nevertheless.
create table due_change (
    id           uuid        primary key,
    government   text        not null,
    plan_id      uuid        not null references plan,
    duty_id      uuid        not null references duty,
    unit_id      uuid        not null,
    at           timestamptz not null,
    cause        text        not null check (cause in ('AMENDED', 'EXTENDED')),
    due_before   date        not null,
    due_after    date        not null,
    plan_due     date        not null,
    extension_id uuid        references extension,
    reason       text,
    account      text        not null,
    name         text        not null
);
create index due_change_by_duty on due_change (duty_id, id);
call record_changes_of('due_change');

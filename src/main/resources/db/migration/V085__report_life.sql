-- How a report goes from the unit to the office (报送、审核). Whether it is late is not here: the days say it.
alter table report
    add column stage text not null default 'DRAFT'
        check (stage in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED')),
    -- counts saves and steps; until now there were only saves
    add column changes integer,
    -- how many times it was handed in to the office
    add column round integer not null default 0,
    -- the number of the revision that was handed in last
    add column handed_revision integer not null default 0,
    add column submitted_by text,
    add column submitted_at timestamptz,
    add column first_handed_in_at timestamptz,
    add column handed_in_at timestamptz;
alter table report disable trigger record_change;
update report set changes = revisions;
alter table report enable trigger record_change;
alter table report
    alter column changes set not null,
    alter column stage drop default,
    alter column round drop default,
    alter column handed_revision drop default;

create table report_step (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    report_id  uuid        not null references report,
    duty_id    uuid        not null references duty,
    plan_id    uuid        not null references plan,
    unit_id    uuid        not null,
    -- the report's count of changes after it
    number     integer     not null,
    move       text        not null check (move in ('SUBMIT', 'WITHDRAW', 'APPROVE', 'SEND_BACK', 'ACCEPT', 'RETURN')),
    -- the revision that it was about
    revision   integer     not null,
    at         timestamptz not null,
    account    text        not null,
    name       text        not null,
    reason     text,
    unique (report_id, number)
);
create index report_step_by_duty on report_step (duty_id);
call record_changes_of('report_step');

-- What a unit reports on a duty for a reporting period; what it says stands in its revisions, each kept whole.
create table report (
    id         uuid    primary key,
    government text    not null,
    version    integer not null,
    duty_id    uuid    not null references duty,
    plan_id    uuid    not null references plan,
    unit_id    uuid    not null,
    period_id  uuid    not null references reporting_period,
    period_due date    not null,
    state      text    not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    -- the number of the revision that holds
    revisions  integer not null check (revisions > 0),
    unique (duty_id, period_id)
);
create index report_by_period on report (period_id);

create table report_revision (
    id        uuid        primary key,
    report_id uuid        not null references report,
    number    integer     not null,
    at        timestamptz not null,
    account   text        not null,
    name      text        not null,
    content   text        not null check (content is json object),
    unique (report_id, number)
);

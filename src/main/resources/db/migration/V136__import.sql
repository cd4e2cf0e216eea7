-- Ledgers that were filled in and are taken in, as jobs; what they change is recorded where they change it.
create table import_job (
    id            uuid        primary key,
    government    text        not null,
    version       integer     not null,
    issuer        text        not null,
    subject       text        not null,
    account       text        not null,
    name          text        not null,
    unit_code     text,
    roles         text        not null,
    file_name     text        not null,
    -- the key of the octets that were given
    place         text        not null,
    dry_run       boolean     not null,
    state         text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    asked_at      timestamptz not null,
    finished_at   timestamptz,
    expires_at    timestamptz not null,
    claim         uuid,
    claimed_until timestamptz,
    attempts      integer     not null,
    done          integer     not null check (done >= 0),
    total         integer,
    failure       text,
    changed       integer     not null,
    unchanged     integer     not null,
    refused       integer     not null,
    stale         integer     not null,
    check ((state = 'FAILED') = (failure is not null)),
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
create index import_job_by_account on import_job (account, id);
create index import_job_to_do on import_job (id) where state in ('WAITING', 'RUNNING');
create index import_job_by_expiry on import_job (expires_at);

-- What is to be told of a row: that it changed something, or one thing that is wrong with it. Of rows left as they were nothing is.
create table imported_row (
    id          uuid    primary key,
    government  text    not null,
    version     integer not null,
    job_id      uuid    not null references import_job on delete cascade,
    sheet       text    not null,
    line_number integer not null,
    column_name text,
    duty_id     uuid,
    period_id   uuid,
    outcome     text    not null check (outcome in ('CHANGED', 'REFUSED', 'STALE')),
    code        text,
    facts       text    not null,
    check ((outcome = 'CHANGED') = (code is null))
);
create index imported_row_by_job on imported_row (job_id, id);

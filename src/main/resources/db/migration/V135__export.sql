-- Ledgers (任务台账) that are written into files, as jobs. Not recorded row by row: a job tells how far it is many times over; that it was
-- asked for or cancelled is an event.
create table export_job (
    id            uuid        primary key,
    government    text        not null,
    version       integer     not null,
    -- who asked, as the token said: the file has what this account might read
    issuer        text        not null,
    subject       text        not null,
    account       text        not null,
    name          text        not null,
    unit_code     text,
    roles         text        not null,
    kind          text        not null check (kind in ('PLAN', 'UNIT', 'PERIOD')),
    subject_id    uuid        not null,
    year          integer,
    format        text        not null check (format in ('XLSX', 'CSV', 'NDJSON')),
    state         text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    asked_at      timestamptz not null,
    finished_at   timestamptz,
    -- when the job and its file are cleared away
    expires_at    timestamptz not null,
    -- the node that works on it, and until when the others leave it alone
    claim         uuid,
    claimed_until timestamptz,
    attempts      integer     not null,
    done          integer     not null check (done >= 0),
    total         integer,
    failure       text,
    -- the key of the octets that were written
    place         text,
    file_name     text,
    size          bigint,
    sha256        text        check (sha256 ~ '^[0-9a-f]{64}$'),
    check ((kind = 'UNIT') = (year is not null)),
    check ((state = 'FAILED') = (failure is not null)),
    check ((state = 'DONE') = (num_nonnulls(place, file_name, size, sha256) = 4)),
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
create index export_job_by_account on export_job (account, id);
create index export_job_to_do on export_job (id) where state in ('WAITING', 'RUNNING');
create index export_job_by_expiry on export_job (expires_at);

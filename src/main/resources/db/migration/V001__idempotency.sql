-- The answer that a key was given, so that a command sent twice is done once (kept 24 hours).
create table idempotency (
    account     text        not null,
    key         text        not null check (char_length(key) between 1 and 255),
    fingerprint text        not null,
    answer      text,
    created_at  timestamptz not null,
    primary key (account, key)
);

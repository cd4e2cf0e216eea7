-- Identity providers (身份认证平台) that are trusted beside the configured one, and for which governments each may speak.

create table identity_provider (
    id               uuid        primary key,
    version          integer     not null,
    issuer           text        not null unique,
    name             text        not null check (name <> ''),
    -- codes with commas
    governments      text        not null check (governments <> ''),
    audience         text,
    roles_claim      text,
    government_claim text,
    unit_claim       text,
    name_claim       text,
    -- our account there, for browsers that log in; its secret sealed with a key that the database does not have
    client_id        text,
    client_secret    text        check (client_secret is null or client_id is not null),
    added_at         timestamptz not null
);
call record_changes_of('identity_provider', 'client_secret');

-- A webhook is stopped too when the provider of its owner's account is trusted no more. A node of the last release does not know
-- that reason; it comes with a provider that was added, which such a node does not know either.
-- widens: webhook_stop_reason_check
alter table webhook
    drop constraint webhook_stop_reason_check,
    add constraint webhook_stop_reason_check check (stop_reason in ('GONE', 'FAILING', 'UNTRUSTED'));

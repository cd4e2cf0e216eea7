-- Sign-in from a WeChat mini-program (微信小程序登录).

-- Which person of WeChat is which account of the identity provider, and what the provider's token said of it when it was last shown.
-- It is deleted when it is released; the log keeps that it was there.
create table wechat_binding (
    id              uuid        primary key,
    government      text        not null,
    version         integer     not null,
    -- an open id is a person's in one mini-program
    app_id          text        not null,
    open_id         text        not null,
    issuer          text        not null,
    account         text        not null,
    name            text        not null,
    unit_code       text,
    roles           text        not null,
    bound_at        timestamptz not null,
    confirmed_until timestamptz not null,
    unique (app_id, open_id),
    unique (issuer, account)
);
create index wechat_binding_by_government on wechat_binding (government, id);
call record_changes_of('wechat_binding', 'open_id');

-- Of all secrets only hashes are kept.

-- What a phone whose open id is not bound gets, to be shown by who has logged in: once, and soon.
create table wechat_ticket (
    hash       text        primary key,
    app_id     text        not null,
    open_id    text        not null,
    expires_at timestamptz not null,
    unique (app_id, open_id)
);

-- A phone that has signed in; all tokens that follow from one sign-in are of one family and end together.
create table wechat_session (
    id         uuid        primary key,
    binding_id uuid        not null references wechat_binding on delete cascade,
    begun_at   timestamptz not null,
    used_at    timestamptz not null
);
create index wechat_session_by_binding on wechat_session (binding_id, used_at);

-- A refresh token stays here after its use: that it comes once more is how a theft is noticed.
create table wechat_token (
    hash       text        primary key,
    session_id uuid        not null references wechat_session on delete cascade,
    kind       text        not null check (kind in ('ACCESS', 'REFRESH')),
    expires_at timestamptz not null,
    rotated_at timestamptz,
    salt       text,
    check ((rotated_at is null) = (salt is null))
);
create index wechat_token_by_session on wechat_token (session_id, expires_at);

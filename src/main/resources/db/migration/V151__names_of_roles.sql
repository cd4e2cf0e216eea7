-- What a provider's tokens call our roles: a line each, the role first; null: as we do. A node of the last release does not look, and
-- finds no role of ours among other names.
alter table identity_provider add column role_names text;

-- What a provider's tokens call our roles: a line each, the role first; null: as we do. A node of the last release does not look: it
-- finds no role among other names, and takes one that is spelt as ours for ours, as it does now. So name roles when all nodes are new.
alter table identity_provider add column role_names text;

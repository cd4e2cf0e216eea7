-- What the measuring needs beside the service's own tables: plans and duties by number, so that pgbench can ask for any of them.
-- What triggers keep of the tables that are copied (they do not run then) is to be made anew here too.
create schema bench authorization sunledger;
set session_replication_role = origin;

create table bench.plan as
    select row_number() over (order by id)::integer as n, id from plan where document_number like '看板〔2026〕%';
alter table bench.plan add primary key (n);

create table bench.duty as
    select row_number() over ()::integer as n, id
    from (select id from duty where government = 'chengchuan' order by md5(id::text) limit 100000) as chosen;
alter table bench.duty add primary key (n);

grant select on all tables in schema bench to sunledger;
analyze bench.plan;
analyze bench.duty;

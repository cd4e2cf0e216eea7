-- what the sentence of a job's failure needs, besides its code
alter table export_job add column failure_facts text;
alter table import_job add column failure_facts text;

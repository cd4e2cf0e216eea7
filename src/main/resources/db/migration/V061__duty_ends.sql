-- A duty ends when the office closes it out (销号), or when the next year's plan takes it over (结转).
alter table duty add column closed_at  timestamptz;
alter table duty add column carried_to uuid references duty;

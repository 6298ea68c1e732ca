-- How often an officer of the authority looked at a person on a day: nothing is unlimited. SQL that PostgreSQL 15 accepts.
CREATE TABLE staff_look_day (
  officer_id uuid NOT NULL REFERENCES officer,
  day date NOT NULL,
  looks integer NOT NULL CHECK (looks > 0),
  PRIMARY KEY (officer_id, day)
);

GRANT SELECT, INSERT, UPDATE ON staff_look_day TO gapura_app;

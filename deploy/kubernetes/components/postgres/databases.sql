-- Runs once, when the volume of PostgreSQL is empty.
create database optimizer;
create database gateway;
create database registry;

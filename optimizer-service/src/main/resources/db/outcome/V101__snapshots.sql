-- The newest snapshot of each campaign, as it was published: what was kept from being acted on is
-- reasoned over again from here.
create table snapshot (
  campaign text primary key,
  revision bigint not null,
  as_of    timestamptz not null,
  -- In Avro's single-object encoding.
  metrics  bytea not null
);

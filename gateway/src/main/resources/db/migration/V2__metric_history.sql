-- The windows of each campaign over all its snapshots. Everything here is made of the topics.
create table metric_history (
  campaign_key text collate "C" primary key,
  -- When a snapshot brought something new last.
  changed_at   timestamptz not null,
  body         bytea not null
);

alter table metric_history alter column body set storage external;

create index metric_history_by_age on metric_history (changed_at);

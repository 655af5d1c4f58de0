-- Traces as they stand, by the week of their start: what is too old is dropped by the week.
-- Everything here is made of the topics and can be made again.
create table trace (
  started_at       timestamptz not null,
  correlation_id   text collate "C" not null,
  tenant_id        text not null,
  platform         text not null,
  account_id       text not null,
  campaign_id      text not null,
  import_id        text,
  last_progress_at timestamptz not null,
  -- Status as long as more is waited for, and once it is not.
  status           text not null,
  status_stalled   text not null,
  -- What a trace can be found by: F:<finding> V:<verdict> A:<agent> S:<source> A:<agent>/<source>
  tags             text[] not null,
  body             bytea not null,
  primary key (started_at, correlation_id)
) partition by range (started_at);

-- Avro is small already, and compressing it again costs more than it saves.
alter table trace alter column body set storage external;

-- What started in no week that is kept: clocks that are far off.
create table trace_other partition of trace default;

create index trace_by_id on trace (correlation_id);
create index trace_by_tenant on trace (tenant_id, started_at desc, correlation_id desc);
create index trace_by_campaign on trace (tenant_id, campaign_id, started_at desc);
create index trace_by_import on trace (import_id) where import_id is not null;
create index trace_by_tags on trace using gin (tags);

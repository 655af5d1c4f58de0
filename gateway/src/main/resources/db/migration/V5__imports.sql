-- How far each import has come, so that every replica can tell, also when the one that reads it is gone.
create table import_progress (
  import_id     text not null,
  tenant_id     text not null,
  -- Which attempt at it; the one that began last stands here.
  attempt       text not null,
  caller        text not null,
  started_at    timestamptz not null,
  phase         text not null,
  bytes         bigint not null,
  rows_read     bigint not null,
  rows_accepted bigint not null,
  rows_rejected bigint not null,
  campaigns     integer not null,
  published     integer not null,
  ended_at      timestamptz,
  problem       text,
  -- Its replica's last sign of life, by the clock of the database. No index: it changes every second.
  seen_at       timestamptz not null default now(),
  primary key (import_id, tenant_id)
);

create index import_progress_by_tenant on import_progress (tenant_id, started_at desc, import_id desc);
create index import_progress_by_age on import_progress (started_at desc, import_id desc);

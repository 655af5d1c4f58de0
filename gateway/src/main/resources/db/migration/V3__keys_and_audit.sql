-- What came under the keys of clients, so that one key stands for one content at every replica.
create table request_key (
  tenant_id text not null,
  key       text not null,
  content   text not null,
  seen_at   timestamptz not null default now(),
  primary key (tenant_id, key)
);

create index request_key_by_age on request_key (seen_at);

-- Every order of a person: who, when, why. The topic forgets what was superseded; this does not.
create table control_audit (
  control_id text collate "C" primary key,
  ordered_at timestamptz not null,
  tenant_id  text not null,
  operator   text not null,
  kind       text not null,
  reason     text not null,
  -- The event in Avro's single-object form.
  event      bytea not null
);

create index control_audit_by_tenant on control_audit (tenant_id, ordered_at desc, control_id desc);
create index control_audit_by_age on control_audit (ordered_at desc, control_id desc);

create function control_audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'control_audit is append-only';
end
$$;

create trigger control_audit_append_only
  before update or delete or truncate on control_audit
  for each statement execute function control_audit_is_append_only();

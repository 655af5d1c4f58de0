-- The record of what is done with money. Every statement of the service is one round trip: what
-- must see the newest rows under the account's lock stands in functions here.

create table account (
  account_key text primary key,
  audit_seq bigint not null default 0,
  audit_hash bytea not null default decode(repeat('00', 32), 'hex')
);

create table action (
  action_id text primary key,
  account_key text not null,
  campaign_key text not null,
  plan_id text not null,
  correlation_id text not null,
  state text not null check (state in ('PLANNED', 'DISPATCHED', 'UNKNOWN', 'CONFIRMED', 'REJECTED',
    'RECONCILED_APPLIED', 'RECONCILED_NOT_APPLIED', 'CANCELLED')),
  state_at timestamptz not null,
  reason text,
  -- By this time days, months and windows count; state_at is the clock's.
  reckoned_at timestamptz not null,
  currency text not null,
  proposed bytea not null,
  effective bytea not null,
  base_revision text not null,
  campaign bytea not null,
  -- Kept only while a person thinks.
  plan bytea,
  receipt bytea,
  scopes text[] not null,
  claims bigint[] not null,
  caps bigint[] not null,
  request_id text unique,
  digest text,
  question text,
  expires_at timestamptz,
  agreed_by text
);
create index action_of_plan on action (plan_id);
create index action_of_campaign on action (campaign_key, reckoned_at desc);
create index action_open on action (state_at) where state in ('PLANNED', 'DISPATCHED', 'UNKNOWN');

create table usage (
  scope text primary key,
  reserved bigint not null check (reserved >= 0),
  committed bigint not null check (committed >= 0),
  cap bigint not null
);

create table audit (
  account_key text not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  subject text not null,
  body text not null,
  hash bytea not null,
  primary key (account_key, seq)
);

create table control (
  control_key text primary key,
  at timestamptz not null,
  body bytea not null
);

-- Campaigns that a kill switch kept from being acted on.
create table missed (
  campaign_key text primary key,
  tenant_id text not null,
  platform text not null,
  account_id text not null,
  campaign_id text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only: % refused', tg_op;
end $$;
create trigger audit_is_append_only before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit
  for each statement execute function refuse_change();

-- What one line of the chain hashes: the line before, and every column of this one.
create function audit_hash_of(before bytea, seq bigint, at timestamptz, kind text, subject text,
  body text) returns bytea language sql immutable as $$
  select sha256(before || int8send(seq)
    || int8send((extract(epoch from at) * 1000000)::bigint)
    || sha256(convert_to(kind, 'UTF8')) || sha256(convert_to(subject, 'UTF8'))
    || sha256(convert_to(body, 'UTF8')))
$$;

create function append_audit(key text, p_at timestamptz, p_kind text, p_subject text, p_body text)
returns bigint language plpgsql as $$
declare
  line bigint;
  digest bytea;
begin
  insert into account (account_key) values (key) on conflict do nothing;
  update account set audit_seq = audit_seq + 1,
    audit_hash = audit_hash_of(audit_hash, audit_seq + 1, p_at, p_kind, p_subject, p_body)
    where account_key = key returning audit_seq, audit_hash into line, digest;
  insert into audit values (key, line, p_at, p_kind, p_subject, p_body, digest);
  return line;
end $$;

create function used_of(p_scope text) returns bigint language sql stable as $$
  select coalesce((select reserved + committed from usage where scope = p_scope), 0)
$$;

-- Takes the account's lock and says what was done: every statement in here sees what was committed
-- before the lock was given.
create function open_books(p_account text, p_campaign text, p_plan text, p_at timestamptz,
  p_scopes text[], out campaign_day bigint, out account_day bigint, out portfolio_month bigint,
  out last_change timestamptz, out last_conflict timestamptz, out changes_last_hour int,
  out is_open boolean, out of_plan int)
language plpgsql as $$
begin
  perform 1 from account where account_key = p_account for update;
  if not found then
    insert into account (account_key) values (p_account) on conflict do nothing;
    perform 1 from account where account_key = p_account for update;
  end if;
  campaign_day := used_of(p_scopes[1]);
  account_day := used_of(p_scopes[2]);
  portfolio_month := used_of(p_scopes[3]);
  select max(reckoned_at) filter (where state in ('DISPATCHED', 'UNKNOWN', 'CONFIRMED',
        'RECONCILED_APPLIED')),
      max(reckoned_at) filter (where state = 'REJECTED' and reason = 'CONFLICT'),
      count(*) filter (where reckoned_at > p_at - interval '1 hour' and state in ('DISPATCHED',
        'UNKNOWN', 'CONFIRMED', 'RECONCILED_APPLIED')),
      coalesce(bool_or(state in ('DISPATCHED', 'UNKNOWN')), false)
    into last_change, last_conflict, changes_last_hour, is_open
    from action where campaign_key = p_campaign and plan_id <> p_plan;
  select count(*) into of_plan from action where plan_id = p_plan;
end $$;

-- Writes actions down with their claims; returns false, and the caller rolls back, where a cap
-- would be passed by what others have used meanwhile.
create function claim(p_scope text, p_amount bigint, p_cap bigint) returns boolean
language plpgsql as $$
begin
  if p_amount = 0 then
    return true;
  end if;
  if p_amount > p_cap then
    return false;
  end if;
  insert into usage as u (scope, reserved, committed, cap) values (p_scope, p_amount, 0, p_cap)
    on conflict (scope) do update set reserved = u.reserved + excluded.reserved, cap = excluded.cap
    where u.reserved + u.committed <= excluded.cap - excluded.reserved;
  return found;
end $$;

create function release(p_scope text, p_amount bigint, p_effective boolean) returns void
language sql as $$
  update usage set reserved = reserved - p_amount,
    committed = committed + case when p_effective then p_amount else 0 end
    where scope = p_scope and p_amount > 0
$$;

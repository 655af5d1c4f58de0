-- What outcomes are judged by. Numbers from 100 on belong to outcomes.

-- Confirmed actions, and what was last told of their outcome.
create table observation (
  action_id           text primary key,
  account             text not null,
  campaign            text not null,
  -- No metrics before this can cover the observation window.
  due_at              timestamptz not null,
  document            text not null,
  restatement         integer,
  content_hash        text,
  rollback_control_id text
);
create index observation_of_account on observation (account);

-- The days of each campaign, merged from its snapshots.
create table campaign (
  campaign text primary key,
  account  text not null,
  as_of    timestamptz not null,
  -- How often the row said something new.
  changes  bigint not null,
  document text not null,
  -- The campaign's profile, in Avro's single-object encoding.
  profile  bytea not null
);
create index campaign_of_account on campaign (account);

-- Accounts on which something was done, and the sum of changes that their actions were judged at.
create table account (
  account text primary key,
  judged  bigint not null
);

import type { Policy } from '../api/types';

/** A policy in force. */
export const policy = (changed: Partial<Policy>): Policy => ({
  id: 'policy:minimum',
  version: '1',
  file: 'default.yaml',
  because: '',
  when: 'true',
  then: 'ASK',
  to: null,
  actions: [],
  tenants: [],
  accounts: [],
  platforms: [],
  labels: [],
  lately: null,
  ...changed,
});

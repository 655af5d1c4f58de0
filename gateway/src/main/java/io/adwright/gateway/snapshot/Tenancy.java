package io.adwright.gateway.snapshot;

import java.util.function.Predicate;

/**
 * For whom snapshots may be published.
 *
 * @param own the tenant of a snapshot that names none
 * @param allows whether a snapshot may name a tenant
 */
public record Tenancy(String own, Predicate<String> allows) {}

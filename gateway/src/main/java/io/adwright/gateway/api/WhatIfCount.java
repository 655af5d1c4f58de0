package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many decisions went from one verdict to another, or stayed. */
public record WhatIfCount(
    @Schema(enumeration = {"BLOCK", "ALLOW", "CLAMP", "ASK"}) String before,
    @Schema(enumeration = {"BLOCK", "ALLOW", "CLAMP", "ASK"}) String after,
    int count) {}

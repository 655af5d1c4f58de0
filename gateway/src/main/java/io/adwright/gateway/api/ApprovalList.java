package io.adwright.gateway.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the optimizer asked. */
public record ApprovalList(
    @Schema(description = "Newest first") List<ApprovalView> items,
    @Schema(description = "How many are open, whatever was asked for") int open) {}

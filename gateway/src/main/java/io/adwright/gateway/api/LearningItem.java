package io.adwright.gateway.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was learnt. */
@Schema(description = "Something that was learnt")
public record LearningItem(
    String learningId,
    @Schema(description = "Key of its records on the topic of learnings") String key,
    @Schema(description = "Untrusted: operators write it") String text,
    SituationView appliesTo,
    @Nullable EffectView effect,
    @Schema(
            description =
                "Outcome ids, newest first; source of the playbook entry; or the operator")
        String evidence,
    @Schema(description = "How many outcomes it rests on") long outcomes,
    @Schema(enumeration = {"CANDIDATE", "VALIDATED", "REJECTED", "RECALLED"}) String validity,
    @Schema(enumeration = {"OUTCOME", "OPERATOR", "PLAYBOOK"}) String origin,
    Instant learnedAt,
    @Nullable String recalledBecause,
    @Schema(description = "Likeness to the text that was searched for, -1 to 1; null without one")
        @Nullable Double similarity) {}

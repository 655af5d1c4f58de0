package io.adwright.memory.index;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Needs the native library, which memory-service/src/main/native/build-faiss.sh makes. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.adwright.memory.index.Indexes#hasFaiss",
    disabledReason = "FAISS is not built; see memory-service/src/main/native/build-faiss.sh")
@interface WithFaiss {}

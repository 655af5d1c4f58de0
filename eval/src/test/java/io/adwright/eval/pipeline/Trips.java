package io.adwright.eval.pipeline;

import io.adwright.eval.stack.FirstFailure;
import java.util.Collections;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Trips for tests of what is made of them. */
public final class Trips {
  private Trips() {}

  /** Returns a trip on which nothing was ever seen. */
  public static PipelineTrip silent(Campaigns campaigns, int runs) {
    var producer =
        new MockProducer<>(
            true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    return new PipelineTrip(
        Collections.nCopies(runs, new ProducerRecord<>("topic", "key", new byte[1])),
        producer,
        new FirstFailure(),
        campaigns::correlationId,
        Finish.TRACE_COMPLETE);
  }
}

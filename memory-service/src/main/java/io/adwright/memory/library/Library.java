package io.adwright.memory.library;

import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.memory.embedding.EmbeddingException;
import io.adwright.memory.engine.EngineState;
import io.adwright.memory.learning.LearningBook;
import io.adwright.memory.learning.LearningName;
import io.adwright.memory.recall.LearningIndex;
import io.adwright.memory.recall.LearningSearch;
import io.adwright.memory.recall.LexicalIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * All that can be recalled: the learnings of the topic and the playbook, which every tenant sees.
 * Searches by meaning once an engine is there, by shared words until then. Thread-safe.
 */
public final class Library implements LearningSearch {
  /** Whose the playbook is. No tenant has this id. */
  static final String EVERYONE = "";

  private static final Logger LOG = Logger.getLogger(Library.class);
  private static final int BATCH = 32;

  private final LearningBook book = new LearningBook();
  private final Map<String, Learning> playbook = new HashMap<>();
  private final Supplier<Optional<String>> whyNotAll;
  private final Supplier<Optional<String>> whyNoMeaning;
  private final Object writing = new Object();
  private volatile LearningIndex index = new LexicalIndex();

  /**
   * @param playbook what is known from the start
   * @param whyNotAll reason code while some learnings may not be here yet
   * @param whyNoMeaning reason code while nothing but shared words can be searched
   */
  public Library(
      List<Learning> playbook,
      Supplier<Optional<String>> whyNotAll,
      Supplier<Optional<String>> whyNoMeaning) {
    this.whyNotAll = whyNotAll;
    this.whyNoMeaning = whyNoMeaning;
    playbook.forEach(
        entry -> {
          Learning everyones = Learning.newBuilder(entry).setTenantId(EVERYONE).build();
          this.playbook.put(entry.getLearningId(), everyones);
          index.put(everyones);
        });
  }

  /** Takes a record of the topic. */
  public void read(String key, Learning record) {
    synchronized (writing) {
      index(book.read(key, record));
    }
  }

  /** Takes what this process is about to say of a learning; the topic will say it again. */
  public void accept(Learning learning) {
    synchronized (writing) {
      index(book.accept(learning));
    }
  }

  /** Forgets what was read under {@code key}. Returns whether there was anything. */
  public boolean forget(String key) {
    synchronized (writing) {
      Optional<LearningName> name = book.forget(key);
      name.ifPresent(it -> index.remove(it.tenantId(), it.learningId()));
      return name.isPresent();
    }
  }

  /**
   * Searches by meaning from now on. Learnings without a vector of this engine get one first, which
   * takes a while; shared words answer until then, and writers wait for no more than a batch.
   */
  public void searchByMeaning(EngineState.Ready engine) {
    var byMeaning = new VectorIndex(engine);
    completeVectors(byMeaning.vectors());
    List<Learning> everyones = byMeaning.vectors().completeAll(List.copyOf(playbook.values()));
    synchronized (writing) {
      everyones.forEach(byMeaning::put);
      book.all().stream().filter(Library::isUsable).forEach(byMeaning::put);
      index = byMeaning;
    }
  }

  @Override
  public String name() {
    return index.name();
  }

  @Override
  public Optional<String> degradedBecause() {
    return whyNotAll
        .get()
        .or(() -> index instanceof VectorIndex ? Optional.empty() : whyNoMeaning.get());
  }

  @Override
  public List<Hit> search(String tenantId, String text, int limit) {
    LearningIndex searched = index;
    return Stream.concat(
            searched.search(tenantId, text, limit).stream(),
            searched.search(EVERYONE, text, limit + superseded(tenantId)).stream()
                .filter(hit -> !isSuperseded(tenantId, hit.learning()))
                .map(hit -> new Hit(ownedBy(tenantId, hit.learning()), hit.similarity())))
        .sorted(Hit.NEAREST_FIRST)
        .limit(limit)
        .toList();
  }

  /** Returns the learning as {@code name}'s tenant knows it, whatever its validity. */
  public Optional<Learning> find(LearningName name) {
    return book.find(name)
        .or(
            () ->
                Optional.ofNullable(playbook.get(name.learningId()))
                    .map(entry -> ownedBy(name.tenantId(), entry)));
  }

  /** Returns all learnings of a tenant, the playbook among them, in no order. */
  public Stream<Learning> all(String tenantId) {
    return Stream.concat(
        book.all().stream().filter(learning -> learning.getTenantId().equals(tenantId)),
        playbook.values().stream()
            .filter(entry -> !isSuperseded(tenantId, entry))
            .map(entry -> ownedBy(tenantId, entry)));
  }

  /** Returns {@code learning} with a vector, if an engine is there and can make one. */
  public Learning withVector(Learning learning) {
    if (!(index instanceof VectorIndex byMeaning)) {
      return learning;
    }
    try {
      return byMeaning.vectors().complete(learning);
    } catch (EmbeddingException failure) {
      // Whoever reads it may have more luck; a learning is worth more than its vector.
      LOG.warnf("learning without a vector: id=%s %s", learning.getLearningId(), failure);
      return learning;
    }
  }

  /** Returns the embedder whose vectors are searched; empty while it is shared words. */
  public String embedderId() {
    return index instanceof VectorIndex byMeaning ? byMeaning.vectors().embedderId() : "";
  }

  /** Returns what the topic's last records leave out. */
  public List<Learning> unsaid() {
    return book.unsaid();
  }

  /** Returns the state of the topic: every learning under its record's key. */
  public Map<String, Learning> state() {
    Map<String, Learning> state = new HashMap<>();
    book.keys().forEach((key, name) -> book.find(name).ifPresent(it -> state.put(key, it)));
    return state;
  }

  /** Returns how many learnings the topic has, whatever their validity. */
  public int size() {
    return book.size();
  }

  private void index(Learning learning) {
    if (!isUsable(learning)) {
      index.remove(learning.getTenantId(), learning.getLearningId());
      return;
    }
    Learning complete = withVector(learning);
    book.replace(learning, complete);
    try {
      index.put(complete);
    } catch (EmbeddingException failure) {
      LOG.errorf(failure, "learning cannot be found by search: id=%s", learning.getLearningId());
    }
  }

  private void completeVectors(Vectors vectors) {
    List<Learning> lacking =
        book.all().stream()
            .filter(Library::isUsable)
            .filter(learning -> vectors.carriedBy(learning).isEmpty())
            .toList();
    for (int from = 0; from < lacking.size(); from += BATCH) {
      List<Learning> batch = lacking.subList(from, Math.min(lacking.size(), from + BATCH));
      List<Learning> complete = new ArrayList<>(vectors.completeAll(batch));
      for (int i = 0; i < batch.size(); i++) {
        book.replace(batch.get(i), complete.get(i));
      }
    }
  }

  private int superseded(String tenantId) {
    return Math.toIntExact(
        playbook.values().stream().filter(entry -> isSuperseded(tenantId, entry)).count());
  }

  private boolean isSuperseded(String tenantId, Learning entry) {
    return book.find(new LearningName(tenantId, entry.getLearningId())).isPresent();
  }

  private static Learning ownedBy(String tenantId, Learning entry) {
    return Learning.newBuilder(entry).setTenantId(tenantId).build();
  }

  private static boolean isUsable(Learning learning) {
    return learning.getValidity() == LearningValidity.CANDIDATE
        || learning.getValidity() == LearningValidity.VALIDATED;
  }
}

package io.adwright.memory.embedding;

import ai.djl.MalformedModelException;
import ai.djl.huggingface.translator.TextEmbeddingTranslatorFactory;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** A sentence transformer on DJL's PyTorch engine. */
final class DjlEmbedder implements Embedder, AutoCloseable {
  /** Tokens that the model was trained to look at; what is beyond is cut off. */
  private static final int WINDOW = 256;

  /** More texts at once save no more time, and cost memory. */
  private static final int BATCH = 16;

  private final String id;
  private final ZooModel<String, float[]> model;

  /** A predictor serves one thread at a time. */
  private final Queue<Predictor<String, float[]>> idle = new ConcurrentLinkedQueue<>();

  private DjlEmbedder(String id, Criteria.Builder<String, float[]> criteria) {
    this.id = id;
    try {
      model = criteria.build().loadModel();
    } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException e) {
      throw new EmbeddingException("model " + id + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /**
   * Loads the model of a directory with {@code model.pt} and {@code tokenizer.json}.
   *
   * @throws EmbeddingException if it cannot be loaded
   */
  static DjlEmbedder ofDirectory(String id, Path directory) {
    return new DjlEmbedder(id, criteria().optModelPath(directory).optModelName("model"));
  }

  /**
   * Loads the model at a {@code djl://} or other address that DJL understands.
   *
   * @throws EmbeddingException if it cannot be loaded
   */
  static DjlEmbedder ofUrl(String id, String url) {
    return new DjlEmbedder(id, criteria().optModelUrls(url));
  }

  private static Criteria.Builder<String, float[]> criteria() {
    return Criteria.builder()
        .setTypes(String.class, float[].class)
        .optEngine("PyTorch")
        .optTranslatorFactory(new TextEmbeddingTranslatorFactory())
        .optArgument("pooling", "mean")
        .optArgument("normalize", "true")
        .optArgument("truncation", "true")
        .optArgument("padding", "true")
        .optArgument("maxLength", String.valueOf(WINDOW));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimension() {
    return MiniLm.WIDTH;
  }

  @Override
  public float[] embed(String text) {
    return predict(List.of(text)).getFirst();
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    // Texts of like length together: a batch takes as long as its longest.
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(index -> texts.get(index).length()))
            .toList();
    float[][] vectors = new float[texts.size()][];
    for (int begin = 0; begin < order.size(); begin += BATCH) {
      List<Integer> batch = order.subList(begin, Math.min(begin + BATCH, order.size()));
      List<float[]> made = predict(batch.stream().map(texts::get).toList());
      for (int each = 0; each < batch.size(); each++) {
        vectors[batch.get(each)] = made.get(each);
      }
    }
    return List.of(vectors);
  }

  private List<float[]> predict(List<String> texts) {
    Predictor<String, float[]> predictor = idle.poll();
    if (predictor == null) {
      predictor = model.newPredictor();
    }
    try {
      return predictor.batchPredict(new ArrayList<>(texts));
    } catch (TranslateException e) {
      throw new EmbeddingException(id + " failed on " + texts.size() + " texts", e);
    } finally {
      idle.add(predictor);
    }
  }

  @Override
  public void close() {
    idle.forEach(Predictor::close);
    model.close();
  }
}

package io.adwright.memory.embedding;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The architecture of all-MiniLM-L6-v2, a BERT of six layers: which weights it takes from its ONNX
 * export, and how it computes with them, as TorchScript.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">the model's card</a>
 */
final class MiniLm {
  static final int WIDTH = 384;

  private static final String CLASS = "MiniLm";
  private static final int LAYERS = 6;
  private static final int INNER_WIDTH = 1536;
  private static final int VOCABULARY = 30_522;
  private static final int POSITIONS = 512;

  /**
   * Embeds the ids; every text is of one kind, whose embedding is part of "position". What is
   * carried from layer to layer stays in 32 bits: rounded each time, short texts would end up
   * further than 0.9999 from the published model. 6 is PyTorch's number of that type.
   */
  private static final String BEGIN =
      """
      class MiniLm(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        # attributes
        def forward(self: __torch__.MiniLm,
          input_ids: Tensor,
          attention_mask: Tensor) -> Tensor:
          batch = torch.size(input_ids, 0)
          length = torch.size(input_ids, 1)
          mask = torch.unsqueeze(torch.unsqueeze(torch.ne(attention_mask, 0), 1), 1)
          positions = torch.slice(self.position, 0, 0, length)
          words = torch.embedding(self.word, input_ids)
          x = torch.layer_norm(torch.add(torch.to(words, 6), positions), [384], self.norm_w, self.norm_b, 1e-12)
      """;

  private static final String LAYER =
      """
          qkv# = torch.view(torch.linear(torch.to(x, TYPE), self.qkv_w#, self.qkv_b#), [batch, length, 3, 12, 32])
          heads# = torch.permute(qkv#, [2, 0, 3, 1, 4])
          seen# = torch.scaled_dot_product_attention(torch.select(heads#, 0, 0), torch.select(heads#, 0, 1), torch.select(heads#, 0, 2), mask)
          joined# = torch.reshape(torch.transpose(seen#, 1, 2), [batch, length, 384])
          x = torch.layer_norm(torch.add(x, torch.linear(joined#, self.joined_w#, self.joined_b#)), [384], self.joined_norm_w#, self.joined_norm_b#, 1e-12)
          inner# = torch.gelu(torch.linear(torch.to(x, TYPE), self.inner_w#, self.inner_b#))
          x = torch.layer_norm(torch.add(x, torch.linear(inner#, self.outer_w#, self.outer_b#)), [384], self.outer_norm_w#, self.outer_norm_b#, 1e-12)
      """;

  private static final String END = "    return x\n";

  private static final String ATTRIBUTES = "  # attributes\n";

  private final OnnxWeights weights;
  private final Precision precision;
  private final List<Parameter> parameters = new ArrayList<>();

  private MiniLm(OnnxWeights weights, Precision precision) {
    this.weights = weights;
    this.precision = precision;
  }

  /**
   * Returns the model of {@code weights}, which must stay open until it is written.
   *
   * @param precision in which words and layers are kept, and layers multiplied
   * @throws EmbeddingException if these are not the weights of this model
   */
  static TorchScriptArchive of(OnnxWeights weights, Precision precision) {
    return new MiniLm(weights, precision).archive();
  }

  private TorchScriptArchive archive() {
    add("word", vector("embeddings.word_embeddings.weight"), VOCABULARY, WIDTH);
    add(Precision.FP32, "position", positionsOfTheOneKind(), POSITIONS, WIDTH);
    norm("norm", "embeddings.LayerNorm", "");
    StringBuilder layers = new StringBuilder();
    for (int layer = 0; layer < LAYERS; layer++) {
      addLayer("encoder.layer." + layer + ".", String.valueOf(layer));
      layers.append(
          LAYER
              .replace("#", String.valueOf(layer))
              .replace("TYPE", String.valueOf(precision.type())));
    }
    StringBuilder attributes = new StringBuilder();
    parameters.forEach(each -> attributes.append("  ").append(each.name()).append(" : Tensor\n"));
    return new TorchScriptArchive(
        CLASS, BEGIN.replace(ATTRIBUTES, attributes) + layers + END, parameters);
  }

  private void addLayer(String name, String layer) {
    Parameter.Numbers query = transposed(name + "attention.self.query", WIDTH, WIDTH);
    Parameter.Numbers key = transposed(name + "attention.self.key", WIDTH, WIDTH);
    Parameter.Numbers value = transposed(name + "attention.self.value", WIDTH, WIDTH);
    add("qkv_w" + layer, joined(WIDTH * WIDTH, query, key, value), 3 * WIDTH, WIDTH);
    Parameter.Numbers queryBias = vector(name + "attention.self.query.bias");
    Parameter.Numbers keyBias = vector(name + "attention.self.key.bias");
    Parameter.Numbers valueBias = vector(name + "attention.self.value.bias");
    add("qkv_b" + layer, joined(WIDTH, queryBias, keyBias, valueBias), 3 * WIDTH);
    linear("joined", name + "attention.output.dense", layer, WIDTH, WIDTH);
    norm("joined_norm", name + "attention.output.LayerNorm", layer);
    linear("inner", name + "intermediate.dense", layer, WIDTH, INNER_WIDTH);
    linear("outer", name + "output.dense", layer, INNER_WIDTH, WIDTH);
    norm("outer_norm", name + "output.LayerNorm", layer);
  }

  private void linear(String name, String source, String layer, int in, int out) {
    add(name + "_w" + layer, transposed(source, in, out), out, in);
    add(name + "_b" + layer, vector(source + ".bias"), out);
  }

  private void norm(String name, String source, String layer) {
    add(Precision.FP32, name + "_w" + layer, vector(source + ".weight"), WIDTH);
    add(Precision.FP32, name + "_b" + layer, vector(source + ".bias"), WIDTH);
  }

  private void add(String name, Parameter.Numbers numbers, Integer... shape) {
    add(precision, name, numbers, shape);
  }

  private void add(Precision kept, String name, Parameter.Numbers numbers, Integer... shape) {
    parameters.add(new Parameter(name, kept, List.of(shape), numbers));
  }

  private Parameter.Numbers vector(String name) {
    FloatBuffer numbers = weights.named(name);
    return numbers::get;
  }

  private Parameter.Numbers positionsOfTheOneKind() {
    Parameter.Numbers positions = vector("embeddings.position_embeddings.weight");
    Parameter.Numbers kinds = vector("embeddings.token_type_embeddings.weight");
    return index -> positions.at(index) + kinds.at(index % WIDTH);
  }

  /** From rows of inputs to rows of outputs. */
  private Parameter.Numbers transposed(String layer, int in, int out) {
    FloatBuffer numbers =
        weights.multiplierOf('/' + layer.replaceAll("\\.(?!\\d)", "/") + "/MatMul");
    return index -> numbers.get(index % in * out + index / in);
  }

  private static Parameter.Numbers joined(int size, Parameter.Numbers... parts) {
    return index -> parts[index / size].at(index % size);
  }
}

package io.adwright.observability.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The configuration mappings of all modules, read from their sources: only these have the text that
 * explains a key.
 */
final class ConfigSources {
  private final Map<String, Mapping> byName = new HashMap<>();
  private final List<Mapping> roots = new ArrayList<>();

  /**
   * A configuration interface.
   *
   * @param module the module that it is in
   * @param tree what is declared
   * @param documented finds the text above a method
   */
  record Mapping(String module, ClassTree tree, Documented documented) {

    /** Returns the first argument of an annotation on {@code on}, as the source has it. */
    static Optional<String> annotation(Tree on, String name) {
      var modifiers =
          on instanceof MethodTree method ? method.getModifiers() : ((ClassTree) on).getModifiers();
      return modifiers.getAnnotations().stream()
          .filter(found -> found.getAnnotationType().toString().equals(name))
          .map(found -> found.getArguments().isEmpty() ? "" : found.getArguments().getFirst())
          .map(Object::toString)
          .map(text -> text.substring(text.indexOf('=') + 1).strip())
          .map(ConfigSources::unquoted)
          .findFirst();
    }

    /** Returns the methods that stand for keys or groups. */
    List<MethodTree> methods() {
      return tree.getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .filter(method -> method.getBody() == null && method.getParameters().isEmpty())
          .toList();
    }
  }

  /** Finds the text above a declaration. */
  interface Documented {
    String text(Tree declaration);
  }

  /**
   * Reads all modules below {@code root}.
   *
   * @throws IOException if a source cannot be read
   */
  ConfigSources(Path root) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      for (Path source : sources(root)) {
        var task =
            (JavacTask)
                compiler.getTask(
                    null, files, null, List.of(), null, files.getJavaFileObjects(source));
        DocTrees docs = DocTrees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
          for (Tree type : unit.getTypeDecls()) {
            collect(root.relativize(source).getName(0).toString(), unit, type, docs);
          }
        }
      }
    }
  }

  /** Returns the interfaces that have a prefix of their own. */
  List<Mapping> roots() {
    return List.copyOf(roots);
  }

  /** Returns the interface called {@code type}, if it is one of ours. */
  Optional<Mapping> find(String type) {
    return Optional.ofNullable(byName.get(type.substring(type.lastIndexOf('.') + 1)));
  }

  private void collect(String module, CompilationUnitTree unit, Tree type, DocTrees docs) {
    if (!(type instanceof ClassTree tree) || tree.getKind() != Tree.Kind.INTERFACE) {
      return;
    }
    var mapping =
        new Mapping(
            module,
            tree,
            found ->
                Optional.ofNullable(docs.getDocComment(TreePath.getPath(unit, found))).orElse(""));
    if (Mapping.annotation(tree, "ConfigMapping").isPresent()) {
      roots.add(mapping);
    }
    byName.put(tree.getSimpleName().toString(), mapping);
    tree.getMembers().forEach(member -> collect(module, unit, member, docs));
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.find(root, 14, (path, about) -> isSource(root, path))) {
      return files.sorted().toList();
    }
  }

  private static boolean isSource(Path root, Path path) {
    String inside = root.relativize(path).toString();
    return inside.matches("[^/]+/src/main/java/.*(Config|Settings)\\.java");
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }
}

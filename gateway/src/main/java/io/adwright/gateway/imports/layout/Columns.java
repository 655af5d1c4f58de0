package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.ColumnUse;
import io.adwright.gateway.imports.ImportRefused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column of a file carries which field. */
public final class Columns {
  private final Header header;
  private final Map<Field, Optional<Integer>> positions = new EnumMap<>(Field.class);
  private final List<Integer> states;
  private final List<Integer> breakdown;

  private Columns(Builder builder) {
    this.header = builder.header;
    // Asked for in every cell of a large file, so the answers are made beforehand.
    for (Field field : Field.values()) {
      positions.put(field, Optional.ofNullable(builder.positions.get(field)));
    }
    this.states = List.copyOf(builder.states);
    this.breakdown = List.copyOf(builder.breakdown);
  }

  /** Starts to find columns in {@code header}. */
  static Builder in(Header header) {
    return new Builder(header);
  }

  /** Position of the field's column, from 0. */
  public Optional<Integer> position(Field field) {
    return positions.getOrDefault(field, Optional.empty());
  }

  public boolean has(Field field) {
    return position(field).isPresent();
  }

  /** Name of the field's column as it is in the file; empty when no column carries it. */
  public String nameOf(Field field) {
    return position(field).map(header.names()::get).orElse("");
  }

  /** Columns that tell the delivery state together. */
  public List<Integer> states() {
    return states;
  }

  /** Columns that split a campaign's day into several rows. */
  public List<Integer> breakdown() {
    return breakdown;
  }

  /** What each column that has a name was taken for, in the order of the file. */
  public List<ColumnUse> uses() {
    return IntStream.range(0, header.size())
        .filter(column -> !header.names().get(column).isBlank())
        .mapToObj(this::use)
        .toList();
  }

  private ColumnUse use(int column) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    positions.forEach(
        (field, position) -> {
          if (position.filter(at -> at == column).isPresent()) {
            fields.add(field);
          }
        });
    if (states.contains(column)) {
      fields.add(Field.STATUS);
    }
    return new ColumnUse(
        header.names().get(column),
        fields.stream().map(Field::label).toList(),
        breakdown.contains(column));
  }

  /** Names of columns that nothing is read from. */
  List<String> unused() {
    return uses().stream().filter(use -> !use.isRead()).map(ColumnUse::column).toList();
  }

  /** Finds columns by name. */
  static final class Builder {
    private final Header header;
    private final Map<Field, Integer> positions = new EnumMap<>(Field.class);
    private final List<Integer> states = new ArrayList<>();
    private final List<Integer> breakdown = new ArrayList<>();

    private Builder(Header header) {
      this.header = header;
    }

    /** Takes the first of {@code names} that the file has. */
    Builder field(Field field, String... names) throws ImportRefused {
      for (String name : names) {
        Optional<Integer> found = header.find(name);
        if (found.isPresent()) {
          positions.put(field, found.get());
          return this;
        }
      }
      return this;
    }

    /** Takes every one of {@code names} that the file has. */
    Builder states(String... names) throws ImportRefused {
      for (String name : names) {
        header.find(name).ifPresent(states::add);
      }
      return this;
    }

    /** Takes every one of {@code names} that the file has. */
    Builder breakdown(String... names) throws ImportRefused {
      for (String name : names) {
        header.find(name).ifPresent(breakdown::add);
      }
      return this;
    }

    Columns build() {
      return new Columns(this);
    }
  }
}

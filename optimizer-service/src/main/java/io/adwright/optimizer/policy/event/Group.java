package io.adwright.optimizer.policy.event;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that belong together under one name: {@code kpis}.
 *
 * @param <S> what the values are taken from
 */
record Group<S>(String name, List<Field<S>> fields) {
  Group {
    fields = List.copyOf(fields);
  }

  /** Returns the type by which conditions are checked: a name that is not here is an error. */
  StructType type() {
    ImmutableMap<String, CelType> types =
        fields.stream().collect(ImmutableMap.toImmutableMap(Field::name, Field::type));
    return StructType.create(
        "adwright." + name, types.keySet(), asked -> Optional.ofNullable(types.get(asked)));
  }

  /** Returns the known values. */
  Map<String, Object> values(S source) {
    Map<String, Object> known = HashMap.newHashMap(fields.size());
    for (Field<S> field : fields) {
      field.value().apply(source).ifPresent(value -> known.put(field.name(), value));
    }
    return known;
  }
}
